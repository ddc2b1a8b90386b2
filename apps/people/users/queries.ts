import { problem } from '@farstu/platform/problems';
import { type SqlBool, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { PeopleActor } from '../access/actor.ts';
import { companiesOf } from '../access/in-company.ts';
import type { RoleNames } from '../access/role-names.ts';
import { visibleEmployees } from '../access/visible-employees.ts';
import type { PeopleTransaction } from '../database.ts';
import { after, pageOf } from '../list-page.ts';
import type { UserAnswer } from './user-answer.ts';

export interface UserFilter {
  readonly search?: string | undefined;
  readonly kind?: 'person' | 'api' | undefined;
  readonly active?: boolean | undefined;
  readonly connect?: 'none' | 'pending' | 'verified' | undefined;
}

export type UserRight = 'users.read' | 'users.write' | 'invitations.write';

/** Users whom the actor may see or change: all of them, or those of the employees that the right reaches. */
export function visibleUsers(
  db: PeopleTransaction,
  actor: PeopleActor,
  today: Temporal.PlainDate,
  right: UserRight = 'users.read',
) {
  const query = db
    .selectFrom('users')
    .leftJoin('employee', (join) =>
      join.onRef('employee.tenant_id', '=', 'users.tenant_id').onRef('employee.id', '=', 'users.employee_id'),
    )
    .where('users.tenant_id', '=', actor.tenant);
  if (companiesOf(actor, right) === 'all') return query;
  return query.where('employee.id', 'is not', null).where(visibleEmployees(actor, right, today));
}

const keys = ['users.name', 'users.id'];

export async function listUsers(
  db: PeopleTransaction,
  actor: PeopleActor,
  today: Temporal.PlainDate,
  roleName: RoleNames,
  { search, kind, active, connect, cursor, limit }: UserFilter & { cursor?: string | undefined; limit: number },
) {
  let query = visibleUsers(db, actor, today).where(after(keys, cursor));
  if (search?.trim()) query = query.where(matches(search));
  if (kind) query = query.where('users.kind', '=', kind);
  if (active !== undefined) query = query.where('users.active', '=', active);
  if (connect) query = query.where('users.connect_status', '=', connect).where('users.kind', '=', 'person');
  const rows = await query
    .select(columns)
    .orderBy('users.name')
    .orderBy('users.id')
    .limit(limit + 1)
    .execute();
  const { data, nextCursor } = pageOf(rows, limit, ({ name, id }) => [name, id]);
  const counted = await visibleUsers(db, actor, today)
    .select(['users.connect_status', sql<number>`count(*)::integer`.as('users')])
    .where('users.kind', '=', 'person')
    .where('users.active', '=', true)
    .groupBy('users.connect_status')
    .execute();
  const count = (status: string) => counted.find(({ connect_status }) => connect_status === status)?.users ?? 0;
  const [none, pending, verified] = [count('none'), count('pending'), count('verified')];
  return {
    data: await withRoles(db, roleName, data),
    nextCursor,
    counts: { all: none + pending + verified, none, pending, verified },
  };
}

/** @throws not_found outside what the right reaches */
export async function readUser(
  db: PeopleTransaction,
  actor: PeopleActor,
  today: Temporal.PlainDate,
  roleName: RoleNames,
  id: string,
  right: UserRight = 'users.read',
): Promise<UserAnswer> {
  const row = await visibleUsers(db, actor, today, right).select(columns).where('users.id', '=', id).executeTakeFirst();
  const [answer] = row ? await withRoles(db, roleName, [row]) : [];
  if (!answer) throw problem('not_found');
  return answer;
}

/** Without accents and case, in the name, the user id or the address, each word for itself. */
function matches(search: string) {
  const words = search.trim().split(/\s+/).slice(0, 8);
  const text = sql`public.search_text(users.name || ' ' || users.username || ' ' || coalesce(users.connect_email, ''))`;
  const found = words.map(
    (word) =>
      sql<SqlBool>`${text} like '%' || replace(replace(replace(public.search_text(${word}), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'`,
  );
  return sql<SqlBool>`(${sql.join(found, sql` and `)})`;
}

const columns = [
  'users.id',
  'users.kind',
  'users.username',
  'users.name',
  'users.active',
  'users.language',
  'users.connect_status',
  'users.connect_email',
  'users.linked_at',
  'users.created_at',
  'users.password_hint',
  'users.password_set_at',
  'users.previous_password_until',
  'users.last_used_at',
  'employee.id as employee_id',
  'employee.first_name',
  'employee.last_name',
  'employee.employment_number',
  'employee.company',
] as const;

type Row = Awaited<ReturnType<typeof rowsForType>>[number];
const rowsForType = (db: PeopleTransaction) =>
  db.selectFrom('users').leftJoin('employee', 'employee.id', 'users.employee_id').select(columns).execute();

async function withRoles(db: PeopleTransaction, roleName: RoleNames, rows: readonly Row[]): Promise<UserAnswer[]> {
  if (rows.length === 0) return [];
  const grants = await db
    .selectFrom('role_grant as g')
    .innerJoin('role as r', (join) => join.onRef('r.tenant_id', '=', 'g.tenant_id').onRef('r.code', '=', 'g.role'))
    .leftJoin('account as a', (join) =>
      join
        .onRef('a.tenant_id', '=', 'g.tenant_id')
        .onRef('a.dimension', '=', 'g.dimension')
        .onRef('a.code', '=', 'g.code'),
    )
    .select([
      'g.user_id',
      'g.role',
      'r.name',
      'g.scope',
      'g.company',
      'g.dimension',
      'g.code',
      'a.name as account_name',
    ])
    .where(
      'g.user_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('r.name')
    .orderBy('g.company')
    .orderBy('g.code')
    .execute();
  const invited = await invitedBy(db, rows);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind === 'api' ? 'api' : 'person',
    username: row.username,
    name: row.name,
    active: row.active,
    language: row.language === 'en' ? 'en' : 'sv',
    employee:
      row.employee_id === null || row.company === null
        ? null
        : {
            id: row.employee_id,
            name: `${row.first_name} ${row.last_name}`,
            employmentNumber: row.employment_number ?? '',
            company: row.company,
          },
    roles: grants
      .filter(({ user_id }) => user_id === row.id)
      .map(({ role, name, scope, company, dimension, code, account_name }) => ({
        role,
        name: roleName(role, name),
        scope: scope as UserAnswer['roles'][number]['scope'],
        company,
        dimension,
        code,
        accountName: account_name,
      })),
    connect: {
      status: row.connect_status as UserAnswer['connect']['status'],
      email: row.connect_email,
      linkedAt: row.linked_at,
      ...(invited.get(row.id) ?? { hireId: null, invitation: null }),
    },
    createdAt: row.created_at,
    api:
      row.kind === 'api'
        ? {
            passwordHint: row.password_hint,
            passwordSetAt: row.password_set_at,
            previousPasswordUntil: row.previous_password_until,
            lastUsedAt: row.last_used_at,
          }
        : null,
    // PL-5: between systems never a person's own user; the people at the other end would be tied to somebody who leaves.
    warnings: row.kind === 'api' && row.employee_id !== null ? ['api_user_tied_to_employee' as const] : [],
  }));
}

