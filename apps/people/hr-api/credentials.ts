import { type TenantId, tenantId } from '@farstu/platform/database';
import { countOrRefuse } from '@farstu/platform/http';
import { languageOf } from '@farstu/platform/i18n';
import type { PeopleHouse } from '../database.ts';
import { verifyApiUser } from '../users/api-user.ts';
import { keptProofs } from './kept-proofs.ts';

const users = keptProofs<string>();

export interface Credentials {
  readonly tenant: TenantId;
  readonly username: string;
  readonly password: string;
}

export type CredentialVerdict =
  | { readonly ok: true; readonly userId: string }
  | { readonly ok: false; readonly because: 'unknown_instance' | 'invalid_credentials' };

/**
 * Whose credentials these are. What was right is not hashed again for a minute.
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
  if (verdict.ok) users.keep(house, evidence({ tenant, username, password }), verdict.userId);
  return verdict;
}

/** Whose credentials these were within the minute; undefined when they have to be checked. */
export const keptUser = (house: PeopleHouse, credentials: Credentials): string | undefined =>
  users.of(house, evidence(credentials));

const nameOf = (username: string) => username.trim().toLowerCase();

const evidence = ({ tenant, username, password }: Credentials) => [tenant, nameOf(username), password];

/** The customer number as somebody wrote it; undefined when it can be nobody's. */
export const instanceOf = (given: unknown): TenantId | undefined =>
  typeof given === 'string' || typeof given === 'number' ? tenantId(given) : undefined;

/** The caller's language: the API has no other setting for it. */
export const requestLanguage = (headers: { readonly 'accept-language'?: string | undefined }) =>
  languageOf(headers['accept-language']);
