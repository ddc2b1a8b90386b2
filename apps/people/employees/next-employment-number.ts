import { sql } from 'kysely';
import type { PeopleTx } from '../database.ts';
import { type NumberDecision, type NumberSeries, numberFrom, searchOf, seriesNumberOf } from './number-series.ts';

/**
 * Makes everybody else who wants to add the same person to the company wait until this transaction is over: of two at
 * once only one can then be first (F10). Somebody without an identity number is not known to be the same as anybody.
 */
export async function onePersonAtATime(tx: PeopleTx, company: number, identityIndex: string): Promise<void> {
  const lock = `people.person:${tx.tenant}:${company}:${identityIndex}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`.execute(tx.db);
}

/**
 * The next number of a series among all numbers of the company, also those of withdrawn hires: a number is used once.
 * It is nobody else's until this transaction is over; should that come to nothing, the number is free again.
 */
export async function nextEmploymentNumber(
  tx: PeopleTx,
  company: number,
  series: NumberSeries | null,
): Promise<NumberDecision> {
  if (series === null) return numberFrom(null, null);
  const { ask, from, to } = searchOf(series);
  const { rows } = await sql<{ found: number | null }>`
    select search_employment_number(${tx.tenant}, ${company}, ${ask}, ${from}, ${to}) as found`.execute(tx.db);
  return numberFrom(series, rows[0]?.found ?? null);
}

/** Whether a number that somebody has chosen is taken. If not, no series gives it to anybody else meanwhile. */
export async function isNumberTaken(tx: PeopleTx, company: number, employmentNumber: string): Promise<boolean> {
  const value = seriesNumberOf(employmentNumber);
  if (value !== null) {
    await sql`select pg_advisory_xact_lock(employment_number_lock(${tx.tenant}, ${company}, ${value}))`.execute(tx.db);
  }
  const taken = await tx.db
    .selectFrom('employee')
    .select('id')
    .where('tenant_id', '=', tx.tenant)
    .where('company', '=', company)
    .where('employment_number', '=', employmentNumber)
    .executeTakeFirst();
  return taken !== undefined;
}
