import { uniqueViolation } from '@farstu/platform/database';
import { problem as platformProblem } from '@farstu/platform/problems';
import { type Selectable, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { PeopleDb, PeopleTransaction, PeopleTx } from '../database.ts';
import { alreadyEmployed, employeeWithIdentity } from '../new-hires/hire-person.ts';
import { numberTaken } from '../new-hires/make-employee.ts';
import { demandUsersStaySame } from '../users/same-person.ts';
import { columnOf, type EmployeeFields, type EmployeeValues, isColumn } from './employee-fields.ts';
import { identityIndexOf, readIdentity, storedIdentity } from './employee-identity.ts';

/** What the register holds of somebody. @throws not_found */
export async function employeeValues(db: PeopleTransaction, tenant: number, id: string): Promise<EmployeeValues> {
  const row = await db
    .selectFrom('employee')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw platformProblem('not_found');
  return valuesOfEmployee(row);
}

/** The register's row as fields. */
export function valuesOfEmployee(row: Selectable<PeopleDb['employee']>): EmployeeValues {
  const entries = Object.entries(columnOf).map(([field, column]) => [field, row[column]]);
  return { ...Object.fromEntries(entries), personalNumber: row.identity_masked };
}

/** Whom it is about. */
interface Written {
  readonly employeeId: string;
  readonly company: number;
  /** The date in the company's zone. */
  readonly today: Temporal.PlainDate;
}

/**
 * Writes what is changed of somebody in the register: the one way, from a hire and from the employee's page. Values have
 * been checked. Who reads the HR API's `updatedSince` sees it, also when no field is given.
 *
 * @param also what else of the person is written with it, such as the address: only then is it asked whether who shares an
 *   account with a user elsewhere is the same person still (E19)
 * @returns the same fields as an audit may hold them: the identity number masked
 * @throws invalid_input, employment_number_taken, person_already_employed, shared_with_other_person
 */
export async function writeEmployee(
  tx: PeopleTx,
  { employeeId, company, today }: Written,
  fields: EmployeeFields,
  before: Pick<EmployeeValues, 'birthDate' | 'firstName' | 'lastName'>,
  also: () => Promise<void> = async () => undefined,
): Promise<EmployeeFields> {
  const columns: Record<string, string | null> = {};
  if (fields.personalNumber !== undefined) {
    Object.assign(columns, await identityColumns(tx, { employeeId, company, today }, fields, before));
  }
  for (const [field, value] of Object.entries(fields)) if (isColumn(field)) columns[columnOf[field]] = value;
  try {
    await tx.db
      .updateTable('employee')
      .set({ ...columns, updated_at: tx.now.toString(), version: sql<number>`version + 1` })
      .where('tenant_id', '=', tx.tenant)
      .where('id', '=', employeeId)
      .execute();
  } catch (error) {
    if (uniqueViolation(error, 'employee_number')) throw numberTaken(String(fields.employmentNumber));
    if (uniqueViolation(error, 'employee_identity')) throw alreadyEmployed(employeeId, null);
    throw error;
  }
  await renameUser(tx, employeeId, fields, before);
  await also();
  if (fields.personalNumber !== undefined) await demandUsersStaySame(tx, employeeId);
  return 'personalNumber' in fields ? { ...fields, personalNumber: columns.identity_masked ?? null } : fields;
}

async function identityColumns(
  tx: PeopleTx,
  { employeeId, company, today }: Written,
  fields: EmployeeFields,
  before: Pick<EmployeeValues, 'birthDate'>,
) {
  const identity = readIdentity(fields.personalNumber, today);
  if (!identity.ok) {
    throw platformProblem('invalid_input', {
      fields: [{ pointer: '/fields/personalNumber', code: `identity_number_${identity.reason}` }],
    });
  }
  const { number, birthDate } = identity;
  if (number !== null) {
    const holder = await employeeWithIdentity(tx, company, identityIndexOf(tx, number));
    if (holder !== undefined && holder !== employeeId) throw alreadyEmployed(holder, null);
  }
  const isBirthDateKnown = fields.birthDate !== undefined || before.birthDate !== null;
  return { ...storedIdentity(tx, number), ...(!isBirthDateKnown && { birth_date: birthDate }) };
}

/** A user goes by the person's name. */
async function renameUser(
  tx: PeopleTx,
  employeeId: string,
  fields: EmployeeFields,
  before: Pick<EmployeeValues, 'firstName' | 'lastName'>,
): Promise<void> {
  if (fields.firstName === undefined && fields.lastName === undefined) return;
  await tx.db
    .updateTable('users')
    .set({ name: `${fields.firstName ?? before.firstName} ${fields.lastName ?? before.lastName}` })
    .where('tenant_id', '=', tx.tenant)
    .where('employee_id', '=', employeeId)
    .where('kind', '=', 'person')
    .execute();
}
