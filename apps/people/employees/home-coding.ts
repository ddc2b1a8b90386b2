import { Temporal } from 'temporal-polyfill';
import { costCentreDimension } from '../accounts/cost-centre.ts';
import type { PeopleTransaction, PeopleTx } from '../database.ts';
import { setCodings } from '../new-hires/make-employee.ts';

/** The employment that a cost centre is changed for. */
export interface ChangedEmployment {
  readonly employeeId: string;
  /** `YYYY-MM-DD`; null while it is not agreed. */
  readonly startDate: string | null;
  readonly underReview: boolean;
  /** Somebody who had codings here before this employment: they are not touched. */
  readonly wasHere: boolean;
}

/**
 * The day from which a changed cost centre holds, when nobody says. Before the employment has begun, and as long as it is
 * under review, it is a correction: of the code that counts, else from the first day. After that it is a move, from today.
 */
export async function changedFrom(
  db: PeopleTransaction,
  tenant: number,
  { employeeId, startDate, underReview, wasHere }: ChangedEmployment,
  today: Temporal.PlainDate,
): Promise<string> {
  const day = today.toString();
  const isCorrection = underReview || startDate === null || startDate > day;
  if (!isCorrection) return day;
  const counting = await db
    .selectFrom('employee_account')
    .select('from_date')
    .where('tenant_id', '=', tenant)
    .where('employee_id', '=', employeeId)
    .where('dimension', '=', costCentreDimension)
    .where(({ eb, or }) => or([eb('to_date', 'is', null), eb('to_date', '>=', day)]))
    .orderBy('from_date')
    .executeTakeFirst();
  const isOfThisEmployment = startDate === null ? !wasHere : counting !== undefined && counting.from_date >= startDate;
  return (isOfThisEmployment ? counting?.from_date : undefined) ?? startDate ?? day;
}

/** The code that somebody has on a day. */
export async function costCentreOn(
  db: PeopleTransaction,
  tenant: number,
  employeeId: string,
  day: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('employee_account')
    .select('code')
    .where('tenant_id', '=', tenant)
    .where('employee_id', '=', employeeId)
    .where('dimension', '=', costCentreDimension)
    .where('from_date', '<=', day)
    .where(({ eb, or }) => or([eb('to_date', 'is', null), eb('to_date', '>=', day)]))
    .executeTakeFirst();
  return row?.code ?? null;
}

/**
 * Places somebody on a cost centre from a day on, null: on none. What came before is kept and ends the day before; what
 * was planned from then on is replaced. The code that somebody has already goes on.
 *
 * @throws account_not_found
 */
export async function placeOnCostCentre(
  tx: PeopleTx,
  employeeId: string,
  code: string | null,
  from: string,
): Promise<void> {
  await setCodings(tx, employeeId, [{ dimension: costCentreDimension, code }], from);
  if (code === null) return;
  const goesOn = await tx.db
    .updateTable('employee_account')
    .set({ to_date: null })
    .where('tenant_id', '=', tx.tenant)
    .where('employee_id', '=', employeeId)
    .where('dimension', '=', costCentreDimension)
    .where('code', '=', code)
    .where('to_date', '=', Temporal.PlainDate.from(from).subtract({ days: 1 }).toString())
    .returning('from_date')
    .executeTakeFirst();
  if (!goesOn) return;
  await tx.db
    .deleteFrom('employee_account')
    .where('tenant_id', '=', tx.tenant)
    .where('employee_id', '=', employeeId)
    .where('dimension', '=', costCentreDimension)
    .where('from_date', '=', from)
    .execute();
}

/**
 * The first day of an employment has moved: codings that began with it move along, one that came later stays later, and
 * one that would be over before the first day is gone.
 *
 * @param before null: it was not agreed, and codings began the day they were written
 */
export async function moveCodings(
  tx: PeopleTx,
  employeeId: string,
  { before, after }: { before: string | null; after: string },
  today: Temporal.PlainDate,
): Promise<void> {
  const begin = before ?? today.subtract({ years: 1 }).toString();
  const codings = await tx.db
    .selectFrom('employee_account')
    .select(['dimension', 'from_date', 'to_date'])
    .where('tenant_id', '=', tx.tenant)
    .where('employee_id', '=', employeeId)
    .where('from_date', '>=', begin)
    .orderBy('from_date')
    .execute();
  for (const dimension of new Set(codings.map((coding) => coding.dimension))) {
    const [begun, ...later] = codings.filter((coding) => coding.dimension === dimension);
    const over = [begun, ...later].filter((coding) => coding?.to_date && coding.to_date < after);
    const first = [begun, ...later].find((coding) => !over.includes(coding));
    if (over.length > 0) {
      await tx.db
        .deleteFrom('employee_account')
        .where('tenant_id', '=', tx.tenant)
        .where('employee_id', '=', employeeId)
        .where('dimension', '=', dimension)
        .where('from_date', '>=', begin)
        .where('to_date', '<', after)
        .execute();
    }
    const beganWithIt = first === begun && (before === null || first?.from_date === before);
    if (!first || (!beganWithIt && first.from_date >= after)) continue;
    await tx.db
      .updateTable('employee_account')
      .set({ from_date: after })
      .where('tenant_id', '=', tx.tenant)
      .where('employee_id', '=', employeeId)
      .where('dimension', '=', dimension)
      .where('from_date', '=', first.from_date)
      .execute();
  }
}
