import { readFileSync } from 'node:fs';
import { formatter } from '@farstu/platform/format';
import { translators } from '@farstu/platform/i18n';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  decisionInstant,
  domainOf,
  expiryOf,
  explain,
  fiveCalendarDays,
  type InvitationFacts,
  invitationReasons,
  isAllowedAddress,
  isSameEmail,
  normaliseEmail,
  planInvitation,
  type ReviewStanding,
  sendingTime,
} from './invitation-plan.ts';
import { messages } from './messages.ts';

const zone = 'Europe/Stockholm';
const instant = (text: string) => Temporal.Instant.from(text);
const day = (text: string) => Temporal.PlainDate.from(text);
const local = (text: string, inZone = zone) => Temporal.PlainDateTime.from(text).toZonedDateTime(inZone).toInstant();

const hire: InvitationFacts = {
  employmentDate: day('2026-11-30'),
  emailConnect: 'ny@utan-doman.example',
  zone,
  review: 'none',
  verifiedDomains: ['farstu.test'],
  hasUserTemplate: true,
  doNotInvite: false,
  userInactive: false,
  invitedUntil: null,
  alreadyLinked: false,
  withdrawn: false,
  validity: fiveCalendarDays,
};

/** What the preview answers with, as text. */
function answer(facts: Partial<InvitationFacts>, decidedAt: Temporal.Instant) {
  const { how, at, expiresAt, because } = planInvitation({ ...hire, ...facts }, decidedAt);
  return { how, at: at?.toString() ?? '', expires: expiresAt?.toString() ?? '', because };
}

describe('INV-4 INV-5 INV-6 INV-7 INV-8 INV-9 INV-10 INV-11 INV-12 INV-15: the vectors worked out from seed 002', () => {
  const file = new URL('../../../fixtures/invitation-vectors.csv', import.meta.url);
  const rows = readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1);

  it('is the whole file', () => expect(rows).toHaveLength(201));

  it.each(rows.map((row, index) => ({ row, number: index + 1 })))('row $number: $row', ({ row }) => {
    const [date, decidedAt, review, email, how, at, expires, because] = row.split(',');
    const facts = {
      employmentDate: date ? day(date) : null,
      emailConnect: email || null,
      review: review as ReviewStanding,
    };
    expect(answer(facts, instant(String(decidedAt))), row).toEqual({ how, at, expires, because });
  });
});

describe('the decision table', () => {
  const decided = local('2026-11-20T14:00');
  const address = { domain: 'farstu.test', other: 'utan-doman.example' };
  const now = { how: 'mail', because: 'starts-soon', at: decided.toString() };
  const dayBefore = { how: 'mail', because: 'day-before-start', at: '2026-11-21T08:00:00Z' };
  const account = { how: 'account-without-mail', because: 'verified-domain', at: decided.toString(), expires: '' };
  const held = { how: 'wait', because: 'under-review', at: '', expires: '' };

  it.each([
    { id: 'INV-4', review: 'none', domain: 'other', start: '2026-11-21', expected: now },
    { id: 'INV-4', review: 'none', domain: 'other', start: '2026-11-20', expected: now },
    { id: 'INV-4', review: 'none', domain: 'other', start: '2024-02-29', expected: now },
    { id: 'INV-5', review: 'none', domain: 'other', start: '2026-11-22', expected: dayBefore },
    { id: 'INV-6', review: 'open', domain: 'other', start: '2026-11-21', expected: held },
    { id: 'INV-6 INV-9', review: 'open', domain: 'other', start: '2026-11-01', expected: held },
    { id: 'INV-6', review: 'open', domain: 'domain', start: '2027-06-01', expected: held },
    { id: 'INV-7', review: 'approved', domain: 'other', start: '2026-11-21', expected: now },
    { id: 'INV-8', review: 'approved', domain: 'other', start: '2026-11-22', expected: dayBefore },
    { id: 'INV-11', review: 'none', domain: 'domain', start: '2026-11-21', expected: account },
    { id: 'INV-11', review: 'none', domain: 'domain', start: '2031-01-01', expected: account },
    { id: 'INV-11', review: 'approved', domain: 'domain', start: '2020-01-01', expected: account },
  ] as const)('$id: review $review, $domain address, start $start', ({ review, domain, start, expected }) => {
    const emailConnect = `ny@${address[domain]}`;
    expect(answer({ review, emailConnect, employmentDate: day(start) }, decided)).toMatchObject(expected);
  });

  it.each(['none', 'open', 'approved'] as const)('no Connect address, review %s: no user is linked', (review) => {
    expect(answer({ review, emailConnect: '  ' }, decided)).toEqual({
      how: 'wait',
      because: 'no-address',
      at: '',
      expires: '',
    });
  });

  it('INV-11: a verified domain needs no start date either', () => {
    expect(answer({ employmentDate: null, emailConnect: 'ny@farstu.test' }, decided)).toEqual(account);
  });

  it('E28: without a start date it waits, and never takes today; a start years ahead is planned like any other', () => {
    expect(answer({ employmentDate: null }, decided)).toMatchObject({ how: 'wait', because: 'no-start-date' });
    expect(answer({ employmentDate: day('2031-06-02') }, decided)).toMatchObject({ at: '2031-06-01T07:00:00Z' });
  });

  it('E24: the day before a Monday is a Sunday, and the mail goes then', () => {
    expect(answer({ employmentDate: day('2026-11-30') }, decided).at).toBe('2026-11-29T08:00:00Z');
  });

  it('E26: without a user template there is nobody to invite, and the plan says so', () => {
    expect(answer({ hasUserTemplate: false }, decided)).toMatchObject({ how: 'wait', because: 'no-user-template' });
  });
});

