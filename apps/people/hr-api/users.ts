import type { User } from '@farstu/contracts-hr-api';
import { type SqlBool, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { PeopleActor } from '../access/actor.ts';
import { companiesOf } from '../access/in-company.ts';
import { visibleEmployees } from '../access/visible-employees.ts';
import type { PeopleTransaction } from '../database.ts';
import { after, pageOf } from '../list-page.ts';

interface GrantRow {
  role: string;
  scope: User['roles'][number]['scope'];
  company: number | null;
  dimension: string | null;
  code: string | null;
}

const grants = sql<GrantRow[]>`(
  select coalesce(json_agg(json_build_object(
    'role', g.role, 'scope', g.scope, 'company', g.company, 'dimension', g.dimension, 'code', g.code)
    order by g.role, g.scope, g.company, g.code), '[]')
  from role_grant g where g.tenant_id = users.tenant_id and g.user_id = users.id)`;

/** Users of the employees whom the API user sees; those tied to nobody only from a place over the whole installation. */
function visibleUsers(db: PeopleTransaction, actor: PeopleActor, today: Temporal.PlainDate) {
  const sees = visibleEmployees(actor, 'api.company', today);
  return db
    .selectFrom('users')
    .leftJoin('employee', (join) =>
      join.onRef('employee.tenant_id', '=', 'users.tenant_id').onRef('employee.id', '=', 'users.employee_id'),
    )
    .select(['users.id', 'users.username', 'users.employee_id', 'users.active', 'users.connect_status'])
    .select(['users.connect_email', 'users.linked_at', grants.as('grants')])
    .where('users.tenant_id', '=', actor.tenant)
    .where(
      companiesOf(actor, 'api.company') === 'all'
        ? sql<SqlBool>`true`
        : sql<SqlBool>`(employee.id is not null and ${sees})`,
    );
}

type UserRow = Awaited<ReturnType<ReturnType<typeof visibleUsers>['executeTakeFirstOrThrow']>>;

export async function listApiUsers(
  db: PeopleTransaction,
  actor: PeopleActor,
  today: Temporal.PlainDate,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
) {
  const rows = await visibleUsers(db, actor, today)
    .where(after(['users.username', 'users.id'], cursor))
    .orderBy('users.username')
    .orderBy('users.id')
    .limit(limit + 1)
    .execute();
  const { data, nextCursor } = pageOf(rows, limit, ({ username, id }) => [username, id]);
  return { data: data.map(answerOf), nextCursor };
}

export async function readApiUser(
  db: PeopleTransaction,
  actor: PeopleActor,
  today: Temporal.PlainDate,
  id: string,
): Promise<User | undefined> {
  const row = await visibleUsers(db, actor, today).where('users.id', '=', id).executeTakeFirst();
  return row && answerOf(row);
}

const answerOf = (row: UserRow): User => ({
  id: row.id,
  username: row.username,
  ...(row.employee_id !== null && { employeeId: row.employee_id }),
  active: row.active,
  roles: row.grants.map(({ role, scope, company, dimension, code }) => ({
    role,
    scope,
    ref: scope === 'company' ? String(company) : scope === 'coding' ? `${dimension}:${code}` : null,
  })),
  connect: {
    status: row.connect_status as User['connect']['status'],
    ...(row.connect_email !== null && { email: row.connect_email }),
    ...(row.linked_at !== null && { linkedAt: row.linked_at }),
  },
});
