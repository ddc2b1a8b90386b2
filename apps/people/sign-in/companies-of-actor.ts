import { type SqlBool, sql } from 'kysely';
import type { PeopleActor } from '../access/actor.ts';
import type { PeopleTransaction } from '../database.ts';

/** The companies where the actor has anything to do, by any role or through their own employment. */
export async function companiesOfActor(db: PeopleTransaction, actor: PeopleActor) {
  return await companyQuery(db, actor).where(isTheActors(actor)).orderBy('number').execute();
}

export function companyQuery(db: PeopleTransaction, actor: PeopleActor) {
  return db.selectFrom('company').select(['number', 'name', 'time_zone']).where('tenant_id', '=', actor.tenant);
}

function isTheActors({ placements, employeeId }: PeopleActor) {
  if (placements === null || placements.some(({ at }) => at.scope === 'installation')) return sql<SqlBool>`true`;
  const reasons = placements.flatMap(({ at }) => {
    if (at.scope === 'company') return [sql<SqlBool>`company.number = ${at.company}`];
    if (at.scope !== 'coding') return [];
    return [
      sql<SqlBool>`exists (
        select from employee_account a join employee e on e.tenant_id = a.tenant_id and e.id = a.employee_id
        where a.tenant_id = company.tenant_id and a.dimension = ${at.dimension} and a.code = ${at.code}
          and e.company = company.number)`,
    ];
  });
  if (employeeId !== null) {
    reasons.push(sql<SqlBool>`exists (
      select from employee e
      where e.tenant_id = company.tenant_id and e.id = ${employeeId} and e.company = company.number)`);
  }
  return reasons.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(reasons, sql` or `)})`;
}
