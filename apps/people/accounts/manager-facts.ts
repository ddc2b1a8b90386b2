import { sql } from 'kysely';

export type ManagerFact = 'cost-centre-without-manager' | 'manager-without-user' | 'manager-cannot-review';

/**
 * Whether the user `u` can act as manager of the account of `m`: has a sign-in, or is invited to one, and a review level's
 * right that covers who has the code.
 */
export const canActAsManager = sql<boolean>`(u.connect_status in ('pending', 'verified') and exists (
  select from role_grant g
  join role r on r.tenant_id = g.tenant_id and r.code = g.role
  where g.tenant_id = u.tenant_id and g.user_id = u.id
    and exists (select from unnest(r.capabilities) held where held like 'review.%')
    and (g.scope in ('installation', 'company')
      or (g.scope = 'coding' and g.dimension = m.dimension and g.code = m.code))))`;

/** What must be said at once about a code's manager: nobody would be told of the hire, or could open it. */
export function managerFacts(
  manager: { readonly userId: string | null; readonly canAct: boolean } | null,
): ManagerFact[] {
  if (manager === null) return ['cost-centre-without-manager'];
  if (manager.userId === null) return ['manager-without-user'];
  return manager.canAct ? [] : ['manager-cannot-review'];
}
