import { uniqueViolation } from '@farstu/platform/database';
import { problem as platformProblem } from '@farstu/platform/problems';
import { hasOwnIdentity } from '../accounts-link/accounts-client.ts';
import type { PeopleTransaction, PeopleTx } from '../database.ts';
import { letGo } from '../invitations/account-orders.ts';
import { domainOf, isAllowedAddress, isSameEmail, normaliseEmail } from '../invitations/invitation-plan.ts';
import { followAddress } from '../invitations/invitation-store.ts';
import { tellOf } from '../invitations/invited-user.ts';
import { otherHiresOf } from '../invitations/other-hires.ts';
import { takeOver } from '../invitations/take-back.ts';
import { problem } from '../problems.ts';
import { allowedDomains } from '../security/domains.ts';
import { holder, holdersOfAddress, sharedNow } from '../users/same-person.ts';
import { demandMayManageRights, lockUser } from '../users/store.ts';
import { faultOf } from './field-rules.ts';
import { addEvents, type HireRecord, lockHire, setFlags } from './hire-store.ts';

/** *Tillåtna domäner* (INV-13). @throws invalid_input, address_not_allowed */
export async function demandAllowedAddress(db: PeopleTransaction, email: string): Promise<void> {
  demandAddressIn(await allowedDomains(db), email);
}

/** The same, where the domains are known. @throws invalid_input, address_not_allowed */
export function demandAddressIn(domains: readonly string[], email: string): void {
  if (faultOf('emailConnect', email.trim()) !== undefined || domainOf(email.trim()) === null) {
    throw platformProblem('invalid_input', { fields: [{ pointer: '/emailConnect', code: 'not_an_email' }] });
  }
  if (isAllowedAddress(email, domains)) return;
  throw problem('address_not_allowed', {
    params: { domains: domains.join(', ') },
    fields: [{ pointer: '/emailConnect', code: 'address_not_allowed' }],
  });
}

/**
 * An address belongs to one person of the installation (E12, E19).
 *
 * @param userId who is to have it; null while nobody has been made
 * @returns what `same_person_as` of the user is to say
 * @throws address_in_use
 */
async function demandFreeAddress(tx: PeopleTx, email: string, userId: string | null): Promise<string | null> {
  const user = userId === null ? undefined : await holder(tx, userId);
  const person = user ?? { id: null, company: null, identityIndex: null };
  const shared = await sharedNow(tx, person, () => holdersOfAddress(tx, email, userId));
  if (!shared) throw addressInUse();
  return shared.samePersonAs;
}

export const addressInUse = () =>
  problem('address_in_use', { fields: [{ pointer: '/emailConnect', code: 'address_in_use' }] });

/**
 * Gives a hire another Connect address. It is its user's, so the user's other hires get it too: no link to the old address
 * stays alive. A user who is linked already is let go of the old account first (E10), unless people sign in at an outside
 * issuer, and the new address is invited as if it were the first: the caller works the hire's own invitation out anew, and
 * then the others' with `replanOthers`.
 *
 * @returns whether the user went by an account, and does no more
 * @throws address_not_allowed, address_in_use, roles_not_assignable (whose user has rights over others that the actor may
 *   not give: the one with the address could sign in with them)
 */
export async function setConnectAddress(
  tx: PeopleTx,
  { row }: HireRecord,
  email: string | null,
): Promise<{ isLetGo: boolean }> {
  if (email !== null) await demandAllowedAddress(tx.db, email);
  const samePersonAs = email === null ? null : await demandFreeAddress(tx, email, row.user_id);
  await writeOnHire(tx, row, email);
  if (row.user_id === null) return { isLetGo: false };
  // Before the user, as everything locks them.
  const others: HireRecord[] = [];
  for (const id of await otherHiresOf(tx, row)) others.push(await lockHire(tx, id));
  const user = await lockUser(tx, row.user_id);
  // The person may have changed it at identity: then the hire only catches up.
  if (isSameEmail(user.connect_email, email)) return { isLetGo: false };
  await demandMayManageRights(tx, user);
  const { isLetGo } = await moveUser(tx, row.user_id, email, samePersonAs);
  for (const other of others) {
    await writeOnHire(tx, other.row, email);
    const before = other.row.email_connect;
    await addEvents(tx, other.row.id, [{ code: 'address-corrected', params: { before, email } }]);
  }
  return { isLetGo };
}

