import type { PageStates } from '@farstu/ui/states';

const path = '/identity/_/interaction/*';
const params = { uid: 'kB3nT7wq' };
const open = { uid: 'kB3nT7wq', clientName: 'Farstu', loginHint: null, language: 'sv', signedInAs: null };

export const states: PageStates = {
  filled: { params, answers: [{ path, body: open }] },
  hinted: { params, answers: [{ path, body: { ...open, loginHint: 'asa.lindqvist@exempel.example' } }] },
  again: { params, answers: [{ path, body: { ...open, signedInAs: 'asa.lindqvist@exempel.example' } }] },
  gone: {
    params,
    answers: [
      { path, status: 410, body: { status: 410, code: 'interaction_gone', startAgainUrl: '/people/_/sign-in' } },
    ],
  },
  'gone-without-way-back': {
    params,
    answers: [{ path, status: 410, body: { status: 410, code: 'interaction_gone', startAgainUrl: null } }],
  },
  loading: { params, answers: [{ path, delay: 'forever' }] },
  error: { params, answers: [{ path, status: 500, body: { status: 500, code: 'internal' } }] },
};
