import { sql } from 'kysely';
import type { PeopleTx } from '../database.ts';
import { type NumberDecision, type NumberSeries, numberFrom, searchOf } from './number-series.ts';

/**
 * Makes everybody else who wants to add a person to the company wait until this transaction is over: two at once can
 * then neither take the same number nor both be first with the same person (TTH-6, F10). Taken as late as possible.
 */
export async function oneAtATime(tx: PeopleTx, company: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`people.hire:${tx.tenant}:${company}`}, 0))`.execute(tx.db);
}

/** The next number of a series among all numbers of the company, also those of withdrawn hires: a number is used once. */
export async function nextEmploymentNumber(
  tx: PeopleTx,
  company: number,
  series: NumberSeries | null,
): Promise<NumberDecision> {
  if (series === null) return numberFrom(null, null);
  const { ask, from, to } = searchOf(series);
  const { rows } =
    ask === 'highest-used'
      ? await sql<{ found: number | null }>`
          select max(number_value) as found from employee
          where tenant_id = ${tx.tenant} and company = ${company}
            and number_value between ${from}::bigint and ${to}::bigint`.execute(tx.db)
      : await sql<{ found: number }>`
          select case when exists (
            select from employee
            where tenant_id = ${tx.tenant} and company = ${company} and number_value = ${from}::bigint
          ) then (
            select number_value + 1 from (
              select number_value, lead(number_value) over (order by number_value) as next from employee
              where tenant_id = ${tx.tenant} and company = ${company}
                and number_value between ${from}::bigint and ${to}::bigint) used
            where next is null or next > number_value + 1
            order by number_value limit 1
          ) else ${from}::bigint end as found`.execute(tx.db);
  return numberFrom(series, rows[0]?.found ?? null);
}
