import { answer, createApi } from '@farstu/ui';
import type { ListOf, Reads } from '../../pages/api-shapes.ts';
import type { Placement, Scope } from '../../users/pages/users-api.ts';

/** What the server answers about roles; the same shapes as its response schemas. */

export interface Role {
  code: string;
  name: string;
  capabilities: string[];
  /** *Tilldelning*. */
  assigns: 'none' | 'all' | 'chosen';
  assignsRoles: { code: string; name: string }[];
  /** *Behörig att tilldela roller i alla företag*. */
  assignsEverywhere: boolean;
  /** Came with the installation. */
  ready: boolean;
  /** Active users who have it somewhere. */
  users: number;
  placements: Record<Scope, number>;
}

export interface RoleHolder extends Omit<Placement, 'role' | 'name'> {
  userId: string;
  name: string;
  username: string;
  active: boolean;
}

export interface RoleWithHolders extends Role {
  /** At most 200. */
  holders: RoleHolder[];
}

interface RolePaths {
  '/_/roles': { get: Reads<ListOf<Role>> };
  '/_/roles/{code}': { get: Reads<RoleWithHolders, { path: { code: string } }> };
}

const api = createApi<RolePaths>('/people');

/** Everything that the pages ask of the server about roles. Refusals are thrown as `ProblemError`. */
export const roles = {
  list: (signal: AbortSignal) => answer(api.GET('/_/roles', { signal })),
  read: (code: string, signal: AbortSignal) =>
    answer(api.GET('/_/roles/{code}', { params: { path: { code } }, signal })),
};
