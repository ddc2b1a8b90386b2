import type { PageStates } from '@farstu/ui/states';

const path = '/identity/_/invitation/*';
const params = { token: 'fi_7Qw3' };
const employer = 'Lindgården Omsorg AB';
const open = {
  state: 'open',
  step: 'choose-password',
  employer,
  firstName: 'Åsa',
  email: 'asa.lindqvist@exempel.example',
  language: 'sv',
  lastDay: '2026-12-03',
  passwordRules: { minLength: 12, maxLength: 512 },
};
const accepted = { method: 'POST', path: `${path}/accept`, body: { redirectTo: '/' } } as const;
const renewed = { method: 'POST', path: `${path}/renew`, status: 202, body: {} } as const;

export const states: PageStates = {
  filled: { params, answers: [{ path, body: open }, accepted] },
  'sign-in': { params, answers: [{ path, body: { ...open, step: 'sign-in' } }, accepted] },
  consent: { params, answers: [{ path, body: { ...open, step: 'consent' } }, accepted] },
  verified: {
    params,
    answers: [{ path, body: { state: 'verified', employer, language: 'sv', signInUrl: '/people/_/sign-in' } }],
  },
  'verified-without-sign-in': {
    params,
    answers: [{ path, body: { state: 'verified', employer, language: 'sv', signInUrl: null } }],
  },
  expired: { params, answers: [{ path, body: { state: 'expired', employer, language: 'sv' } }, renewed] },
  sent: { params, search: 'step=sent', answers: [{ path, body: { state: 'expired', employer, language: 'sv' } }] },
  replaced: { params, answers: [{ path, body: { state: 'replaced', employer, language: 'sv' } }] },
  closed: { params, answers: [{ path, body: { state: 'closed', language: 'sv' } }] },
  'not-found': { params, answers: [{ path, status: 404, body: { status: 404, code: 'not_found' } }] },
  loading: { params, answers: [{ path, delay: 'forever' }] },
  error: { params, answers: [{ path, status: 500, body: { status: 500, code: 'internal' } }] },
};
