import { readFileSync } from 'node:fs';
import type { WebhookEvent } from '@farstu/contracts-accounts';
import { type Browser, customer, peopleInTest, setUp } from '../access/people-in-test.ts';
import { costCentreDimension } from '../accounts/cost-centre.ts';
import { credentialColumns } from '../accounts-link/accounts-client.ts';
import { fakeIdentity, signedDelivery } from '../accounts-link/fake-identity.ts';
import type { HireAnswer, HireInput } from './hire-input.ts';
import { hirePerson } from './hire-person.ts';
import type { HirePage } from './hire-shapes.ts';

/** Real numbers for tests, from Skatteverket's own list. */
export const testNumbers: readonly string[] = readFileSync(
  new URL('../../../fixtures/skatteverket-test-personnummer.csv', import.meta.url),
  'utf8',
)
  .split(/\r?\n/)
  .map((line) => line.split(/[;,]/)[0]?.trim() ?? '')
  .filter((line) => /^(19[3-9]|200)\d{9}$/.test(line));

/**
 * Norrsken with the templates TJM (levels hr and chef, with user template), KOLL (no review) and EXT (no user
 * template), cost centres 200 with a manager, 300 without and 400 with a manager who has no user, and an identity that
 * is played.
 */
export async function hiresInTest(postgresUrl: string, now = '2026-11-22T10:00:00+01:00') {
  const identity = fakeIdentity();
  const room = await peopleInTest(postgresUrl, {}, { now, fetch: identity.fetch });
  const { house, app } = room;
  const tenant_id = customer;
  await house.read(customer, async (db) => {
    await db
      .updateTable('company')
      .set({ licences: ['employee'] })
      .execute();
    await db
      .updateTable('installation')
      .set(
        credentialColumns(house, customer, {
          issuer: identity.issuer,
          clientId: 'people',
          clientSecret: 'secret',
          webhookSecret: identity.webhookSecret,
        }),
      )
      .where('tenant_id', '=', customer)
      .execute();
    await db.insertInto('verified_domain').values({ tenant_id, domain: 'farstu.test', state: 'verified' }).execute();
    await db
      .insertInto('account')
      .values(
        ['200', '300', '400'].map((code) => ({
          tenant_id,
          dimension: costCentreDimension,
          code,
          name: `Avdelning ${code}`,
        })),
      )
      .execute();
    await db
      .insertInto('user_template')
      .values({ tenant_id, code: 'ANST', name: 'Anställd', roles: ['employee'] })
      .execute();
    const series = { series_mode: 'first-free', series_from: 5000, series_to: 5999 };
    await db
      .insertInto('employment_template')
      .values(
        [1010, 1020].flatMap((company) => [
          { tenant_id, company, code: 'TJM', name: 'Tjänsteman', user_template: 'ANST', ...series },
          { tenant_id, company, code: 'KOLL', name: 'Kollektiv', user_template: 'ANST', ...series },
          { tenant_id, company, code: 'EXT', name: 'Extern', kind: 'external', ...series, user_template: null },
        ]),
      )
      .execute();
    await db
      .insertInto('flow_template')
      .values([1010, 1020].map((company) => ({ tenant_id, company, template: 'TJM', flow: 'hr-chef' })))
      .execute();
  });
  const managerId = await room.employee({ first_name: 'Maja', last_name: 'Chef' });
  const loneManagerId = await room.employee({ first_name: 'Leo', last_name: 'Utan-användare' });
  await house.read(customer, async (db) => {
    await db.updateTable('employee').set({ email_work: 'maja@farstu.test' }).where('id', '=', managerId).execute();
    const place = (code: string, employee_id: string) => ({
      tenant_id,
      dimension: costCentreDimension,
      code,
      from_date: '2026-01-01',
      employee_id,
    });
    await db
      .insertInto('account_manager')
      .values([place('200', managerId), place('400', loneManagerId)])
      .execute();
  });

  let hired = 0;
  const input = (given: Partial<HireInput> = {}): HireInput => {
    hired++;
    return {
      company: 1010,
      template: 'KOLL',
      firstName: 'Åsa',
      lastName: `Ek ${hired}`,
      emailConnect: `asa${hired}@utan-doman.example`,
      employmentDate: '2026-12-10',
      invite: true,
      source: 'form',
      tolerant: false,
      ...given,
    };
  };
  const patch = (browser: Browser, path: string, body: unknown) => browser.send('PATCH' as 'PUT', path, body);

  return {
    ...room,
    identity,
    managerId,
    loneManagerId,
    input,
    patch,
    hire: (given: Partial<HireInput> = {}): Promise<HireAnswer> => house.execute(hirePerson, setUp, input(given)),
    /** HR's own browser, with all of HR's rights. */
    page: async (browser: Browser, hireId: string) => (await browser.get(`new-hires/${hireId}`)).json<HirePage>(),
    invitationsOf: (hireId: string) =>
      house.read(customer, (db) =>
        db.selectFrom('invitation').selectAll().where('hire_id', '=', hireId).orderBy('generation').execute(),
      ),
    codesOf: async (hireId: string) =>
      (
        await house.read(customer, (db) =>
          db.selectFrom('hire_event').select('code').where('hire_id', '=', hireId).orderBy('id').execute(),
        )
      ).map(({ code }) => code),
    userOf: (userId: string) =>
      house.read(customer, (db) =>
        db.selectFrom('users').selectAll().where('id', '=', userId).executeTakeFirstOrThrow(),
      ),
    /** Delivers an event as identity does, and works the job off. */
    tell: async (event: WebhookEvent, id?: string) => {
      const answer = await app.inject({
        method: 'POST',
        url: `/people/accounts-events/${customer}`,
        ...signedDelivery(identity.webhookSecret, event, id),
      });
      await room.settle();
      return answer;
    },
  };
}

export type HiresInTest = Awaited<ReturnType<typeof hiresInTest>>;
