import { type TenantId, tenantId } from '@farstu/platform/database';
import { countOrRefuse } from '@farstu/platform/http';
import { languageOf } from '@farstu/platform/i18n';
import type { PeopleHouse } from '../database.ts';
import { verifyApiUser } from '../users/api-user.ts';

/** How long a right password is known to be right without being hashed again. Rights are read at every call all the same. */
const KEPT_MILLISECONDS = 60_000;
const KEPT_MOST = 10_000;

interface Kept {
  readonly userId: string;
  readonly until: number;
}

const keptOf = new WeakMap<PeopleHouse, Map<string, Kept>>();

export interface Credentials {
  readonly tenant: TenantId;
  readonly username: string;
  readonly password: string;
}

export type CredentialVerdict =
  | { readonly ok: true; readonly userId: string }
  | { readonly ok: false; readonly because: 'unknown_instance' | 'invalid_credentials' };

/**
 * Whose credentials these are. Only a keyed hash of what was right is kept in memory, and only for a minute; another
 * node that does not have it hashes once more.
 *
 * @param from counts guesses, 10 a minute for an account and address; left out where the caller has proved who it is
 *   in another way
 * @throws too_many_requests
 */
export async function checkCredentials(
  house: PeopleHouse,
  { tenant, username, password }: Credentials,
  from?: string,
): Promise<CredentialVerdict> {
  const known = keptUser(house, { tenant, username, password });
  if (known !== undefined) return { ok: true, userId: known };
  if (from !== undefined) {
    const account = house.keyring.blindIndex(JSON.stringify([tenant, nameOf(username), from]), 'api-sign-in');
    await countOrRefuse(house.database.kysely as never, { key: `api-sign-in:${account}`, most: 10, windowSeconds: 60 });
  }
  const verdict = await house.read(tenant, async (db) => {
    const installation = await db
      .selectFrom('installation')
      .select('tenant_id')
      .where('tenant_id', '=', tenant)
      .executeTakeFirst();
    if (!installation) return { ok: false, because: 'unknown_instance' } as const;
    const found = await verifyApiUser(db, username, password);
    return found.ok ? found : ({ ok: false, because: 'invalid_credentials' } as const);
  });
  if (verdict.ok) keep(house, { tenant, username, password }, verdict.userId);
  return verdict;
}

/** Whose credentials these were within the minute; undefined when they have to be checked. */
export function keptUser(house: PeopleHouse, credentials: Credentials): string | undefined {
  const known = keptOf.get(house)?.get(keyOf(house, credentials));
  // Security time is real time.
  return known && known.until > Date.now() ? known.userId : undefined;
}

function keep(house: PeopleHouse, credentials: Credentials, userId: string): void {
  const kept = keptOf.get(house) ?? new Map<string, Kept>();
  keptOf.set(house, kept);
  if (kept.size >= KEPT_MOST) kept.clear();
  kept.set(keyOf(house, credentials), { userId, until: Date.now() + KEPT_MILLISECONDS });
}

const nameOf = (username: string) => username.trim().toLowerCase();

const keyOf = ({ keyring }: PeopleHouse, { tenant, username, password }: Credentials) =>
  keyring.blindIndex(JSON.stringify([tenant, nameOf(username), password]), 'api-credentials');

/** The customer number as somebody wrote it; undefined when it can be nobody's. */
export const instanceOf = (given: unknown): TenantId | undefined =>
  typeof given === 'string' || typeof given === 'number' ? tenantId(given) : undefined;

/** The caller's language: the API has no other setting for it. */
export const requestLanguage = (headers: { readonly 'accept-language'?: string | undefined }) =>
  languageOf(headers['accept-language']);
