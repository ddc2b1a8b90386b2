import { type TenantId, tenantId } from '@farstu/platform/database';
import { type TestRoom, testRoom } from '@farstu/platform/testing';
import { createInstallation } from '../companies/create-installation.ts';
import type { PeopleDb } from '../database.ts';
import { type PeopleSettings, peopleRoom } from '../index.ts';
import { startSession } from '../sign-in/session-store.ts';
import { createUser, type NewUser } from '../users/create-user.ts';
import { linkUser } from '../users/link.ts';
import { systemActor } from './system-actor.ts';

export const customer = tenantId(5257) as TenantId;
export const otherCustomer = tenantId(6000) as TenantId;
export const setUp = systemActor(customer, 'set-up');

type Answer = Awaited<ReturnType<TestRoom<PeopleDb>['app']['inject']>>;

/** A browser with somebody signed in. */
export interface Browser {
  readonly userId: string;
  get(path: string): Promise<Answer>;
  send(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Answer>;
}

/** The people room with customer 5257 (companies 1010 and 1020) and an empty customer 6000. For tests. */
export async function peopleInTest(
  postgresUrl: string,
  settings: PeopleSettings = {},
  options: Partial<Parameters<typeof testRoom>[1]> = {},
) {
  const room = await testRoom(peopleRoom(settings), { postgresUrl, ...options });
  const { house, app } = room;
  await house.execute(createInstallation, setUp, {
    customerNumber: customer,
    name: 'Norrsken',
    company: { number: 1010, name: 'Norrsken Vård AB' },
  });
  await house.execute(createInstallation, systemActor(otherCustomer, 'set-up'), {
    customerNumber: otherCustomer,
    name: 'Sydväst',
    company: { number: 1010, name: 'Sydväst AB' },
  });
  await house.read(customer, (db) =>
    db
      .insertInto('company')
      .values({ tenant_id: customer, number: 1020, name: 'Norrsken Skola AB', licences: ['employee'] })
      .execute(),
  );

  let made = 0;
  const user = async (roles: NewUser['roles'], given: Partial<NewUser> = {}, tenant = customer): Promise<string> => {
    made++;
    const actor = systemActor(tenant, 'set-up');
    const { id } = await house.execute(createUser, actor, {
      kind: 'person',
      username: `user${made}`,
      name: `User ${made}`,
      roles,
      ...given,
    });
    return id;
  };
  const browserOf = (cookie: string, userId: string): Browser => ({
    userId,
    get: (path) => app.inject({ url: `/people/_/${path}`, cookies: { farstu_people: cookie } }),
    send: (method, path, body) =>
      app.inject({
        method,
        url: `/people/_/${path}`,
        cookies: { farstu_people: cookie },
        headers: { 'sec-fetch-site': 'same-origin' },
        ...(body !== undefined && { payload: body as object }),
      }),
  });
  const session = async (subject: string, userId = '') =>
    browserOf(
      await startSession(house, { subject, issuerSession: `sid of ${subject}`, idToken: 'an id token' }),
      userId,
    );

  return {
    ...room,
    user,
    session,
    /** A new user with these roles, linked and signed in. */
    signedIn: async (roles: NewUser['roles'], given: Partial<NewUser> = {}, tenant = customer): Promise<Browser> => {
      const id = await user(roles, given, tenant);
      const subject = `subject of ${id}`;
      await house.execute(linkUser, systemActor(tenant, 'set-up'), { userId: id, subject });
      return await session(subject, id);
    },
    employee: (
      given: Partial<{ company: number; first_name: string; last_name: string; employment_number: string }> = {},
    ) =>
      house.read(customer, async (db) => {
        made++;
        const { id } = await db
          .insertInto('employee')
          .values({
            tenant_id: customer,
            company: 1010,
            employment_number: String(1000 + made),
            first_name: 'Åsa',
            last_name: `Lindqvist ${made}`,
            created_at: '2026-11-01T08:00:00Z',
            updated_at: '2026-11-01T08:00:00Z',
            ...given,
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        return id;
      }),
    /** Audit rows about a subject, newest last. */
    audited: (subjectId: string) =>
      house.read(customer, (db) =>
        db
          .selectFrom('audit')
          .select(['action', 'actor_id', 'facts'])
          .where('subject_id', '=', subjectId)
          .orderBy('id')
          .execute(),
      ),
    /** How many jobs wait; tasks of other features have no handler here, so they are counted and never run. */
    waitingJobs: async () => {
      const { rows } = await house.database.pool.query<{ waiting: number }>('select jobs.waiting() as waiting');
      return rows[0]?.waiting ?? 0;
    },
  };
}

export type PeopleInTest = Awaited<ReturnType<typeof peopleInTest>>;
export const administrator: NewUser['roles'] = [{ role: 'administrator', scope: 'installation' }];
export const hr: NewUser['roles'] = [{ role: 'hr', scope: 'installation' }];

/** What a problem document says: status, code and what is wrong in each field. */
export function told(answer: Answer): { status: number; code?: string; errors?: string[] } {
  const { code, errors } = answer.json<{ code?: string; errors?: { pointer: string; code: string }[] }>();
  return {
    status: answer.statusCode,
    ...(code !== undefined && { code }),
    ...(errors !== undefined && { errors: errors.map((each) => `${each.pointer} ${each.code}`) }),
  };
}
