import { Temporal } from 'temporal-polyfill';
import type { PeopleTx } from '../database.ts';
import { type HireRecord, lockHire } from '../new-hires/hire-store.ts';
import { setConnectStatus } from './connect-status.ts';
import { keptFacts, loadInvitee, restoreFacts } from './invitation-facts.ts';
import { type InvitationFacts, type InvitationPlan, planInvitation } from './invitation-plan.ts';
import { type InvitationAction, insteadOfAccount, replan as replanPurely } from './invitation-state.ts';
import {
  type CurrentInvitation,
  currentInvitation,
  currentInvitationOfUser,
  type InvitationRow,
  nobodyInvited,
} from './invitation-store.ts';
import { loadInvitedUser } from './invited-user.ts';
import { movesLink, oneHireAtATime, otherHiresOf, tellOtherHires } from './other-hires.ts';
import { perform, performForUser, type ReplannedHire } from './perform.ts';
import { isNeededElsewhere } from './take-back.ts';

/**
 * Works out a hire's invitation anew and carries it out: rows, due time, jobs and timeline in this one transaction.
 * Every command that moves what an invitation rests on ends with this; when nothing has moved it changes nothing.
 *
 * @param known the hire as it is now, when the caller has just made it, and so knows that nobody has been invited
 */
export async function replan(
  tx: PeopleTx,
  hireId: string,
  known?: { readonly record: HireRecord; readonly isNew: true },
): Promise<ReplannedHire> {
  if (known) return (await carryPlanOut(tx, known.record, nobodyInvited)).replanned;
  const record = await lockHire(tx, hireId);
  await oneHireAtATime(tx, record.row);
  const { replanned, action } = await carryPlanOut(tx, record, await currentInvitation(tx.db, tx.tenant, hireId));
  if (movesLink(action)) await tellOtherHires(tx, record.row);
  return replanned;
}

/**
 * The same of the user's other hires, when something that they share has been changed by one: after that one, so that it is
 * the one whose mail goes.
 */
export async function replanOthers(tx: PeopleTx, hire: HireRecord['row']): Promise<readonly ReplannedHire[]> {
  const replanned: ReplannedHire[] = [];
  for (const id of await otherHiresOf(tx, hire)) replanned.push(await replan(tx, id));
  return replanned;
}

/** The account that was ordered is refused for its domain: what the plan says now is carried out in its place. */
export async function replanInsteadOfAccount(
  tx: PeopleTx,
  { hire_id: hireId, user_id: userId }: Pick<InvitationRow, 'hire_id' | 'user_id'>,
): Promise<void> {
  if (hireId === null) {
    const current = await currentInvitationOfUser(tx.db, tx.tenant, userId);
    const invitee = await loadInvitedUser(tx, userId);
    const plan = planInvitation(invitee.facts, tx.now);
    await performForUser(tx, current, invitee, { plan, action: insteadOfAccount(plan, tx.now) });
    return;
  }
  const current = await currentInvitation(tx.db, tx.tenant, hireId);
  const record = await lockHire(tx, hireId);
  await oneHireAtATime(tx, record.row);
  const { replanned } = await carryPlanOut(tx, record, current, insteadOfAccount);
  await tellOtherHires(tx, record.row);
  const { user, state } = replanned;
  // No account is on its way any more, and no mail may be yet.
  if (user && state !== 'not-needed') await setConnectStatus(tx, user.id, 'none');
}

async function carryPlanOut(
  tx: PeopleTx,
  record: HireRecord,
  current: CurrentInvitation,
  decide?: (plan: InvitationPlan, now: Temporal.Instant) => InvitationAction,
): Promise<{ replanned: ReplannedHire; action: InvitationAction }> {
  const invitee = await loadInvitee(tx.db, tx.keyring, record);
  const { row } = record;
  const before = restoreFacts(row.plan_facts);
  const decidedBefore = row.decided_at === null ? tx.now : Temporal.Instant.from(row.decided_at);
  const change = { before, after: invitee.facts, decidedAt: decidedBefore };
  const { decidedAt, plan, action: decided } = replanPurely(current.invitation, change, tx.now);
  const wanted = decide ? decide(plan, tx.now) : decided;
  const action = wanted.type === 'unlink' && (await isNeededElsewhere(tx, record, invitee)) ? nothing : wanted;
  await tx.db
    .updateTable('new_hire')
    .set({ decided_at: decidedAt.toString(), plan_facts: keptFacts(invitee.facts) })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', row.id)
    .execute();
  const news = isNews(before, decidedBefore, plan);
  return { replanned: await perform(tx, record, current, invitee, { plan, action, isNews: news }), action };
}

const nothing: InvitationAction = { type: 'nothing' };

/** Whether the reason to wait is another than last time, and so belongs in the timeline. */
const isNews = (before: InvitationFacts | null, decidedAt: Temporal.Instant, plan: InvitationPlan): boolean =>
  before === null || planInvitation(before, decidedAt).because !== plan.because;