/**
 * Gives a user who has no hire another address; the caller invites anew, unless the user goes by the same account as before.
 *
 * @throws address_not_allowed, address_in_use
 */
export async function setUserAddress(tx: PeopleTx, userId: string, email: string): Promise<{ isKept: boolean }> {
  await demandAllowedAddress(tx.db, email);
  return await moveUser(tx, userId, email, await demandFreeAddress(tx, email, userId));
}

async function writeOnHire(tx: PeopleTx, row: HireRecord['row'], email: string | null): Promise<void> {
  await tx.db
    .updateTable('new_hire')
    .set({ email_connect: email })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', row.id)
    .execute();
  await setFlags(tx, row, { 'connect-email-by-hr': false, 'invitation-failed': false, 'account-of-other': false });
}

/** What became of the account that a user went by: it was let go of, or is the user's still. Neither where there was none. */
interface Moved {
  readonly isLetGo: boolean;
  readonly isKept: boolean;
}

async function moveUser(
  tx: PeopleTx,
  userId: string,
  email: string | null,
  samePersonAs: string | null,
): Promise<Moved> {
  const { isLetGo, isKept } = await leaveOldAddress(tx, userId, email);
  try {
    await tx.db
      .updateTable('users')
      .set({
        connect_email: email,
        connect_address: email === null ? null : normaliseEmail(email),
        same_person_as: samePersonAs,
      })
      .where('tenant_id', '=', tx.tenant)
      .where('id', '=', userId)
      .execute();
  } catch (error) {
    if (uniqueViolation(error, 'users_connect_address')) throw addressInUse();
    throw error;
  }
  return { isLetGo, isKept };
}

/** What a user was reached by at the address that is left. */
async function leaveOldAddress(tx: PeopleTx, userId: string, email: string | null): Promise<Moved> {
  const { connect_subject: subject } = await lockUser(tx, userId);
  if (subject === null || (await hasOwnIdentity(tx.db, tx.tenant))) {
    return { isLetGo: await letGoOfOldAccount(tx, userId), isKept: false };
  }
  // At an outside issuer the address is no key: the id that somebody has entered by hand is the person's still.
  if (email !== null) await followAddress(tx, userId, email);
  return { isLetGo: false, isKept: true };
}

/** Whichever invitation the account came of, and a mail of the user's own, whose link must die with the address. @returns whether the user was linked */
async function letGoOfOldAccount(tx: PeopleTx, userId: string): Promise<boolean> {
  const user = await lockUser(tx, userId);
  const rows = await tx.db
    .selectFrom('invitation')
    .selectAll()
    .where('tenant_id', '=', tx.tenant)
    .where('user_id', '=', userId)
    .where(({ eb, and, or }) =>
      or([
        eb('state', 'in', ['verified', 'not-needed']),
        and([eb('hire_id', 'is', null), eb('state', 'in', ['sending', 'sent', 'expired', 'failed'])]),
      ]),
    )
    .execute();
  const code = user.connect_subject === null ? 'account-cancelled' : 'account-unlinked';
  for (const row of rows) {
    // An order that is not carried out yet finds itself outdated.
    if (row.state === 'verified') await markSuperseded(tx, row.id);
    else await takeOver(tx, row, { state: 'superseded' });
    await tellOf(tx, row, [{ code, params: { email: row.email } }]);
  }
  await letGo(tx, { id: user.id, subject: user.connect_subject });
  return user.connect_subject !== null;
}

async function markSuperseded(tx: PeopleTx, invitationId: string): Promise<void> {
  await tx.db
    .updateTable('invitation')
    .set({ state: 'superseded', changed_at: tx.now.toString() })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', invitationId)
    .execute();
}
