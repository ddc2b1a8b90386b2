import { problem as platformProblem } from '@farstu/platform/problems';
import type { Temporal } from 'temporal-polyfill';
import type { PeopleTx } from '../database.ts';
import { birthDateFault } from '../employees/employee-identity.ts';
import { changedFrom, moveCodings, placeOnCostCentre } from '../employees/home-coding.ts';
import { valuesOfEmployee, writeEmployee } from '../employees/write-employee.ts';
import { currentInvitation } from '../invitations/invitation-store.ts';
import { setConnectAddress } from './connect-address.ts';
import { faultOf, normaliseField } from './field-rules.ts';
import { type Employer, todayAt } from './hire-context.ts';
import { addEvents, type HireRecord, setFlags } from './hire-store.ts';
import { nearestManager } from './nearest-manager.ts';
import type { ReviewField } from './review-flow.ts';

/** Values of a hire's fields as they are written; null empties a field, a field that is not there stays as it is. */
export type HireFields = Readonly<Partial<Record<ReviewField, string | null>>>;

/** What a hire's fields hold now; the identity number masked. */
export type HireValues = Readonly<Record<ReviewField, string | null>>;

/** Never empty. */
const always: readonly ReviewField[] = ['employmentNumber', 'firstName', 'lastName', 'nationality'];

export async function hireValues(
  db: PeopleTx['db'],
  { row }: Pick<HireRecord, 'row'>,
  today: Temporal.PlainDate,
): Promise<HireValues> {
  const found = await db
    .selectFrom('employee as e')
    .leftJoin('employment_period as p', (join) =>
      join.onRef('p.tenant_id', '=', 'e.tenant_id').on('p.id', '=', row.period_id),
    )
    .selectAll('e')
    .select('p.start_date')
    .where('e.tenant_id', '=', row.tenant_id)
    .where('e.id', '=', row.employee_id)
    .executeTakeFirst();
  if (!found) throw platformProblem('not_found');
  const { costCentre } = await nearestManager(db, row.tenant_id, found.id, today.toString());
  return {
    ...valuesOfEmployee(found),
    emailConnect: row.email_connect,
    employmentDate: found.start_date,
    costCentre: costCentre?.code ?? null,
  };
}

export interface FieldsWritten {
  readonly changed: readonly ReviewField[];
  readonly isLetGo: boolean;
}

/**
 * Writes fields of a hire and its employee, and says in the timeline which ones. The caller has checked who may, and
 * works the invitation out anew afterwards.
 *
 * @returns the fields that were really changed, and whether a linked user was let go of with the address
 * @throws invalid_input, employment_number_taken, person_already_employed, account_not_found, address_not_allowed,
 *   address_in_use, shared_with_other_person
 */
export async function writeFields(
  tx: PeopleTx,
  record: HireRecord,
  employer: Employer,
  given: HireFields,
): Promise<FieldsWritten> {
  const { row } = record;
  const { employee_id: employeeId } = row;
  if (employeeId === null) throw platformProblem('not_found');
  const today = todayAt(tx.now, employer);
  const before = await hireValues(tx.db, record, today);
  const fields = changedFields(given, before);
  const changed = Object.keys(fields) as ReviewField[];
  if (changed.length === 0) return { changed, isLetGo: false };
  refuseBadValues(fields, today);

  const numberIsMended = { 'identity-number-invalid': false, 'identity-number-taken': false };
  const flags = fields.personalNumber === undefined ? row.flags : await setFlags(tx, row, numberIsMended);
  const { emailConnect, employmentDate: _, costCentre: __, ...registered } = fields;
  let isLetGo = false;
  const written = await writeEmployee(
    tx,
    { employeeId, company: employer.number, today },
    registered,
    before,
    async () => {
      if (emailConnect === undefined) return;
      ({ isLetGo } = await setConnectAddress(tx, { ...record, row: { ...row, flags } }, emailConnect));
    },
  );
  if (fields.employmentDate !== undefined)
    await moveStart(tx, record, before.employmentDate, fields.employmentDate, today);
  if (fields.costCentre !== undefined) {
    const employment = {
      employeeId,
      startDate: fields.employmentDate === undefined ? before.employmentDate : fields.employmentDate,
      underReview: row.status === 'under-review',
      wasHere: row.same_as !== null,
    };
    const from = await changedFrom(tx.db, tx.tenant, employment, today);
    await placeOnCostCentre(tx, employeeId, fields.costCentre, from);
  }
  await addEvents(tx, row.id, [{ code: 'fields-changed', params: { fields: changed.join(',') } }]);
  await tx.audit({
    action: 'hire.fields_changed',
    subject: { kind: 'new-hire', id: row.id },
    facts: { fields: changed },
    personal: {
      personId: employeeId,
      values: {
        before: Object.fromEntries(changed.map((field) => [field, before[field]])),
        after: { ...fields, ...written },
      },
    },
  });
  return { changed, isLetGo };
}

function changedFields(given: HireFields, before: HireValues): HireFields {
  const written = Object.entries(given) as [ReviewField, string | null][];
  return Object.fromEntries(
    written
      .map(([field, value]) => [field, normaliseField(field, value)] as const)
      .filter(([field, value]) => value !== normaliseField(field, before[field])),
  );
}

function refuseBadValues(fields: HireFields, today: Temporal.PlainDate): void {
  const problems = (Object.entries(fields) as [ReviewField, string | null][]).flatMap(([field, value]) => {
    const pointer = `/fields/${field}`;
    if (value === null) return always.includes(field) ? [{ pointer, code: 'required' }] : [];
    const fault = faultOf(field, value);
    if (fault) return [{ pointer, ...fault }];
    return field === 'birthDate' ? birthDateFault(value, today, pointer) : [];
  });
  if (problems.length > 0) throw platformProblem('invalid_input', { fields: problems });
}

/** Home codings that were to begin with the employment move with it (E1, E2); a mail that has gone is left alone (E3). */
async function moveStart(
  tx: PeopleTx,
  { row }: HireRecord,
  before: string | null,
  after: string | null,
  today: Temporal.PlainDate,
): Promise<void> {
  await tx.db
    .updateTable('employment_period')
    .set({ start_date: after })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', row.period_id)
    .execute();
  const { invitation } = await currentInvitation(tx.db, tx.tenant, row.id);
  if (invitation.state === 'sent' || invitation.state === 'sending' || invitation.state === 'expired') {
    await addEvents(tx, row.id, [{ code: 'start-moved-after-sending' }]);
  }
  if (after === null || row.same_as !== null) return;
  await moveCodings(tx, String(row.employee_id), { before, after }, today);
}
