import { sql } from 'kysely';
import type { PeopleTransaction } from '../database.ts';

/** Who is nearest manager of an employee, by the cost centre that counts. */
export interface NearestManager {
  readonly costCentre: { readonly dimension: string; readonly code: string; readonly name: string } | null;
  readonly manager: { readonly employeeId: string; readonly name: string } | null;
  /** Only a manager with an active user can act, and only with a sign-in and a level's right over the employee. */
  readonly user: {
    readonly id: string;
    readonly language: 'sv' | 'en';
    readonly email: string | null;
    /** Linked to an account, or invited to one. */
    readonly signsIn: boolean;
    /** `review.<level>`: what the user's roles give over who has the cost centre. */
    readonly reviews: readonly string[];
  } | null;
}

interface ManagerRow {
  employee_id: string;
  dimension: string;
  code: string;
  account_name: string;
  manager_id: string | null;
  manager_name: string | null;
  user_id: string | null;
  language: string | null;
  email: string | null;
  connect_status: string | null;
  reviews: string[];
}

/**
 * Nearest managers of these employees. The cost centre is the first that has not ended, so that a hire who begins next
 * month has a manager now; the manager row is the one that holds then. Nobody is their own manager: who leads the cost
 * centre that they are on has none here.
 *
 * @param today `YYYY-MM-DD`
 */
export async function nearestManagers(
  db: PeopleTransaction,
  tenant: number,
  employeeIds: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, NearestManager>> {
  if (employeeIds.length === 0) return new Map();
  const { rows } = await sql<ManagerRow>`
    select distinct on (a.employee_id) a.employee_id, a.dimension, a.code, c.name as account_name,
      e.id as manager_id, e.first_name || ' ' || e.last_name as manager_name,
      u.id as user_id, u.language, coalesce(e.email_work, u.connect_email) as email,
      u.connect_status, array(
        select distinct right_held from role_grant g
        join role r on r.tenant_id = g.tenant_id and r.code = g.role
        cross join unnest(r.capabilities) right_held
        where g.tenant_id = u.tenant_id and g.user_id = u.id and right_held like 'review.%'
          and (g.scope = 'installation'
            or (g.scope = 'company' and g.company = person.company and person.id <> u.employee_id)
            or (g.scope = 'coding' and g.dimension = a.dimension and g.code = a.code))) as reviews
    from employee_account a
    join employee person on person.tenant_id = a.tenant_id and person.id = a.employee_id
    join dimension d on d.tenant_id = a.tenant_id and d.code = a.dimension and d.gives_manager
    join account c on c.tenant_id = a.tenant_id and c.dimension = a.dimension and c.code = a.code
    left join lateral (
      select * from account_manager x
      where x.tenant_id = a.tenant_id and x.dimension = a.dimension and x.code = a.code
        and x.from_date <= greatest(a.from_date, ${today}::date)
        and (x.to_date is null or x.to_date >= greatest(a.from_date, ${today}::date))
      order by x.from_date desc limit 1) m on true
    left join employee e on e.tenant_id = m.tenant_id and e.id = m.employee_id and e.id <> a.employee_id
    left join users u on u.tenant_id = e.tenant_id and u.employee_id = e.id and u.active and u.kind = 'person'
    where a.tenant_id = ${tenant} and a.employee_id = any(${[...employeeIds]}::uuid[])
      and (a.to_date is null or a.to_date >= ${today}::date)
    order by a.employee_id, a.from_date, u.created_at`.execute(db);
  return new Map(
    rows.map((row) => [
      row.employee_id,
      {
        costCentre: { dimension: row.dimension, code: row.code, name: row.account_name },
        manager: row.manager_id === null ? null : { employeeId: row.manager_id, name: row.manager_name ?? '' },
        user:
          row.user_id === null
            ? null
            : {
                id: row.user_id,
                language: row.language === 'en' ? 'en' : 'sv',
                email: row.email,
                signsIn: row.connect_status === 'verified' || row.connect_status === 'pending',
                reviews: row.reviews,
              },
      },
    ]),
  );
}

export const nobody: NearestManager = { costCentre: null, manager: null, user: null };

export const nearestManager = async (db: PeopleTransaction, tenant: number, employeeId: string, today: string) =>
  (await nearestManagers(db, tenant, [employeeId], today)).get(employeeId) ?? nobody;
