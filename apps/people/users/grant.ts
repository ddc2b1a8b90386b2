import type { FieldProblem } from '@farstu/platform/problems';
import { problem as platformProblem } from '@farstu/platform/problems';
import { z } from 'zod';
import type { PeopleActor } from '../access/actor.ts';
import { refuseRoles, rolesNotAssignable } from '../access/assignable-roles.ts';
import type { PeopleTransaction } from '../database.ts';

const role = z.string().min(1).max(60);

/** A role and where it is placed. */
export const grantSchema = z.discriminatedUnion('scope', [
  z.object({ scope: z.literal('installation'), role }),
  z.object({ scope: z.literal('company'), role, company: z.int().min(1).max(99_999) }),
  z.object({ scope: z.literal('coding'), role, dimension: z.string().min(1).max(60), code: z.string().min(1).max(60) }),
  z.object({ scope: z.literal('self'), role }),
]);
export type Grant = z.infer<typeof grantSchema>;

/** The columns of a placement in `role_grant`. */
export interface PlacedRole {
  readonly role: string;
  readonly scope: Grant['scope'];
  readonly company: number | null;
  readonly dimension: string | null;
  readonly code: string | null;
}

const placedRole = (grant: Grant): PlacedRole => ({
  role: grant.role,
  scope: grant.scope,
  company: grant.scope === 'company' ? grant.company : null,
  dimension: grant.scope === 'coding' ? grant.dimension : null,
  code: grant.scope === 'coding' ? grant.code : null,
});

export const samePlace = (one: PlacedRole, other: PlacedRole): boolean =>
  one.role === other.role &&
  one.scope === other.scope &&
  one.company === other.company &&
  one.dimension === other.dimension &&
  one.code === other.code;

export function withoutRepeats(grants: readonly Grant[]): PlacedRole[] {
  const placed = grants.map(placedRole);
  return placed.filter((grant, index) => placed.findIndex((other) => samePlace(grant, other)) === index);
}

/**
 * Roles on an installation or a coding reach over companies; on the person self they belong where the person works.
 *
 * @param employeeCompany null when the user is tied to no employee
 * @throws roles_not_assignable, naming all of them (E27)
 */
export function demandGrantable(
  actor: PeopleActor,
  grants: readonly PlacedRole[],
  employeeCompany: number | null,
): void {
  const refused = grants.flatMap(({ role, scope, company }) =>
    rolesNotAssignable(actor, [role], scope === 'self' ? employeeCompany : company),
  );
  refuseRoles([...new Set(refused)]);
}

/** @throws invalid_input for roles, companies and codings that do not exist, and for *self* without an employee */
export async function demandGrantsExist(
  db: PeopleTransaction,
  grants: readonly Grant[],
  hasEmployee: boolean,
): Promise<void> {
  const [roles, companies, accounts] = [
    await db.selectFrom('role').select('code').execute(),
    await db.selectFrom('company').select('number').execute(),
    await codingsOf(db, grants),
  ];
  const fields = grants.flatMap((grant, index): FieldProblem[] => {
    const at = (name: string) => `/roles/${index}/${name}`;
    if (!roles.some(({ code }) => code === grant.role)) return [{ pointer: at('role'), code: 'role_unknown' }];
    if (grant.scope === 'company' && !companies.some(({ number }) => number === grant.company)) {
      return [{ pointer: at('company'), code: 'company_unknown' }];
    }
    if (grant.scope === 'coding' && !accounts.has(`${grant.dimension}/${grant.code}`)) {
      return [{ pointer: at('code'), code: 'account_unknown' }];
    }
    if (grant.scope === 'self' && !hasEmployee) return [{ pointer: at('scope'), code: 'self_needs_employee' }];
    return [];
  });
  if (fields.length > 0) throw platformProblem('invalid_input', { fields });
}

async function codingsOf(db: PeopleTransaction, grants: readonly Grant[]): Promise<Set<string>> {
  const codes = grants.flatMap((grant) => (grant.scope === 'coding' ? [grant.code] : []));
  if (codes.length === 0) return new Set();
  const rows = await db.selectFrom('account').select(['dimension', 'code']).where('code', 'in', codes).execute();
  return new Set(rows.map(({ dimension, code }) => `${dimension}/${code}`));
}
