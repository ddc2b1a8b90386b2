import type { TenantId } from '@farstu/platform/database';
import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { PeopleTransaction } from '../database.ts';

/** *Närmaste chef*: always an employee; acts here only if also an active user. */
export interface NearestManager {
  readonly employeeId: string;
  readonly userId: string | null;
  readonly name: string;
}

export type ManagerFact = 'cost-centre-without-manager' | 'manager-without-user' | 'manager-cannot-review';

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

/**
 * Whether the user `u` can act as manager of the account of `m`: has a sign-in, or is invited to one, and a review level's
 * right that covers who has the code.
 */
export const canActAsManager = sql<boolean>`(u.connect_status in ('pending', 'verified') and exists (
  select from role_grant g
  join role r on r.tenant_id = g.tenant_id and r.code = g.role
  where g.tenant_id = u.tenant_id and g.user_id = u.id
    and exists (select from unnest(r.capabilities) held where held like 'review.%')
    and (g.scope in ('installation', 'company')
      or (g.scope = 'coding' and g.dimension = m.dimension and g.code = m.code))))`;

/** What must be said at once about a code's manager: nobody would be told of the hire, or could open it. */
export function managerFacts(
  manager: { readonly userId: string | null; readonly canAct: boolean } | null,
): ManagerFact[] {
  if (manager === null) return ['cost-centre-without-manager'];
  if (manager.userId === null) return ['manager-without-user'];
  return manager.canAct ? [] : ['manager-cannot-review'];
}
