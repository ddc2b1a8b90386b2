import type { FixtureAnswer, PageStates } from '@farstu/ui/states';
import type { AttentionRow, Overview, Receiver, UndeliveredEvent } from './administration-api.ts';

type Language = 'sv' | 'en';
const said = (language: Language, sv: string, en: string) => (language === 'sv' ? sv : en);
const path = '/identity/_/administration/5257';
const id = (number: number) => `019a9f3e-0000-4000-8000-00000000000${number}`;

const receiver: Receiver = {
  clientId: 'people-5257',
  name: 'Lindgården Omsorg AB',
  url: 'http://localhost:8080/people/accounts-events/5257',
  waiting: 0,
  waitingSince: null,
  givenUp: 0,
  lastSuccessAt: '2026-11-20T08:52:01Z',
  lastFailureAt: null,
  lastAnswer: null,
};
const broken: Receiver = {
  ...receiver,
  waiting: 2,
  waitingSince: '2026-11-20T07:15:00Z',
  givenUp: 1,
  lastFailureAt: '2026-11-20T08:55:00Z',
  lastAnswer: '503 Service Unavailable: upstream connect error',
};
const overview = (open: number, ...receivers: Receiver[]): FixtureAnswer & { body: Overview } => ({
  path,
  body: { attention: { open }, receivers },
});

const attention = (language: Language): FixtureAnswer => {
  const rows: AttentionRow[] = [
    {
      id: id(1),
      shared: false,
      what: said(language, 'Lämna ett besked till Lindgården Omsorg AB', 'Give a message to Lindgården Omsorg AB'),
      reason: said(
        language,
        'Tjänsten tog inte emot beskedet på fyra dygn.',
        'The application did not take the message in four days.',
      ),
      words: '503 Service Unavailable: upstream connect error',
      whatToDo: said(
        language,
        'Kontrollera att tjänsten är igång och kör sedan igen.',
        'Check that the application is running, then run it again.',
      ),
      attempts: 25,
      firstAt: '2026-11-20T08:55:00Z',
      mayRunAgain: true,
    },
    {
      id: id(2),
      shared: true,
      what: said(language, 'Skicka ett mejl', 'Send a mail'),
      reason: said(language, 'Mejlservern tar inte emot mejl från oss.', 'The mail server does not take mail from us.'),
      words: '554 5.7.1 <…>: sender not allowed',
      whatToDo: said(language, 'Ingenting. Det är för sent att köra igen.', 'Nothing. It is too late to run it again.'),
      attempts: 1,
      firstAt: '2026-11-19T16:03:00Z',
      mayRunAgain: false,
    },
  ];
  return { path: `${path}/attention`, body: { data: rows } };
};

const events = (language: Language): FixtureAnswer => {
  const event: UndeliveredEvent = {
    id: id(3),
    clientId: 'people-5257',
    application: 'Lindgården Omsorg AB',
    what: said(language, 'Inbjudan skickad', 'Invitation sent'),
    state: 'waiting',
    createdAt: '2026-11-20T07:15:00Z',
    triedAt: '2026-11-20T08:55:00Z',
    answer: '503 Service Unavailable: upstream connect error',
  };
  const data: UndeliveredEvent[] = [
    event,
    { ...event, id: id(4), what: said(language, 'Kontot verifierat', 'Account verified'), triedAt: null, answer: null },
    { ...event, id: id(5), what: said(language, 'Kontot ändrat', 'Account changed'), state: 'given-up', answer: '410' },
  ];
  return { path: `${path}/events`, body: { data } };
};

const domains: FixtureAnswer = {
  path: `${path}/domains`,
  body: {
    data: [
      {
        id: id(6),
        domain: 'farstu.test',
        state: 'verified',
        verifiedBy: 'administrator',
        verifiedAt: '2026-11-02T09:00:00Z',
      },
      { id: id(7), domain: 'lindgården.test', state: 'lost', verifiedBy: null, verifiedAt: '2026-10-01T09:00:00Z' },
      { id: id(8), domain: 'omsorg.test', state: 'pending', verifiedBy: null, verifiedAt: null },
    ],
  },
};

const karin = {
  accountId: id(9),
  firstName: 'Karin',
  lastName: 'Öhman',
  email: 'karin.ohman@farstu.test',
  appointedAt: '2026-09-01T07:00:00Z',
  isYou: true,
};
const asa = {
  ...karin,
  accountId: id(0),
  firstName: 'Åsa',
  lastName: 'Alm',
  email: 'asa.alm@farstu.test',
  isYou: false,
};
const administrators: FixtureAnswer = { path: `${path}/administrators`, body: { data: [asa, karin] } };

const denied: FixtureAnswer = { path, problem: { status: 403, code: 'permission_missing' } };

export const states: PageStates = {
  filled: { answers: [overview(0, receiver)] },
  failing: { answers: [overview(2, broken)] },
  'not-used': {
    answers: [
      overview(
        0,
        { ...receiver, lastSuccessAt: null },
        { ...receiver, clientId: 'x', name: 'Annan tjänst', url: null, lastSuccessAt: null },
      ),
    ],
  },
  attention: { search: 'tab=attention', answers: (language) => [overview(120, broken), attention(language)] },
  'nothing-to-do': {
    search: 'tab=attention',
    answers: [overview(0, receiver), { path: `${path}/attention`, body: { data: [] } }],
  },
  events: { search: 'tab=events', answers: (language) => [overview(0, broken), events(language)] },
  'all-arrived': {
    search: 'tab=events',
    answers: [overview(0, receiver), { path: `${path}/events`, body: { data: [] } }],
  },
  domains: { search: 'tab=domains', answers: [overview(0, receiver), domains] },
  'no-domain': {
    search: 'tab=domains',
    answers: [overview(0, receiver), { path: `${path}/domains`, body: { data: [] } }],
  },
  administrators: { search: 'tab=administrators', answers: [overview(0, receiver), administrators] },
  loading: { answers: [{ path, delay: 'forever' }] },
  error: { answers: [{ path, problem: { status: 500, code: 'internal' } }] },
  'not-administrator': { answers: [denied] },
  denied: { answers: [], capabilities: [] },
};

/** The same in a card. */
export const cardStates: PageStates = {
  filled: {
    answers: [{ path: '/identity/_/administration', body: { customers: [5257] } }, overview(2, broken)],
  },
  attention: {
    search: 'tab=attention',
    answers: (language) => [
      { path: '/identity/_/administration', body: { customers: [5257] } },
      overview(2, broken),
      attention(language),
    ],
  },
  loading: { answers: [{ path: '/identity/_/administration', delay: 'forever' }] },
  error: { answers: [{ path: '/identity/_/administration', problem: { status: 500, code: 'internal' } }] },
  'not-administrator': {
    answers: [{ path: '/identity/_/administration', problem: { status: 403, code: 'permission_missing' } }],
  },
  'signed-out': {
    answers: [
      {
        path: '/identity/_/administration',
        status: 401,
        body: { status: 401, code: 'not_signed_in', signInUrl: '/people/_/sign-in' },
      },
    ],
  },
};
