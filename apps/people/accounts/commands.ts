import { uniqueViolation } from '@farstu/platform/database';
import { problem as platformProblem } from '@farstu/platform/problems';
import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { command, type PeopleTx } from '../database.ts';
import { problem } from '../problems.ts';
import type { changedAccountSchema, newAccountSchema } from './account.ts';

interface AccountKey {
  readonly dimension: string;
  readonly code: string;
}

const subjectOf = ({ dimension, code }: AccountKey) => ({ kind: 'account', id: `${dimension}/${code}` });

export const createAccount = command(
  'account.create',
  async (tx, account: z.output<typeof newAccountSchema>): Promise<void> => {
    const dimension = await tx.db
      .selectFrom('dimension')
      .select('code')
      .where('tenant_id', '=', tx.tenant)
      .where('code', '=', account.dimension)
      .executeTakeFirst();
    if (!dimension) {
      throw platformProblem('invalid_input', { fields: [{ pointer: '/dimension', code: 'dimension_unknown' }] });
    }
    try {
      await tx.db
        .insertInto('account')
        .values({ tenant_id: tx.tenant, ...account })
        .execute();
    } catch (error) {
      if (uniqueViolation(error, 'account_pkey')) throw problem('account_taken', { params: { code: account.code } });
      throw error;
    }
    await tx.audit({ action: 'account.created', subject: subjectOf(account), facts: { name: account.name } });
  },
);

export const changeAccount = command(
  'account.change',
  async (tx, { name, active, ...key }: AccountKey & z.output<typeof changedAccountSchema>): Promise<void> => {
    await lockAccount(tx, key);
    await tx.db
      .updateTable('account')
      .set({ name, active })
      .where('tenant_id', '=', tx.tenant)
      .where('dimension', '=', key.dimension)
      .where('code', '=', key.code)
      .execute();
    await tx.audit({ action: 'account.changed', subject: subjectOf(key), facts: { name, active } });
  },
);

/** Who is the nearest manager from a day on: the one before ends the day before, one that is set to come stays. */
export const placeManager = command(
  'account.place-manager',
  async (tx, { employeeId, from, ...key }: AccountKey & { employeeId: string; from: string }): Promise<void> => {
    await lockAccount(tx, key);
    const employee = await tx.db
      .selectFrom('employee')
      .select('id')
      .where('tenant_id', '=', tx.tenant)
      .where('id', '=', employeeId)
      .where('withdrawn', '=', false)
      .executeTakeFirst();
    if (!employee) {
      throw platformProblem('invalid_input', { fields: [{ pointer: '/employeeId', code: 'employee_unknown' }] });
    }
    const rows = await managerRows(tx, key);
    const others = rows.filter(({ from_date }) => from_date !== from);
    await rewriteManagers(tx, key, [...others, { from_date: from, employee_id: employeeId }]);
    await tx.audit({
      action: 'account.manager_placed',
      subject: subjectOf(key),
      facts: { employee: employeeId, from },
    });
  },
);

/** Takes a dated manager away; the one before is manager until the next begins. @throws not_found */
export const removeManager = command(
  'account.remove-manager',
  async (tx, { from, ...key }: AccountKey & { from: string }): Promise<void> => {
    await lockAccount(tx, key);
    const rows = await managerRows(tx, key);
    const gone = rows.find(({ from_date }) => from_date === from);
    if (!gone) throw platformProblem('not_found');
    await rewriteManagers(
      tx,
      key,
      rows.filter((row) => row !== gone),
    );
    await tx.audit({
      action: 'account.manager_removed',
      subject: subjectOf(key),
      facts: { employee: gone.employee_id, from },
    });
  },
);

interface ManagerRow {
  from_date: string;
  employee_id: string;
}

/** Rows follow upon each other without gap or overlap: each ends the day before the next begins, the last never. */
async function rewriteManagers(
  tx: PeopleTx,
  { dimension, code }: AccountKey,
  rows: readonly ManagerRow[],
): Promise<void> {
  const inOrder = rows.toSorted((a, b) => a.from_date.localeCompare(b.from_date));
  await tx.db
    .deleteFrom('account_manager')
    .where('tenant_id', '=', tx.tenant)
    .where('dimension', '=', dimension)
    .where('code', '=', code)
    .execute();
  if (inOrder.length === 0) return;
  await tx.db
    .insertInto('account_manager')
    .values(
      inOrder.map(({ from_date, employee_id }, index) => ({
        tenant_id: tx.tenant,
        dimension,
        code,
        from_date,
        employee_id,
        to_date: dayBefore(inOrder[index + 1]?.from_date),
      })),
    )
    .execute();
}

const dayBefore = (day: string | undefined): string | null =>
  day === undefined ? null : Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();

async function managerRows(tx: PeopleTx, { dimension, code }: AccountKey): Promise<ManagerRow[]> {
  return await tx.db
    .selectFrom('account_manager')
    .select(['from_date', 'employee_id'])
    .where('tenant_id', '=', tx.tenant)
    .where('dimension', '=', dimension)
    .where('code', '=', code)
    .execute();
}

async function lockAccount(tx: PeopleTx, { dimension, code }: AccountKey): Promise<void> {
  const account = await tx.db
    .selectFrom('account')
    .select('code')
    .where('tenant_id', '=', tx.tenant)
    .where('dimension', '=', dimension)
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirst();
  if (!account) throw platformProblem('not_found');
}
