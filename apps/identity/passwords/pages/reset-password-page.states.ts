import type { PageStates } from '@farstu/ui/states';

const path = '/identity/_/reset-password/*';
const params = { token: 'r4nd0m' };
const link = {
  email: 'asa.lindqvist@exempel.example',
  firstName: 'Åsa',
  passwordRules: { minLength: 12, maxLength: 512 },
};

export const states: PageStates = {
  filled: {
    params,
    answers: [
      { path, body: link },
      { method: 'POST', path, body: { redirectTo: '/' } },
    ],
  },
  gone: { params, answers: [{ path, status: 410, body: { status: 410, code: 'reset_link_gone' } }] },
  loading: { params, answers: [{ path, delay: 'forever' }] },
  error: { params, answers: [{ path, status: 500, body: { status: 500, code: 'internal' } }] },
};
