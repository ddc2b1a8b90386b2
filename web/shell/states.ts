import type { PageStates } from '@farstu/ui/states';

const mail = {
  id: 'm1',
  at: '2026-11-20T08:00:00Z',
  to: 'asa.lindqvist@example.test',
  subject: 'Verifiera e-postadress',
  text: 'Hej Åsa.\n\nVälkommen till Lindgården Omsorg AB. Följ länken: http://localhost:8080/identity/invitation/abc',
  html: '<p>Hej Åsa.</p><p>Välkommen till Lindgården Omsorg AB.</p><p><a href="http://localhost:8080/identity/invitation/abc">Verifiera e-postadress</a></p>',
  links: ['http://localhost:8080/identity/invitation/abc'],
};

/** The states of the shell's own pages, by address, read by tests like those of the rooms. */
export const states: Readonly<Record<'/mailbox', PageStates>> = {
  '/mailbox': {
    filled: { answers: [{ path: '/_/demo/mailbox', body: [mail] }] },
    reading: { answers: [{ path: '/_/demo/mailbox', body: [mail] }], search: 'mail=m1' },
    empty: { answers: [{ path: '/_/demo/mailbox', body: [] }] },
    loading: { answers: [{ path: '/_/demo/mailbox', delay: 'forever' }] },
    error: { answers: [{ path: '/_/demo/mailbox', problem: { status: 503, code: 'not_ready', title: 'Farstu startar' } }] },
  },
};
