import { uniqueViolation } from '@farstu/platform/database';
import type { IdentityNumber } from '@farstu/platform/identity-numbers';
import { problem as platformProblem } from '@farstu/platform/problems';
import { sql } from 'kysely';
import { costCentreDimension } from '../accounts/cost-centre.ts';
import type { PeopleTx } from '../database.ts';
import { storedIdentity } from '../employees/employee-identity.ts';
import { isNumberTaken, nextEmploymentNumber } from '../employees/next-employment-number.ts';
import { problem } from '../problems.ts';
import type { HireContext } from './hire-context.ts';
import type { Coding, HireInput } from './hire-input.ts';

export interface MadeEmployee {
  readonly employeeId: string;
  readonly periodId: string;
  readonly employmentNumber: string;
  readonly identityIndex: string | null;
}

/** The person in the register, with a first period. Call it under `onePersonAtATime`. @throws number_series_*, employment_number_taken, person_already_employed */
export async function makeEmployee(
  tx: PeopleTx,
  { employer, template, series, levels }: HireContext,
  input: HireInput,
  identity: { number: IdentityNumber | null; birthDate: string | null },
): Promise<MadeEmployee> {
  const employmentNumber = await employmentNumberFor(tx, { employer, template, series }, input.employmentNumber);
  const stored = storedIdentity(tx, identity.number);
  const employeeId = crypto.randomUUID();
  const person = tx.db.with('person', (db) =>
    db
      .insertInto('employee')
      .values({
        tenant_id: tx.tenant,
        id: employeeId,
        company: employer.number,
        employment_number: employmentNumber,
        first_name: input.firstName.trim(),
        last_name: input.lastName.trim(),
        nationality: input.nationality ?? 'SE',
        gender: input.gender ?? null,
        ...stored,
        birth_date: input.birthDate ?? identity.birthDate,
        birth_place: written(input.birthPlace),
        birth_country: input.birthCountry ?? null,
        email_work: written(input.emailWork),
        email_private: written(input.emailPrivate),
        phone_mobile: written(input.phoneMobile),
        employment_form: template.employment_form,
        position: template.position,
        personnel_category: template.personnel_category,
        employment_rate: template.employment_rate,
        kind: template.kind,
        external_reference: input.externalReference ?? null,
        reviewed: levels.length === 0,
        created_at: tx.now.toString(),
        updated_at: tx.now.toString(),
      })
      .returning('id'),
  );
  const period = periodRow(tx, employeeId, template.code, input.employmentDate);
  try {
    await person.insertInto('employment_period').values(period).execute();
  } catch (error) {
    if (uniqueViolation(error, 'employee_number')) throw numberTaken(employmentNumber);
    // Somebody else was given the number meanwhile; whom is known when it is asked again.
    if (uniqueViolation(error, 'employee_identity')) {
      throw problem('person_already_employed', { extra: { employeeId: null, hireId: null } });
    }
    throw error;
  }
  return { employeeId, periodId: period.id, employmentNumber, identityIndex: stored.identity_index };
}

export const numberTaken = (employmentNumber: string) =>
  problem('employment_number_taken', {
    params: { employmentNumber },
    fields: [{ pointer: '/employmentNumber', code: 'taken' }],
  });

const written = (text: string | undefined): string | null => text?.trim() || null;

async function employmentNumberFor(
  tx: PeopleTx,
  { employer, template, series }: Pick<HireContext, 'employer' | 'template' | 'series'>,
  given: string | undefined,
): Promise<string> {
  const wanted = written(given);
  if (wanted !== null) {
    if (await isNumberTaken(tx, employer.number, wanted)) throw numberTaken(wanted);
    return wanted;
  }
  const next = await nextEmploymentNumber(tx, employer.number, series);
  if (!next.ok) throw problem(next.code, { params: { template: template.code, name: template.name } });
  return next.employmentNumber;
}

/** *Anställningsperiod* of somebody who is in the register already. @returns its id */
export async function makePeriod(
  tx: PeopleTx,
  employeeId: string,
  { template }: Pick<HireContext, 'template'>,
  startDate: string | null,
): Promise<string> {
  const period = periodRow(tx, employeeId, template.code, startDate);
  await tx.db.insertInto('employment_period').values(period).execute();
  return period.id;
}

const periodRow = ({ tenant, now }: PeopleTx, employeeId: string, template: string, startDate: string | null) => ({
  tenant_id: tenant,
  id: crypto.randomUUID(),
  employee_id: employeeId,
  start_date: startDate,
  template_code: template,
  created_at: now.toString(),
});

/**
 * *Hemkontering* from a day on: what was to begin later in the same dimension is replaced, what has begun ends the day
 * before. A code null takes the person out of the dimension.
 *
 * @throws account_not_found, invalid_input for a dimension that stands there twice
 */
export async function setCodings(
  tx: PeopleTx,
  employeeId: string,
  codings: readonly { dimension: string; code: string | null }[],
  from: string,
): Promise<void> {
  if (codings.length === 0) return;
  await demandAccounts(tx, codings);
  const dimensions = codings.map(({ dimension }) => dimension);
  const own = tx.db
    .deleteFrom('employee_account')
    .where('tenant_id', '=', tx.tenant)
    .where('employee_id', '=', employeeId)
    .where('dimension', 'in', dimensions);
  await own.where('from_date', '>=', from).execute();
  await tx.db
    .updateTable('employee_account')
    .set({ to_date: sql<string>`${from}::date - 1` })
    .where('tenant_id', '=', tx.tenant)
    .where('employee_id', '=', employeeId)
    .where('dimension', 'in', dimensions)
    .where(({ eb, or }) => or([eb('to_date', 'is', null), eb('to_date', '>=', from)]))
    .execute();
  const placed = codings.flatMap(({ dimension, code }) => (code === null ? [] : [{ dimension, code }]));
  if (placed.length === 0) return;
  await tx.db
    .insertInto('employee_account')
    .values(placed.map((coding) => ({ ...coding, tenant_id: tx.tenant, employee_id: employeeId, from_date: from })))
    .execute();
}

async function demandAccounts(
  tx: PeopleTx,
  codings: readonly { dimension: string; code: string | null }[],
): Promise<void> {
  const repeated = codings.findIndex(
    ({ dimension }, index) => codings.findIndex((other) => other.dimension === dimension) < index,
  );
  if (repeated >= 0) {
    throw platformProblem('invalid_input', {
      fields: [{ pointer: `/accounts/${repeated}/dimension`, code: 'dimension_repeated' }],
    });
  }
  for (const { dimension, code } of codings) {
    if (code === null) continue;
    const found = await tx.db
      .selectFrom('account')
      .select('code')
      .where('tenant_id', '=', tx.tenant)
      .where('dimension', '=', dimension)
      .where('code', '=', code)
      .where('active', '=', true)
      .executeTakeFirst();
    if (found) continue;
    throw problem('account_not_found', {
      params: { dimension, code },
      fields: [{ pointer: '/accounts', code: 'account_not_found', params: { dimension, code } }],
    });
  }
}

/** What the hire says, and for a dimension that it does not mention what the template says of the cost centre. */
export function codingsOf(input: Pick<HireInput, 'accounts'>, { template }: Pick<HireContext, 'template'>): Coding[] {
  const given = [...(input.accounts ?? [])];
  const isGiven = given.some(({ dimension }) => dimension === costCentreDimension);
  if (template.cost_centre === null || isGiven) return given;
  return [...given, { dimension: costCentreDimension, code: template.cost_centre }];
}
