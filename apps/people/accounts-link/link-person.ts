import { Problem } from '@farstu/platform/problems';
import type { PeopleTx } from '../database.ts';
import type { InvitationRow } from '../invitations/invitation-store.ts';
import { tellOf } from '../invitations/invited-user.ts';
import { settleTheRest, tellSamePerson } from '../invitations/same-account.ts';
import { addEvents, lockHire, setFlags } from '../new-hires/hire-store.ts';
import { link } from '../users/link.ts';
import { holder, holdersOfAccount, keepSamePerson, sharedWith } from '../users/same-person.ts';

/**
 * Ties the account to the user of an invitation, by its immutable id and never by its address. An account that is
 * another person's here is not taken from them: that is said on the hire, and identity is told to let go of nothing. One
 * person's users in several companies go by one account (E19).
 *
 * @returns whether the user is linked to this account now
 */
export async function linkPerson(
  tx: PeopleTx,
  invitation: Pick<InvitationRow, 'id' | 'user_id' | 'hire_id' | 'email'>,
  subject: string,
): Promise<boolean> {
  const { user_id: userId, hire_id: hireId, email } = invitation;
  const user = await holder(tx, userId);
  const others = (await holdersOfAccount(tx, subject)).filter(({ id }) => id !== userId);
  const shared = user && sharedWith(user, others);
  if (!shared) {
    if (hireId === null) return false;
    const { row } = await lockHire(tx, hireId);
    await setFlags(tx, row, { 'account-of-other': true });
    await addEvents(tx, hireId, [{ code: 'account-of-other', params: { email } }]);
    return false;
  }
  await keepSamePerson(tx, user, shared);
  try {
    await link(tx, { userId, subject });
  } catch (error) {
    // The user was linked to another account meanwhile: what is there stays.
    if (!(error instanceof Problem && error.code === 'already_linked')) throw error;
    await tellOf(tx, invitation, [{ code: 'already-linked', params: { email } }]);
    return false;
  }
  await settleTheRest(tx, invitation);
  await tellSamePerson(tx, userId);
  return true;
}
