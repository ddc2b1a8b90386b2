import { answer, createApi } from '@farstu/ui';
import type { ListOf, PageQuery, Reads, Writes } from '../../pages/api-shapes.ts';

/** What the server answers about account coding; the same shapes as its response schemas. */

/** The dimension on these pages: the one that gives the nearest manager. */
export const costCentreDimension = 'cost-centre';

export interface DatedManager {
  employeeId: string;
  /** Null: an employee who is not an active user, and so cannot review. */
  userId: string | null;
  name: string;
  from: string;
  /** Inclusive; null: until further notice. */
  to: string | null;
}

export interface Account {
  dimension: string;
  code: string;
  name: string;
  active: boolean;
  manager: DatedManager | null;
  next: DatedManager | null;
  facts: ('cost-centre-without-manager' | 'manager-without-user')[];
}

export interface AccountWithManagers extends Account {
  /** Oldest first. */
  managers: DatedManager[];
}

export interface AccountFilter {
  dimension?: string;
  search?: string;
  active?: boolean;
}

interface OfAccount {
  path: { dimension: string; code: string };
}
interface OfDay {
  path: { dimension: string; code: string; from: string };
}

interface AccountPaths {
  '/_/accounts': {
    get: Reads<ListOf<Account>, { query?: AccountFilter & PageQuery }>;
    post: Writes<Pick<Account, 'dimension' | 'code' | 'name'>, AccountWithManagers>;
  };
  '/_/accounts/{dimension}/{code}': {
    get: Reads<AccountWithManagers, OfAccount>;
    put: Writes<Pick<Account, 'name' | 'active'>, AccountWithManagers, OfAccount>;
  };
  '/_/accounts/{dimension}/{code}/managers/{from}': {
    put: Writes<{ employeeId: string }, AccountWithManagers, OfDay>;
    delete: Reads<AccountWithManagers, OfDay>;
  };
}

const api = createApi<AccountPaths>('/people');
const of = (code: string) => ({ params: { path: { dimension: costCentreDimension, code } } });
const ofDay = (code: string, from: string) => ({ params: { path: { dimension: costCentreDimension, code, from } } });

/** Everything that the pages ask of the server about cost centres. Refusals are thrown as `ProblemError`. */
export const costCentres = {
  list: (query: Omit<AccountFilter, 'dimension'> & PageQuery, signal: AbortSignal) =>
    answer(api.GET('/_/accounts', { params: { query: { dimension: costCentreDimension, ...query } }, signal })),
  read: (code: string, signal: AbortSignal) =>
    answer(api.GET('/_/accounts/{dimension}/{code}', { ...of(code), signal })),
  create: (body: Pick<Account, 'code' | 'name'>) =>
    answer(api.POST('/_/accounts', { body: { dimension: costCentreDimension, ...body } })),
  change: (code: string, body: Pick<Account, 'name' | 'active'>) =>
    answer(api.PUT('/_/accounts/{dimension}/{code}', { ...of(code), body })),
  placeManager: (code: string, from: string, employeeId: string) =>
    answer(api.PUT('/_/accounts/{dimension}/{code}/managers/{from}', { ...ofDay(code, from), body: { employeeId } })),
  removeManager: (code: string, from: string) =>
    answer(api.DELETE('/_/accounts/{dimension}/{code}/managers/{from}', ofDay(code, from))),
};
