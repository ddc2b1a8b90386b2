import type { PageStates } from '@farstu/ui/states';
import { sampleEmployees } from './sample-employees.states.ts';

const path = '/people/_/employees';

export const states: PageStates = {
  filled: { answers: (language) => [{ path, body: { data: sampleEmployees(language), nextCursor: 'next' } }] },
  empty: { answers: [{ path, body: { data: [], nextCursor: null } }] },
  nothingFound: { search: 'q=zzz', answers: [{ path, body: { data: [], nextCursor: null } }] },
  loading: { answers: [{ path, delay: 'forever' }] },
  error: { answers: [{ path, problem: { status: 500, code: 'internal' } }] },
  denied: { answers: [], capabilities: [] },
};
