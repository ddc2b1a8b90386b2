import type { HireField, HirePage, HireResult, HireRow, LevelState, ReviewField } from './api.ts';

type Language = 'sv' | 'en';
type Say = (sv: string, en: string) => string;

export const choose =
  (language: Language): Say =>
  (sv, en) =>
    language === 'sv' ? sv : en;

const reviewed = (code: string, name: string, by: string, at: string, requires: string | null = null): LevelState => ({
  code,
  name,
  reviewedBy: by,
  reviewedAt: at,
  requires,
  mayTick: false,
  mayUndo: true,
});
const ahead = (code: string, name: string, requires: string | null = null, mayTick = false): LevelState => ({
  code,
  name,
  reviewedBy: null,
  reviewedAt: null,
  requires,
  mayTick,
  mayUndo: false,
});

/** Invented hires, as the server tells of them on Friday 20 November 2026. */
export function sampleHires(
  language: Language,
): Record<'mine' | 'far' | 'warned' | 'done' | 'failed' | 'unsure', HireRow> {
  const say = choose(language);
  const manager = say('Chef', 'Manager');
  const payroll = say('Lön', 'Payroll');
  const base = {
    company: 1010,
    employmentTemplate: 'TJM',
    templateName: say('Tjänsteman', 'Salaried'),
    flow: 'hr-chef',
    flowName: `HR → ${manager}`,
    status: 'under-review',
    source: 'teamtailor',
    createdAt: '2026-11-18T09:12:00Z',
    flags: [],
    manager: { employeeId: 'e200', name: 'Karin Öhman' },
    costCentre: { code: '200', name: 'Hemtjänst Norr' },
    invitation: {
      state: 'awaiting-review',
      stateText: say('Väntar på granskning', 'Waiting for review'),
      how: 'wait',
      at: null,
      expiresAt: null,
      because: 'under-review',
      text: previews(language).underReview.text,
    },
  } satisfies Partial<HireRow>;
  return {
    mine: {
      ...base,
      id: 'h1',
      employeeId: 'e1',
      employmentNumber: '1042',
      firstName: 'Åsa',
      lastName: 'Lindqvist',
      employmentDate: '2026-11-30',
      levels: [reviewed('hr', 'HR', 'Eva Holm', '2026-11-19T14:20:00Z'), ahead('chef', manager, 'hr', true)],
    },
    far: {
      ...base,
      id: 'h2',
      employeeId: 'e2',
      employmentNumber: '1043',
      firstName: 'Mohamed',
      lastName: 'Abdi Hassan',
      employmentDate: '2027-02-01',
      flow: 'hr-chef-lon',
      flowName: `HR → ${manager} → ${payroll}`,
      levels: [ahead('hr', 'HR', null, true), ahead('chef', manager, 'hr'), ahead('lon', payroll, 'chef')],
    },
    warned: {
      ...base,
      id: 'h3',
      employeeId: 'e3',
      employmentNumber: '1044',
      firstName: 'Örjan',
      lastName: 'Ek',
      employmentDate: '2026-11-21',
      source: 'form',
      manager: null,
      costCentre: { code: '310', name: say('Vikariepoolen', 'Substitute pool') },
      flags: [
        {
          code: 'cost-centre-without-manager',
          text: say(
            'Kostnadsstället har ingen närmaste chef, så ingen får besked om att granska.',
            'The cost centre has no nearest manager, so nobody is told to review.',
          ),
        },
      ],
      levels: [ahead('hr', 'HR', null, true), ahead('chef', manager, 'hr')],
    },
    done: {
      ...base,
      id: 'h4',
      employeeId: 'e4',
      employmentNumber: '1040',
      firstName: 'Linnea',
      lastName: 'Bergström',
      employmentDate: '2026-11-30',
      status: 'approved',
      levels: [
        reviewed('hr', 'HR', 'Eva Holm', '2026-11-16T08:05:00Z'),
        reviewed('chef', manager, 'Karin Öhman', '2026-11-17T15:41:00Z', 'hr'),
      ],
      invitation: {
        state: 'scheduled',
        stateText: say('Planerad', 'Scheduled'),
        how: 'mail',
        at: '2026-11-29T08:00:00Z',
        expiresAt: '2026-12-03T23:00:00Z',
        because: 'day-before-start',
        text: previews(language).dayBefore.text,
      },
    },
    failed: {
      ...base,
      id: 'h5',
      employeeId: 'e5',
      employmentNumber: '1039',
      firstName: 'Wilma',
      lastName: 'Åkerlund',
      employmentDate: '2026-11-19',
      status: 'approved',
      levels: [
        reviewed('hr', 'HR', 'Eva Holm', '2026-11-16T08:15:00Z'),
        reviewed('chef', manager, 'Karin Öhman', '2026-11-16T11:02:00Z', 'hr'),
      ],
      invitation: {
        state: 'failed',
        stateText: say('Kom inte fram', 'Did not arrive'),
        how: 'mail',
        at: '2026-11-18T08:00:00Z',
        expiresAt: '2026-11-22T23:00:00Z',
        because: 'day-before-start',
        text: previews(language).dayBefore.text,
      },
    },
    unsure: {
      ...base,
      id: 'h6',
      employeeId: null,
      employmentNumber: null,
      firstName: 'Sara',
      lastName: 'Nyström',
      employmentDate: '2026-12-07',
      status: 'needs-decision',
      manager: null,
      costCentre: null,
      levels: [ahead('hr', 'HR'), ahead('chef', manager, 'hr')],
      invitation: { ...base.invitation, stateText: say('Ingen inbjudan', 'No invitation'), state: 'none' },
    },
  };
}

