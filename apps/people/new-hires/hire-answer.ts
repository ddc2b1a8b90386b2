import type { PeopleTx } from '../database.ts';
import type { ReplannedHire } from '../invitations/replan.ts';
import type { HireAnswer, PlanAnswer } from './hire-input.ts';
import { lockHire } from './hire-store.ts';
import type { NewHireState } from './new-hire.ts';

export const planAnswer = ({ plan, params }: Pick<ReplannedHire, 'plan' | 'params'>): PlanAnswer => ({
  how: plan.how,
  at: plan.at?.toString() ?? null,
  expiresAt: plan.expiresAt?.toString() ?? null,
  because: plan.because,
  params,
});

/** What a command answers: the hire as it is now, read back in the same transaction. */
export async function hireAnswer(tx: PeopleTx, hireId: string, replanned: ReplannedHire): Promise<HireAnswer> {
  const { row, levels, reviews } = await lockHire(tx, hireId);
  const found = await tx.db
    .selectFrom('new_hire as h')
    .leftJoin('employee as e', (join) =>
      join.onRef('e.tenant_id', '=', 'h.tenant_id').onRef('e.id', '=', 'h.employee_id'),
    )
    .leftJoin('users as u', (join) => join.onRef('u.tenant_id', '=', 'h.tenant_id').onRef('u.id', '=', 'h.user_id'))
    .select(['e.employment_number', 'u.id as user_id', 'u.connect_status'])
    .where('h.tenant_id', '=', tx.tenant)
    .where('h.id', '=', hireId)
    .executeTakeFirstOrThrow();
  return {
    hireId,
    status: row.status as NewHireState,
    employeeId: row.employee_id,
    employmentNumber: found.employment_number,
    periodId: row.period_id,
    levels: levels.map(({ code }) => {
      const review = reviews.find(({ level }) => level === code);
      return { code, reviewedBy: review?.byName ?? null, reviewedAt: review?.at.toString() ?? null };
    }),
    user:
      found.user_id === null
        ? null
        : { id: found.user_id, connect: (found.connect_status ?? 'none') as 'none' | 'pending' | 'verified' },
    plan: planAnswer(replanned),
    invitationState: replanned.state,
    effect: replanned.effect,
    sameAs:
      row.same_as === null
        ? null
        : { employeeId: row.same_as, because: row.same_because === 'other-job' ? 'other-job' : 'identity-number' },
    flags: row.flags,
  };
}
