import type { PageStates } from '@farstu/ui/states';
import { cards, inbox, overview } from './integrations-page.states.ts';

const path = '/people/_/integrations';
const capabilities = ['integrations.read', 'integrations.write', 'users.read'];

export const states: PageStates = {
  filled: { capabilities, answers: (language) => [{ path, body: overview(language) }] },
  'keys-missing': {
    capabilities,
    answers: (language) => [
      {
        path,
        body: overview(language, {
          apiKey: { set: false, hint: null },
          webhookSecret: { set: false, hint: null },
          activations: [],
          lastSuccessAt: null,
          lastFailureAt: null,
          warnings: [
            {
              code: 'api_key_missing',
              text:
                language === 'sv'
                  ? 'Partnernyckeln saknas, så inga anrop från Teamtailor släpps in.'
                  : 'The partner key is missing, so no calls from Teamtailor are let in.',
            },
            {
              code: 'webhook_secret_missing',
              text:
                language === 'sv'
                  ? 'Webhookhemligheten saknas, så händelsernas signatur kontrolleras inte.'
                  : 'The webhook secret is missing, so the signature of events is not checked.',
            },
          ],
        }),
      },
    ],
  },
  'read-only': { answers: (language) => [{ path, body: overview(language) }] },
  activations: {
    capabilities,
    search: 'tab=activations',
    answers: (language) => [{ path, body: overview(language) }],
  },
  empty: {
    capabilities,
    search: 'tab=activations',
    answers: (language) => [{ path, body: overview(language, { activations: [] }) }],
  },
  cards: {
    capabilities,
    search: 'tab=cards',
    answers: (language) => [{ path, body: overview(language) }, cards(language)],
  },
  events: {
    capabilities,
    search: 'tab=events',
    answers: (language) => [{ path, body: overview(language) }, inbox(language, 'teamtailor')],
  },
  loading: { answers: [{ path, delay: 'forever' }] },
  error: { answers: [{ path, problem: { status: 500, code: 'internal' } }] },
  denied: { answers: [], capabilities: [] },
};
