import { countOrRefuse } from '@farstu/platform/http';
import { type Kysely, sql } from 'kysely';
import { type Account, accountById } from '../accounts/account.ts';
import { emailKey } from '../accounts/email-address.ts';
import type { IdentityHouse } from '../database.ts';
import { passwordHasher } from '../passwords/password-hasher.ts';
import { problem } from '../problems/identity-problem.ts';
import { knownAt, type Place } from './known-place.ts';

const MINUTE = 60;
/** doors.md: 10/min per account and address. A browser that has signed in to the account before is counted by itself. */
const PER_PAIR = 10;
/** One office may have one address; a list of stolen passwords tried from one machine needs more than this. */
const PER_ADDRESS = 100;
/** All strangers to an account together. Places known to it are not counted, so this cannot lock its owner out. */
const PER_ACCOUNT_BY_STRANGERS = 100;
const STRANGERS_SECONDS = 15 * MINUTE;

/**
 * The account whose address and password these are. Takes as long for an address without account, or an account
 * without password, as for a wrong password; and all three are told with the same words.
 * @throws wrong_credentials, too_many_requests
 */
export async function checkPassword(
  house: IdentityHouse,
  place: Place,
  { email, password }: { email: string; password: string },
): Promise<Account> {
  const counters = house.database.kysely as unknown as Kysely<never>;
  const who = house.keyring.blindIndex(emailKey(email), 'identity sign-in');
  const perAddress = `sign-in:address:${place.address}`;
  await countOrRefuse(counters, { key: perAddress, most: PER_ADDRESS, windowSeconds: MINUTE });

  const found = await house.database.kysely
    .selectFrom('account')
    .leftJoin('credential', 'credential.account_id', 'account.id')
    .select(['account.id', 'credential.password_hash'])
    .where('account.email_key', '=', emailKey(email))
    .executeTakeFirst();
  const known = await knownAt(house, found?.id, place);
  const pair = `sign-in:pair:${who}:${known.device ? place.device : place.address}`;
  await countOrRefuse(counters, { key: pair, most: PER_PAIR, windowSeconds: MINUTE });
  const strangers = `sign-in:strangers:${who}`;
  const isStranger = !known.address && !known.device;
  if (isStranger) {
    const limit = { key: strangers, most: PER_ACCOUNT_BY_STRANGERS, windowSeconds: STRANGERS_SECONDS };
    await countOrRefuse(counters, limit);
  }

  const right = await passwordHasher(house.keyring).matches(found?.password_hash, password);
  const account = right && found ? await accountById(house.database.kysely, found.id) : undefined;
  if (!account) throw problem('wrong_credentials');
  // Only failures count: a whole office may sign in at nine.
  const counted = [perAddress, pair, ...(isStranger ? [strangers] : [])];
  await sql`update rate_limit set hits = greatest(hits - 1, 0) where key = any(${counted})`.execute(counters);
  return account;
}
