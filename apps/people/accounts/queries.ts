import { problem } from '@farstu/platform/problems';
import { type SqlBool, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { PeopleTransaction } from '../database.ts';
import { after, pageOf } from '../list-page.ts';
import type { AccountWithManagers, DatedManager } from './account.ts';
import { canActAsManager, managerFacts } from './manager-facts.ts';

export async function listDimensions(db: PeopleTransaction, cursor: string | undefined, limit: number) {
  const rows = await db
    .selectFrom('dimension')
    .select(['code', 'name', 'gives_manager'])
    .where(after(['dimension.code'], cursor))
    .orderBy('code')
    .limit(limit + 1)
    .execute();
  const { data, nextCursor } = pageOf(rows, limit, ({ code }) => [code]);
  return {
    data: data.map(({ code, name, gives_manager }) => ({ code, name, givesManager: gives_manager })),
    nextCursor,
  };
}

export interface AccountFilter {
  readonly dimension?: string | undefined;
  readonly search?: string | undefined;
  readonly active?: boolean | undefined;
}

export async function listAccounts(
  db: PeopleTransaction,
  today: Temporal.PlainDate,
  { dimension, search, active, cursor, limit }: AccountFilter & { cursor?: string | undefined; limit: number },
) {
  let query = accountQuery(db).where(after(['account.dimension', 'account.code'], cursor));
  if (dimension !== undefined) query = query.where('account.dimension', '=', dimension);
  if (active !== undefined) query = query.where('account.active', '=', active);
  if (search?.trim()) {
    const text = sql`public.search_text(account.code || ' ' || account.name)`;
    query = query.where(sql<SqlBool>`position(public.search_text(${search.trim()}) in ${text}) > 0`);
  }
  const rows = await query
    .orderBy('account.dimension')
    .orderBy('account.code')
    .limit(limit + 1)
    .execute();
  const { data, nextCursor } = pageOf(rows, limit, ({ dimension, code }) => [dimension, code]);
  return { data: await withManagers(db, today, data), nextCursor };
}

/** @throws not_found */
export async function readAccount(
  db: PeopleTransaction,
  today: Temporal.PlainDate,
  { dimension, code }: { dimension: string; code: string },
): Promise<AccountWithManagers> {
  const row = await accountQuery(db)
    .where('account.dimension', '=', dimension)
    .where('account.code', '=', code)
    .executeTakeFirst();
  const [account] = row ? await withManagers(db, today, [row]) : [];
  if (!account) throw problem('not_found');
  return account;
}

const accountQuery = (db: PeopleTransaction) =>
  db
    .selectFrom('account')
    .innerJoin('dimension as d', (join) =>
      join.onRef('d.tenant_id', '=', 'account.tenant_id').onRef('d.code', '=', 'account.dimension'),
    )
    .select(['account.dimension', 'account.code', 'account.name', 'account.active', 'd.gives_manager']);

interface AccountRow {
  dimension: string;
  code: string;
  name: string;
  active: boolean;
  gives_manager: boolean;
}

async function withManagers(
  db: PeopleTransaction,
  today: Temporal.PlainDate,
  accounts: readonly AccountRow[],
): Promise<AccountWithManagers[]> {
  if (accounts.length === 0) return [];
  const codes = [...new Set(accounts.map(({ code }) => code))];
  const rows = await db
    .selectFrom('account_manager as m')
    .innerJoin('employee as e', (join) =>
      join.onRef('e.tenant_id', '=', 'm.tenant_id').onRef('e.id', '=', 'm.employee_id'),
    )
    .select(['m.dimension', 'm.code', 'm.from_date', 'm.to_date', 'e.id', 'e.first_name', 'e.last_name'])
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('users as u')
          .select(['u.id as user_id', canActAsManager.as('can_act')])
          .whereRef('u.tenant_id', '=', 'm.tenant_id')
          .whereRef('u.employee_id', '=', 'm.employee_id')
          .where('u.kind', '=', 'person')
          .where('u.active', '=', true)
          .orderBy('can_act', 'desc')
          .orderBy('u.created_at')
          .limit(1)
          .as('acting'),
      (join) => join.onTrue(),
    )
    .select(['acting.user_id', 'acting.can_act'])
    .where('m.code', 'in', codes)
    .orderBy('m.from_date')
    .execute();
  const day = today.toString();
  return accounts.map(({ dimension, code, name, active, gives_manager }) => {
    const managers = rows
      .filter((row) => row.dimension === dimension && row.code === code)
      .map(
        (row): DatedManager => ({
          employeeId: row.id,
          userId: row.user_id,
          canAct: row.can_act ?? false,
          name: `${row.first_name} ${row.last_name}`,
          from: row.from_date,
          to: row.to_date,
        }),
      );
    const manager = managers.find(({ from, to }) => from <= day && (to === null || to >= day)) ?? null;
    return {
      dimension,
      code,
      name,
      active,
      manager,
      next: managers.find(({ from }) => from > day) ?? null,
      facts: gives_manager ? managerFacts(manager) : [],
      managers,
    };
  });
}
