import { countOrRefuse, type Limit, uncount } from '@farstu/platform/http';
import { Problem } from '@farstu/platform/problems';
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
/** So many wrong passwords from places unknown to the account, all together, mean that somebody is guessing from many. */
const SIEGE = 100;
/** What each unknown place then has left in the same time. */
const PER_STRANGER_IN_SIEGE = 5;
const SIEGE_SECONDS = 15 * MINUTE;

/**
 * The account whose address and password these are. Takes as long for an address without account, or an account
 * without password, as for a wrong password; and all three are told with the same words.
 *
 * Every limit that refuses is one of a single place, never of an account: a limit that all who try an account share is
 * a way to lock its owner out, by trying a hundred wrong passwords every quarter of an hour from anywhere. What all
 * strangers do together only decides how much patience there is with each of them. So whoever attacks from elsewhere, from
 * however many addresses, uses up their own tries: a browser that has been here before is counted by itself, and the
 * right password from a new one still gets in. It is not slowed down either: who attacks from many places waits in
 * parallel, and only the owner would notice. Past that, the length of the password is what protects it.
 * @throws wrong_credentials, too_many_requests
 */
export async function checkPassword(
  house: IdentityHouse,
  place: Place,
  { email, password }: { email: string; password: string },
): Promise<Account> {
  const counters = house.database.kysely;
  const who = house.keyring.blindIndex(emailKey(email), 'identity sign-in');
  const found = await house.database.kysely
    .selectFrom('account')
    .leftJoin('credential', 'credential.account_id', 'account.id')
    .select(['account.id', 'credential.password_hash'])
    .where('account.email_key', '=', emailKey(email))
    .executeTakeFirst();
  const known = await knownAt(house, found?.id, place);

  const counted: string[] = [];
  const count = async (limit: Limit) => {
    counted.push(limit.key);
    await countOrRefuse(counters, limit);
  };
  const from = known.device ? place.device : place.address;
  await count({ key: `sign-in:pair:${who}:${from}`, most: PER_PAIR, windowSeconds: MINUTE });
  // A neighbour behind the same address must not keep out somebody whose browser we know.
  if (!known.device) await count({ key: `sign-in:address:${place.address}`, most: PER_ADDRESS, windowSeconds: MINUTE });
  if (!known.device && !known.address) {
    const isSiege = await isOver(() =>
      count({ key: `sign-in:strangers:${who}`, most: SIEGE, windowSeconds: SIEGE_SECONDS }),
    );
    const most = isSiege ? PER_STRANGER_IN_SIEGE : Number.POSITIVE_INFINITY;
    await count({ key: `sign-in:stranger:${who}:${place.address}`, most, windowSeconds: SIEGE_SECONDS });
  }

  const right = await passwordHasher(house.keyring).matches(found?.password_hash, password);
  const account = right && found ? await accountById(house.database.kysely, found.id) : undefined;
  if (!account) throw problem('wrong_credentials');
  // Only failures count: a whole office may sign in at nine.
  await uncount(counters, counted);
  return account;
}

/** Whether a limit has been passed, where that is something to know and not to refuse. */
async function isOver(counting: () => Promise<void>): Promise<boolean> {
  try {
    await counting();
    return false;
  } catch (error) {
    if (error instanceof Problem && error.code === 'too_many_requests') return true;
    throw error;
  }
}
