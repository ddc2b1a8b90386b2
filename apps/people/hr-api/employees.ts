import type { Employee, EmploymentStatus } from '@farstu/contracts-hr-api';
import { type SqlBool, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { PeopleActor } from '../access/actor.ts';
import { visibleEmployees } from '../access/visible-employees.ts';
import type { PeopleTransaction } from '../database.ts';
import { isCounted } from '../employees/counted-period.ts';
import { after, pageOf } from '../list-page.ts';

export interface EmployeeFilter {
  readonly company?: number | undefined;
  readonly status?: EmploymentStatus | undefined;
  readonly reviewed?: boolean | undefined;
  readonly updatedSince?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** When it is asked: days are counted in each company's own zone. */
interface Moment {
  readonly now: Temporal.Instant;
  /** The installation's day, for placements on codings. */
  readonly today: Temporal.PlainDate;
}

const keys = ['employee.updated_at', 'employee.id'];

/**
 * Employees by when they were last changed: what changes while somebody reads comes once more at the end. The moment is
 * that at which the change began, so one that is saved meanwhile can come before a cursor that was given out already:
 * who reads `updatedSince` begins a minute before the moment of the last reading, as the guide says.
 */
export async function listEmployees(
  db: PeopleTransaction,
  actor: PeopleActor,
  moment: Moment,
  { company, status, reviewed, updatedSince, cursor, limit }: EmployeeFilter,
): Promise<{ data: Employee[]; nextCursor: string | null }> {
  let query = employees(db, actor, moment).where(after(keys, cursor));
  if (company !== undefined) query = query.where('employee.company', '=', company);
  if (reviewed !== undefined) query = query.where('employee.reviewed', '=', reviewed);
  if (updatedSince !== undefined) query = query.where('employee.updated_at', '>=', updatedSince);
  if (status !== undefined) query = query.where(sql<SqlBool>`${statusAt(moment)} = ${status}`);
  const rows = await query
    .orderBy('employee.updated_at')
    .orderBy('employee.id')
    .limit(limit + 1)
    .execute();
  const { data, nextCursor } = pageOf(rows, limit, (row) => [row.updated_at, row.id]);
  return { data: data.map(answerOf), nextCursor };
}

export async function readEmployee(
  db: PeopleTransaction,
  actor: PeopleActor,
  moment: Moment,
  id: string,
): Promise<Employee | undefined> {
  const row = await employees(db, actor, moment).where('employee.id', '=', id).executeTakeFirst();
  return row && answerOf(row);
}

/** The date in the employee's company. */
const dayAt = ({ now }: Moment) => sql`(${now.toString()}::timestamptz at time zone company.time_zone)::date`;

/** Current when any period holds today; else future when any has not begun, or has no start date yet. */
const statusAt = (moment: Moment) => sql<EmploymentStatus>`(
  select case
    when bool_or(p.start_date <= ${dayAt(moment)} and coalesce(p.end_date >= ${dayAt(moment)}, true)) then 'current'
    when coalesce(bool_or(p.start_date is null or p.start_date > ${dayAt(moment)}), true) then 'future'
    else 'left' end
  from employment_period p
  where p.tenant_id = employee.tenant_id and p.employee_id = employee.id and ${isCounted})`;

function employees(db: PeopleTransaction, actor: PeopleActor, moment: Moment) {
  return db
    .selectFrom('employee')
    .innerJoin('company', (join) =>
      join.onRef('company.tenant_id', '=', 'employee.tenant_id').onRef('company.number', '=', 'employee.company'),
    )
    .where('employee.tenant_id', '=', actor.tenant)
    .where('employee.withdrawn', '=', false)
    .where(visibleEmployees(actor, 'api.company', moment.today))
    .select([
      'employee.id',
      'employee.company',
      'employee.employment_number',
      'employee.first_name',
      'employee.last_name',
      'employee.identity_masked',
      'employee.birth_date',
      'employee.email_private',
      'employee.email_work',
      'employee.phone_mobile',
      'employee.external_reference',
      'employee.reviewed',
      'employee.created_at',
      'employee.updated_at',
      mayWrite(actor, moment).as('may_write'),
    ])
    .select(statusAt(moment).as('status'))
    .select([periods.as('periods'), accounts.as('accounts'), managerAt(moment).as('manager'), user.as('user')]);
}

/** Whether the caller has both API rights for this very employee: placed here, not merely somewhere. */
const mayWrite = (actor: PeopleActor, { today }: Moment) => visibleEmployees(actor, 'employees.write', today);

interface PeriodRow {
  id: string;
  startDate: string | null;
  endDate: string | null;
  employmentTemplate: string;
  reviewed: boolean;
}

/** Newest first. A period without a hire of its own was there before review began. */
const periods = sql<PeriodRow[]>`(
  select coalesce(json_agg(json_build_object(
    'id', p.id, 'startDate', p.start_date, 'endDate', p.end_date, 'employmentTemplate', p.template_code,
    'reviewed', coalesce(h.status = 'approved', employee.reviewed)) order by p.start_date desc nulls first, p.created_at desc), '[]')
  from employment_period p
  left join new_hire h on h.tenant_id = p.tenant_id and h.period_id = p.id
  where p.tenant_id = employee.tenant_id and p.employee_id = employee.id and ${isCounted})`;

const accounts = sql<{ dimension: string; code: string; from: string; to: string | null }[]>`(
  select coalesce(json_agg(json_build_object(
    'dimension', a.dimension, 'code', a.code, 'from', a.from_date, 'to', a.to_date) order by a.dimension, a.from_date), '[]')
  from employee_account a where a.tenant_id = employee.tenant_id and a.employee_id = employee.id)`;

/** By the code that counts: today's, or the coming one when none is. Nobody is their own. */
const managerAt = (moment: Moment) => sql<{ employeeId: string; name: string } | null>`(
  select case when m.employee_id <> a.employee_id then
    json_build_object('employeeId', m.employee_id, 'name', e.first_name || ' ' || e.last_name) end
  from employee_account a
  join dimension d on d.tenant_id = a.tenant_id and d.code = a.dimension and d.gives_manager
  join account_manager m on m.tenant_id = a.tenant_id and m.dimension = a.dimension and m.code = a.code
    and m.from_date <= greatest(a.from_date, ${dayAt(moment)})
    and (m.to_date is null or m.to_date >= greatest(a.from_date, ${dayAt(moment)}))
  join employee e on e.tenant_id = m.tenant_id and e.id = m.employee_id
  where a.tenant_id = employee.tenant_id and a.employee_id = employee.id
    and (a.to_date is null or a.to_date >= ${dayAt(moment)})
  order by a.from_date, m.from_date desc limit 1)`;

const user = sql<{ id: string; email: string | null } | null>`(
  select json_build_object('id', u.id, 'email', u.connect_email) from users u
  where u.tenant_id = employee.tenant_id and u.employee_id = employee.id and u.kind = 'person'
  order by u.active desc, u.created_at limit 1)`;

type EmployeeRow = Awaited<ReturnType<ReturnType<typeof employees>['executeTakeFirstOrThrow']>>;

/**
 * Who only reads in the company gets what a survey or a directory takes: who somebody is, where, since when and how to
 * reach them at work. What is private, and what only a caller who hires has a use for, is null (§1.7: *Winningtemp*).
 */
function answerOf(row: EmployeeRow): Employee {
  const all = answerOfAll(row);
  return row.may_write ? all : { ...all, ...withheld };
}

const withheld = {
  personalNumber: null,
  emailPrivate: null,
  emailConnect: null,
  phoneMobile: null,
  externalReference: null,
  userId: null,
} satisfies Partial<Employee>;

const answerOfAll = (row: EmployeeRow): Employee => ({
  id: row.id,
  company: row.company,
  employmentNumber: row.employment_number,
  firstName: row.first_name,
  lastName: row.last_name,
  personalNumber: row.identity_masked,
  birthDate: row.birth_date,
  emailPrivate: row.email_private,
  emailWork: row.email_work,
  emailConnect: row.user?.email ?? null,
  phoneMobile: row.phone_mobile,
  externalReference: row.external_reference,
  status: row.status,
  reviewed: row.reviewed,
  employmentPeriods: row.periods,
  accounts: row.accounts,
  nearestManager: row.manager,
  userId: row.user?.id ?? null,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});
