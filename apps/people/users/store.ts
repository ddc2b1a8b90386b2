import { problem as platformProblem } from '@farstu/platform/problems';
import type { PeopleTransaction, PeopleTx } from '../database.ts';
import { problem } from '../problems.ts';
import { demandGrantable, type PlacedRole, samePlace } from './grant.ts';

/** The user, locked until the command ends. @throws not_found */
export async function lockUser(tx: PeopleTx, userId: string) {
  const user = await tx.db
    .selectFrom('users')
    .selectAll()
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', userId)
    .forUpdate()
    .executeTakeFirst();
  if (!user) throw platformProblem('not_found');
  return user;
}

export async function grantsOf(tx: PeopleTx, userId: string): Promise<PlacedRole[]> {
  const rows = await tx.db
    .selectFrom('role_grant')
    .select(['role', 'scope', 'company', 'dimension', 'code'])
    .where('tenant_id', '=', tx.tenant)
    .where('user_id', '=', userId)
    .execute();
  return rows.map((row) => ({ ...row, scope: row.scope as PlacedRole['scope'] }));
}

export const grantRows = (tenant: number, userId: string, grants: readonly PlacedRole[]) =>
  grants.map((grant) => ({ ...grant, tenant_id: tenant, user_id: userId }));

async function insertGrants(tx: PeopleTx, userId: string, grants: readonly PlacedRole[]): Promise<void> {
  if (grants.length === 0) return;
  await tx.db
    .insertInto('role_grant')
    .values(grantRows(tx.tenant, userId, grants))
    .execute();
}

/** Makes the user's placements exactly these. @returns what was added and what was taken away */
export async function replaceGrants(
  tx: PeopleTx,
  userId: string,
  wanted: readonly PlacedRole[],
): Promise<{ added: PlacedRole[]; removed: PlacedRole[] }> {
  const present = await grantsOf(tx, userId);
  const added = wanted.filter((grant) => !present.some((other) => samePlace(grant, other)));
  const removed = present.filter((grant) => !wanted.some((other) => samePlace(grant, other)));
  for (const { role, scope, company, dimension, code } of removed) {
    await tx.db
      .deleteFrom('role_grant')
      .where('tenant_id', '=', tx.tenant)
      .where('user_id', '=', userId)
      .where('role', '=', role)
      .where('scope', '=', scope)
      .where('company', 'is not distinct from', company)
      .where('dimension', 'is not distinct from', dimension)
      .where('code', 'is not distinct from', code)
      .execute();
  }
  await insertGrants(tx, userId, added);
  return { added, removed };
}

/** The company that a user belongs to by its employee, also one who has been withdrawn since; null without one. */
export async function companyOfUser(
  db: PeopleTransaction,
  { employee_id: employeeId }: { employee_id: string | null },
): Promise<number | null> {
  if (employeeId === null) return null;
  const employee = await db
    .selectFrom('employee')
    .select('company')
    .where('id', '=', employeeId)
    .executeTakeFirstOrThrow();
  return employee.company;
}

/** The company of an employee who can be tied to a user. @throws invalid_input at `/employeeId` */
export async function companyOfEmployee(db: PeopleTransaction, employeeId: string): Promise<number> {
  const employee = await db
    .selectFrom('employee')
    .select('company')
    .where('id', '=', employeeId)
    .where('withdrawn', '=', false)
    .executeTakeFirst();
  if (!employee) {
    throw platformProblem('invalid_input', { fields: [{ pointer: '/employeeId', code: 'employee_unknown' }] });
  }
  return employee.company;
}

/**
 * Taking over a user is taking over its roles: who may not give them may not touch the password, the name or the
 * placements of whoever has them.
 *
 * @throws roles_not_assignable
 */
export async function demandMayManage(tx: PeopleTx, user: { id: string; employee_id: string | null }): Promise<void> {
  demandGrantable(tx.actor, await grantsOf(tx, user.id), await companyOfUser(tx.db, user));
}

/**
 * What somebody may do about themselves only goes with the person; a manager's or an administrator's rights do not.
 *
 * @throws roles_not_assignable, for a user who has rights over others
 */
export async function demandMayManageRights(
  tx: PeopleTx,
  user: { id: string; employee_id: string | null },
): Promise<void> {
  const grants = await grantsOf(tx, user.id);
  if (grants.some(({ scope }) => scope !== 'self')) await demandMayManage(tx, user);
}

/** Active people who can give everybody their rights, in the whole installation. */
const administrators = (tx: PeopleTx) =>
  tx.db
    .selectFrom('users as u')
    .innerJoin('role_grant as g', (join) =>
      join.onRef('g.tenant_id', '=', 'u.tenant_id').onRef('g.user_id', '=', 'u.id'),
    )
    .innerJoin('role as r', (join) => join.onRef('r.tenant_id', '=', 'g.tenant_id').onRef('r.code', '=', 'g.role'))
    .select('u.id')
    .where('u.tenant_id', '=', tx.tenant)
    .where('u.active', '=', true)
    .where('u.kind', '=', 'person')
    .where('g.scope', '=', 'installation')
    .where('r.assigns', '=', 'all')
    .where((eb) => eb('r.capabilities', '@>', eb.val(['users.write'])))
    .limit(1);

export const isAdministrator = async (tx: PeopleTx, userId: string): Promise<boolean> =>
  (await administrators(tx).where('u.id', '=', userId).executeTakeFirst()) !== undefined;

/**
 * Somebody must be left who can sign in and give others their rights: asked when an administrator's going has been written. The
 * installation is locked, always last, after the hire and the user: two administrators who take each other away at once
 * lock different users, so they wait for each other here, and the second sees what the first has done.
 *
 * @throws last_administrator
 */
export async function demandAnAdministratorIsLeft(tx: PeopleTx): Promise<void> {
  // `for update` would wait for whoever adds something that refers to the installation.
  await tx.db
    .selectFrom('installation')
    .select('tenant_id')
    .where('tenant_id', '=', tx.tenant)
    .forNoKeyUpdate()
    .execute();
  const left = await administrators(tx).where('u.connect_subject', 'is not', null).executeTakeFirst();
  if (!left) throw problem('last_administrator');
}
