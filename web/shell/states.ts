import type { FixtureAnswer, PageStates } from '@farstu/ui/states';

const link = 'http://localhost:8080/identity/invitation/abc';

/** An invitation as the demo's mailbox keeps it, in the reader's language. */
function box(language: 'sv' | 'en'): FixtureAnswer[] {
  const [subject, greeting] =
    language === 'sv'
      ? ['Verifiera e-postadress', 'Välkommen till Lindgården Omsorg AB.']
      : ['Verify your e-mail address', 'Welcome to Lindgården Omsorg AB.'];
  const mail = {
    id: 'm1',
    at: '2026-11-20T08:00:00Z',
    to: 'asa.lindqvist@example.test',
    subject,
    text: `${greeting}\n\n${link}`,
    // Without an HTML part: no script may run in its frame, so nothing can look into it to check it.
    html: '',
    links: [link],
  };
  return [{ path: '/_/demo/mailbox', body: [mail] }];
}

/** Nobody who is let in. */
const nobody = (session: { noUser?: true } = {}): FixtureAnswer[] => [
  {
    path: '/people/_/session',
    body: { signedIn: false, demo: true, roomsHere: ['people', 'identity'], ...session },
  },
];

/** The states of the shell's own pages, by address, read by tests like those of the rooms. */
export const states: Readonly<Record<'/mailbox' | '/sign-in', PageStates>> = {
  '/sign-in': {
    filled: { answers: nobody({ noUser: true }), search: 'problem=no_user_for_account' },
    failed: { answers: nobody(), search: 'problem=sign_in_failed' },
    expired: { answers: nobody(), search: 'problem=sign_in_expired' },
    unreachable: { answers: nobody(), search: 'problem=issuer_unreachable' },
    notSet: { answers: nobody(), search: 'problem=issuer_not_set' },
    unknown: { answers: nobody(), search: 'problem=something_new' },
    withoutProblem: { answers: nobody() },
  },
  '/mailbox': {
    filled: { answers: box },
    reading: { answers: box, search: 'mail=m1' },
    empty: { answers: [{ path: '/_/demo/mailbox', body: [] }] },
    loading: { answers: [{ path: '/_/demo/mailbox', delay: 'forever' }] },
    error: { answers: [{ path: '/_/demo/mailbox', problem: { status: 503, code: 'not_ready' } }] },
  },
};
