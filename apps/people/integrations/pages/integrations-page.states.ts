import type { FixtureAnswer, PageStates } from '@farstu/ui/states';
import type { Activation, AttentionRow, CardRow, InboxRow, Overview } from './integrations-api.ts';

type Language = 'sv' | 'en';
const hireId = '019a9f3e-0000-7000-8000-00000000c001';

export const activations = (language: Language): Activation[] => [
  {
    id: '019a9f3e-0000-7000-8000-00000000d001',
    companyUuid: '5d5c1f5e-3a64-4d37-9f57-2b0f0a3f0c11',
    companyName: 'Lindgården Omsorg AB',
    apiUser: {
      id: '019a9f3e-0000-7000-8000-0000000000a9',
      username: 'teamtailor',
      name: 'Teamtailor API',
      active: true,
    },
    settings: { language: 'sv', connectEmail: 'candidate', reportCompleted: 'approved' },
    firstSeenAt: '2026-09-14T12:31:00Z',
    lastSeenAt: '2026-11-20T08:51:00Z',
    lastSuccessAt: '2026-11-20T08:51:00Z',
    lastFailureAt: '2026-11-12T07:02:00Z',
    lastFailure: {
      code: 'right-missing',
      text:
        language === 'sv'
          ? 'Användaren teamtailor saknar rättigheten Anropa api (systemspecifikt).'
          : 'The user teamtailor lacks the right Call the API (whole system).',
    },
  },
  {
    id: '019a9f3e-0000-7000-8000-00000000d002',
    companyUuid: null,
    companyName: null,
    apiUser: {
      id: '019a9f3e-0000-7000-8000-0000000000ab',
      username: 'teamtailor-test',
      name: 'Teamtailor test',
      active: false,
    },
    settings: { language: 'en', connectEmail: 'hr', reportCompleted: 'created' },
    firstSeenAt: '2026-11-02T09:00:00Z',
    lastSeenAt: '2026-11-02T09:00:00Z',
    lastSuccessAt: null,
    lastFailureAt: null,
    lastFailure: null,
  },
];

/** Everything connected and well. */
export const overview = (language: Language, rest: Partial<Overview['teamtailor']> = {}): Overview => ({
  teamtailor: {
    customerNumber: 5257,
    baseUrl: 'https://hrm.lindgarden.example/people/teamtailor',
    apiUrls: ['https://hrm.lindgarden.example/people/webapi/api/', 'https://hrm.lindgarden.example/people/api/'],
    apiKey: { set: true, hint: '9f2c' },
    webhookSecret: { set: true, hint: '77aa' },
    warnings: [],
    activations: activations(language),
    inbox: { received: 0, refused: 0 },
    cards: { waiting: 0, refused: 0 },
    lastSuccessAt: '2026-11-20T08:51:00Z',
    lastFailureAt: '2026-11-12T07:02:00Z',
    ...rest,
  },
  identity: {
    configured: true,
    issuer: 'https://hrm.lindgarden.example/identity',
    clientId: 'people-5257',
    lastEventAt: '2026-11-19T15:12:00Z',
    domainsByHand: false,
  },
  attention: { open: 0 },
});

/** The account service answers. */
export const identityAnswers: FixtureAnswer = {
  path: '/people/_/integrations/identity',
  body: { ...overview('sv').identity, reachable: true, words: null, checkedAt: '2026-11-20T08:58:00Z' },
};

const said = (language: Language, sv: string, en: string) => (language === 'sv' ? sv : en);

const attentionRows = (language: Language): AttentionRow[] => [
  {
    id: '019a9f3e-0000-7000-8000-00000000e001',
    task: 'people.teamtailor.send-card',
    what: said(language, 'Uppdatera kortet i Teamtailor', 'Update the card in Teamtailor'),
    reason: said(language, 'Teamtailor godtar inte partnernyckeln.', 'Teamtailor does not accept the partner key.'),
    words: '401 Unauthorized: Invalid partner API key',
    whatToDo: said(
      language,
      'Kontrollera partnernyckeln under Flex HRM på den här sidan och kör igen.',
      'Check the partner key under Flex HRM on this page and run it again.',
    ),
    attempts: 12,
    firstAt: '2026-11-19T10:20:00Z',
    hireId,
  },
  {
    id: '019a9f3e-0000-7000-8000-00000000e002',
    task: 'people.accounts.read-domains',
    what: said(language, 'Hämta verifierade domäner', 'Read the verified domains'),
    reason: said(language, 'Den andra sidan svarade inte i tid.', 'The other side did not answer in time.'),
    words: null,
    whatToDo: said(language, 'Kör igen.', 'Run it again.'),
    attempts: 6,
    firstAt: '2026-11-18T22:00:00Z',
    hireId: null,
  },
];
export const attention = (language: Language): FixtureAnswer => ({
  path: '/people/_/integrations/attention',
  body: { data: attentionRows(language), nextCursor: null },
});

const event = (id: string, rest: Partial<InboxRow>): InboxRow => ({
  id: `019a9f3e-0000-7000-8000-00000000f00${id}`,
  from: 'Teamtailor – Lindgården Omsorg AB',
  system: 'teamtailor',
  endpoint: 'webhook',
  eventId: `8f0c-${id}`,
  receivedAt: `2026-11-20T08:5${id}:00Z`,
  handledAt: null,
  state: 'received',
  outcome: null,
  about: null,
  mayRunAgain: true,
  ...rest,
});
/** Of one system, as the server picks them, when it is given. */
export const inbox = (language: Language, system?: InboxRow['system']): FixtureAnswer => ({
  path: '/people/_/integrations/inbox',
  body: {
    data: events(language).filter((row) => system === undefined || row.system === system),
    nextCursor: null,
  },
});

