import { problem } from '@farstu/platform/problems';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { PeopleTransaction } from '../database.ts';
import type { PeopleActor, Placement } from './actor.ts';

/**
 * Whom the actor may see: the one predicate for lists, search, the API and counts. Only placements whose role allows
 * the capability count. For a query on the table `employee`, under that name:
 * `.where(visibleEmployees(actor, 'employees.read', today))`. It says nothing of hires that were withdrawn.
 *
 * - installation: everybody
 * - company: everybody in it except oneself
 * - coding: who has the code today, or will have it first of all when the employment has not begun
 * - self: oneself
 */
export function visibleEmployees(
  { placements, employeeId }: Pick<PeopleActor, 'placements' | 'employeeId'>,
  capability: string,
  today: Temporal.PlainDate,
): RawBuilder<SqlBool> {
  if (placements === null) return sql<SqlBool>`true`;
  const counting = placements.filter(({ capabilities }) => capabilities.has(capability));
  if (counting.some(({ at }) => at.scope === 'installation')) return sql<SqlBool>`true`;
  if (counting.length === 0) return sql<SqlBool>`false`;
  return sql<SqlBool>`(${sql.join(
    counting.map(({ at }) => visibleAt(at, employeeId, today.toString())),
    sql` or `,
  )})`;
}

/** Whether the employee exists, and is somebody whom the actor may see. */
export async function isVisibleEmployee(
  db: PeopleTransaction,
  actor: PeopleActor,
  capability: string,
  today: Temporal.PlainDate,
  employeeId: string,
): Promise<boolean> {
  const found = await db
    .selectFrom('employee')
    .select('id')
    .where('tenant_id', '=', actor.tenant)
    .where('id', '=', employeeId)
    .where(visibleEmployees(actor, capability, today))
    .executeTakeFirst();
  return found !== undefined;
}

/** @throws not_found when the employee does not exist, or is nobody whom the actor may see */
export async function demandVisibleEmployee(...asked: Parameters<typeof isVisibleEmployee>): Promise<void> {
  if (!(await isVisibleEmployee(...asked))) throw problem('not_found');
}

function visibleAt(at: Placement['at'], self: string | null, today: string): RawBuilder<SqlBool> {
  switch (at.scope) {
    case 'installation':
      return sql<SqlBool>`true`;
    case 'company':
      return self === null
        ? sql<SqlBool>`employee.company = ${at.company}`
        : sql<SqlBool>`(employee.company = ${at.company} and employee.id <> ${self})`;
    case 'coding':
      return hasCode(at.dimension, at.code, today);
    case 'self':
      return sql<SqlBool>`employee.id = ${at.employeeId}`;
  }
}

/** The row that counts in a dimension is the first that has not ended: today's, or the coming one when none is. */
function hasCode(dimension: string, code: string, today: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (
    select from employee_account a
    where a.tenant_id = employee.tenant_id and a.employee_id = employee.id
      and a.dimension = ${dimension} and a.code = ${code} and (a.to_date is null or a.to_date >= ${today})
      and not exists (
        select from employee_account sooner
        where sooner.tenant_id = a.tenant_id and sooner.employee_id = a.employee_id and sooner.dimension = a.dimension
          and sooner.from_date < a.from_date and (sooner.to_date is null or sooner.to_date >= ${today})))`;
}
