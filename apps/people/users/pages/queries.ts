import { queryOptions } from '@farstu/ui';
import { users } from './users-api.ts';

/** One user. */
export const userQuery = (id: string) =>
  queryOptions({ queryKey: ['people', 'users', 'one', id], queryFn: ({ signal }) => users.read(id, signal) });

/** Roles that the reader may give in a company; without one, everywhere. */
export const assignableRolesQuery = (company: number | undefined) =>
  queryOptions({
    queryKey: ['people', 'users', 'assignable-roles', company ?? 'everywhere'],
    queryFn: async ({ signal }) => (await users.assignableRoles(company, signal)).data,
    staleTime: 60_000,
  });
