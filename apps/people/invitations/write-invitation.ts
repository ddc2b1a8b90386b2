import type { PeopleTx } from '../database.ts';
import { deliveryTries, letGo, orderAccount } from './account-orders.ts';
import { setConnectStatus } from './connect-status.ts';
import type { Invitee } from './invitation-facts.ts';
import { type InvitationPlan, normaliseEmail } from './invitation-plan.ts';
import { carryOut, type Invitation, type InvitationAction } from './invitation-state.ts';
import type { CurrentInvitation, InvitationRow } from './invitation-store.ts';
import { killLink, takeOver } from './take-back.ts';
import { tzVersion } from './tz-version.ts';

/** What the queue calls the job that sends at the due time; its key is the hire. */
export const sendingDue = 'people.invitations.send';

/** Whose an invitation is: a hire's, or a user's own. */
export interface Owner {
  readonly hireId: string | null;
  /** Null also while nobody has been made by the hire. */
  readonly periodId: string | null;
}

/** Writes an action down: the rows, and the due time or the job that it calls for. @returns the invitation after it */
export async function writeDown(
  tx: PeopleTx,
  owner: Owner,
  current: CurrentInvitation,
  invitee: Invitee,
  plan: InvitationPlan,
  action: InvitationAction,
): Promise<Invitation> {
  const { current: next, superseded } = carryOut(current.invitation, action);
  if (superseded && current.row) await takeOver(tx, current.row, superseded);
  const replaced = superseded ? null : current.row;
  const saved = await saveInvitation(tx, owner, invitee, replaced, next, plan, action);
  await setInMotion(tx, owner, invitee, saved ?? replaced, action);
  return next;
}

async function saveInvitation(
  tx: PeopleTx,
  { hireId, periodId }: Owner,
  invitee: Invitee,
  row: InvitationRow | null,
  next: Invitation,
  plan: InvitationPlan,
  action: InvitationAction,
): Promise<InvitationRow | null> {
  if (action.type === 'nothing') return null;
  const email = next.email ?? plan.email;
  const columns = {
    state: next.state,
    because: 'because' in action ? action.because : plan.because,
    how: plan.how === 'wait' ? null : plan.how,
    tz_version: next.due === null ? null : tzVersion,
    local_date: next.due?.localDate.toString() ?? null,
    local_time: next.due?.localTime.toString({ smallestUnit: 'microsecond' }) ?? null,
    zone: next.due?.zone ?? null,
    due_at: next.due?.at.toString() ?? null,
    changed_at: tx.now.toString(),
    ...(email !== null && { email, address: normaliseEmail(email) }),
  };
  if (row) {
    return await tx.db
      .updateTable('invitation')
      .set(columns)
      .where('tenant_id', '=', tx.tenant)
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow();
  }
  // Without a person who can sign in, or an address, there is no invitation yet: the plan says what is missing.
  const isPlaced = hireId === null || periodId !== null;
  if (invitee.user === null || !isPlaced || email === null || next.state === 'cancelled') return null;
  return await tx.db
    .insertInto('invitation')
    .values({
      ...columns,
      email,
      address: normaliseEmail(email),
      tenant_id: tx.tenant,
      user_id: invitee.user.id,
      hire_id: hireId,
      period_id: periodId,
      generation: next.generation,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The due row or the job that the action calls for. */
async function setInMotion(
  tx: PeopleTx,
  { hireId }: Owner,
  invitee: Invitee,
  row: InvitationRow | null,
  action: InvitationAction,
): Promise<void> {
  if (action.type === 'nothing') return;
  if (hireId !== null) {
    if (action.type === 'schedule') return await tx.due.set(sendingDue, hireId, action.due);
    await tx.due.withdraw(sendingDue, hireId);
  }
  // The order that was cancelled is another generation's row, if there is one at all.
  if (action.type === 'cancel-account' && invitee.user) return await setConnectStatus(tx, invitee.user.id, 'none');
  if (!row) return;
  switch (action.type) {
    case 'send-now':
      await setConnectStatus(tx, row.user_id, 'pending');
      return await tx.jobs.add('people.invitations.deliver', { invitationId: row.id }, deliverOptions(row.id));
    case 'create-account':
      await setConnectStatus(tx, row.user_id, 'pending');
      return await orderAccount(tx, row);
    case 'revoke':
      await setConnectStatus(tx, row.user_id, 'none');
      return await killLink(tx, row);
    case 'unlink':
      return await letGo(tx, invitee.user);
    case 'schedule':
    case 'cancel':
    case 'hold':
      return;
  }
}

const deliverOptions = (invitationId: string) => ({
  key: `deliver:${invitationId}`,
  maxAttempts: deliveryTries,
});
