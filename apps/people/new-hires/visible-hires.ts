import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { PeopleActor } from '../access/actor.ts';
import { companiesOf } from '../access/in-company.ts';
import { visibleEmployees } from '../access/visible-employees.ts';

/**
 * Which hires the actor sees: those of employees whom they see, and those that wait for a decision where they may
 * decide or call the API. For a query on `new_hire` left-joined with `employee`, under those names.
 */
export function visibleHires(actor: PeopleActor, capability: string, today: Temporal.PlainDate): RawBuilder<SqlBool> {
  const byEmployee = sql<SqlBool>`(employee.id is not null and ${visibleEmployees(actor, capability, today)})`;
  const deciding = companiesOf(actor, 'new-hires.decide');
  const calling = companiesOf(actor, 'api.company');
  if (deciding === 'all' || calling === 'all') return sql<SqlBool>`(${byEmployee} or employee.id is null)`;
  const companies = [...deciding, ...calling];
  if (companies.length === 0) return byEmployee;
  return sql<SqlBool>`(${byEmployee} or (employee.id is null and new_hire.company = any(${companies}::integer[])))`;
}
