import { problem as platformProblem } from '@farstu/platform/problems';
import { may } from '@farstu/platform/room';
import { command } from '../database.ts';
import { afterLettingGo } from '../invitations/perform.ts';
import { replan, replanOthers } from '../invitations/replan.ts';
import { problem } from '../problems.ts';
import { hireAnswer } from './hire-answer.ts';
import { loadEmployer, todayAt } from './hire-context.ts';
import { type HireFields, writeFields } from './hire-fields.ts';
import type { HireAnswer } from './hire-input.ts';
import { lockHire, refreshCard } from './hire-store.ts';
import { demandWithHire } from './may-act.ts';
import { tellManager } from './tell-manager.ts';

/**
 * Changes a hire's details at any time, also after approval; what it does to the invitation is in the answer, and with
 * `dryRun` it is known before anything is saved (E1, E2, E3, E10).
 *
 * @throws needs_decision, already_withdrawn and what `writeFields` throws
 */
export const changeHire = command(
  'hire.change',
  async (
    tx,
    { hireId, fields, invite }: { hireId: string; fields: HireFields; invite?: boolean | undefined },
  ): Promise<HireAnswer> => {
    const record = await lockHire(tx, hireId);
    const { row } = record;
    const employer = await loadEmployer(tx.db, tx.tenant, row.company);
    const capability = may(tx.actor, 'new-hires.create') ? 'new-hires.create' : 'employees.write';
    await demandWithHire(tx.db, tx.actor, capability, row, todayAt(tx.now, employer));
    if (row.status === 'needs-decision') throw problem('needs_decision');
    if (row.status === 'withdrawn') throw problem('already_withdrawn');
    if (row.employee_id === null) throw platformProblem('not_found');
    const { changed, isLetGo } = await writeFields(tx, record, employer, fields);
    if (fields.employmentNumber !== undefined) await refreshCard(tx, row);
    if (invite !== undefined && invite !== row.invite) {
      await tx.db
        .updateTable('new_hire')
        .set({ invite })
        .where('tenant_id', '=', tx.tenant)
        .where('id', '=', hireId)
        .execute();
    }
    await tellManager(tx, await lockHire(tx, hireId), employer);
    const replanned = await replan(tx, hireId);
    if (changed.includes('emailConnect')) await replanOthers(tx, row);
    return await hireAnswer(tx, hireId, isLetGo ? afterLettingGo(replanned) : replanned);
  },
);
