import type { PageStates } from '@farstu/ui/states';

const sends = { method: 'POST', path: '/identity/_/forgot-password' } as const;

export const states: PageStates = {
  filled: { answers: [{ ...sends, status: 202, body: {} }] },
  sent: { search: 'step=sent', answers: [] },
  'too-many': {
    answers: [{ ...sends, status: 429, body: { status: 429, code: 'too_many_requests' } }],
  },
};
