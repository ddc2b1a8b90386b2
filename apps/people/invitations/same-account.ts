import type { PeopleTx } from '../database.ts';
import { addEvents, type HireRecord, setFlags } from '../new-hires/hire-store.ts';
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
  await settleAsVerified(tx, { row: hire });
  await settleOwn(tx, user.id);
}

/** The user is linked: a mail on its way is not needed any more, and one that is out is as good as answered. */
export async function settleAsVerified(tx: PeopleTx, { row: hire }: Pick<HireRecord, 'row'>): Promise<void> {
  const sent = await tx.db
    .selectFrom('invitation')
    .select(['id', 'state'])
    .where('tenant_id', '=', tx.tenant)
    .where('hire_id', '=', hire.id)
    .orderBy('generation', 'desc')
    .executeTakeFirst();
  // Also of a hire whose mail failed and was replaced by another hire's: nothing is left to mend.
  await setFlags(tx, hire, { 'invitation-failed': false });
  const next = sent && transition(sent.state as InvitationState, 'verified');
  if (!sent || !next?.ok) return;
  await tx.db
    .updateTable('invitation')
    .set({ state: next.state, verified_at: tx.now.toString(), failure: null, changed_at: tx.now.toString() })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', sent.id)
    .execute();
}

/** The same of what has gone out to the user other than by a hire. */
export async function settleOwn(tx: PeopleTx, userId: string): Promise<void> {
  await tx.db
    .updateTable('invitation')
    .set({ state: 'verified', verified_at: tx.now.toString(), failure: null, changed_at: tx.now.toString() })
    .where('tenant_id', '=', tx.tenant)
    .where('user_id', '=', userId)
    .where('hire_id', 'is', null)
    .where('state', 'in', ['sending', 'sent', 'expired', 'failed'])
    .execute();
}

/**
 * A user has been linked by one invitation: what else has gone out to the same user is settled, of other hires when they
 * are worked out anew, each under its own lock.
 *
 * @param id null when it was no invitation that linked the user
 */
export async function settleTheRest(
  tx: PeopleTx,
  { id, user_id: userId }: { id: string | null; user_id: string },
): Promise<void> {
  await settleOwn(tx, userId);
  const hires = await tx.db
    .selectFrom('new_hire as h')
    .select('h.id')
    .where('h.tenant_id', '=', tx.tenant)
    .where('h.user_id', '=', userId)
    .where('h.status', 'in', ['under-review', 'approved'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('invitation as i')
            .select('i.id')
            .whereRef('i.tenant_id', '=', 'h.tenant_id')
            .whereRef('i.hire_id', '=', 'h.id')
            .where('i.id', '=', id),
        ),
      ),
    )
    .execute();
  for (const hire of hires) {
    await tx.jobs.add('people.invitations.send', { key: hire.id }, { key: `same-account:${hire.id}` });
  }
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