/** By user: the latest hire that is not withdrawn, and where the latest invitation stands. */
async function invitedBy(
  db: PeopleTransaction,
  rows: readonly Row[],
): Promise<ReadonlyMap<string, Pick<UserAnswer['connect'], 'hireId' | 'invitation'>>> {
  const ids = rows.filter(({ kind }) => kind === 'person').map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const hires = await db
    .selectFrom('new_hire')
    .distinctOn('user_id')
    .select(['id', 'user_id'])
    .where('user_id', 'in', ids)
    .where('status', '<>', 'withdrawn')
    .orderBy('user_id')
    .orderBy('created_at', 'desc')
    .execute();
  const invitations = await db
    .selectFrom('invitation')
    .distinctOn('user_id')
    .select(['user_id', 'state', 'sent_at', 'expires_at', 'failure'])
    .where('user_id', 'in', ids)
    .where('state', '<>', 'superseded')
    .orderBy('user_id')
    .orderBy('changed_at', 'desc')
    .execute();
  const hireOf = new Map(hires.map(({ id, user_id }) => [user_id, id]));
  const invitationOf = new Map(invitations.map((row) => [row.user_id, row]));
  return new Map(
    ids.map((id) => {
      const found = invitationOf.get(id);
      const { state, sent_at: sentAt = null, expires_at: expiresAt = null, failure = null } = found ?? {};
      return [
        id,
        {
          hireId: hireOf.get(id) ?? null,
          invitation: state === undefined ? null : { state, sentAt, expiresAt, failure },
        },
      ];
    }),
  );
}
