import type { FixtureAnswer, PageStates } from '@farstu/ui/states';
import type { HirePage } from '../api.ts';
import { choose, sampleHirePage, sampleHires, sampleResult, scheduledHirePage } from '../sample-hires.states.ts';

const params = { id: 'h1' };
const path = '/people/_/new-hires/*';
const hr = [
  'new-hires.read',
  'new-hires.withdraw',
  'new-hires.decide',
  'review.hr',
  'invitations.write',
  'employees.read',
];

/** The hire, and what is answered when something is tried on it. */
const answersFor = (language: 'sv' | 'en', hire: HirePage): FixtureAnswer[] => {
  const say = choose(language);
  const result = sampleResult(language);
  const log = [
    { at: '2026-11-19T14:20:00Z', level: 'hr', levelName: 'HR', what: 'approved', actor: 'Eva Holm' },
    { at: '2026-11-19T13:58:00Z', level: 'hr', levelName: 'HR', what: 'undone', actor: 'Eva Holm' },
    { at: '2026-11-19T13:50:00Z', level: 'hr', levelName: 'HR', what: 'approved', actor: 'Eva Holm' },
  ];
  const will = [
    {
      code: 'invitation-cancelled',
      text: say(
        'Inbjudan som skulle ha gått söndag 29 november kl. 09:00 ställs in.',
        'The invitation that was to be sent Sunday 29 November at 09:00 is cancelled.',
      ),
    },
    { code: 'user-deactivated', text: say('Användaren inaktiveras.', 'The user is deactivated.') },
    {
      code: 'employee-hidden',
      text: say(
        'Den anställda tas bort ur listor och sökning. Loggen finns kvar.',
        'The employee is taken out of lists and search. The log stays.',
      ),
    },
  ];
  return [
    { path, body: hire },
    { method: 'PATCH', path, body: result },
    { path: `${path}/review-log`, body: { data: log } },
    { method: 'POST', path: `${path}/review/*`, body: result },
    { method: 'DELETE', path: `${path}/review/*`, body: result },
    { method: 'POST', path: `${path}/withdraw`, body: { ...result, will } },
    { method: 'POST', path: `${path}/decision`, body: result },
    { method: 'POST', path: `${path}/invitation/*`, body: result },
    { method: 'PUT', path: `${path}/invitation/address`, body: result },
    {
      path: '/people/_/new-hire-form',
      body: {
        companies: [],
        company: 1010,
        templates: [],
        timeZone: 'Europe/Stockholm',
        costCentres: [{ code: '200', name: 'Hemtjänst Norr', manager: 'Karin Öhman', managerLacks: null }],
        moreCostCentres: false,
        allowedDomains: [],
      },
    },
  ];
};

/** HR decides whether it is the same person. */
function undecided(language: 'sv' | 'en'): HirePage & { decision: NonNullable<HirePage['decision']> } {
  const say = choose(language);
  const { unsure } = sampleHires(language);
  const page = sampleHirePage(language);
  return {
    ...page,
    ...unsure,
    invitation: page.invitation,
    may: { ...page.may, change: false },
    fields: [],
    timeline: page.timeline.slice(0, 1),
    decision: {
      because: 'identity-number',
      text: say(
        'samma personnummer som en anställd i företaget',
        'the same personal identity number as an employee of the company',
      ),
      proposed: {
        employmentNumber: null,
        firstName: 'Sara',
        lastName: 'Nyström',
        identityNumberMasked: '19900404-****',
        birthDate: '1990-04-04',
        emailPrivate: 'sara.nystrom@example.test',
        emailWork: null,
        emailConnect: 'sara.nystrom@example.test',
        phoneMobile: '070-174 06 12',
        employmentDate: '2026-12-07',
        employmentTemplate: 'TJM',
      },
      existing: {
        employeeId: 'e871',
        withdrawn: false,
        hasUser: true,
        employmentNumber: '0871',
        firstName: 'Sara',
        lastName: 'Blom',
        identityNumberMasked: '19900404-****',
        birthDate: '1990-04-04',
        emailPrivate: 'sara.blom@example.test',
        emailWork: 'sara.blom@farstu.test',
        emailConnect: 'sara.blom@farstu.test',
        phoneMobile: '070-174 06 12',
        employmentDate: '2019-05-02',
        employmentTemplate: 'TJM',
      },
      makesUser: true,
    },
  };
}

