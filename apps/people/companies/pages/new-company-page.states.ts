import type { PageStates } from '@farstu/ui/states';

const create = { method: 'POST', path: '/people/_/companies' } as const;

export const states: PageStates = {
  filled: { answers: [{ ...create, status: 201, body: { number: 1030 } }] },
  denied: { answers: [], capabilities: [] },
};
