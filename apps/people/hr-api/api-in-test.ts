import { randomBytes } from 'node:crypto';
import { hrApiProblems } from '@farstu/contracts-hr-api';
import type { TenantId } from '@farstu/platform/database';
import { hashSecret } from '@farstu/platform/secrets';
import { sql } from 'kysely';
import { customer, type PeopleInTest, setUp } from '../access/people-in-test.ts';
import { createUser, type NewUser } from '../users/create-user.ts';

type Room = Pick<PeopleInTest, 'house' | 'app'>;

const apiRole: NewUser['roles'] = [{ role: 'teamtailor-api', scope: 'installation' }];

/**
 * A caller of the HR API with a bearer token, at either form of the address.
 *
 * @throws Error from a call that is refused with a code or a status that the contract does not have
 */
export function apiWith({ app }: Room, token: string, base = '/people/webapi/api') {
  const call =
    (method: 'GET' | 'POST' | 'DELETE') =>
    async (path: string, body?: unknown, headers: Record<string, string> = {}) => {
      const answer = await app.inject({
        method,
        url: `${base}/${path}`,
        headers: { authorization: `Bearer ${token}`, ...headers },
        ...(body !== undefined && { payload: body as object }),
      });
      const refusal = answer.statusCode < 400 ? undefined : answer.json<{ code: keyof typeof hrApiProblems }>().code;
      if (refusal !== undefined && hrApiProblems[refusal] !== answer.statusCode) {
        throw new Error(`not in the contract: ${answer.statusCode} ${refusal} (${method} ${path})`);
      }
      return answer;
    };
  return { get: call('GET'), post: call('POST'), delete: call('DELETE') };
}
export type Api = ReturnType<typeof apiWith>;

/** Puts a token there without a password having been hashed. */
export async function tokenFor({ house }: Room, tenant: TenantId, userId: string): Promise<string> {
  const token = `fhr_${tenant}_${randomBytes(32).toString('base64url')}`;
  await house.read(tenant, (db) =>
    db
      .insertInto('access_token')
      .values({
        tenant_id: tenant,
        token_hash: hashSecret(token),
        user_id: userId,
        expires_at: sql<string>`now() + interval '1 hour'`,
      })
      .execute(),
  );
  return token;
}

let made = 0;
/** A new API user of customer 5257, with what it signs in with. */
export async function apiUserIn({ house }: Room, roles: NewUser['roles'] = apiRole) {
  made++;
  const username = `api${made}`;
  const { id, password } = await house.execute(createUser, setUp, {
    kind: 'api',
    username,
    name: `Api ${made}`,
    roles,
  });
  return { id, username, password: password ?? '' };
}

export async function apiIn(room: Room, roles: NewUser['roles'] = apiRole, base?: string): Promise<Api> {
  const { id } = await apiUserIn(room, roles);
  return apiWith(room, await tokenFor(room, customer, id), base);
}

let named = 0;

/** A body for `POST employees` that can be hired, with a name and address of its own. */
export function person(given: Record<string, unknown> = {}) {
  named++;
  return {
    company: 1010,
    employmentTemplate: 'TJM',
    firstName: 'Åsa',
    lastName: `Api ${named}`,
    employmentDate: '2026-12-10',
    emailConnect: `asa.api${named}@utan-doman.example`,
    ...given,
  };
}

/** What `POST employees` answers. */
export interface Made {
  id: string | null;
  employmentNumber: string | null;
  newHire: { id: string; status: string; levels: { code: string; name: string; reviewedBy?: string }[] } | null;
  user: { id: string; connect: string } | null;
  invitation: { how: string; at: string | null; because: string; explanation: string };
}

/** Hires somebody. @throws Error with the answer when that is refused */
export async function hireBy(api: Api, given: Record<string, unknown> = {}): Promise<Made> {
  const answer = await api.post('employees', person(given));
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json<Made>();
}
