import type { PeopleTx } from '../database.ts';
import { addEvents, type HireRecord, lockHire, setFlags } from '../new-hires/hire-store.ts';
import { type InvitationAction, transition } from './invitation-state.ts';
import { currentInvitation } from './invitation-store.ts';
import { takeOver } from './take-back.ts';

type OneHire = Pick<HireRecord['row'], 'id' | 'user_id'>;

/** The user's other hires that are not withdrawn, in the order in which they are locked. */
export async function otherHiresOf(tx: PeopleTx, { id, user_id: userId }: OneHire): Promise<readonly string[]> {
  if (userId === null) return [];
  const rows = await tx.db
    .selectFrom('new_hire')
    .select('id')
    .where('tenant_id', '=', tx.tenant)
    .where('user_id', '=', userId)
    .where('id', '<>', id)
    .where('status', 'in', ['under-review', 'approved'])
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

/**
 * Two hires of one user whose mails go at the same moment come one after the other: the second sees what the first sent.
 * Whether there is another is not asked first, since it may be on its way to becoming one.
 */
export async function oneHireAtATime(tx: PeopleTx, { user_id: userId }: Pick<OneHire, 'user_id'>): Promise<void> {
  if (userId === null) return;
  await tx.db
    .selectFrom('users')
    .select('id')
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', userId)
    .forUpdate()
    .execute();
}

/** There is a link now, or none any more: the user's other hires rest on that, and are worked out anew by a job each. */
export async function tellOtherHires(tx: PeopleTx, hire: OneHire): Promise<void> {
  for (const id of await otherHiresOf(tx, hire)) {
    await tx.jobs.add('people.invitations.send', { key: id }, { key: `same-user:${id}` });
  }
}

/** Whether other hires of the user may rest on what the action does. */
export const movesLink = (action: InvitationAction): boolean =>
  action.type === 'send-now' || action.type === 'revoke' || ('newGeneration' in action && action.newGeneration);

/**
 * A person has asked for a mail by one hire: what other hires of the user have sent is dead from this moment (E7).
 *
 * @returns those hires, which are to be worked out anew
 */
export async function replaceOthers(tx: PeopleTx, hire: OneHire): Promise<readonly string[]> {
  const replaced: string[] = [];
  for (const hireId of await otherHiresOf(tx, hire)) {
    const other = await lockHire(tx, hireId);
    const { row, invitation } = await currentInvitation(tx.db, tx.tenant, hireId);
    const next = transition(invitation.state, 'superseded');
    if (row === null || !next.ok || row.how !== 'mail') continue;
    await takeOver(tx, row, next);
    await setFlags(tx, other.row, { 'invitation-failed': false });
    await addEvents(tx, hireId, [{ code: 'link-superseded', params: { email: row.email } }]);
    replaced.push(hireId);
  }
  return replaced;
}