const events = (language: Language): InboxRow[] => [
  event('5', {}),
  event('4', {
    state: 'refused',
    outcome: {
      code: 'number_series_exhausted',
      text: said(
        language,
        'Nummerserien i anställningsmallen TJM är slut. Utöka den i HRM och försök igen.',
        'The number series of the employment template TJM is used up. Extend it in HRM and try again.',
      ),
    },
  }),
  event('3', {
    state: 'handled',
    handledAt: '2026-11-20T08:53:01Z',
    outcome: { code: 'hired', text: said(language, 'Anställd', 'Hired') },
    about: { hireId, name: 'Mira Holm' },
    mayRunAgain: false,
  }),
  event('2', {
    from: said(language, 'Kontotjänsten', 'The account service'),
    system: 'identity',
    state: 'handled',
    handledAt: '2026-11-20T08:52:01Z',
    outcome: { code: 'invitation_verified', text: said(language, 'Kontot verifierat', 'The account is verified') },
    about: { hireId, name: 'Noor Khalil' },
    mayRunAgain: false,
  }),
];

const card = (id: string, rest: Partial<CardRow>): CardRow => ({
  id: `019a9f3e-0000-7000-8000-00000000ca0${id}`,
  hireId,
  name: 'Mira Holm',
  companyName: 'Lindgården Omsorg AB',
  state: 'delivered',
  status: 'pending',
  summary: '',
  words: null,
  changedAt: `2026-11-20T08:4${id}:00Z`,
  deliveredAt: null,
  maySendAgain: true,
  ...rest,
});
export const cards = (language: Language): FixtureAnswer => ({
  path: '/people/_/integrations/cards',
  body: {
    data: [
      card('3', {
        state: 'waiting',
        summary: said(
          language,
          'Anställd med nummer 1003. Väntar på granskning: HR.',
          'Hired with number 1003. Waits for review: HR.',
        ),
      }),
      card('2', {
        name: 'Åke Östlund',
        state: 'refused',
        summary: said(language, 'Anställd med nummer 1002.', 'Hired with number 1002.'),
        words: '404 Not Found: partner result is gone',
      }),
      card('1', {
        name: null,
        hireId: null,
        status: 'failed',
        deliveredAt: '2026-11-20T08:41:02Z',
        summary: said(
          language,
          'Saknas: Efternamn. Fyll i och försök igen.',
          'Missing: last name. Fill it in and try again.',
        ),
      }),
    ],
    nextCursor: null,
  },
});

const path = '/people/_/integrations';
const capabilities = ['integrations.read', 'integrations.write', 'users.read'];
const failing = (language: Language): Overview => ({
  ...overview(language, {
    webhookSecret: { set: false, hint: null },
    warnings: [
      {
        code: 'webhook_secret_missing',
        text: said(
          language,
          'Webhookhemligheten saknas, så händelsernas signatur kontrolleras inte.',
          'The webhook secret is missing, so the signature of events is not checked.',
        ),
      },
    ],
    inbox: { received: 1, refused: 1 },
    cards: { waiting: 2, refused: 1 },
    lastFailureAt: '2026-11-20T08:55:00Z',
    activations: activations(language).map((each, index) =>
      index === 0 ? { ...each, lastFailureAt: '2026-11-20T08:55:00Z' } : each,
    ),
  }),
  attention: { open: 2 },
});
const nothing: Overview = {
  ...overview('sv', {
    apiKey: { set: false, hint: null },
    webhookSecret: { set: false, hint: null },
    activations: [],
    lastSuccessAt: null,
    lastFailureAt: null,
  }),
  identity: { configured: false, issuer: null, clientId: null, lastEventAt: null, domainsByHand: true },
};

export const states: PageStates = {
  filled: { capabilities, answers: (language) => [{ path, body: overview(language) }, identityAnswers] },
  failing: {
    capabilities,
    answers: (language) => [
      { path, body: failing(language) },
      {
        ...identityAnswers,
        body: { ...overview(language).identity, reachable: false, words: '> 5 s', checkedAt: '2026-11-20T08:58:00Z' },
      },
    ],
  },
  empty: { capabilities, answers: [{ path, body: nothing }] },
  attention: {
    capabilities,
    search: 'tab=attention',
    answers: (language) => [{ path, body: failing(language) }, attention(language)],
  },
  'attention-read-only': {
    capabilities: ['integrations.read'],
    search: 'tab=attention',
    answers: (language) => [{ path, body: failing(language) }, attention(language)],
  },
  'nothing-to-do': {
    capabilities,
    search: 'tab=attention',
    answers: (language) => [
      { path, body: overview(language) },
      { path: `${path}/attention`, body: { data: [], nextCursor: null } },
    ],
  },
  events: {
    capabilities,
    search: 'tab=events',
    answers: (language) => [{ path, body: overview(language) }, inbox(language)],
  },
  loading: { answers: [{ path, delay: 'forever' }] },
  error: { answers: [{ path, problem: { status: 500, code: 'internal' } }] },
  denied: { answers: [], capabilities: [] },
};
