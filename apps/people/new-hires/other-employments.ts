import { sql } from 'kysely';
import type { PeopleTx } from '../database.ts';
import { isCounted } from '../employees/counted-period.ts';
import type { HireRecord } from './hire-store.ts';

type OneHire = Pick<HireRecord['row'], 'id' | 'employee_id' | 'period_id' | 'user_id'>;

/** What else a hire's person and user are here for, when this hire goes. */
export interface OtherEmployments {
  /** The employee has another employment, also one that has ended, or was here before any hire. */
  readonly employeeStays: boolean;
  /** Somebody who is, or is to be, employed goes by the user: a second hire, an earlier employment, another company. */
  readonly userStays: boolean;
  /** In another company of the installation the same person goes by this user, and has this employee there. */
  readonly elsewhere: string | null;
}

/**
 * Looks at the person apart from one hire. An employment whose own hire was withdrawn counts for nothing.
 *
 * @param today `YYYY-MM-DD`; an employment whose last day is before it has ended
 */
export async function otherEmployments(tx: PeopleTx, hire: OneHire, today: string): Promise<OtherEmployments> {
  const { rows } = await sql<{
    ever: boolean;
    living: boolean;
    made_by_hire: boolean;
    owner: string | null;
    elsewhere: string | null;
  }>`
    with others as (
      select p.* from employment_period p
      where p.tenant_id = ${tx.tenant} and p.employee_id = ${hire.employee_id}
        and p.id is distinct from ${hire.period_id}
        and ${isCounted})
    select exists (select from others) as ever,
      exists (select from others where end_date is null or end_date >= ${today}::date) as living,
      exists (
        select from new_hire h where h.tenant_id = ${tx.tenant} and h.employee_id = ${hire.employee_id}
          and h.same_as is null) as made_by_hire,
      (select u.employee_id from users u where u.tenant_id = ${tx.tenant} and u.id = ${hire.user_id}) as owner,
      (select h.employee_id from new_hire h
        join employment_period p on p.tenant_id = h.tenant_id and p.id = h.period_id
        where h.tenant_id = ${tx.tenant} and h.user_id = ${hire.user_id} and h.id <> ${hire.id}
          and h.employee_id <> ${hire.employee_id} and h.status in ('under-review', 'approved')
          and (p.end_date is null or p.end_date >= ${today}::date)
        order by h.created_at limit 1) as elsewhere`.execute(tx.db);
  const [row] = rows;
  if (!row) throw new Error('A query without a table answers one row.');
  const wasHereBefore = !row.made_by_hire;
  return {
    employeeStays: row.ever || wasHereBefore,
    userStays:
      row.living ||
      (wasHereBefore && !row.ever) ||
      row.elsewhere !== null ||
      (row.owner !== null && row.owner !== hire.employee_id),
    elsewhere: row.elsewhere,
  };
}
