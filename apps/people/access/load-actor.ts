import type { TenantId } from '@farstu/platform/database';
import { sql } from 'kysely';
import type { PeopleTransaction } from '../database.ts';
import type { MayAssign, PeopleActor, Placement } from './actor.ts';

interface HeldRole {
  scope: string;
  company: number | null;
  dimension: string | null;
  code: string | null;
  capabilities: string[];
  assigns: string;
  assignsRoles: string[];
  assignsEverywhere: boolean;
}

/** What `user_at_work` answers. */
export interface UserAtWork {
  id: string;
  kind: string;
  name: string;
  language: string;
  employeeId: string | null;
  roles: HeldRole[];
}

/** The user with everything that their roles allow; undefined when there is no such user or they are not active. */
export async function loadActor(
  db: PeopleTransaction,
  tenant: TenantId,
  userId: string,
): Promise<PeopleActor | undefined> {
  const { rows } = await sql<{ found: UserAtWork | null }>`
    select user_at_work(${tenant}, ${userId}) as found`.execute(db);
  const found = rows[0]?.found;
  return found ? actorOf(tenant, found) : undefined;
}

export function actorOf(tenant: TenantId, { employeeId, roles, ...user }: UserAtWork): PeopleActor {
  const placed = roles.flatMap((role) => {
    const at = placeOf(role, employeeId);
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
    employeeId,
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

function mayAssign({ assigns, assignsRoles, assignsEverywhere }: HeldRole, at: Placement['at']): MayAssign[] {
  if (assigns === 'none') return [];
  const roles = assigns === 'all' ? 'all' : new Set(assignsRoles);
  if (assignsEverywhere || at.scope === 'installation') return [{ roles, companies: 'all' }];
  return at.scope === 'company' ? [{ roles, companies: [at.company] }] : [];
}
