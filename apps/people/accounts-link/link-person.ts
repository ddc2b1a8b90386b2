import { Problem } from '@farstu/platform/problems';
import type { PeopleTx } from '../database.ts';
import { addEvents, lockHire, setFlags } from '../new-hires/hire-store.ts';
import { link } from '../users/link.ts';

/**
 * Ties the account to the user of an invitation, by its immutable id and never by its address. An account that is
 * another user's here is not taken from them: that is said on the hire, and identity is told to let go of nothing.
 *
 * @returns whether the user is linked to this account now
 */
export async function linkPerson(
  tx: PeopleTx,
  { user_id: userId, hire_id: hireId, email }: { user_id: string; hire_id: string; email: string },
  subject: string,
): Promise<boolean> {
  const holder = await tx.db
    .selectFrom('users')
    .select('id')
    .where('tenant_id', '=', tx.tenant)
    .where('connect_subject', '=', subject)
    .executeTakeFirst();
  if (holder && holder.id !== userId) {
    const { row } = await lockHire(tx, hireId);
    await setFlags(tx, row, { 'account-of-other': true });
    await addEvents(tx, hireId, [{ code: 'account-of-other', params: { email } }]);
    return false;
  }
  try {
    await link(tx, { userId, subject });
  } catch (error) {
    // The user was linked to another account meanwhile: what is there stays.
    if (!(error instanceof Problem && error.code === 'already_linked')) throw error;
    await addEvents(tx, hireId, [{ code: 'already-linked', params: { email } }]);
    return false;
  }
  return true;
}
