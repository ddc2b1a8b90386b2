import type { PageStates } from '@farstu/ui/states';
import { identityAnswers, inbox, overview } from './integrations-page.states.ts';

const path = '/people/_/integrations';
const off = { configured: false, issuer: null, clientId: null, lastEventAt: null, domainsByHand: true };

export const states: PageStates = {
  filled: { answers: (language) => [{ path, body: overview(language) }, identityAnswers, inbox(language, 'identity')] },
  unreachable: {
    answers: (language) => [
      { path, body: overview(language) },
      {
        ...identityAnswers,
        body: {
          ...overview(language).identity,
          reachable: false,
          words: 'refused-credentials: invalid_client',
          checkedAt: '2026-11-20T08:58:00Z',
        },
      },
      inbox(language, 'identity'),
    ],
  },
  empty: { answers: (language) => [{ path, body: { ...overview(language), identity: off } }] },
  loading: { answers: [{ path, delay: 'forever' }] },
  error: { answers: [{ path, problem: { status: 500, code: 'internal' } }] },
  denied: { answers: [], capabilities: [] },
};
