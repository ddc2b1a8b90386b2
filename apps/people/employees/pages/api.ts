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

/** Fields with their new values; null empties one. */
export type EmployeeChanges = Body<'/people/_/employees/{id}', 'patch'>['fields'];
type CostCentreChange = Body<'/people/_/employees/{id}/cost-centre', 'put'>;

type Body<Path extends keyof paths, Method extends keyof paths[Path]> = paths[Path][Method] extends {
  requestBody: { content: { 'application/json': infer Sent } };
}
  ? Sent
  : never;

const api = createApi<paths>('');

/** Everything that the pages ask of the server about employees. Refusals are thrown as `ProblemError`. */
export const employees = {
  list: (query: EmployeeFilter, signal: AbortSignal) =>
    answer(api.GET('/people/_/employees', { params: { query }, signal })),
  read: (id: string, signal: AbortSignal) =>
    answer(api.GET('/people/_/employees/{id}', { params: { path: { id } }, signal })),
  /** Refused as `changed_meanwhile` when somebody else has changed the person since `version`. */
  change: (id: string, version: number, fields: EmployeeChanges) =>
    answer(api.PATCH('/people/_/employees/{id}', { params: { path: { id } }, body: { version, fields } })),
  changeCostCentre: (id: string, body: CostCentreChange) =>
    answer(api.PUT('/people/_/employees/{id}/cost-centre', { params: { path: { id } }, body })),
  /** The whole number; the reason is kept in the audit log. */
  identityNumber: (id: string, reason: string) =>
    answer(api.POST('/people/_/employees/{id}/identity-number', { params: { path: { id } }, body: { reason } })),
  search: (q: string, signal: AbortSignal) =>
    answer(api.GET('/people/_/people-search', { params: { query: { q } }, signal })),
};
