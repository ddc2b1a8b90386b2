import type { PageStates } from '@farstu/ui/states';
import type { Account, DatedManager } from './accounts-api.ts';

export const maria: DatedManager = {
  employeeId: '019a9f3e-0000-7000-8000-000000000001',
  userId: '019a9f3e-0000-7000-8000-0000000000a1',
  canAct: true,
  name: 'Maria Öberg',
  from: '2025-11-20',
  to: '2026-12-31',
};
export const fatima: DatedManager = {
  employeeId: '019a9f3e-0000-7000-8000-000000000002',
  userId: null,
  canAct: false,
  name: 'Fatima Haddad',
  from: '2027-01-01',
  to: null,
};
const costCentre = (code: string, name: string, rest: Partial<Account> = {}): Account => ({
  dimension: 'cost-centre',
  code,
  name,
  active: true,
  manager: null,
  next: null,
  facts: ['cost-centre-without-manager'],
  ...rest,
});

export const costCentres: Account[] = [
  costCentre('100', 'Ledning och stab'),
  costCentre('200', 'Hemtjänst Norr', { manager: maria, next: fatima, facts: [] }),
  costCentre('300', 'Hemtjänst Söder', {
    manager: { ...fatima, name: 'Johan Ahlström', from: '2025-11-20' },
    facts: ['manager-without-user'],
  }),
  costCentre('400', 'Särskilt boende Åsgården', { manager: { ...maria, name: 'Fatima Haddad', to: null }, facts: [] }),
  costCentre('900', 'Avslutade projekt', { active: false }),
];

const path = '/people/_/accounts';
const capabilities = ['accounts.read', 'accounts.write'];

export const states: PageStates = {
  filled: { capabilities, search: 'show=all', answers: [{ path, body: { data: costCentres, nextCursor: null } }] },
  'read-only': { answers: [{ path, body: { data: costCentres.slice(0, 4), nextCursor: null } }] },
  empty: { capabilities, answers: [{ path, body: { data: [], nextCursor: null } }] },
  'nothing-found': { capabilities, search: 'q=z', answers: [{ path, body: { data: [], nextCursor: null } }] },
  loading: { answers: [{ path, delay: 'forever' }] },
  error: { answers: [{ path, problem: { status: 500, code: 'internal' } }] },
  denied: { answers: [], capabilities: [] },
};
