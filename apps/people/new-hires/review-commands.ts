import { problem as platformProblem } from '@farstu/platform/problems';
import { capabilities } from '../access/capabilities.ts';
import { command, type PeopleTx } from '../database.ts';
import { afterLettingGo } from '../invitations/perform.ts';
import { replan, replanOthers } from '../invitations/replan.ts';
import { problem } from '../problems.ts';
import { hireAnswer } from './hire-answer.ts';
import { type Employer, loadEmployer, todayAt } from './hire-context.ts';
import { type HireFields, hireValues, writeFields } from './hire-fields.ts';
import type { HireAnswer } from './hire-input.ts';
import { addEvents, asNewHire, type HireRecord, lockHire, saveHireState } from './hire-store.ts';
import { demandWithHire, mayWithHire } from './may-act.ts';
import { type NewHire, type Refused, transition } from './new-hire.ts';
import { type HireLevel, lockedFields, missingFields, type ReviewField } from './review-flow.ts';
import { tellManager } from './tell-manager.ts';

/**
 * Ticks a review level, with what is filled in at it. Which fields may be changed there and which must have a value is
 * the level's, and decided here whatever the page showed.
 *
 * @throws level_not_found, level_not_open, level_already_approved, needs_decision, already_withdrawn, field_required,
 *   field_not_editable and what `writeFields` throws
 */
export const approveLevel = command(
  'hire.approve-level',
  async (
    tx,
    { hireId, level: code, fields = {} }: { hireId: string; level: string; fields?: HireFields | undefined },
  ): Promise<HireAnswer> => {
    const { record, employer, level } = await openedHire(tx, hireId, code);
    const next = stepOf(record, { type: 'level-approved', level: code, by: tx.actor.id, at: tx.now });

    const isFirst = record.levels[0]?.code === code;
    const also: ReviewField[] = isFirst && record.row.flags.includes('connect-email-by-hr') ? ['emailConnect'] : [];
    refuseLocked(level, fields, also);
    const { changed, isLetGo } = await writeFields(tx, record, employer, fields);
    await refuseMissing(tx, await lockHire(tx, hireId), employer, level, also);

    await tx.db
      .insertInto('hire_review')
      .values({
        tenant_id: tx.tenant,
        hire_id: hireId,
        level: code,
        approved_at: tx.now.toString(),
        approved_by: tx.actor.id,
        approved_by_name: tx.actor.name,
      })
      .execute();
    await saveHireState(tx, record, next);
    await addEvents(tx, hireId, [
      { code: 'level-approved', params: { level: code } },
      ...(next.state === 'approved' ? [{ code: 'approved' }] : []),
    ]);
    await tx.audit({
      action: 'hire.level_approved',
      subject: { kind: 'new-hire', id: hireId },
      facts: { level: code, state: next.state },
    });
    await tellManager(tx, await lockHire(tx, hireId), employer);
    const replanned = await replan(tx, hireId);
    if (changed.includes('emailConnect')) await replanOthers(tx, record.row);
    return await hireAnswer(tx, hireId, isLetGo ? afterLettingGo(replanned) : replanned);
  },
);

/**
 * Takes a tick back (E16). What has not gone out waits for approval again; a mail that has gone is left alone.
 *
 * @throws level_not_found, level_not_approved, later_level_approved, needs_decision, already_withdrawn
 */
export const undoLevel = command(
  'hire.undo-level',
  async (tx, { hireId, level: code }: { hireId: string; level: string }): Promise<HireAnswer> => {
    const { record } = await openedHire(tx, hireId, code);
    const next = stepOf(record, { type: 'level-undone', level: code });
    await tx.db
      .deleteFrom('hire_review')
      .where('tenant_id', '=', tx.tenant)
      .where('hire_id', '=', hireId)
      .where('level', '=', code)
      .execute();
    await saveHireState(tx, record, next);
    await addEvents(tx, hireId, [{ code: 'level-undone', params: { level: code } }]);
    await tx.audit({
      action: 'hire.level_undone',
      subject: { kind: 'new-hire', id: hireId },
      facts: { level: code, state: next.state },
    });
    return await hireAnswer(tx, hireId, await replan(tx, hireId));
  },
);

/** A level that the hire has not is missing, not a right to it; said only to who may see the hire. */
async function openedHire(
  tx: PeopleTx,
  hireId: string,
  code: string,
): Promise<{ record: HireRecord; employer: Employer; level: HireLevel }> {
  const record = await lockHire(tx, hireId);
  const employer = await loadEmployer(tx.db, tx.tenant, record.row.company);
  const level = record.levels.find((each) => each.code === code);
  const today = todayAt(tx.now, employer);
  if (!level) {
    const seesIt = await mayWithHire(tx.db, tx.actor, 'new-hires.read', record.row, today);
    throw seesIt ? problem('level_not_found') : platformProblem('not_found');
  }
  const right = capabilities.find((each) => each === `review.${code}`) ?? 'new-hires.read';
  await demandWithHire(tx.db, tx.actor, right, record.row, today);
  return { record, employer, level };
}

function stepOf(record: HireRecord, event: Parameters<typeof transition>[1]): NewHire {
  const outcome = transition(asNewHire(record), event);
  if (!outcome.ok) throw refusal(outcome);
  return outcome.hire;
}

/** A refusal of the rules as a problem; `level` is the one to see to first. */
export const refusal = ({ code, level }: Refused) =>
  problem(code, { params: { level: level ?? '' }, ...(level !== undefined && { extra: { level } }) });

function refuseLocked(level: HireLevel, fields: HireFields, also: readonly ReviewField[]): void {
  const locked = lockedFields(level, Object.keys(fields) as ReviewField[], also);
  if (locked.length === 0) return;
  throw problem('field_not_editable', {
    params: { fields: locked.join(', ') },
    fields: locked.map((field) => ({ pointer: `/fields/${field}`, code: 'field_not_editable' })),
  });
}

async function refuseMissing(
  tx: PeopleTx,
  record: HireRecord,
  employer: Employer,
  level: HireLevel,
  also: readonly ReviewField[],
): Promise<void> {
  const missing = missingFields(level, await hireValues(tx.db, record, todayAt(tx.now, employer)), also);
  if (missing.length === 0) return;
  throw problem('field_required', {
    params: { fields: missing.join(', ') },
    fields: missing.map((field) => ({ pointer: `/fields/${field}`, code: 'required' })),
  });
}
