import type { TenantId } from '@farstu/platform/database';
import type { Temporal } from 'temporal-polyfill';
import type { PeopleTransaction } from '../database.ts';

/** *Närmaste chef*: always an employee; acts here only if also an active user. */
export interface NearestManager {
  readonly employeeId: string;
  readonly userId: string | null;
  readonly name: string;
}

export type ManagerFact = 'cost-centre-without-manager' | 'manager-without-user';

/** The manager of a code on a day: the dated row of the dimension that gives managers. Null when there is none. */
export async function managerOf(
  db: PeopleTransaction,
  tenant: TenantId,
  code: string,
  date: Temporal.PlainDate,
): Promise<NearestManager | null> {
  const day = date.toString();
  const row = await db
    .selectFrom('account_manager as m')
    .innerJoin('dimension as d', (join) =>
      join.onRef('d.tenant_id', '=', 'm.tenant_id').onRef('d.code', '=', 'm.dimension'),
    )
    .innerJoin('employee as e', (join) =>
      join.onRef('e.tenant_id', '=', 'm.tenant_id').onRef('e.id', '=', 'm.employee_id'),
    )
    .leftJoin('users as u', (join) =>
      join
        .onRef('u.tenant_id', '=', 'm.tenant_id')
        .onRef('u.employee_id', '=', 'm.employee_id')
        .on('u.kind', '=', 'person')
        .on('u.active', '=', true),
    )
    .select(['e.id', 'e.first_name', 'e.last_name', 'u.id as user_id'])
    .where('m.tenant_id', '=', tenant)
    .where('d.gives_manager', '=', true)
    .where('m.code', '=', code)
    .where('m.from_date', '<=', day)
    .where((eb) => eb.or([eb('m.to_date', 'is', null), eb('m.to_date', '>=', day)]))
    .orderBy('m.from_date', 'desc')
    .orderBy('u.created_at')
    .limit(1)
    .executeTakeFirst();
  return row ? { employeeId: row.id, userId: row.user_id, name: `${row.first_name} ${row.last_name}` } : null;
}

/** What must be said at once about a code's manager: nobody would be told of the hire, or could open it. */
export function managerFacts(manager: Pick<NearestManager, 'userId'> | null): ManagerFact[] {
  if (manager === null) return ['cost-centre-without-manager'];
  return manager.userId === null ? ['manager-without-user'] : [];
}
