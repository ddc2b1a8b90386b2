import { randomBytes } from 'node:crypto';
import type { TenantId } from '@farstu/platform/database';
import { hashSecret } from '@farstu/platform/secrets';
import { sql } from 'kysely';
import { customer, type PeopleInTest, setUp } from '../access/people-in-test.ts';
import { createUser, type NewUser } from '../users/create-user.ts';

type Room = Pick<PeopleInTest, 'house' | 'app'>;

export const apiRole: NewUser['roles'] = [{ role: 'teamtailor-api', scope: 'installation' }];

/** A caller of the HR API with a bearer token, at either form of the address. */
export function apiWith({ app }: Room, token: string, base = '/people/webapi/api') {
  const call =
    (method: 'GET' | 'POST' | 'DELETE') =>
    (path: string, body?: unknown, headers: Record<string, string> = {}) =>
      app.inject({
        method,
        url: `${base}/${path}`,
        headers: { authorization: `Bearer ${token}`, ...headers },
        ...(body !== undefined && { payload: body as object }),
      });
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
