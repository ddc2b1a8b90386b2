import type { PageStates } from '@farstu/ui/states';
import type { Company } from './companies-api.ts';

export const aCompany: Company = {
  number: 1010,
  name: 'Lindgården Omsorg AB',
  organisationNumber: '556016-0680',
  timeZone: 'Europe/Stockholm',
  licences: ['employee'],
};
const another: Company = {
  number: 1020,
  name: 'Lindgården Fastigheter AB',
  organisationNumber: null,
  timeZone: 'Europe/Helsinki',
  licences: [],
};
const installation = {
  path: '/people/_/installation',
  body: { customerNumber: 5257, name: 'Lindgården', domainsByHand: false },
};
const path = '/people/_/companies';
const list = (data: Company[]) => [{ path, body: { data, nextCursor: null } }, installation];

export const states: PageStates = {
  filled: {
    capabilities: ['companies.read', 'companies.write'],
    answers: list([aCompany, another]),
  },
  'read-only': { answers: list([aCompany]) },
  empty: { answers: list([]) },
  loading: {
    answers: [
      { path, delay: 'forever' },
      { path: installation.path, delay: 'forever' },
    ],
  },
  error: {
    answers: [
      { path, problem: { status: 500, code: 'internal' } },
      { path: installation.path, problem: { status: 500, code: 'internal' } },
    ],
  },
  denied: { answers: [], capabilities: [] },
};
