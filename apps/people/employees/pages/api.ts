import { answer, createApi } from '@farstu/ui';

/** What the server answers about employees, as the pages need it; the same shapes as its response schemas. */

export type EmployeeStatus = 'current' | 'future' | 'left';

export interface EmployeeRow {
  id: string;
  company: number;
  employmentNumber: string;
  firstName: string;
  lastName: string;
  emailWork: string | null;
  position: string | null;
  costCentre: { code: string; name: string } | null;
  manager: { employeeId: string; name: string } | null;
  startDate: string | null;
  endDate: string | null;
  status: EmployeeStatus;
  /** Every level of the new-hire flow is reviewed, or there was none. */
  reviewed: boolean;
  kind: 'employee' | 'external';
}

export interface EmployeePage extends EmployeeRow {
  companyName: string;
  nationality: string;
  identityNumberMasked: string | null;
  birthDate: string | null;
  emailPrivate: string | null;
  phoneMobile: string | null;
  employmentForm: string | null;
  /** Percent of full time, as text. */
  employmentRate: string | null;
  externalReference: string | null;
  periods: {
    id: string;
    startDate: string | null;
    endDate: string | null;
    employmentTemplate: string;
    hireId: string | null;
  }[];
  /** Home codings, dated. */
  codings: { dimension: string; code: string; name: string; from: string; to: string | null }[];
  user: { id: string; username: string; active: boolean; connect: 'none' | 'pending' | 'verified' } | null;
  /** The whole identity number may be asked for, with a reason. */
  mayReveal: boolean;
}

export interface EmployeeFilter {
  company?: number;
  status?: EmployeeStatus;
  search?: string;
  cursor?: string;
}

export interface EmployeeList {
  data: EmployeeRow[];
  nextCursor: string | null;
}

export interface PersonFound {
  employeeId: string;
  name: string;
  employmentNumber: string;
  company: number;
  companyName: string;
  position: string | null;
  /** Set while the person is under review: then the hire is what to open. */
  hireId: string | null;
}

interface Answers<Body> {
  200: { headers: Record<string, unknown>; content: { 'application/json': Body } };
}

interface EmployeePaths {
  '/_/employees': { get: { parameters: { query?: EmployeeFilter }; responses: Answers<EmployeeList> } };
  '/_/employees/{id}': { get: { parameters: { path: { id: string } }; responses: Answers<EmployeePage> } };
  '/_/employees/{id}/identity-number': {
    post: {
      parameters: { path: { id: string } };
      requestBody: { content: { 'application/json': { reason: string } } };
      responses: Answers<{ personalNumber: string }>;
    };
  };
  '/_/people-search': { get: { parameters: { query: { q: string } }; responses: Answers<{ data: PersonFound[] }> } };
}

const api = createApi<EmployeePaths>('/people');

/** Everything that the pages ask of the server about employees. Refusals are thrown as `ProblemError`. */
export const employees = {
  list: (query: EmployeeFilter, signal: AbortSignal) => answer(api.GET('/_/employees', { params: { query }, signal })),
  read: (id: string, signal: AbortSignal) => answer(api.GET('/_/employees/{id}', { params: { path: { id } }, signal })),
  /** The whole number; the reason is kept in the audit log. */
  identityNumber: (id: string, reason: string) =>
    answer(api.POST('/_/employees/{id}/identity-number', { params: { path: { id } }, body: { reason } })),
  search: (q: string, signal: AbortSignal) => answer(api.GET('/_/people-search', { params: { query: { q } }, signal })),
};
