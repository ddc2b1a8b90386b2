import type { PageStates } from '@farstu/ui/states';

const path = '/identity/_/account';
const here = {
  id: 's1',
  browser: 'Chrome, Android',
  signedInAt: '2026-11-20T07:41:00Z',
  expiresAt: '2026-11-20T17:41:00Z',
  current: true,
  applications: ['Farstu'],
};
const office = {
  id: 's2',
  browser: 'Firefox, Windows',
  signedInAt: '2026-11-20T06:02:00Z',
  expiresAt: '2026-11-20T16:02:00Z',
  current: false,
  applications: ['Farstu'],
};
const unknown = { ...office, id: 's3', browser: null, signedInAt: '2026-11-19T21:15:00Z', applications: [] };
const account = {
  id: '2c1e6a52-6d3a-4f0a-9a37-0b6f0b1b7a11',
  email: 'asa.lindqvist@exempel.example',
  emailVerified: true,
  firstName: 'Åsa',
  lastName: 'Lindqvist',
  language: 'sv',
  passwordChangedAt: '2026-09-03T08:12:00Z',
  passwordRules: { minLength: 12, maxLength: 512 },
  applications: [{ name: 'Farstu', linkedAt: '2026-09-03T08:12:00Z' }],
  sessions: [office, here, unknown],
  administrator: false,
};
const ended = { method: 'DELETE', path: `${path}/sessions/*`, body: { endedSessions: 1 } } as const;

export const states: PageStates = {
  filled: {
    answers: [{ path, body: account }, { method: 'PATCH', path, body: account }, ended],
  },
  empty: {
    answers: [
      {
        path,
        body: { ...account, emailVerified: false, passwordChangedAt: null, applications: [], sessions: [here] },
      },
    ],
  },
  administrator: { answers: [{ path, body: { ...account, administrator: true } }] },
  'signed-out': {
    answers: [{ path, status: 401, body: { status: 401, code: 'not_signed_in', signInUrl: '/people/_/sign-in' } }],
  },
  loading: { answers: [{ path, delay: 'forever' }] },
  error: { answers: [{ path, status: 500, body: { status: 500, code: 'internal' } }] },
};