describe('somebody who has been invited by another hire', () => {
  const facts = (until: string) => ({ employmentDate: day('2026-12-01'), invitedUntil: Temporal.Instant.from(until) });

  it('E7 INV-10: gets no second mail while the first link works when it would have gone', () => {
    expect(answer(facts('2026-11-30T08:00:01Z'), local('2026-11-20T14:00'))).toMatchObject({
      how: 'wait',
      because: 'already-invited',
      at: '',
    });
  });

  it('E25: gets it on its day once the first link has run out by then', () => {
    expect(answer(facts('2026-11-30T08:00:00Z'), local('2026-11-20T14:00'))).toMatchObject({
      because: 'day-before-start',
      at: '2026-11-30T08:00:00Z',
    });
  });
});

describe('the order of the reasons', () => {
  /** Each makes its own reason apply; all of them at once must still give the first. */
  const makes: Record<string, Partial<InvitationFacts>> = {
    withdrawn: { withdrawn: true },
    'do-not-invite': { doNotInvite: true },
    'no-user-template': { hasUserTemplate: false },
    'already-linked': { alreadyLinked: true },
    'user-inactive': { userInactive: true },
    'no-address': { emailConnect: null },
    'under-review': { review: 'open' },
    'verified-domain': { verifiedDomains: ['utan-doman.example'] },
    'no-start-date': { employmentDate: null },
    'already-invited': { invitedUntil: Temporal.Instant.from('2027-01-01T00:00:00Z') },
    'starts-soon': { employmentDate: day('2026-11-21') },
    'day-before-start': {},
  };

  it.each(invitationReasons.map((code, index) => ({ code, later: invitationReasons.slice(index) })))(
    '$code comes before everything after it',
    ({ code, later }) => {
      const facts = Object.assign({}, ...later.toReversed().map((each) => makes[each]));
      expect(answer(facts, local('2026-11-20T14:00')).because).toBe(code);
      expect(answer(makes[code] ?? {}, local('2026-11-20T14:00')).because).toBe(code);
    },
  );
});

