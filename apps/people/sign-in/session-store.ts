import { type TenantId, tenantId } from '@farstu/platform/database';
import { hashSecret, issueSecret } from '@farstu/platform/secrets';
import { sql } from 'kysely';
import type { PeopleHouse } from '../database.ts';
import type { SignedIn } from './relying-party.ts';

export const sessionCookie = 'farstu_people';
/** As long as a session at the issuer may last (people-identity-pulse.md §2.2), in seconds. */
export const sessionSeconds = 10 * 3600;

const sealedIn = { tenant: 'house', room: 'people', field: 'session.id_token' };

/** Who is signed in on one browser. Sessions are real time: they are about security. */
export interface Session {
  readonly idHash: string;
  /** The person's immutable id at the issuer; users are found by it and by nothing else. */
  readonly subject: string;
  /** The installation chosen. */
  readonly customer: TenantId | null;
  readonly company: number | null;
}

/** @returns what the cookie holds; only its hash is kept */
export async function startSession(house: PeopleHouse, { subject, issuerSession, idToken }: SignedIn): Promise<string> {
  const { secret, hash } = issueSecret('fps');
  await house.database.kysely
    .insertInto('session')
    .values({
      id_hash: hash,
      subject,
      issuer_session: issuerSession,
      id_token: house.keyring.seal(idToken, sealedIn),
      expires_at: sql<string>`now() + make_interval(secs => ${sessionSeconds})`,
    })
    .execute();
  return secret;
}

/** The living session of a cookie. */
export async function sessionOf(
  house: PeopleHouse,
  cookies: Readonly<Record<string, string | undefined>>,
): Promise<Session | undefined> {
  const cookie = cookies[sessionCookie];
  if (cookie === undefined || cookie.length > 100) return undefined;
  const row = await house.database.kysely
    .selectFrom('session')
    .select(['id_hash', 'subject', 'customer', 'company'])
    .where('id_hash', '=', hashSecret(cookie))
    .where('expires_at', '>', sql<string>`now()`)
    .executeTakeFirst();
  return (
    row && {
      idHash: row.id_hash,
      subject: row.subject,
      customer: (row.customer !== null && tenantId(row.customer)) || null,
      company: row.company,
    }
  );
}

/** @returns the id token that the session began with, for signing out at the issuer */
export async function endSession(house: PeopleHouse, { idHash }: Pick<Session, 'idHash'>): Promise<string | null> {
  const gone = await house.database.kysely
    .deleteFrom('session')
    .where('id_hash', '=', idHash)
    .returning('id_token')
    .executeTakeFirst();
  return gone?.id_token ? house.keyring.open(gone.id_token, sealedIn) : null;
}
