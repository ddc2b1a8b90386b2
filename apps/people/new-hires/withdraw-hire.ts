import { command, type PeopleTx } from '../database.ts';
import { replan } from '../invitations/replan.ts';
import { hireAnswer } from './hire-answer.ts';
import { loadEmployer, todayAt } from './hire-context.ts';
import type { HireAnswer } from './hire-input.ts';
import { addEvents, asNewHire, type HireRecord, lockHire, saveHireState } from './hire-store.ts';
import { demandWithHire } from './may-act.ts';
import { transition } from './new-hire.ts';
import { refusal } from './review-commands.ts';

/** What withdrawing does, in the order in which a person wants to know it: `people:withdrawal.<code>`. */
export interface WithdrawAnswer extends HireAnswer {
  readonly will: readonly { readonly code: string; readonly params: Readonly<Record<string, string>> }[];
}

/**
 * *Dra tillbaka nyanställning*: nothing more goes out, a link that has gone dies, the account is let go of, the user is
 * switched off and the employee is listed nowhere (E4, E5, E6). With `dryRun` it only says what it would do.
 *
 * @throws already_withdrawn
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
  if (replanned.effect.code !== 'unchanged') {
    will.push({ code: `invitation-${replanned.effect.code}`, params: { ...replanned.effect.params } });
  }
  if (await switchUserOff(tx, record)) will.push({ code: 'user-deactivated', params: {} });
  will.push(...(await takeOutOfRegister(tx, record)).map((code) => ({ code, params: {} })));
  if (row.source === 'teamtailor') will.push({ code: 'card-updated', params: {} });
  await tx.audit({
    action: 'hire.withdrawn',
    subject: { kind: 'new-hire', id: row.id },
    facts: { was: row.status, does: will.map(({ code }) => code) },
    ...(row.employee_id !== null && { personal: { personId: row.employee_id, values: { reason } } }),
  });
  return { ...(await hireAnswer(tx, row.id, replanned)), will };
}

/** Only a user that this hire has made: somebody who is employed already goes on working. */
async function switchUserOff(tx: PeopleTx, { row }: HireRecord): Promise<boolean> {
  if (row.user_id === null || row.same_as !== null) return false;
  const { numUpdatedRows } = await tx.db
    .updateTable('users')
    .set({ active: false })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', row.user_id)
    .where('employee_id', '=', row.employee_id)
    .where('active', '=', true)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function takeOutOfRegister(tx: PeopleTx, { row }: HireRecord): Promise<string[]> {
  if (row.employee_id === null) return ['nothing-was-written'];
  if (row.same_as === null) {
    await tx.db
      .updateTable('employee')
      .set({ withdrawn: true, reviewed: false, updated_at: tx.now.toString() })
      .where('tenant_id', '=', tx.tenant)
      .where('id', '=', row.employee_id)
      .execute();
    return ['employee-hidden'];
  }
  // Of somebody who stays only the new period goes; its dates are emptied where an invitation still refers to it.
  await tx.db
    .updateTable('employment_period')
    .set({ start_date: null, end_date: null })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', row.period_id)
    .execute();
  return ['period-removed'];
}