export const states: PageStates = {
  filled: { params, capabilities: hr, answers: (language) => answersFor(language, scheduledHirePage(language)) },
  justSaved: {
    params,
    search: 'saved=1',
    capabilities: hr,
    answers: (language) => answersFor(language, scheduledHirePage(language)),
  },
  /** What a manager sees on a phone. */
  mine: {
    params,
    capabilities: ['new-hires.read', 'review.chef', 'employees.read'],
    answers: (language) => answersFor(language, sampleHirePage(language, 'chef')),
  },
  hrTurn: {
    params,
    capabilities: hr,
    answers: (language) => {
      const page = sampleHirePage(language);
      const [first, second] = page.levels;
      const { warned } = sampleHires(language);
      if (!first || !second) return [];
      const levels = [
        { ...first, reviewedBy: null, reviewedAt: null, mayTick: true, mayUndo: false },
        { ...second, mayTick: false },
      ];
      return answersFor(language, { ...page, levels, flags: warned.flags });
    },
  },
  failed: {
    params,
    capabilities: hr,
    answers: (language) => {
      const say = choose(language);
      const page = scheduledHirePage(language);
      return answersFor(language, {
        ...page,
        may: { ...page.may, revoke: true },
        flags: [
          {
            code: 'invitation-failed',
            text: say(
              'Inbjudan kom inte fram. Rätta adressen eller skicka på nytt.',
              'The invitation did not arrive. Correct the address or send it again.',
            ),
          },
        ],
        invitation: {
          ...page.invitation,
          state: 'failed',
          stateText: say('Kom inte fram', 'Did not arrive'),
          sentAt: '2026-11-20T08:00:00Z',
          failure: '550 5.1.1 <linnea.bergstrom@example.test>: Recipient address rejected',
          linkExpiresAt: '2026-11-24T23:00:00Z',
        },
      });
    },
  },
  decision: { params, capabilities: hr, answers: (language) => answersFor(language, undecided(language)) },
  /** The one who might be the same has been withdrawn meanwhile. */
  decisionGone: {
    params,
    capabilities: hr,
    answers: (language) => {
      const { decision, ...page } = undecided(language);
      return answersFor(language, {
        ...page,
        decision: { ...decision, existing: { ...decision.existing, withdrawn: true, hasUser: false } },
      });
    },
  },
  withdrawn: {
    params,
    capabilities: hr,
    answers: (language) => {
      const say = choose(language);
      const page = scheduledHirePage(language);
      const none = {
        change: false,
        withdraw: false,
        decide: false,
        resend: false,
        revoke: false,
        correctAddress: false,
      };
      return answersFor(language, {
        ...page,
        status: 'withdrawn',
        withdrawnReason: say('Tackade nej.', 'Declined the offer.'),
        may: none,
        levels: page.levels.map((level) => ({ ...level, mayUndo: false })),
        invitation: {
          ...page.invitation,
          how: 'wait',
          at: null,
          expiresAt: null,
          because: 'withdrawn',
          text: '',
          explanation: say(
            'Ingen inbjudan skickas, eftersom nyanställningen är tillbakadragen.',
            'No invitation is sent, because the hire has been withdrawn.',
          ),
          state: 'cancelled',
          stateText: say('Inställd', 'Cancelled'),
        },
      });
    },
  },
  loading: { params, answers: [{ path, delay: 'forever' }] },
  error: { params, answers: [{ path, problem: { status: 500, code: 'internal' } }] },
  notFound: { params, answers: [{ path, problem: { status: 404, code: 'not_found' } }] },
  denied: { params, answers: [], capabilities: [] },
};