/** Two plans, told as the server tells them. */
export const previews = (language: Language) => {
  const say = choose(language);
  const dayBefore = say(
    'Inbjudan går söndag 29 november kl. 09:00 och länken gäller till och med torsdag 3 december.',
    'The invitation is sent Sunday 29 November at 09:00 and the link works until the end of Thursday 3 December.',
  );
  const dayBeforeWhy = say(
    'Inbjudan skickas kl. 09:00 dagen före anställningens första dag.',
    'The invitation is sent at 09:00 on the day before the first day of employment.',
  );
  const underReview = say(
    'Inbjudan väntar på att nyanställningen blir slutgiltigt godkänd.',
    'The invitation is waiting for the hire to be finally approved.',
  );
  const underReviewWhy = say(
    'Inget skickas och inget konto skapas innan sista nivån är granskad. Är startdatumet då i morgon eller tidigare går inbjudan direkt, annars kl. 09:00 dagen före anställningens första dag.',
    'Nothing is sent and no account is created before the last level has been reviewed. If the start date is then tomorrow or earlier the invitation is sent at once, otherwise at 09:00 on the day before the first day of employment.',
  );
  return {
    dayBefore: {
      how: 'mail' as const,
      at: '2026-11-29T08:00:00Z',
      expiresAt: '2026-12-03T23:00:00Z',
      because: 'day-before-start' as const,
      text: dayBefore,
      explanation: `${dayBefore} ${dayBeforeWhy}`,
    },
    underReview: {
      how: 'wait' as const,
      at: null,
      expiresAt: null,
      because: 'under-review' as const,
      text: underReview,
      explanation: `${underReview} ${underReviewWhy}`,
    },
  };
};

/** What each level says of each field, in the starter flow HR → Chef. */
const rules: readonly [ReviewField, string | null, hr: string, chef: string][] = [
  ['employmentNumber', '1042', 'er', 'er'],
  ['firstName', 'Åsa', 'er', 'er'],
  ['lastName', 'Lindqvist', 'er', 'er'],
  ['personalNumber', '19900103-****', 'e', ''],
  ['nationality', 'SE', 'e', ''],
  ['emailWork', null, 'e', 's'],
  ['emailPrivate', 'asa.lindqvist@example.test', 'e', ''],
  ['emailConnect', 'asa.lindqvist@example.test', 'e', ''],
  ['phoneMobile', '070-174 06 05', 'e', 'e'],
  ['employmentDate', '2026-11-30', 'e', 'e'],
  ['costCentre', '200', 'er', 's'],
  ['employmentForm', null, 'e', 'er'],
  ['position', null, '', 'e'],
  ['employmentRate', null, '', 'er'],
];

function sampleFields(shownTo: 'all' | 'chef' = 'all'): HireField[] {
  return rules
    .filter(([, , , chef]) => shownTo === 'all' || chef !== '')
    .map(([field, value, hr, chef]) => ({
      field,
      value,
      mayChange: shownTo === 'all',
      levels: [
        ...(hr === '' ? [] : [{ level: 'hr', editable: hr.startsWith('e'), required: hr.endsWith('r') }]),
        ...(chef === '' ? [] : [{ level: 'chef', editable: chef.startsWith('e'), required: chef.endsWith('r') }]),
      ],
    }));
}

