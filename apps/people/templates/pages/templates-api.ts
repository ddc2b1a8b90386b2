import { answer, createApi } from '@farstu/ui';
import type { components, paths } from '../../generated/api.ts';
import type { BodyOf, QueryOf } from '../../pages/api-shapes.ts';

type Schemas = components['schemas'];
type EmploymentTemplatesPath = paths['/people/_/employment-templates'];
type UserTemplatesPath = paths['/people/_/user-templates'];

export type EmploymentTemplate = Schemas['PageEmploymentTemplate'];
/** What is written of an employment template. */
export type EmploymentTemplateValues = BodyOf<paths['/people/_/employment-templates/{company}/{code}']['put']>;
export type UserTemplate = Schemas['PageUserTemplate'];
/** What is written of a user template. */
type UserTemplateValues = BodyOf<paths['/people/_/user-templates/{code}']['put']>;
export type TemplateFilter = QueryOf<EmploymentTemplatesPath['get']>;

export interface Named {
  code: string;
  name: string;
}

const api = createApi<paths>('');
const of = (company: number, code: string) => ({ params: { path: { company, code } } });
const ofCode = (code: string) => ({ params: { path: { code } } });

/** Everything that the pages ask of the server about employment templates. Refusals are thrown as `ProblemError`. */
export const employmentTemplates = {
  list: (query: TemplateFilter, signal: AbortSignal) =>
    answer(api.GET('/people/_/employment-templates', { params: { query }, signal })),
  read: (company: number, code: string, signal: AbortSignal) =>
    answer(api.GET('/people/_/employment-templates/{company}/{code}', { ...of(company, code), signal })),
  create: (body: BodyOf<EmploymentTemplatesPath['post']>) =>
    answer(api.POST('/people/_/employment-templates', { body })),
  change: (company: number, code: string, body: EmploymentTemplateValues) =>
    answer(api.PUT('/people/_/employment-templates/{company}/{code}', { ...of(company, code), body })),
};

/** The same about user templates. */
export const userTemplates = {
  list: (query: QueryOf<UserTemplatesPath['get']>, signal: AbortSignal) =>
    answer(api.GET('/people/_/user-templates', { params: { query }, signal })),
  read: (code: string, signal: AbortSignal) =>
    answer(api.GET('/people/_/user-templates/{code}', { ...ofCode(code), signal })),
  create: (body: BodyOf<UserTemplatesPath['post']>) => answer(api.POST('/people/_/user-templates', { body })),
  change: (code: string, body: UserTemplateValues) =>
    answer(api.PUT('/people/_/user-templates/{code}', { ...ofCode(code), body })),
};
