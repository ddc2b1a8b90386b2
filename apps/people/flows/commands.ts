import { type FieldProblem, problem as platformProblem } from '@farstu/platform/problems';
import { command, type PeopleTx } from '../database.ts';
import { type FieldRule, type FlowProblem, problemsOfFlow, type ReviewFlow } from '../new-hires/review-flow.ts';
import { problem } from '../problems.ts';
import { readFlows } from './review-flows.ts';

const subjectOf = (code: string) => ({ kind: 'flow', id: code });

/**
 * Renames a flow, or takes it in or out of use. An inactive flow on a template of its own is a deliberate way past the
 * review; *Standard* applies where nothing else does, so it stays.
 *
 * @throws standard_flow_stays
 */
export const changeFlow = command(
  'flow.change',
  async (tx, { code, name, active }: { code: string; name: string; active: boolean }): Promise<void> => {
    const flow = await lockFlow(tx, code);
    if (flow.isStandard && !active) throw problem('standard_flow_stays');
    await tx.db
      .updateTable('flow')
      .set({ name, active })
      .where('tenant_id', '=', tx.tenant)
      .where('code', '=', code)
      .execute();
    await tx.audit({ action: 'flow.changed', subject: subjectOf(code), facts: { name, active } });
  },
);

export interface ChangedLevel {
  readonly code: string;
  readonly level: string;
  readonly used: boolean;
  readonly requires: string | null;
  readonly fields: readonly FieldRule[];
}

/**
 * How a level is used within a flow. It applies to hires made from now on: a hire keeps the levels that it began with.
 *
 * @throws level_required_by_other, required_level_not_used, invalid_input
 */
export const changeLevel = command(
  'flow.change-level',
  async (tx, { code, level, used, requires, fields }: ChangedLevel): Promise<void> => {
    const flow = await lockFlow(tx, code);
    if (!flow.levels.some((each) => each.code === level)) throw platformProblem('not_found');
    const levels = flow.levels.map((each) => (each.code === level ? { ...each, used, requires, fields } : each));
    refuse(problemsOfFlow({ levels }), level, fields);
    await tx.db
      .updateTable('flow_level')
      .set({ used, requires, fields: JSON.stringify(fields) })
      .where('tenant_id', '=', tx.tenant)
      .where('flow', '=', code)
      .where('level', '=', level)
      .execute();
    await tx.audit({
      action: 'flow.level_changed',
      subject: subjectOf(code),
      facts: { level, used, requires, fields },
    });
  },
);

/** What the change would break in the flow, told where the person can mend it. */
function refuse(problems: readonly FlowProblem[], level: string, fields: readonly FieldRule[]): void {
  const dependants = problems.filter((each) => each.level !== level).map((each) => each.level);
  if (dependants.length > 0) {
    throw problem('level_required_by_other', {
      params: { levels: dependants.join(', ') },
      extra: { levels: dependants },
    });
  }
  const notUsed = problems.find(({ code }) => code === 'required_level_not_used');
  if (notUsed)
    throw problem('required_level_not_used', { params: { level: notUsed.about }, extra: { level: notUsed.about } });
  if (problems.length === 0) return;
  throw platformProblem('invalid_input', {
    fields: problems.map(({ code, about }): FieldProblem => {
      const index = fields.findLastIndex(({ field }) => field === about);
      return { pointer: index < 0 ? '/requires' : `/fields/${index}`, code };
    }),
  });
}

async function lockFlow(tx: PeopleTx, code: string): Promise<ReviewFlow> {
  await tx.db
    .selectFrom('flow')
    .select('code')
    .where('tenant_id', '=', tx.tenant)
    .where('code', '=', code)
    .forUpdate()
    .execute();
  const flow = (await readFlows(tx.db)).find((each) => each.code === code);
  if (!flow) throw platformProblem('not_found');
  return flow;
}
