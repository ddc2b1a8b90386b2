import type { PeopleTx } from '../database.ts';
import { addEvents, type HireRecord } from '../new-hires/hire-store.ts';
import { link } from '../users/link.ts';
import type { Invitee } from './invitation-facts.ts';
import { type InvitationState, transition } from './invitation-state.ts';

/**
 * The person signs in with the address already, as a user of another company here: this user is linked to the same
 * account, and no mail goes (E19). As with every account, not before final approval.
 */
export async function linkToSameAccount(
  tx: PeopleTx,
  { row: hire }: Pick<HireRecord, 'row'>,
  { user, facts, samePersonSubject }: Invitee,
): Promise<void> {
  if (user === null || user.subject !== null || samePersonSubject === null || facts.review === 'open') return;
  await link(tx, { userId: user.id, subject: samePersonSubject });
  await addEvents(tx, hire.id, [{ code: 'account-shared', params: { email: hire.email_connect } }]);
  const sent = await tx.db
    .selectFrom('invitation')
    .select(['id', 'state'])
    .where('tenant_id', '=', tx.tenant)
    .where('hire_id', '=', hire.id)
    .orderBy('generation', 'desc')
    .executeTakeFirst();
  // A mail on its way is not needed any more, and one that is out is as good as answered.
  const next = sent && transition(sent.state as InvitationState, 'verified');
  if (!sent || !next?.ok) return;
  await tx.db
    .updateTable('invitation')
    .set({ state: next.state, verified_at: tx.now.toString(), changed_at: tx.now.toString() })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', sent.id)
    .execute();
}

/**
 * A user has been linked: the same person's users in other companies who have been given the same address are linked too
 * when their hires are worked out anew.
 */
export async function tellSamePerson(tx: PeopleTx, userId: string): Promise<void> {
  const waiting = await tx.db
    .selectFrom('users as u')
    .innerJoin('employee as e', (join) =>
      join.onRef('e.tenant_id', '=', 'u.tenant_id').onRef('e.id', '=', 'u.employee_id'),
    )
    .innerJoin('users as other', (join) =>
      join.onRef('other.tenant_id', '=', 'u.tenant_id').onRef('other.connect_address', '=', 'u.connect_address'),
    )
    .innerJoin('employee as there', (join) =>
      join.onRef('there.tenant_id', '=', 'other.tenant_id').onRef('there.id', '=', 'other.employee_id'),
    )
    .innerJoin('new_hire as h', (join) =>
      join.onRef('h.tenant_id', '=', 'other.tenant_id').onRef('h.employee_id', '=', 'there.id'),
    )
    .select('h.id')
    .where('u.tenant_id', '=', tx.tenant)
    .where('u.id', '=', userId)
    .whereRef('other.id', '<>', 'u.id')
    .where('other.active', '=', true)
    .where('other.connect_subject', 'is', null)
    .whereRef('there.company', '<>', 'e.company')
    .whereRef('there.identity_index', '=', 'e.identity_index')
    .where('h.status', 'in', ['under-review', 'approved'])
    .execute();
  for (const { id } of waiting) {
    await tx.jobs.add('people.invitations.send', { key: id }, { key: `same-account:${id}` });
  }
}
