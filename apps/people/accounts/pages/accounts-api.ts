import { answer, createApi } from '@farstu/ui';
import type { components, paths } from '../../generated/api.ts';
import type { QueryOf } from '../../pages/api-shapes.ts';

type Schemas = components['schemas'];

/** The dimension on these pages: the one that gives the nearest manager. */
export const costCentreDimension = 'cost-centre';

export type Account = Schemas['PageAccount'];
/** Its dated managers, oldest first. */
export type AccountWithManagers = Schemas['AccountWithManagers'];
/** `to` is inclusive, null until further notice; `userId` null: not an active user, and so cannot review. */
export type DatedManager = Schemas['DatedManager'];
type AccountFilter = Omit<QueryOf<paths['/people/_/accounts']['get']>, 'dimension'>;

const api = createApi<paths>('');
const of = (code: string) => ({ params: { path: { dimension: costCentreDimension, code } } });
const ofDay = (code: string, from: string) => ({ params: { path: { dimension: costCentreDimension, code, from } } });

/** Everything that the pages ask of the server about cost centres. Refusals are thrown as `ProblemError`. */
export const costCentres = {
  list: (query: AccountFilter, signal: AbortSignal) =>
    answer(api.GET('/people/_/accounts', { params: { query: { dimension: costCentreDimension, ...query } }, signal })),
  read: (code: string, signal: AbortSignal) =>
    answer(api.GET('/people/_/accounts/{dimension}/{code}', { ...of(code), signal })),
  create: (body: Pick<Account, 'code' | 'name'>) =>
    answer(api.POST('/people/_/accounts', { body: { dimension: costCentreDimension, ...body } })),
  change: (code: string, body: Pick<Account, 'name' | 'active'>) =>
    answer(api.PUT('/people/_/accounts/{dimension}/{code}', { ...of(code), body })),
  placeManager: (code: string, from: string, employeeId: string) =>
    answer(
      api.PUT('/people/_/accounts/{dimension}/{code}/managers/{from}', { ...ofDay(code, from), body: { employeeId } }),
    ),
  removeManager: (code: string, from: string) =>
    answer(api.DELETE('/people/_/accounts/{dimension}/{code}/managers/{from}', ofDay(code, from))),
};
