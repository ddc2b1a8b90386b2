import type { PageStates } from '@farstu/ui/states';
import { aCompany } from './companies-page.states.ts';

const path = '/people/_/companies/1010';
const params = { number: '1010' };
const capabilities = ['companies.read', 'companies.write'];
const effect = (scheduledInvitations: number, hiresUnderReview: number) =>
  ({ method: 'POST', path: `${path}/effect`, body: { scheduledInvitations, hiresUnderReview } }) as const;

export const states: PageStates = {
  filled: { params, capabilities, answers: [{ path, body: aCompany }, effect(3, 4)] },
  licence: { params, capabilities, search: 'tab=licence', answers: [{ path, body: aCompany }, effect(3, 4)] },
  'licence-off': {
    params,
    capabilities,
    search: 'tab=licence',
    answers: [{ path, body: { ...aCompany, licences: [] } }, effect(0, 0)],
  },
  'read-only': { params, answers: [{ path, body: aCompany }] },
  loading: { params, answers: [{ path, delay: 'forever' }] },
  error: { params, answers: [{ path, problem: { status: 500, code: 'internal' } }] },
  'not-found': { params, answers: [{ path, problem: { status: 404, code: 'not_found' } }] },
  denied: { params, answers: [], capabilities: [] },
};
