import type { PeopleTx } from '../database.ts';
import type { ReplannedHire } from '../invitations/perform.ts';
import type { HireAnswer, PlanAnswer } from './hire-input.ts';
import { recordOf, reviewsOfHire } from './hire-store.ts';
import type { NewHireState } from './new-hire.ts';

const planAnswer = ({ plan, params }: Pick<ReplannedHire, 'plan' | 'params'>): PlanAnswer => ({
  how: plan.how,
  at: plan.at?.toString() ?? null,
  expiresAt: plan.expiresAt?.toString() ?? null,
  because: plan.because,
  params,
});

/** What a command answers: the hire as it is now, read back in the same transaction. */
export async function hireAnswer(tx: PeopleTx, hireId: string, replanned: ReplannedHire): Promise<HireAnswer> {
  const found = await tx.db
    .selectFrom('new_hire')
    .leftJoin('employee as e', (join) =>
      join.onRef('e.tenant_id', '=', 'new_hire.tenant_id').onRef('e.id', '=', 'new_hire.employee_id'),
    )
    .leftJoin('users as u', (join) =>
      join.onRef('u.tenant_id', '=', 'new_hire.tenant_id').onRef('u.id', '=', 'new_hire.user_id'),
    )
    .selectAll('new_hire')
    .select(reviewsOfHire)
    .select(['e.employment_number', 'u.connect_status'])
    .where('new_hire.tenant_id', '=', tx.tenant)
    .where('new_hire.id', '=', hireId)
    .executeTakeFirstOrThrow();
  const { row, levels, reviews } = recordOf(found);
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
