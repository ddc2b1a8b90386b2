import { answer, createApi } from '@farstu/ui';
import type { components, paths } from '../../generated/api.ts';
import type { BodyOf, PageQuery } from '../../pages/api-shapes.ts';

type Schemas = components['schemas'];

export type Company = Schemas['PageCompany'];
type Licence = Company['licences'][number];
type CompanyPath = paths['/people/_/companies/{number}'];

const api = createApi<paths>('');
const of = (number: number) => ({ params: { path: { number } } });

/** Everything that the pages ask of the server about companies. Refusals are thrown as `ProblemError`. */
export const companies = {
  installation: (signal: AbortSignal) => answer(api.GET('/people/_/installation', { signal })),
  renameInstallation: (name: string) => answer(api.PUT('/people/_/installation', { body: { name } })),
  list: (query: PageQuery, signal: AbortSignal) =>
    answer(api.GET('/people/_/companies', { params: { query }, signal })),
  read: (number: number, signal: AbortSignal) =>
    answer(api.GET('/people/_/companies/{number}', { ...of(number), signal })),
  create: (body: BodyOf<paths['/people/_/companies']['post']>) => answer(api.POST('/people/_/companies', { body })),
  change: (number: number, body: BodyOf<CompanyPath['put']>) =>
    answer(api.PUT('/people/_/companies/{number}', { ...of(number), body })),
  changeLicences: (number: number, licences: Licence[]) =>
    answer(api.PUT('/people/_/companies/{number}/licences', { ...of(number), body: { licences } })),
  /** How many would be planned again; nothing is saved. */
  effect: (number: number, body: { timeZone?: string; licences?: Licence[] }, signal: AbortSignal) =>
    answer(api.POST('/people/_/companies/{number}/effect', { ...of(number), body, signal })),
};
