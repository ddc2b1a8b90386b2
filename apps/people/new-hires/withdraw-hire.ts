import { command, type PeopleTx } from '../database.ts';
import { letGo } from '../invitations/account-orders.ts';
import { replan, replanOthers } from '../invitations/replan.ts';
import { deactivate } from '../users/change-user.ts';
import { demandMayManageRights, lockUser } from '../users/store.ts';
import { hireAnswer } from './hire-answer.ts';
import { loadEmployer, todayAt } from './hire-context.ts';
import type { HireAnswer } from './hire-input.ts';
import { addEvents, asNewHire, type HireRecord, lockHire, saveHireState } from './hire-store.ts';
import { demandWithHire } from './may-act.ts';
import { transition } from './new-hire.ts';
import { type OtherEmployments, otherEmployments } from './other-employments.ts';
import { refusal } from './review-commands.ts';

/** What withdrawing does, in the order in which a person wants to know it: `people:withdrawal.<code>`. */
export interface WithdrawAnswer extends HireAnswer {
  readonly will: readonly { readonly code: string; readonly params: Readonly<Record<string, string>> }[];
}

/**
 * *Dra tillbaka nyanställning*: nothing more goes out, a link that has gone dies, the account is let go of, the user is
 * switched off and the employee is listed nowhere (E4, E5, E6), unless another hire or employment needs them: then only
 * this hire's period goes. With `dryRun` it only says what it would do.
 *
 * @throws already_withdrawn, roles_not_assignable (the user that goes has rights over others that are not the actor's to
 *   give), last_administrator
 */
export const withdrawHire = command(
  'hire.withdraw',
  async (tx, { hireId, reason }: { hireId: string; reason: string }): Promise<WithdrawAnswer> => {
    const record = await lockHire(tx, hireId);
    const employer = await loadEmployer(tx.db, tx.tenant, record.row.company);
    await demandWithHire(tx.db, tx.actor, 'new-hires.withdraw', record.row, todayAt(tx.now, employer));
    return await carryOutWithdrawal(tx, record, reason, { type: 'withdrawn' });
  },
);

/** Also how a proposal is turned down. */
export async function carryOutWithdrawal(
  tx: PeopleTx,
  record: HireRecord,
  reason: string,
  event: { type: 'withdrawn' } | { type: 'decided'; as: 'rejected' },
): Promise<WithdrawAnswer> {
  const { row } = record;
  const today = todayAt(tx.now, await loadEmployer(tx.db, tx.tenant, row.company));
  const outcome = transition(asNewHire(record), event);
  if (!outcome.ok) throw refusal(outcome);
  const will: { code: string; params: Record<string, string> }[] = [];
  await saveHireState(tx, record, outcome.hire);
  await tx.db
    .updateTable('new_hire')
    .set({ withdrawn_at: tx.now.toString(), withdrawn_reason: reason, proposal: null })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', row.id)
    .execute();
  await addEvents(tx, row.id, [{ code: event.type === 'withdrawn' ? 'withdrawn' : 'rejected', params: { reason } }]);
  const replanned = await replan(tx, row.id);
  if (replanned.effect.code !== 'unchanged' && replanned.effect.code !== 'already-linked') {
    will.push({ code: `invitation-${replanned.effect.code}`, params: { ...replanned.effect.params } });
  }
  const others = await otherEmployments(tx, row, today.toString());
  const does = [...(await switchUserOff(tx, record, others)), ...(await takeOutOfRegister(tx, record, others))];
  will.push(...does.map((code) => ({ code, params: {} })));
  // What the person had been sent by this hire was enough for the others.
  for (const { effect } of await replanOthers(tx, row)) {
    if (effect.code === 'sent-now' || effect.code === 'scheduled') {
      will.push({ code: `other-hire-${effect.code}`, params: { ...effect.params } });
    }
  }
  if (row.source === 'teamtailor') will.push({ code: 'card-updated', params: {} });
  await tx.audit({
    action: 'hire.withdrawn',
    subject: { kind: 'new-hire', id: row.id },
    facts: { was: row.status, does: will.map(({ code }) => code) },
    ...(row.employee_id !== null && { personal: { personId: row.employee_id, values: { reason } } }),
  });
  return { ...(await hireAnswer(tx, row.id, replanned)), will };
}

/**
 * Switched off and let go of, unless the person is employed, or about to be, by something else than this hire.
 *
 * @throws roles_not_assignable, last_administrator
 */
async function switchUserOff(tx: PeopleTx, { row }: HireRecord, others: OtherEmployments): Promise<string[]> {
  if (row.user_id === null) return [];
  if (others.userStays) return ['user-stays'];
  const user = await lockUser(tx, row.user_id);
  if (!user.active) return [];
  await demandMayManageRights(tx, user);
  const isLinked = user.connect_subject !== null;
  if (isLinked) {
    // Linked by another hire, which went before this one and left the link to it.
    await letGo(tx, { id: user.id, subject: user.connect_subject });
    await addEvents(tx, row.id, [{ code: 'account-unlinked', because: 'withdrawn' }]);
  }
  // After the sessions: whether an administrator is left is asked with the last lock.
  await deactivate(tx, user);
  return [...(isLinked ? ['invitation-unlinked'] : []), 'user-deactivated'];
}

async function takeOutOfRegister(tx: PeopleTx, { row }: HireRecord, others: OtherEmployments): Promise<string[]> {
  if (row.employee_id === null) return ['nothing-was-written'];
  if (!others.employeeStays) {
    await tx.db
      .updateTable('employee')
      .set({ withdrawn: true, reviewed: false, updated_at: tx.now.toString() })
      .where('tenant_id', '=', tx.tenant)
      .where('id', '=', row.employee_id)
      .execute();
    // The user of somebody who stays in another company goes on being that employee's.
    if (others.elsewhere !== null) {
      await tx.db
        .updateTable('users')
        .set({ employee_id: others.elsewhere })
        .where('tenant_id', '=', tx.tenant)
        .where('id', '=', row.user_id)
        .where('employee_id', '=', row.employee_id)
        .execute();
    }
    return ['employee-hidden'];
  }
  // Of somebody who stays only this period goes; its dates are emptied where an invitation still refers to it.
  await tx.db
    .updateTable('employment_period')
    .set({ start_date: null, end_date: null })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', row.period_id)
    .execute();
  if (row.same_as === null) await reviewedByTheRest(tx, row.employee_id);
  return ['period-removed'];
}

/** The hire that made the employee is gone: whether they are reviewed is what the hires that are left say. */
async function reviewedByTheRest(tx: PeopleTx, employeeId: string): Promise<void> {
  const waiting = await tx.db
    .selectFrom('new_hire')
    .select('id')
    .where('tenant_id', '=', tx.tenant)
    .where('employee_id', '=', employeeId)
    .where('status', '=', 'under-review')
    .executeTakeFirst();
  await tx.db
    .updateTable('employee')
    .set({ reviewed: waiting === undefined, updated_at: tx.now.toString() })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', employeeId)
    .execute();
}
