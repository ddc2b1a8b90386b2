import type { PeopleTx } from '../database.ts';
import type { HireRecord } from '../new-hires/hire-store.ts';
import { otherEmployments } from '../new-hires/other-employments.ts';
import { lockUser } from '../users/store.ts';
import { orderAccount, withdrawOrder } from './account-orders.ts';
import { setConnectStatus } from './connect-status.ts';
import type { Invitee } from './invitation-facts.ts';
import { type Invitation, type InvitationAction, type InvitationState, transition } from './invitation-state.ts';
import type { InvitationRow } from './invitation-store.ts';

/** Who has another hire or employment goes on signing in with the account. */
export async function isNeededElsewhere(tx: PeopleTx, { row }: HireRecord, { facts }: Invitee): Promise<boolean> {
  const today = tx.now.toZonedDateTimeISO(facts.zone).toPlainDate();
  return (await otherEmployments(tx, row, today.toString())).userStays;
}

/** What has gone out to the hire's user alone has no link alive beside the hire's, nor after the hire's is taken back. */
export async function replaceOwn(tx: PeopleTx, { user }: Invitee, { type }: InvitationAction): Promise<void> {
  if (user === null) return;
  if (type === 'send-now' || type === 'create-account') await takeBackOwn(tx, user.id, 'superseded');
  if (type === 'revoke') await takeBackOwn(tx, user.id, 'revoked');
}

/** With the hire the user goes, and so does what has gone out to the user alone; somebody on leave keeps their link (E18). */
export async function withdrawOwn(tx: PeopleTx, record: HireRecord, invitee: Invitee): Promise<void> {
  if (invitee.user === null || (await isNeededElsewhere(tx, record, invitee))) return;
  await takeBackOwn(tx, invitee.user.id, 'revoked', { isLetGo: !invitee.facts.userInactive });
}

/**
 * Takes back what has gone out to a user other than by a hire; an account that the user is linked to stays, unless the
 * caller lets go of it. Locks the user, so lock a hire first.
 *
 * @returns how many
 */
export async function takeBackOwn(
  tx: PeopleTx,
  userId: string,
  to: 'superseded' | 'revoked',
  { isLetGo = false }: { isLetGo?: boolean } = {},
): Promise<number> {
  if ((await ownOut(tx, userId)).length === 0) return 0;
  const { connect_subject: subject } = await lockUser(tx, userId);
  let taken = 0;
  for (const row of await ownOut(tx, userId)) {
    const state = row.state as InvitationState;
    const isAnswered = state === 'verified' || (state === 'not-needed' && subject !== null);
    if (isAnswered && !isLetGo) continue;
    const event = to === 'revoked' && (isAnswered || state === 'not-needed') ? 'unlinked' : to;
    const next = transition(state, event);
    if (!next.ok) continue;
    await moveTo(tx, row, next.state);
    // Of what is answered nothing is open any more: whoever lets go of the account tells identity.
    if (!isAnswered) await killLink(tx, row);
    taken++;
  }
  if (taken > 0 && to === 'revoked') await setConnectStatus(tx, userId, 'none');
  return taken;
}

const ownOut = (tx: PeopleTx, userId: string): Promise<InvitationRow[]> =>
  tx.db
    .selectFrom('invitation')
    .selectAll()
    .where('tenant_id', '=', tx.tenant)
    .where('user_id', '=', userId)
    .where('hire_id', 'is', null)
    .where('state', 'in', ['sending', 'sent', 'expired', 'failed', 'verified', 'not-needed'])
    .execute();

/** The row of a generation that another one takes the place of: its link must die. */
export async function takeOver(tx: PeopleTx, row: InvitationRow, superseded: Pick<Invitation, 'state'>): Promise<void> {
  await moveTo(tx, row, superseded.state);
  await killLink(tx, row);
}

async function moveTo(tx: PeopleTx, row: InvitationRow, state: InvitationState): Promise<void> {
  await tx.db
    .updateTable('invitation')
    .set({ state, changed_at: tx.now.toString() })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', row.id)
    .execute();
}

/**
 * The link stops working at identity; a mail that was never asked for needs nothing. An account that may have been asked
 * for is let go of by the job that asked, which finds its order outdated.
 */
export async function killLink(
  tx: PeopleTx,
  row: Pick<InvitationRow, 'id' | 'user_id' | 'how' | 'request' | 'external_id' | 'account_asked_at'>,
): Promise<void> {
  if (row.how === 'account-without-mail') {
    if (row.account_asked_at === null) return await withdrawOrder(tx, row.id);
    return await orderAccount(tx, row);
  }
  await tx.jobs.withdraw('people.invitations.deliver', `deliver:${row.id}`);
  if (row.request === null && row.external_id === null) return;
  await tx.jobs.add('people.invitations.revoke', { invitationId: row.id }, { key: `revoke:${row.id}` });
}
