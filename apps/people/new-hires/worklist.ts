import { sql } from 'kysely';
import { demandCompanyFilter } from '../access/in-company.ts';
import type { PeopleTransaction } from '../database.ts';
import { isFoundBy } from '../employees/people-search.ts';
import { pageOf, readCursor } from '../list-page.ts';
import { hireRows, type Reader } from './hire-rows.ts';
import type { HireRow } from './hire-shapes.ts';
import type { NewHireState } from './new-hire.ts';
import { visibleHires } from './visible-hires.ts';

export interface WorklistFilter {
  readonly company?: number | undefined;
  readonly status?: NewHireState | undefined;
  /** Beginnings of words of the person, as in the search for people; without regard to accents. */
  readonly search?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/**
 * *Personal > Nyanställning*, newest first: the hires whose employees the actor may see, and those that wait for a
 * decision where the actor may decide.
 *
 * @param capability `new-hires.read` for people; the API's own right for API users
 */
export async function listNewHires(
  db: PeopleTransaction,
  reader: Reader,
  capability: string,
  filter: WorklistFilter,
): Promise<{ data: HireRow[]; nextCursor: string | null }> {
  const { actor } = reader;
  if (filter.company !== undefined) demandCompanyFilter(actor, capability, filter.company);
  let query = visible(db, reader, capability).selectAll('new_hire');
  if (filter.company !== undefined) query = query.where('new_hire.company', '=', filter.company);
  if (filter.status !== undefined) query = query.where('new_hire.status', '=', filter.status);
  if (filter.search?.trim()) query = query.where(isFoundBy(filter.search, actor.tenant));
  if (filter.cursor !== undefined) {
    const [createdAt, id] = readCursor(filter.cursor);
    query = query.where(sql<boolean>`(new_hire.created_at, new_hire.id) < (${createdAt}::timestamptz, ${id}::uuid)`);
  }
  const rows = await query
    .orderBy('new_hire.created_at', 'desc')
    .orderBy('new_hire.id', 'desc')
    .limit(filter.limit + 1)
    .execute();
  const page = pageOf(rows, filter.limit, ({ created_at, id }) => [created_at, id]);
  return { data: await hireRows(db, reader, page.data), nextCursor: page.nextCursor };
}

/** How many wait for somebody, for the filter's labels. What is done is not counted: it only grows. */
export async function countNewHires(
  db: PeopleTransaction,
  reader: Reader,
  capability: string,
  company: number | undefined,
): Promise<Record<'under-review' | 'needs-decision', number>> {
  let query = visible(db, reader, capability)
    .select(['new_hire.status', ({ fn }) => fn.countAll<number>().as('hires')])
    // Written out, not as parameters: only then does the planner see that the index of open hires holds them all.
    .where(sql<boolean>`new_hire.status in ('under-review', 'needs-decision')`)
    .groupBy('new_hire.status');
  if (company !== undefined) query = query.where('new_hire.company', '=', company);
  const counts = { 'under-review': 0, 'needs-decision': 0 };
  for (const { status, hires } of await query.execute()) counts[status as keyof typeof counts] = Number(hires);
  return counts;
}

const visible = (db: PeopleTransaction, { actor, today }: Reader, capability: string) =>
  db
    .selectFrom('new_hire')
    .leftJoin('employee', (join) =>
      join.onRef('employee.tenant_id', '=', 'new_hire.tenant_id').onRef('employee.id', '=', 'new_hire.employee_id'),
    )
    .where('new_hire.tenant_id', '=', actor.tenant)
    .where(visibleHires(actor, capability, today));
