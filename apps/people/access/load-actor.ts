import type { TenantId } from '@farstu/platform/database';
import type { PeopleTransaction } from '../database.ts';
import type { MayAssign, PeopleActor, Placement } from './actor.ts';

interface HeldRole {
  scope: string;
  company: number | null;
  dimension: string | null;
  code: string | null;
  capabilities: string[];
  assigns: string;
  assigns_roles: string[];
  assigns_everywhere: boolean;
}

/** The user with everything that their roles allow; undefined when there is no such user or they are not active. */
export async function loadActor(
  db: PeopleTransaction,
  tenant: TenantId,
  userId: string,
): Promise<PeopleActor | undefined> {
  const user = await db
    .selectFrom('users')
    .select(['id', 'kind', 'name', 'language', 'employee_id'])
    .where('tenant_id', '=', tenant)
    .where('id', '=', userId)
    .where('active', '=', true)
    .executeTakeFirst();
  if (!user) return undefined;
  const held = await db
    .selectFrom('role_grant as g')
    .innerJoin('role as r', (join) => join.onRef('r.tenant_id', '=', 'g.tenant_id').onRef('r.code', '=', 'g.role'))
    .select(['g.scope', 'g.company', 'g.dimension', 'g.code'])
    .select(['r.capabilities', 'r.assigns', 'r.assigns_roles', 'r.assigns_everywhere'])
    .where('g.tenant_id', '=', tenant)
    .where('g.user_id', '=', userId)
    .execute();
  const placed = held.flatMap((role) => {
    const at = placeOf(role, user.employee_id);
    return at ? [{ role, at }] : [];
  });
  return {
    kind: user.kind === 'api' ? 'api-user' : 'person',
    id: user.id,
    tenant,
    language: user.language === 'en' ? 'en' : 'sv',
    capabilities: new Set(placed.flatMap(({ role }) => role.capabilities)),
    name: user.name,
    placements: placed.map(({ role, at }) => ({ capabilities: new Set(role.capabilities), at })),
    mayAssign: placed.flatMap(({ role, at }) => mayAssign(role, at)),
    employeeId: user.employee_id,
  };
}

/** A role on the person self is nowhere while the user is tied to no employee. */
function placeOf(
  { scope, company, dimension, code }: HeldRole,
  employeeId: string | null,
): Placement['at'] | undefined {
  if (scope === 'installation') return { scope };
  if (scope === 'company' && company !== null) return { scope, company };
  if (scope === 'coding' && dimension !== null && code !== null) return { scope, dimension, code };
  if (scope === 'self' && employeeId !== null) return { scope, employeeId };
  return undefined;
}

function mayAssign({ assigns, assigns_roles, assigns_everywhere }: HeldRole, at: Placement['at']): MayAssign[] {
  if (assigns === 'none') return [];
  const roles = assigns === 'all' ? 'all' : new Set(assigns_roles);
  if (assigns_everywhere || at.scope === 'installation') return [{ roles, companies: 'all' }];
  return at.scope === 'company' ? [{ roles, companies: [at.company] }] : [];
}
