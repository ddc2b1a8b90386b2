import { answer, createApi } from '@farstu/ui';
import type { components, paths } from '../../generated/api.ts';

type Schemas = components['schemas'];

export type Role = Schemas['Role'];
/** With who holds it, at most 200. */
export type RoleWithHolders = Schemas['RoleWithHolders'];
export type RoleHolder = RoleWithHolders['holders'][number];

const api = createApi<paths>('');

/** Everything that the pages ask of the server about roles. Refusals are thrown as `ProblemError`. */
export const roles = {
  list: (signal: AbortSignal) => answer(api.GET('/people/_/roles', { signal })),
  read: (code: string, signal: AbortSignal) =>
    answer(api.GET('/people/_/roles/{code}', { params: { path: { code } }, signal })),
};
