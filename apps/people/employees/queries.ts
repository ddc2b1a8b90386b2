import { type SqlBool, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { PeopleActor } from '../access/actor.ts';
import { demandCompanyFilter } from '../access/in-company.ts';
import { visibleEmployees } from '../access/visible-employees.ts';
import type { PeopleTransaction } from '../database.ts';
import { after, pageOf } from '../list-page.ts';
import { nearestManagers, nobody } from '../new-hires/nearest-manager.ts';
import { isCounted } from './counted-period.ts';
import type { EmployeeRow, FoundPerson } from './employee-shapes.ts';
import { isFoundBy } from './people-search.ts';

export interface EmployeeFilter {
  readonly company?: number | undefined;
  readonly status?: EmployeeRow['status'] | undefined;
  readonly search?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** The period that counts: today's, else the coming one, else the latest; without a start date it is still to come. */
const countingPeriod = (today: string) =>
  sql<{ start_date: string | null; end_date: string | null }>`(
  select p.start_date, p.end_date,
    case when p.start_date is null or p.start_date > ${today}::date then 'future'
      when p.end_date < ${today}::date then 'left' else 'current' end as standing
  from employment_period p
  where p.tenant_id = employee.tenant_id and p.employee_id = employee.id and ${isCounted}
  order by case when p.start_date <= ${today}::date and (p.end_date is null or p.end_date >= ${today}::date) then 0
      when p.start_date is null or p.start_date > ${today}::date then 1 else 2 end, p.start_date desc nulls last
  limit 1)`.as('period');

interface ListedEmployee {
  id: string;
  company: number;
  employment_number: string;
  first_name: string;
  last_name: string;
  email_work: string | null;
  position: string | null;
  reviewed: boolean;
  kind: string;
  start_date: string | null;
  end_date: string | null;
  standing: string | null;
}

const order = ['employee.last_name', 'employee.first_name', 'employee.id'];

/** Whom the actor may see, with the period that counts. */
export function employees(db: PeopleTransaction, actor: PeopleActor, capability: string, today: Temporal.PlainDate) {
  return db
    .selectFrom('employee')
    .leftJoinLateral(countingPeriod(today.toString()), (join) => join.onTrue())
    .select([
      'employee.id',
      'employee.company',
      'employee.employment_number',
      'employee.first_name',
      'employee.last_name',
    ])
    .select(['employee.email_work', 'employee.position', 'employee.reviewed', 'employee.kind'])
    .select(['period.start_date', 'period.end_date', sql<string | null>`period.standing`.as('standing')])
    .where('employee.tenant_id', '=', actor.tenant)
    .where('employee.withdrawn', '=', false)
    .where(visibleEmployees(actor, capability, today));
}

/** *Personal > Anställda*, by name. */
export async function listEmployees(
  db: PeopleTransaction,
  actor: PeopleActor,
  today: Temporal.PlainDate,
  { company, status, search, cursor, limit }: EmployeeFilter,
  capability = 'employees.read',
): Promise<{ data: EmployeeRow[]; nextCursor: string | null }> {
  if (company !== undefined) demandCompanyFilter(actor, capability, company);
  let query = employees(db, actor, capability, today).where(after(order, cursor));
  if (company !== undefined) query = query.where('employee.company', '=', company);
  if (status !== undefined) query = query.where(sql<SqlBool>`period.standing = ${status}`);
  if (search?.trim()) query = query.where(isFoundBy(search, actor.tenant));
  const rows = await query
    .orderBy('employee.last_name')
    .orderBy('employee.first_name')
    .orderBy('employee.id')
    .limit(limit + 1)
    .execute();
  const page = pageOf(rows, limit, ({ last_name, first_name, id }) => [last_name, first_name, id]);
  return { ...page, data: await withManagers(db, actor.tenant, page.data, today) };
}

/** Rows of `employees` as the pages show them. */
export async function withManagers(
  db: PeopleTransaction,
  tenant: number,
  rows: readonly ListedEmployee[],
  today: Temporal.PlainDate,
): Promise<EmployeeRow[]> {
  const ids = rows.map(({ id }) => id);
  const managers = await nearestManagers(db, tenant, ids, today.toString());
  return rows.map((row) => {
    const { costCentre, manager } = managers.get(row.id) ?? nobody;
    return {
      id: row.id,
      company: row.company,
      employmentNumber: row.employment_number,
      firstName: row.first_name,
      lastName: row.last_name,
      emailWork: row.email_work,
      position: row.position,
      costCentre: costCentre && { code: costCentre.code, name: costCentre.name },
      manager,
      startDate: row.start_date,
      endDate: row.end_date,
      status: (row.standing ?? 'future') as EmployeeRow['status'],
      reviewed: row.reviewed,
      kind: row.kind === 'external' ? 'external' : 'employee',
    };
  });
}

/** The actor's own row, for somebody who may see nobody else; null for everybody else. */
export async function onlyOneself(
  db: PeopleTransaction,
  actor: PeopleActor,
  today: Temporal.PlainDate,
): Promise<EmployeeRow | null> {
  const { employeeId, placements, tenant } = actor;
  if (employeeId === null || placements === null || placements.some(({ at }) => at.scope !== 'self')) return null;
  const listed = await employees(db, actor, 'employees.read', today).where('employee.id', '=', employeeId).execute();
  const [row] = await withManagers(db, tenant, listed, today);
  return row ?? null;
}

/** The search that stands on every page: at most 20 of whom the actor may see, by name. */
export async function searchPeople(
  db: PeopleTransaction,
  actor: PeopleActor,
  today: Temporal.PlainDate,
  search: string,
): Promise<FoundPerson[]> {
  if (search.trim() === '') return [];
  const rows = await db
    .selectFrom('employee')
    .innerJoin('company', (join) =>
      join.onRef('company.tenant_id', '=', 'employee.tenant_id').onRef('company.number', '=', 'employee.company'),
    )
    .select([
      'employee.id',
      'employee.first_name',
      'employee.last_name',
      'employee.employment_number',
      'employee.company',
    ])
    .select(['employee.position', 'company.name as company_name'])
    .select(
      sql<
        string | null
      >`(select h.id from new_hire h where h.tenant_id = employee.tenant_id and h.employee_id = employee.id
        and h.status = 'under-review' order by h.created_at desc limit 1)`.as('hire_id'),
    )
    .where('employee.tenant_id', '=', actor.tenant)
    .where('employee.withdrawn', '=', false)
    .where(isFoundBy(search, actor.tenant))
    .where(visibleEmployees(actor, 'employees.read', today))
    .orderBy('employee.last_name')
    .orderBy('employee.first_name')
    .limit(20)
    .execute();
  return rows.map((row) => ({
    employeeId: row.id,
    name: `${row.first_name} ${row.last_name}`,
    employmentNumber: row.employment_number,
    company: row.company,
    companyName: row.company_name,
    position: row.position,
    hireId: row.hire_id,
  }));
}
