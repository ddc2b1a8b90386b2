import { problem } from '../problems.ts';
import type { PeopleActor } from './actor.ts';

type Giver = Pick<PeopleActor, 'mayAssign'>;

/**
 * Which of these roles the actor may not give; empty when all may be given. They are refused by name, never left out
 * in silence: a user without roles could not sign in (E27).
 *
 * @param company where they would be placed; null for what reaches over companies (the installation, or a coding)
 */
export function rolesNotAssignable({ mayAssign }: Giver, roles: readonly string[], company: number | null): string[] {
  const reaches = mayAssign.filter(
    ({ companies }) => companies === 'all' || (company !== null && companies.includes(company)),
  );
  return [...new Set(roles)].filter((role) => !reaches.some(({ roles: given }) => given === 'all' || given.has(role)));
}

/** @throws roles_not_assignable, naming them (E27) */
export function demandAssignable(actor: Giver, roles: readonly string[], company: number | null): void {
  refuseRoles(rolesNotAssignable(actor, roles, company));
}

/** @throws roles_not_assignable when there is any */
export function refuseRoles(roles: readonly string[]): void {
  if (roles.length > 0)
    throw problem('roles_not_assignable', { params: { roles: roles.join(', ') }, extra: { roles } });
}
