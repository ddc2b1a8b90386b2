import { type TenantId, tenantId } from '@farstu/platform/database';
import { countOrRefuse, type Limit, uncount } from '@farstu/platform/http';
import { languageOf } from '@farstu/platform/i18n';
import type { PeopleHouse } from '../database.ts';
import { type CredentialVerdict, verifyApiUser } from '../users/api-user.ts';
import { keptProofs } from './kept-proofs.ts';

const users = keptProofs<string>();

export interface Credentials {
  readonly tenant: TenantId;
  readonly username: string;
  readonly password: string;
}

/** doors.md: 10/min per account and address. */
const PER_PAIR = 10;
/** Names that are made up must not cost one machine nothing: each is hashed as a real one is. */
const PER_ADDRESS = 100;

/**
 * Whose credentials these are. What was right is not hashed again for a minute.
 *
 * @param from counts guesses by account and address, and by address; left out where the caller has proved who it is
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
  const counters = house.database.kysely;
  const counted = from === undefined ? [] : guessesOf(house, { tenant, username }, from);
  for (const limit of counted) await countOrRefuse(counters, limit);
  const verdict = await verifyApiUser(house, tenant, username, password);
  if (!verdict.ok) return verdict;
  users.keep(house, evidence({ tenant, username, password }), verdict.userId);
  await uncount(
    counters,
    counted.map(({ key }) => key),
  );
  return verdict;
}

function guessesOf(house: PeopleHouse, { tenant, username }: Omit<Credentials, 'password'>, from: string): Limit[] {
  const blind = (about: unknown) => house.keyring.blindIndex(JSON.stringify(about), 'api-sign-in');
  return [
    { key: `api-sign-in:${blind([tenant, nameOf(username), from])}`, most: PER_PAIR, windowSeconds: 60 },
    { key: `api-sign-in:address:${blind(from)}`, most: PER_ADDRESS, windowSeconds: 60 },
  ];
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
