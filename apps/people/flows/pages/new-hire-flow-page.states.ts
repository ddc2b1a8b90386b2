import type { PageStates } from '@farstu/ui/states';
import { flows } from './new-hire-flows-page.states.ts';

const path = '/people/_/flows/*';
const params = { code: 'hr-chef' };
const capabilities = ['flows.read', 'flows.write'];

export const states: PageStates = {
  filled: { params, capabilities, answers: (language) => [{ path, body: flows(language)[1] }] },
  standard: { params: { code: 'standard' }, capabilities, answers: (language) => [{ path, body: flows(language)[0] }] },
  'not-in-use': {
    params: { code: 'hr-chef-lon' },
    capabilities,
    answers: (language) => [{ path, body: flows(language)[2] }],
  },
  'read-only': { params, answers: (language) => [{ path, body: flows(language)[1] }] },
  loading: { params, answers: [{ path, delay: 'forever' }] },
  error: { params, answers: [{ path, problem: { status: 500, code: 'internal' } }] },
  'not-found': { params, answers: [{ path, problem: { status: 404, code: 'not_found' } }] },
  denied: { params, answers: [], capabilities: [] },
};
