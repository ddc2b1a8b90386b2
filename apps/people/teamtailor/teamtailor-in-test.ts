import type { FormAnswers } from '@farstu/contracts-teamtailor-partner';
import { TeamtailorHost } from '@farstu/contracts-teamtailor-partner/host';
import { loadActor } from '../access/load-actor.ts';
import { customer, peopleInTest, setUp } from '../access/people-in-test.ts';
import { apiActor } from '../hr-api/api-actor.ts';
import { saveTeamtailorSettings } from '../integrations/teamtailor-settings.ts';
import { createUser, type NewUser } from '../users/create-user.ts';

export const partnerKey = 'partner-api-key-demo-0123456789abcdef';
export const webhookSecret = 'whsec-demo-7f3a-0123456789';
const teamtailorRole: NewUser['roles'] = [{ role: 'teamtailor-api', scope: 'installation' }];

/**
 * Norrsken with the templates TJM (levels hr and chef, with user template), KOLL (no review), EXT (no user template) and
 * UTAN (no number series), an API user for Teamtailor, a listening server, and hosts that play Teamtailor.
 */
export async function teamtailorInTest(postgresUrl: string, now = '2026-11-22T10:00:00+01:00') {
  // In demo mode loopback may be called, which is where the played Teamtailor receives results.
  const room = await peopleInTest(postgresUrl, {}, { now, demo: true, fetch: globalThis.fetch });
  const { house, app } = room;
  const tenant_id = customer;
  await house.read(customer, async (db) => {
    await db
      .updateTable('company')
      .set({ licences: ['employee'] })
      .execute();
    await db
      .insertInto('user_template')
      .values({ tenant_id, code: 'ANST', name: 'Anställd', roles: ['employee'] })
      .execute();
    const series = { series_mode: 'first-free', series_from: 5000, series_to: 5999 };
    const off = { series_mode: null, series_from: null, series_to: null };
    await db
      .insertInto('employment_template')
      .values([
        ...[1010, 1020].flatMap((company) => [
          { tenant_id, company, code: 'TJM', name: 'Tjänsteman', user_template: 'ANST', ...series },
          { tenant_id, company, code: 'KOLL', name: 'Kollektiv', user_template: 'ANST', ...series },
          { tenant_id, company, code: 'EXT', name: 'Extern', user_template: null, ...series },
          { tenant_id, company, code: 'UTAN', name: 'Utan serie', user_template: null, ...off },
        ]),
        { tenant_id, company: 1020, code: 'SKOLA', name: 'Skola', user_template: null, ...series },
      ])
      .execute();
    await db
      .insertInto('flow_template')
      .values([1010, 1020].map((company) => ({ tenant_id, company, template: 'TJM', flow: 'hr-chef' })))
      .execute();
    await db
      .insertInto('account')
      .values({ tenant_id, dimension: 'cost-centre', code: '200', name: 'Avdelning 200' })
      .execute();
  });
  await house.execute(saveTeamtailorSettings, setUp, { apiKey: partnerKey, webhookSecret });

  let made = 0;
  const apiUser = async (roles: NewUser['roles'] = teamtailorRole) => {
    made++;
    const username = `teamtailor${made}`;
    const { id, password } = await house.execute(createUser, setUp, {
      kind: 'api',
      username,
      name: 'Teamtailor API',
      roles,
    });
    return { id, username, password: password ?? '' };
  };
  const user = await apiUser();
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const answers = (given: FormAnswers = {}): FormAnswers => ({
    url: 'http://localhost:8080/people/webapi/api/',
    instance: String(customer),
    username: user.username,
    password: user.password,
    language: 'sv',
    connect_email: 'candidate',
    report_completed: 'approved',
    ...given,
  });
  const hosts: TeamtailorHost[] = [];
  const host = async (given: FormAnswers = {}, secret: string | null = webhookSecret, apiKey = partnerKey) => {
    const started = await TeamtailorHost.start({
      baseUrl: `http://127.0.0.1:${port}/people/teamtailor`,
      apiKey,
      webhookSecret: secret,
      answers: answers(given),
    });
    hosts.push(started);
    return started;
  };
  return {
    ...room,
    user,
    apiUser,
    port,
    answers,
    host,
    /** Somebody who may do everything that the API can. */
    reviewer: async () => {
      const actor = await house.read(customer, (db) => loadActor(db, customer, user.id));
      if (!actor) throw new Error('the API user is not there');
      return apiActor(actor, 'sv');
    },
    /** What a trigger with these choices sends. */
    trigger: (given: Record<string, unknown> = {}) => ({
      company: '1010',
      instance: String(customer),
      employment_template: 'TJM',
      ...given,
    }),
    employees: () =>
      house.read(customer, (db) =>
        db
          .selectFrom('employee')
          .selectAll()
          .where('withdrawn', '=', false)
          .orderBy('created_at')
          .orderBy('id')
          .execute(),
      ),
    hires: () => house.read(customer, (db) => db.selectFrom('new_hire').selectAll().orderBy('created_at').execute()),
    inbox: () => house.read(customer, (db) => db.selectFrom('inbox').selectAll().orderBy('received_at').execute()),
    close: async () => {
      for (const each of hosts) await each.close();
      await room.close();
    },
  };
}

export type TeamtailorInTest = Awaited<ReturnType<typeof teamtailorInTest>>;
