import { problem as platformProblem } from '@farstu/platform/problems';
import type { Temporal } from 'temporal-polyfill';
import { demandVisibleEmployee } from '../access/visible-employees.ts';
import { command, type PeopleTx } from '../database.ts';
import { type Employer, loadEmployer, todayAt } from '../new-hires/hire-context.ts';
import { addEvents, type HireRecord, lockHire, refreshCard, setFlags } from '../new-hires/hire-store.ts';
import { reviewFields } from '../new-hires/review-flow.ts';
import { tellManager } from '../new-hires/tell-manager.ts';
import { problem } from '../problems.ts';
import { changedFields, type EmployeeFields, faultsOf } from './employee-fields.ts';
import { birthDateFault } from './employee-identity.ts';
import { costCentreOn, placeOnCostCentre } from './home-coding.ts';
import { employeeValues, writeEmployee } from './write-employee.ts';

/** Whom the change is about, and as which version the one who changes saw them. */
interface Seen {
  readonly employeeId: string;
  readonly version: number;
}

/**
 * Changes what the register holds of somebody: person, contact and employment. Nothing here moves an invitation; the
 * Connect address and the employment date belong to the hire.
 *
 * @throws not_found, changed_meanwhile, invalid_input, employment_number_taken, person_already_employed,
 *   shared_with_other_person (E19)
 */
export const changeEmployee = command(
  'employee.change',
  async (
    tx,
    { employeeId, version, fields: given }: Seen & { fields: EmployeeFields },
  ): Promise<Pick<Seen, 'version'>> => {
    const { hire, employer, today } = await openEmployee(tx, { employeeId, version });
    const before = await employeeValues(tx.db, tx.tenant, employeeId);
    const fields = changedFields(given, before);
    const changed = Object.keys(fields) as (keyof EmployeeFields)[];
    if (changed.length === 0) return { version };
    const faults = faultsOf(fields);
    if (faults.length === 0) faults.push(...birthDateFault(fields.birthDate, today, '/fields/birthDate'));
    if (faults.length > 0) throw platformProblem('invalid_input', { fields: faults });
    const after = await writeEmployee(tx, { employeeId, company: employer.number, today }, fields, before);
    if (hire) await tellHire(tx, hire, changed);
    await tx.audit({
      action: 'employee.changed',
      subject: { kind: 'employee', id: employeeId },
      facts: { fields: changed },
      personal: {
        personId: employeeId,
        values: { before: Object.fromEntries(changed.map((field) => [field, before[field]])), after },
      },
    });
    return { version: version + 1 };
  },
);

/**
 * Places somebody on another cost centre from a day on, and so under another nearest manager. What was before is kept.
 *
 * @throws not_found, changed_meanwhile, invalid_input, account_not_found
 */
export const changeCostCentre = command(
  'employee.change-cost-centre',
  async (
    tx,
    { employeeId, version, costCentre, from }: Seen & { costCentre: string | null; from: string },
  ): Promise<Pick<Seen, 'version'>> => {
    const { hire, employer, today } = await openEmployee(tx, { employeeId, version });
    const period = await tx.db
      .selectFrom('employment_period')
      .select('start_date')
      .where('tenant_id', '=', tx.tenant)
      .where('employee_id', '=', employeeId)
      .where('start_date', 'is not', null)
      .orderBy('start_date')
      .executeTakeFirst();
    if (period?.start_date && from < period.start_date) {
      throw platformProblem('invalid_input', { fields: [{ pointer: '/from', code: 'before_employment' }] });
    }
    const before = await costCentreOn(tx.db, tx.tenant, employeeId, from);
    await placeOnCostCentre(tx, employeeId, costCentre, from);
    const { firstName, lastName, birthDate } = await employeeValues(tx.db, tx.tenant, employeeId);
    await writeEmployee(tx, { employeeId, company: employer.number, today }, {}, { firstName, lastName, birthDate });
    if (hire) {
      await addEvents(tx, hire.row.id, [{ code: 'fields-changed', params: { fields: 'costCentre' } }]);
      await tellManager(tx, hire, employer);
    }
    await tx.audit({
      action: 'employee.cost_centre_changed',
      subject: { kind: 'employee', id: employeeId },
      facts: { from },
      personal: { personId: employeeId, values: { before, after: costCentre } },
    });
    return { version: version + 1 };
  },
);

/** Keeps everybody else from changing the person: the hire first, as hires do. */
async function openEmployee(
  tx: PeopleTx,
  { employeeId, version }: Seen,
): Promise<{ hire: HireRecord | undefined; employer: Employer; today: Temporal.PlainDate }> {
  const latest = await tx.db
    .selectFrom('new_hire')
    .select('id')
    .where('tenant_id', '=', tx.tenant)
    .where('employee_id', '=', employeeId)
    .where('status', 'in', ['under-review', 'approved'])
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
  const hire = latest && (await lockHire(tx, latest.id));
  const row = await tx.db
    .selectFrom('employee')
    .select(['company', 'version'])
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', employeeId)
    .where('withdrawn', '=', false)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw platformProblem('not_found');
  const employer = await loadEmployer(tx.db, tx.tenant, row.company);
  const today = todayAt(tx.now, employer);
  await demandVisibleEmployee(tx.db, tx.actor, 'employees.write', today, employeeId);
  if (row.version !== version) throw problem('changed_meanwhile');
  return { hire, employer, today };
}

/** A hire whose fields are changed here says so as if they had been changed there. */
async function tellHire(tx: PeopleTx, { row }: HireRecord, changed: readonly string[]): Promise<void> {
  const shown = reviewFields.filter((field) => changed.includes(field));
  if (shown.length === 0) return;
  if (row.status === 'under-review') {
    await addEvents(tx, row.id, [{ code: 'fields-changed', params: { fields: shown.join(',') } }]);
  }
  if (changed.includes('employmentNumber')) await refreshCard(tx, row);
  if (changed.includes('personalNumber')) {
    await setFlags(tx, row, { 'identity-number-invalid': false, 'identity-number-taken': false });
  }
}