/** The page of Åsa, whose manager is next. */
export function sampleHirePage(language: Language, shownTo: 'all' | 'chef' = 'all'): HirePage {
  const say = choose(language);
  const { mine } = sampleHires(language);
  const all = shownTo === 'all';
  const levels = mine.levels.map((level) => ({
    ...level,
    mayUndo: all && level.mayUndo,
    mayTick: !all && level.mayTick,
  }));
  return {
    ...mine,
    levels,
    fields: sampleFields(shownTo),
    today: '2026-11-20',
    companyName: 'Lindgården Omsorg AB',
    timeZone: 'Europe/Stockholm',
    withdrawnReason: null,
    user: { id: 'u9', username: 'asa.lindqvist', active: true, connect: 'none' },
    invite: true,
    invitation: {
      ...previews(language).underReview,
      state: 'awaiting-review',
      stateText: say('Väntar på granskning', 'Waiting for review'),
      email: 'asa.lindqvist@example.test',
      sentAt: null,
      linkExpiresAt: null,
      visitedAt: null,
      verifiedAt: null,
      failure: null,
    },
    timeline: [
      {
        at: '2026-11-18T09:12:00Z',
        code: 'created',
        actor: 'Teamtailor API',
        text: say(
          'Nyanställningen lades upp från Teamtailor med anställningsmallen Tjänsteman.',
          'The hire was made from Teamtailor with the employment template Salaried.',
        ),
        because: null,
        explanation: null,
      },
      {
        at: '2026-11-19T14:20:00Z',
        code: 'level-approved',
        actor: 'Eva Holm',
        text: say('HR granskade.', 'HR reviewed.'),
        because: null,
        explanation: null,
      },
      {
        at: '2026-11-19T14:20:00Z',
        code: 'manager-told',
        actor: null,
        text: say('Karin Öhman fick besked om att granska.', 'Karin Öhman was told to review.'),
        because: null,
        explanation: null,
      },
      {
        at: '2026-11-19T14:20:00Z',
        code: 'invitation-waits',
        actor: null,
        text: say('Inbjudan väntar.', 'The invitation waits.'),
        because: 'under-review',
        explanation: say(
          'Inget skickas och inget konto skapas innan sista nivån är granskad.',
          'Nothing is sent and no account is created before the last level has been reviewed.',
        ),
      },
    ],
    decision: null,
    may: { change: all, withdraw: all, decide: all, resend: false, revoke: false, correctAddress: all },
  };
}

/** The page of Linnea, who is approved and whose invitation is planned. */
export function scheduledHirePage(language: Language): HirePage {
  const say = choose(language);
  const page = sampleHirePage(language);
  return {
    ...page,
    ...sampleHires(language).done,
    may: { ...page.may, resend: true },
    invitation: {
      ...page.invitation,
      ...previews(language).dayBefore,
      state: 'scheduled',
      stateText: say('Planerad', 'Scheduled'),
      email: 'linnea.bergstrom@example.test',
    },
    fields: page.fields.map((field) =>
      field.field === 'firstName'
        ? { ...field, value: 'Linnea' }
        : field.field === 'lastName'
          ? { ...field, value: 'Bergström' }
          : field,
    ),
    timeline: [
      ...page.timeline.slice(0, 2),
      {
        at: '2026-11-20T08:40:00Z',
        code: 'approved',
        actor: 'Karin Öhman',
        text: say('Nyanställningen är slutgiltigt godkänd.', 'The hire is finally approved.'),
        because: null,
        explanation: null,
      },
      {
        at: '2026-11-29T08:00:00Z',
        code: 'invitation-scheduled',
        actor: null,
        text: say(
          'Inbjudan går till linnea.bergstrom@example.test.',
          'The invitation goes to linnea.bergstrom@example.test.',
        ),
        because: 'day-before-start',
        explanation: say(
          'Inbjudan skickas kl. 09:00 dagen före anställningens första dag.',
          'The invitation is sent at 09:00 on the day before the first day of employment.',
        ),
      },
    ],
  };
}

/** What a change would do, as a dry run answers it. */
export function sampleResult(language: Language, change: Partial<HireResult> = {}): HireResult {
  const say = choose(language);
  const page = sampleHirePage(language);
  return {
    id: page.id,
    status: 'approved',
    employeeId: page.employeeId,
    employmentNumber: page.employmentNumber,
    periodId: 'p1',
    levels: page.levels,
    user: { id: 'u9', connect: 'pending' },
    invitation: { ...previews(language).dayBefore, state: 'scheduled', stateText: say('Planerad', 'Scheduled') },
    effect: {
      code: 'scheduled',
      text: say(
        'Inbjudan går söndag 29 november kl. 09:00 till asa.lindqvist@example.test.',
        'The invitation is sent Sunday 29 November at 09:00 to asa.lindqvist@example.test.',
      ),
    },
    warnings: [],
    sameAs: null,
    dryRun: true,
    ...change,
  };
}