describe('time zones', () => {
  it.each([
    ['2026-03-29', '2026-03-28T08:00:00Z'],
    ['2026-03-30', '2026-03-29T07:00:00Z'],
    ['2026-10-25', '2026-10-24T07:00:00Z'],
    ['2026-10-26', '2026-10-25T08:00:00Z'],
    ['2027-01-01', '2026-12-31T08:00:00Z'],
  ])('INV-5: a start on %s is invited at %s', (start, at) => {
    expect(answer({ employmentDate: day(start) }, local('2026-01-15T10:00')).at).toBe(at);
  });

  it.each([
    ['2026-06-01T16:20', '2026-06-05T22:00:00Z', 'P4DT7H40M'],
    ['2026-03-27T09:00', '2026-03-31T22:00:00Z', 'P4DT14H'],
    ['2026-10-23T09:00', '2026-10-27T23:00:00Z', 'P4DT16H'],
  ])('INV-10: a link sent %s works until %s, which is %s of hours', (sent, expires, length) => {
    const expiresAt = expiryOf(local(sent), zone);
    expect(expiresAt.toString()).toBe(expires);
    const hours = local(sent).until(expiresAt).round({ largestUnit: 'hours' });
    expect(Temporal.Duration.from({ hours: hours.hours, minutes: hours.minutes }).total('minutes')).toBe(
      Temporal.Duration.from(length).total({ unit: 'minutes', relativeTo: '2026-01-01[UTC]' }),
    );
  });

  it('INV-10: the day it is sent is day one, also a minute before midnight', () => {
    expect(expiryOf(local('2026-06-01T23:59:59'), zone)).toEqual(expiryOf(local('2026-06-01T00:00'), zone));
    expect(expiryOf(local('2026-06-02T00:00'), zone).toString()).toBe('2026-06-06T22:00:00Z');
  });

  it('INV-10: in a zone whose clocks change at midnight, the link ends where the day begins', () => {
    // Beirut had no 00:00–01:00 on 2024-03-31.
    expect(expiryOf(instant('2024-03-26T10:00Z'), 'Asia/Beirut').toString()).toBe('2024-03-30T22:00:00Z');
  });

  it('INV-15: 23:30 in a UTC server on a summer evening is already tomorrow in Stockholm', () => {
    const start = day('2026-06-12');
    expect(answer({ employmentDate: start }, instant('2026-06-10T21:59:59Z')).because).toBe('day-before-start');
    expect(answer({ employmentDate: start }, instant('2026-06-10T23:30:00Z')).because).toBe('starts-soon');
    expect(answer({ employmentDate: start, zone: 'UTC' }, instant('2026-06-10T23:30:00Z')).because).toBe(
      'day-before-start',
    );
  });

  it.each([
    ['2026-06-10T23:59:59', 'day-before-start'],
    ['2026-06-11T00:00:01', 'starts-soon'],
  ])('INV-15: saved at %s local, a start on the 12th is %s', (saved, because) => {
    expect(answer({ employmentDate: day('2026-06-12') }, local(saved)).because).toBe(because);
  });

  it('INV-14: 09:00 is on the clock exactly once, every day of thirty years', () => {
    for (let date = day('2020-01-01'); date.year < 2050; date = date.add({ days: 1 })) {
      const once = (disambiguation: 'earlier' | 'later') =>
        date.toPlainDateTime(sendingTime).toZonedDateTime(zone, { disambiguation }).epochMilliseconds;
      expect(once('earlier'), date.toString()).toBe(once('later'));
    }
  });

  it('INV-14: the plan carries the wall time, and its instant follows from it', () => {
    const plan = planInvitation(hire, local('2026-11-01T10:00'));
    if (plan.how !== 'mail') throw new Error(`expected a mail, got ${plan.how}`);
    expect(`${plan.localDate} ${plan.localTime} ${plan.zone}`).toBe('2026-11-29 09:00:00 Europe/Stockholm');
    expect(plan.localDate.toZonedDateTime({ timeZone: plan.zone, plainTime: plan.localTime }).toInstant()).toEqual(
      plan.at,
    );
    expect(plan.lastDay.toString()).toBe('2026-12-03');
  });

  it('INV-16: the same decision in another zone is 09:00 there', () => {
    const decided = local('2026-11-01T10:00');
    expect(answer({ zone: 'Europe/Helsinki' }, decided)).toMatchObject({
      at: '2026-11-29T07:00:00Z',
      expires: '2026-12-03T22:00:00Z',
    });
  });
});

describe('addresses', () => {
  it.each([
    ['ny@farstu.test', 'verified-domain'],
    ['Ny.Person@FARSTU.Test', 'verified-domain'],
    ['ny@dept.farstu.test', 'day-before-start'],
    ['ny@notfarstu.test', 'day-before-start'],
    ['ny@farstu.test.example', 'day-before-start'],
    ['ny@farstu.test/x', 'day-before-start'],
    ['"a@farstu.test"@utan-doman.example', 'day-before-start'],
    ['ny@företag.example', 'verified-domain'],
    ['ny@XN--FRETAG-WXA.example', 'verified-domain'],
  ])('INV-12 E23: %s is %s', (emailConnect, because) => {
    const verifiedDomains = ['farstu.test', 'FÖRETAG.example'];
    expect(answer({ emailConnect, verifiedDomains }, local('2026-11-01T10:00')).because).toBe(because);
  });

  it('INV-12: no verified domain at all means that everybody gets a mail', () => {
    const facts = { emailConnect: 'ny@farstu.test', verifiedDomains: [] };
    expect(answer(facts, local('2026-11-01T10:00')).because).toBe('day-before-start');
  });

  it('E23: the domain of an address is a lower-case A-label', () => {
    expect(domainOf('a@FÖRETAG.se')).toBe('xn--fretag-wxa.se');
    expect(domainOf('utan-snabel-a')).toBeNull();
    expect(domainOf('@farstu.test')).toBeNull();
    expect(domainOf('a@')).toBeNull();
  });

  it('INV-2: two entries of one address are equal whatever their case, spaces and spelling of the domain', () => {
    expect(normaliseEmail('  Åsa.Ek@FÖRETAG.example ')).toBe('åsa.ek@xn--fretag-wxa.example');
    expect(isSameEmail('Asa@farstu.test', 'asa@FARSTU.test ')).toBe(true);
    expect(isSameEmail('asa@farstu.test', 'osa@farstu.test')).toBe(false);
    expect(isSameEmail(null, 'asa@farstu.test')).toBe(false);
    expect(isSameEmail(null, null)).toBe(true);
  });

  it('INV-13: an address outside the allowed domains is not allowed; an empty list sets no limit', () => {
    expect(isAllowedAddress('a@annan.example', ['farstu.test'])).toBe(false);
    expect(isAllowedAddress('a@sub.farstu.test', ['farstu.test'])).toBe(false);
    expect(isAllowedAddress('A@Farstu.test', ['farstu.test'])).toBe(true);
    expect(isAllowedAddress('a@annan.example', [])).toBe(true);
  });
});

