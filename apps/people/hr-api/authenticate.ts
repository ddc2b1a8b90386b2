import type { TenantId } from '@farstu/platform/database';
import { type Authenticate, countOrRefuse } from '@farstu/platform/http';
import { hashSecret, issueSecret } from '@farstu/platform/secrets';
import { sql } from 'kysely';
import type { PeopleActor } from '../access/actor.ts';
import { loadActor } from '../access/load-actor.ts';
import { systemActor } from '../access/system-actor.ts';
import { command, type PeopleHouse } from '../database.ts';
import { problem } from '../problems.ts';
import { noteUse } from '../users/api-user.ts';
import { apiActor } from './api-actor.ts';
import { type Credentials, checkCredentials, instanceOf, requestLanguage } from './credentials.ts';

type Request = Parameters<Authenticate>[0];

/** Real time: tokens are security, not business. */
export const tokenSeconds = 3600;

const tokenShape = /^fhr_([1-9]\d{0,8})_[\w-]{43}$/;

/** A token of the API user; which installation it belongs to stands in it, since its row can only be read there. */
export async function issueToken(house: PeopleHouse, tenant: TenantId, userId: string): Promise<string> {
  const { secret, hash } = issueSecret(`fhr_${tenant}`);
  await house.execute(keepToken, systemActor(tenant, 'people.hr-api.token'), { hash, userId });
  return secret;
}

const keepToken = command('hr-api.issue-token', async (tx, { hash, userId }: { hash: string; userId: string }) => {
  await tx.db
    .deleteFrom('access_token')
    .where('tenant_id', '=', tx.tenant)
    .where('expires_at', '<', sql<string>`now()`)
    .execute();
  const expires_at = sql<string>`now() + make_interval(secs => ${tokenSeconds})`;
  await tx.db
    .insertInto('access_token')
    .values({ tenant_id: tx.tenant, token_hash: hash, user_id: userId, expires_at })
    .execute();
});

/**
 * Whose credentials these are; guesses are counted by account and address.
 *
 * @throws unknown_instance, invalid_credentials, too_many_requests
 */
export async function signIn(house: PeopleHouse, credentials: Credentials, from: string): Promise<PeopleActor> {
  const { tenant } = credentials;
  const verdict = await checkCredentials(house, credentials, from);
  if (!verdict.ok) throw problem(verdict.because);
  const user = await house.read(tenant, (db) => loadActor(db, tenant, verdict.userId));
  if (!user) throw problem('invalid_credentials');
  return user;
}

/** The customer number that somebody wrote. @throws unknown_instance */
export function tenantGiven(instance: unknown): TenantId {
  const tenant = instanceOf(instance);
  // What was given is not said back: a password or an identity number may have been put in the wrong place.
  if (tenant === undefined) throw problem('unknown_instance');
  return tenant;
}

/** Known by a bearer token, or by HTTP Basic with the header `Instance`. 600 calls a minute for each API user. */
export async function authenticateApi(request: Request, house: PeopleHouse): Promise<PeopleActor> {
  const user = await callerOf(request, house);
  if (user.kind !== 'api-user') throw problem('invalid_credentials');
  await countOrRefuse(house.database.kysely, {
    key: `hr-api:${user.tenant}:${user.id}`,
    most: 600,
    windowSeconds: 60,
  });
  return apiActor(user, requestLanguage(request.headers));
}

async function callerOf(request: Request, house: PeopleHouse): Promise<PeopleActor> {
  const [, scheme = '', given = ''] = /^(\S+) +(\S+)\s*$/.exec(request.headers.authorization ?? '') ?? [];
  if (scheme.toLowerCase() === 'bearer') return await userOfToken(house, given);
  if (scheme.toLowerCase() !== 'basic') throw problem('invalid_token');
  const pair = Buffer.from(given, 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  if (colon < 0) throw problem('invalid_credentials');
  const tenant = tenantGiven(request.headers.instance);
  return await signIn(house, { tenant, username: pair.slice(0, colon), password: pair.slice(colon + 1) }, request.ip);
}

async function userOfToken(house: PeopleHouse, token: string): Promise<PeopleActor> {
  const tenant = instanceOf(tokenShape.exec(token)?.[1]);
  const found =
    tenant &&
    (await house.read(tenant, async (db) => {
      const row = await db
        .selectFrom('access_token as a')
        .innerJoin('users as u', (join) =>
          join.onRef('u.tenant_id', '=', 'a.tenant_id').onRef('u.id', '=', 'a.user_id'),
        )
        .select('a.user_id')
        .select(sql<boolean>`coalesce(u.last_used_at > now() - interval '1 minute', false)`.as('is_noted'))
        .where('a.tenant_id', '=', tenant)
        .where('a.token_hash', '=', hashSecret(token))
        .where('a.expires_at', '>', sql<string>`now()`)
        .executeTakeFirst();
      const user = row && (await loadActor(db, tenant, row.user_id));
      return user && { user, isNoted: row.is_noted };
    }));
  if (!found) throw problem('invalid_token');
  // To the minute, so that most calls only read.
  if (!found.isNoted) await house.execute(noteUse, found.user, found.user.id);
  return found.user;
}
