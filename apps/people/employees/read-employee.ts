import { problem } from '@farstu/platform/problems';
import type { Selectable } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { PeopleActor } from '../access/actor.ts';
import { isVisibleEmployee } from '../access/visible-employees.ts';
import type { PeopleDb, PeopleTransaction } from '../database.ts';
import { isCounted } from './counted-period.ts';
import type { EmployeePage, EmployeeRow } from './employee-shapes.ts';
import { type ChangedEmployment, changedFrom } from './home-coding.ts';
import { employees, withManagers } from './queries.ts';

/** One employee, the identity number masked. @throws not_found, also for whoever the actor may not see */
export async function readEmployee(
  db: PeopleTransaction,
  actor: PeopleActor,
  today: Temporal.PlainDate,
  id: string,
  capability = 'employees.read',
): Promise<EmployeePage> {
  const listed = await employees(db, actor, capability, today).where('employee.id', '=', id).executeTakeFirst();
  if (!listed) throw problem('not_found');
  const [row] = await withManagers(db, actor.tenant, [listed], today);
  const found = await db
    .selectFrom('employee as e')
    .innerJoin('company as c', (join) =>
      join.onRef('c.tenant_id', '=', 'e.tenant_id').onRef('c.number', '=', 'e.company'),
    )
    .selectAll('e')
    .select('c.name as company_name')
    .where('e.tenant_id', '=', actor.tenant)
    .where('e.id', '=', id)
    .executeTakeFirst();
  if (!row || !found) throw problem('not_found');
  const isSelf = actor.employeeId === id;
  const may = async (capability: string) =>
    actor.capabilities.has(capability) && (await isVisibleEmployee(db, actor, capability, today, id));
  const mayReveal = await may('employees.identity-number');
  const periods = await periodsOf(db, actor.tenant, id);
  // Private contact details and births are for those who keep the register of this very person, and the person.
  const mayChange = await may('employees.write');
  const isFull = isSelf || mayChange || actor.placements === null;
  return {
    ...row,
    companyName: found.company_name,
    version: found.version,
    nationality: found.nationality,
    ...privateOf(isFull ? found : null),
    phoneMobile: found.phone_mobile,
    phoneWork: found.phone_work,
    employmentForm: found.employment_form,
    personnelCategory: found.personnel_category,
    employmentRate: found.employment_rate,
    externalReference: found.external_reference,
    periods,
    codings: await codingsOf(db, actor.tenant, id),
    user: await userOf(db, actor.tenant, id),
    costCentreFrom: await changedFrom(db, actor.tenant, employmentOf(id, row, periods), today),
    isFull,
    mayChange,
    mayReveal: mayReveal && found.identity_number !== null,
  };
}

/** Contact details, births and next of kin. */
const privateOf = (row: Selectable<PeopleDb['employee']> | null) => ({
  identityNumberMasked: row?.identity_masked ?? null,
  gender: (row?.gender ?? null) as EmployeePage['gender'],
  birthDate: row?.birth_date ?? null,
  birthPlace: row?.birth_place ?? null,
  birthCountry: row?.birth_country ?? null,
  emailPrivate: row?.email_private ?? null,
  careOf: row?.care_of ?? null,
  street: row?.street ?? null,
  postalCode: row?.postal_code ?? null,
  city: row?.city ?? null,
  country: row?.country ?? null,
  nextOfKinName: row?.next_of_kin_name ?? null,
  nextOfKinPhone: row?.next_of_kin_phone ?? null,
});

/** Of a person's employments, the one whose cost centre would be changed. */
const employmentOf = (employeeId: string, row: EmployeeRow, periods: EmployeePage['periods']): ChangedEmployment => ({
  employeeId,
  startDate: row.startDate,
  underReview: !row.reviewed,
  wasHere: periods.length > 1,
});

async function periodsOf(db: PeopleTransaction, tenant: number, id: string): Promise<EmployeePage['periods']> {
  const rows = await db
    .selectFrom('employment_period as p')
    .leftJoin('new_hire as h', (join) =>
      join.onRef('h.tenant_id', '=', 'p.tenant_id').onRef('h.period_id', '=', 'p.id'),
    )
    .select(['p.id', 'p.start_date', 'p.end_date', 'p.template_code', 'h.id as hire_id'])
    .where('p.tenant_id', '=', tenant)
    .where('p.employee_id', '=', id)
    .where(isCounted)
    .orderBy('p.start_date')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    startDate: row.start_date,
    endDate: row.end_date,
    employmentTemplate: row.template_code,
    hireId: row.hire_id,
  }));
}

async function codingsOf(db: PeopleTransaction, tenant: number, id: string): Promise<EmployeePage['codings']> {
  return await db
    .selectFrom('employee_account as a')
    .innerJoin('account as c', (join) =>
      join
        .onRef('c.tenant_id', '=', 'a.tenant_id')
        .onRef('c.dimension', '=', 'a.dimension')
        .onRef('c.code', '=', 'a.code'),
    )
    .select(['a.dimension', 'a.code', 'c.name', 'a.from_date as from', 'a.to_date as to'])
    .where('a.tenant_id', '=', tenant)
    .where('a.employee_id', '=', id)
    .orderBy('a.dimension')
    .orderBy('a.from_date')
    .execute();
}

async function userOf(db: PeopleTransaction, tenant: number, id: string): Promise<EmployeePage['user']> {
  const user = await db
    .selectFrom('users')
    .select(['id', 'username', 'active', 'connect_status'])
    .where('tenant_id', '=', tenant)
    .where('employee_id', '=', id)
    .where('kind', '=', 'person')
    .orderBy('active', 'desc')
    .executeTakeFirst();
  if (!user) return null;
  const { connect_status: connect, ...rest } = user;
  return { ...rest, connect: connect as 'none' | 'pending' | 'verified' };
}