describe('from when "at once" is counted', () => {
  const then = local('2026-11-01T10:00');
  const now = local('2026-11-05T10:00');
  it.each<[string, Partial<InvitationFacts>, 'now' | 'then']>([
    ['E1 E2: another start date', { employmentDate: day('2026-12-01') }, 'now'],
    ['E10: another address', { emailConnect: 'annan@utan-doman.example' }, 'now'],
    ['E10: the same address written otherwise', { emailConnect: ' NY@utan-doman.example' }, 'then'],
    ['E16: approval undone', { review: 'open' }, 'now'],
    ['E17: no gate instead of an approval', { review: 'approved' }, 'then'],
    ['E21: the domain became verified', { verifiedDomains: ['farstu.test', 'utan-doman.example'] }, 'now'],
    ['E22: another domain was lost', { verifiedDomains: [] }, 'then'],
    ['INV-16: another zone', { zone: 'Europe/Helsinki' }, 'then'],
    ['E26: a user template at last', { hasUserTemplate: false }, 'now'],
    ['nothing that matters', {}, 'then'],
  ])('%s', (_, change, expected) => {
    const decided = decisionInstant(hire, { ...hire, ...change }, then, now);
    expect(decided).toEqual(expected === 'now' ? now : then);
  });

  it('INV-4: a new hire is decided when it is saved', () =>
    expect(decisionInstant(null, hire, then, now)).toEqual(now));
});

describe('explanations', () => {
  const t = translators({ people: messages });
  const say = (language: 'sv' | 'en') => formatter(language, { today: day('2026-11-20') });
  const told = (language: 'sv' | 'en', facts: Partial<InvitationFacts> = {}) => {
    const { code, params } = explain(planInvitation({ ...hire, ...facts }, local('2026-11-20T14:00')), say(language));
    return `${t(language)(`people:invitations.because.${code}`, params)} ${t(language)(`people:invitations.why.${code}`, params)}`;
  };

  it('says when, how long and why, in Swedish and English', () => {
    expect(told('sv')).toBe(
      'Inbjudan går söndag 29 november kl. 09:00 och länken gäller till och med torsdag 3 december. Inbjudan skickas kl. 09:00 dagen före anställningens första dag.',
    );
    expect(told('en')).toBe(
      'The invitation is sent Sunday 29 November at 09:00 and the link works until the end of Thursday 3 December. The invitation is sent at 09:00 on the day before the first day of employment.',
    );
    expect(told('sv', { employmentDate: day('2026-11-20') })).toContain(
      'Inbjudan går direkt och länken gäller till och med tisdag 24 november.',
    );
  });

  it.each(['sv', 'en'] as const)('leaves no gap in any sentence, %s', (language) => {
    const variants: Partial<InvitationFacts>[] = [
      { withdrawn: true },
      { doNotInvite: true },
      { hasUserTemplate: false },
      { alreadyLinked: true },
      { userInactive: true },
      { emailConnect: null },
      { review: 'open' },
      { emailConnect: 'ny@farstu.test' },
      { employmentDate: null },
      { invitedUntil: Temporal.Instant.from('2027-01-01T00:00:00Z') },
      { employmentDate: day('2026-11-21') },
      {},
    ];
    const sentences = variants.map((facts) => told(language, facts));
    expect(new Set(sentences).size).toBe(invitationReasons.length);
    for (const sentence of sentences) expect(sentence).not.toMatch(/\{\{|undefined|!/);
  });
});
