import { answer, createApi } from '@farstu/ui';
import type { ListOf, PageQuery, Reads, Writes } from '../../pages/api-shapes.ts';

/** What the server answers about the installation and its companies; the same shapes as its response schemas. */

/** Add-ons of a company. `employee` is HRM Employee: without it nothing is reviewed. */
export type Licence = 'employee';

export interface Company {
  number: number;
  name: string;
  /** `NNNNNN-NNNN`. */
  organisationNumber: string | null;
  /** IANA name. */
  timeZone: string;
  licences: Licence[];
}

export interface Installation {
  customerNumber: number;
  name: string;
  /** People sign in at an outside issuer, so verified domains are entered by hand. */
  domainsByHand: boolean;
}

/** How many would be planned again; nothing is saved. */
export interface CompanyEffect {
  scheduledInvitations: number;
  hiresUnderReview: number;
}

export type ChangedCompany = Pick<Company, 'name' | 'organisationNumber' | 'timeZone'>;

interface OfCompany {
  path: { number: number };
}

interface CompanyPaths {
  '/_/installation': { get: Reads<Installation>; put: Writes<{ name: string }, Installation> };
  '/_/companies': { get: Reads<ListOf<Company>, { query?: PageQuery }>; post: Writes<Company, Company> };
  '/_/companies/{number}': { get: Reads<Company, OfCompany>; put: Writes<ChangedCompany, Company, OfCompany> };
  '/_/companies/{number}/licences': { put: Writes<{ licences: Licence[] }, Company, OfCompany> };
  '/_/companies/{number}/effect': {
    post: Writes<Partial<Pick<Company, 'timeZone' | 'licences'>>, CompanyEffect, OfCompany>;
  };
}

const api = createApi<CompanyPaths>('/people');
const of = (number: number) => ({ params: { path: { number } } });

/** Everything that the pages ask of the server about companies. Refusals are thrown as `ProblemError`. */
export const companies = {
  installation: (signal: AbortSignal) => answer(api.GET('/_/installation', { signal })),
  renameInstallation: (name: string) => answer(api.PUT('/_/installation', { body: { name } })),
  list: (query: PageQuery, signal: AbortSignal) => answer(api.GET('/_/companies', { params: { query }, signal })),
  read: (number: number, signal: AbortSignal) => answer(api.GET('/_/companies/{number}', { ...of(number), signal })),
  create: (body: Company) => answer(api.POST('/_/companies', { body })),
  change: (number: number, body: ChangedCompany) => answer(api.PUT('/_/companies/{number}', { ...of(number), body })),
  changeLicences: (number: number, licences: Licence[]) =>
    answer(api.PUT('/_/companies/{number}/licences', { ...of(number), body: { licences } })),
  effect: (number: number, body: Partial<Pick<Company, 'timeZone' | 'licences'>>, signal: AbortSignal) =>
    answer(api.POST('/_/companies/{number}/effect', { ...of(number), body, signal })),
};
