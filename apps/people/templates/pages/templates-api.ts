import { answer, createApi } from '@farstu/ui';
import type { ListOf, PageQuery, Reads, Writes } from '../../pages/api-shapes.ts';

/** What the server answers about templates; the same shapes as its response schemas. */

export interface Named {
  code: string;
  name: string;
}

export interface NumberSeries {
  mode: 'first-free' | 'highest-plus-one';
  from: number;
  to: number;
}

/** What is written of an employment template. */
export interface EmploymentTemplateValues {
  name: string;
  /** The tooltip where the template is chosen. */
  description: string;
  isDefault: boolean;
  active: boolean;
  userTemplate: string | null;
  /** Null: *Hämta ledigt anställningsnummer* is off. */
  series: NumberSeries | null;
  kind: 'employee' | 'external';
  employmentForm: string | null;
  position: string | null;
  /** Percent of full time. */
  employmentRate: number | null;
  costCentre: string | null;
  /** Null: Standard. */
  flow: string | null;
}

export interface EmploymentTemplate extends EmploymentTemplateValues {
  company: number;
  code: string;
  /** The flow that a hire would get now; without a gate it is approved as it is saved. */
  applies: { flow: string; name: string; gate: boolean; levels: Named[] };
  /** Roles of its user template that the reader may not give: hiring with it is refused. */
  rolesNotAssignable: Named[];
}

export interface UserTemplateValues {
  name: string;
  description: string;
  roles: string[];
  language: 'sv' | 'en';
  deactivateAfterDays: number;
  reactivateBeforeDays: number;
}

export interface UserTemplate extends Omit<UserTemplateValues, 'roles'> {
  code: string;
  /** `assignable`: the reader may give it in every company. */
  roles: (Named & { assignable: boolean })[];
  usedBy: (Named & { company: number })[];
}

export interface TemplateFilter {
  company?: number;
  active?: boolean;
}

interface OfTemplate {
  path: { company: number; code: string };
}
interface OfCode {
  path: { code: string };
}

interface TemplatePaths {
  '/_/employment-templates': {
    get: Reads<ListOf<EmploymentTemplate>, { query?: TemplateFilter & PageQuery }>;
    post: Writes<EmploymentTemplateValues & { company: number; code: string }, EmploymentTemplate>;
  };
  '/_/employment-templates/{company}/{code}': {
    get: Reads<EmploymentTemplate, OfTemplate>;
    put: Writes<EmploymentTemplateValues, EmploymentTemplate, OfTemplate>;
  };
  '/_/user-templates': {
    get: Reads<ListOf<UserTemplate>, { query?: PageQuery }>;
    post: Writes<UserTemplateValues & { code: string }, UserTemplate>;
  };
  '/_/user-templates/{code}': {
    get: Reads<UserTemplate, OfCode>;
    put: Writes<UserTemplateValues, UserTemplate, OfCode>;
  };
}

const api = createApi<TemplatePaths>('/people');
const of = (company: number, code: string) => ({ params: { path: { company, code } } });
const ofCode = (code: string) => ({ params: { path: { code } } });

/** Everything that the pages ask of the server about employment templates. Refusals are thrown as `ProblemError`. */
export const employmentTemplates = {
  list: (query: TemplateFilter & PageQuery, signal: AbortSignal) =>
    answer(api.GET('/_/employment-templates', { params: { query }, signal })),
  read: (company: number, code: string, signal: AbortSignal) =>
    answer(api.GET('/_/employment-templates/{company}/{code}', { ...of(company, code), signal })),
  create: (body: EmploymentTemplateValues & { company: number; code: string }) =>
    answer(api.POST('/_/employment-templates', { body })),
  change: (company: number, code: string, body: EmploymentTemplateValues) =>
    answer(api.PUT('/_/employment-templates/{company}/{code}', { ...of(company, code), body })),
};

/** The same about user templates. */
export const userTemplates = {
  list: (query: PageQuery, signal: AbortSignal) => answer(api.GET('/_/user-templates', { params: { query }, signal })),
  read: (code: string, signal: AbortSignal) => answer(api.GET('/_/user-templates/{code}', { ...ofCode(code), signal })),
  create: (body: UserTemplateValues & { code: string }) => answer(api.POST('/_/user-templates', { body })),
  change: (code: string, body: UserTemplateValues) =>
    answer(api.PUT('/_/user-templates/{code}', { ...ofCode(code), body })),
};
