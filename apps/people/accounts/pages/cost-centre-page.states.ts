import type { PageStates } from '@farstu/ui/states';
import type { AccountWithManagers } from './accounts-api.ts';
import { fatima, maria } from './cost-centres-page.states.ts';

const path = '/people/_/accounts/cost-centre/200';
const params = { code: '200' };
const capabilities = ['accounts.read', 'accounts.write', 'employees.read'];
const account: AccountWithManagers = {
  dimension: 'cost-centre',
  code: '200',
  name: 'Hemtjänst Norr',
  active: true,
  manager: maria,
  next: fatima,
  facts: [],
  managers: [{ ...fatima, name: 'Göran Dahl', from: '2021-04-01', to: '2025-11-19' }, maria, fatima],
};
const people = {
  path: '/people/_/people-search',
  body: {
    data: [
      {
        employeeId: '019a9f3e-0000-7000-8000-000000000003',
        name: 'Åsa Lindqvist',
        employmentNumber: '5001',
        company: 1010,
        companyName: 'Lindgården Omsorg AB',
        costCentre: '100',
        hireId: null,
      },
    ],
  },
};

export const states: PageStates = {
  filled: { params, capabilities, answers: [{ path, body: account }, people] },
  empty: {
    params,
    capabilities,
    answers: [
      {
        path,
        body: { ...account, manager: null, next: null, managers: [], facts: ['cost-centre-without-manager'] },
      },
      people,
    ],
  },
  'manager-without-user': {
    params,
    capabilities,
    answers: [
      {
        path,
        body: {
          ...account,
          manager: { ...maria, userId: null, canAct: false, to: null },
          next: null,
          managers: [{ ...maria, userId: null, canAct: false, to: null }],
          facts: ['manager-without-user'],
        },
      },
      people,
    ],
  },
  'manager-cannot-review': {
    params,
    capabilities,
    answers: [
      {
        path,
        body: {
          ...account,
          manager: { ...maria, canAct: false, to: null },
          next: null,
          managers: [{ ...maria, canAct: false, to: null }],
          facts: ['manager-cannot-review'],
        },
      },
      people,
    ],
  },
  'read-only': { params, answers: [{ path, body: account }] },
  loading: { params, answers: [{ path, delay: 'forever' }] },
  error: { params, answers: [{ path, problem: { status: 500, code: 'internal' } }] },
  'not-found': { params, answers: [{ path, problem: { status: 404, code: 'not_found' } }] },
  denied: { params, answers: [], capabilities: [] },
};
