import { answer, createApi } from '@farstu/ui';
import type { components, paths } from '../../generated/api.ts';

type Schemas = components['schemas'];

/** An employee in the list. */
export type EmployeeRow = Schemas['EmployeeRow'];
export type EmployeeStatus = EmployeeRow['status'];
/** One employee with everything on the page. */
export type EmployeePage = Schemas['EmployeePage'];
/** Somebody found by part of a name, number or e-mail. */
export type PersonFound = Schemas['FoundPerson'];
export type EmployeeFilter = NonNullable<paths['/people/_/employees']['get']['parameters']['query']>;

const api = createApi<paths>('');

/** Everything that the pages ask of the server about employees. Refusals are thrown as `ProblemError`. */
export const employees = {
  list: (query: EmployeeFilter, signal: AbortSignal) =>
    answer(api.GET('/people/_/employees', { params: { query }, signal })),
  read: (id: string, signal: AbortSignal) =>
    answer(api.GET('/people/_/employees/{id}', { params: { path: { id } }, signal })),
  /** The whole number; the reason is kept in the audit log. */
  identityNumber: (id: string, reason: string) =>
    answer(api.POST('/people/_/employees/{id}/identity-number', { params: { path: { id } }, body: { reason } })),
  search: (q: string, signal: AbortSignal) =>
    answer(api.GET('/people/_/people-search', { params: { query: { q } }, signal })),
};
