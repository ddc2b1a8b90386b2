import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { fiveCalendarDays, type InvitationFacts, planInvitation } from './invitation-plan.ts';
import {
  carryOut,
  type Invitation,
  type InvitationEvent,
  noInvitation,
  reconcile,
  replan,
  resend,
  transition,
} from './invitation-state.ts';

// Histories of a hire: edits, approvals, domains, zones, bounces and clock moves, some of them while no worker runs. The
// rules are run as the commands and the worker run them, and what went out is compared with an oracle that knows
// neither the planner, nor the table of states, nor Temporal.

const histories = 50_000;
const zones = ['Europe/Stockholm', 'Europe/Helsinki'] as const;
type Zone = (typeof zones)[number];

/** Whole seconds since 1970; a day is a whole number of days since then. */
type Seconds = number;
type Day = number;

type Happening =
  | { what: 'start'; day: Day | null }
  | { what: 'address'; email: string | null }
  | { what: 'invite'; not: boolean }
  | { what: 'zone'; zone: Zone }
  | { what: 'domain'; verified: boolean }
  | {
      what: 'approve' | 'undo' | 'withdraw' | 'verify' | 'bounce' | 'expire' | 'resend' | 'other-edit' | 'down' | 'up';
    };
type History = { begin: Beginning; steps: { at: Seconds; happening: Happening }[]; end: Seconds };
type Beginning = { at: Seconds; start: Day | null; email: string | null; gate: boolean; zone: Zone; domain: boolean };

/** Something that went out. `kind` account: made without a mail. */
type Out = { kind: 'mail' | 'account'; at: Seconds; email: string };

// --- Making histories -----------------------------------------------------------------------------------------------

/** mulberry32: small, and the same on every machine. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const changeDays = ['2026-03-29', '2026-10-25', '2027-01-01'].map((date) => Date.parse(date) / 86_400_000);
const emails = ['a@farstu.test', 'b@utan-doman.example', 'c@utan-doman.example', null];

function makeHistory(seed: number): History {
  const next = random(seed);
  const upTo = (n: number) => Math.floor(next() * n);
  const pick = <T>(from: readonly T[]): T => from[upTo(from.length)] as T;
  // Around the days when clocks change and years turn, at hours where mistakes live.
  const middle = pick(changeDays) + upTo(5) - 2;
  const moment = (day: Day): Seconds =>
    day * 86_400 +
    pick([0, 1, 3_600, 7_199, 7_200, 23_400, 25_200, 28_800, 28_801, 79_200, 82_800, 86_399, upTo(86_400)]);
  const startDay = (): Day | null => (next() < 0.1 ? null : middle + upTo(9) - 3);
  let at = moment(middle - upTo(6));
  const begin = {
    at,
    start: startDay(),
    email: pick(emails),
    gate: next() < 0.5,
    zone: pick(zones),
    domain: next() < 0.3,
  };
  const makers: (() => Happening)[] = [
    () => ({ what: 'start', day: startDay() }),
    () => ({ what: 'start', day: startDay() }),
    () => ({ what: 'address', email: pick(emails) }),
    () => ({ what: 'approve' }),
    () => ({ what: 'approve' }),
    () => ({ what: 'undo' }),
    () => ({ what: pick(['withdraw', 'other-edit', 'other-edit'] as const) }),
    () => ({ what: 'domain', verified: next() < 0.6 }),
    () => ({ what: 'zone', zone: pick(zones) }),
    () => ({ what: 'invite', not: next() < 0.5 }),
    () => ({ what: pick(['verify', 'bounce', 'expire', 'resend'] as const) }),
    () => ({ what: pick(['down', 'up'] as const) }),
  ];
  const steps = Array.from({ length: 2 + upTo(6) }, () => {
    at = Math.max(at + 1 + upTo(7_200), next() < 0.7 ? moment(Math.floor(at / 86_400) + upTo(3)) : 0);
    return { at, happening: pick(makers)() };
  });
  return { begin, steps, end: at + 15 * 86_400 };
}

// --- The rules, driven as the room drives them ----------------------------------------------------------------------

const instant = (at: Seconds) => Temporal.Instant.fromEpochMilliseconds(at * 1_000);
const epochDay = Temporal.PlainDate.from('1970-01-01');
const plainDate = (day: Day | null) => (day === null ? null : epochDay.add({ days: day }));

function runRules({ begin, steps, end }: History) {
  const outs: Out[] = [];
  const tokens: string[] = [];
  const violations: string[] = [];
  let facts: InvitationFacts = {
    employmentDate: plainDate(begin.start),
    emailConnect: begin.email,
    zone: begin.zone,
    review: begin.gate ? 'open' : 'none',
    verifiedDomains: begin.domain ? ['farstu.test'] : [],
    hasUserTemplate: true,
    doNotInvite: false,
    userInactive: false,
    invitedUntil: null,
    alreadyLinked: false,
    withdrawn: false,
    validity: fiveCalendarDays,
  };
  let invitation: Invitation = noInvitation;
  let decidedAt = instant(begin.at);
  let isUp = true;

  const apply = (action: Parameters<typeof carryOut>[1], at: Seconds) => {
    invitation = carryOut(invitation, action).current;
    if (action.type === 'create-account') {
      outs.push({ kind: 'account', at, email: action.email });
      facts = { ...facts, alreadyLinked: true };
    }
    if (action.type === 'unlink') facts = { ...facts, alreadyLinked: false };
  };
  const happens = (event: InvitationEvent) => {
    const result = transition(invitation.state, event);
    if (result.ok) invitation = { ...invitation, state: result.state };
    return result.ok;
  };
  /** The worker: what is due is decided once more and claimed; what has been handed over is delivered. */
  const work = (at: Seconds) => {
    if (!isUp) return;
    if (invitation.state === 'scheduled' && (invitation.due?.at.epochMilliseconds ?? 0) <= at * 1_000) {
      apply(reconcile(invitation, planInvitation(facts, decidedAt), instant(at)), at);
    }
    if (invitation.state !== 'sending') return;
    const email = String(invitation.email);
    outs.push({ kind: 'mail', at, email });
    tokens.push(`${email} ${invitation.generation}`);
    if (facts.review === 'open') violations.push(`mail at ${at} before final approval`);
    if (facts.withdrawn) violations.push(`mail at ${at} after withdrawal`);
    happens('accepted');
  };
  const save = (at: Seconds, edit: Partial<InvitationFacts>, isNew = false) => {
    const before = isNew ? null : facts;
    facts = { ...facts, ...edit };
    const replanned = replan(invitation, { before, after: facts, decidedAt }, instant(at));
    decidedAt = replanned.decidedAt;
    apply(replanned.action, at);
  };
  const runUntil = (at: Seconds) => {
    const due = invitation.due?.at.epochMilliseconds ?? Number.POSITIVE_INFINITY;
    if (isUp && invitation.state === 'scheduled' && due <= at * 1_000) work(due / 1_000);
  };

  save(begin.at, {}, true);
  work(begin.at);
  for (const { at, happening } of steps) {
    runUntil(at);
    switch (happening.what) {
      case 'start':
        save(at, { employmentDate: plainDate(happening.day) });
        break;
      case 'address':
        save(at, { emailConnect: happening.email });
        break;
      case 'invite':
        save(at, { doNotInvite: happening.not });
        break;
      case 'zone':
        save(at, { zone: happening.zone });
        break;
      case 'domain':
        save(at, { verifiedDomains: happening.verified ? ['farstu.test'] : [] });
        break;
      case 'approve':
        if (facts.review === 'open' && !facts.withdrawn) save(at, { review: 'approved' });
        break;
      case 'undo':
        if (facts.review === 'approved' && !facts.withdrawn) save(at, { review: 'open' });
        break;
      case 'withdraw':
        save(at, { withdrawn: true });
        break;
      case 'other-edit':
        save(at, {});
        break;
      case 'verify':
        if (invitation.state !== 'sending' && happens('verified')) facts = { ...facts, alreadyLinked: true };
        break;
      case 'bounce':
      case 'expire':
        if (invitation.state !== 'sending') happens(happening.what === 'bounce' ? 'bounced' : 'expired');
        break;
      case 'resend': {
        const asked = resend(invitation, facts, instant(at));
        if (asked.ok) apply(asked.action, at);
        break;
      }
      default:
        isUp = happening.what === 'up';
    }
    work(at);
  }
  isUp = true;
  work(steps.at(-1)?.at ?? begin.at);
  runUntil(end);
  if (new Set(tokens).size !== tokens.length) violations.push('the same address and generation twice');
  return { outs, violations };
}

// --- The oracle: seconds and days only ------------------------------------------------------------------------------

/** Europe's rule: summer time from the last Sunday of March to the last Sunday of October, both at 01:00 UTC. */
function offsetAt(at: Seconds, zone: Zone): Seconds {
  const year = new Date(at * 1_000).getUTCFullYear();
  const lastSunday = (month: number) => {
    const last = new Date(Date.UTC(year, month, 31, 1));
    return last.getTime() / 1_000 - last.getUTCDay() * 86_400;
  };
  const isSummer = at >= lastSunday(2) && at < lastSunday(9);
  return (zone === 'Europe/Helsinki' ? 7_200 : 3_600) + (isSummer ? 3_600 : 0);
}
const dayOf = (at: Seconds, zone: Zone): Day => Math.floor((at + offsetAt(at, zone)) / 86_400);
const nineOClock = (day: Day, zone: Zone): Seconds => day * 86_400 + 32_400 - offsetAt(day * 86_400 + 21_600, zone);

function runOracle({ begin, steps, end }: History): Out[] {
  const outs: Out[] = [];
  let { start, email, gate: open, zone, domain } = begin;
  let decided = begin.at;
  let [up, withdrawn, not, linked] = [true, false, false, false];
  /** Whom the last mail was for, and whether it still lies in the queue. */
  let invited: string | null = null;
  let queued = false;

  const isVerified = () => domain && email?.endsWith('@farstu.test') === true;
  /** Why nothing would go out by itself. */
  const held = () => (not ? 'not' : open ? 'open' : start === null && !isVerified() ? 'no-start' : null);
  const deliver = (at: Seconds) => {
    if (up && queued) outs.push({ kind: 'mail', at, email: String(invited) });
    if (up) queued = false;
  };
  const invite = (at: Seconds) => {
    if (email === null) return;
    invited = email;
    if (isVerified()) {
      outs.push({ kind: 'account', at, email });
      linked = true;
      queued = false;
    } else {
      queued = true;
      deliver(at);
    }
  };
  const dueAt = (): Seconds => {
    if (withdrawn || not || linked || open || email === null || email === invited) return Number.POSITIVE_INFINITY;
    if (isVerified()) return decided;
    if (start === null) return Number.POSITIVE_INFINITY;
    return start - dayOf(decided, zone) <= 1 ? decided : nineOClock(start - 1, zone);
  };
  const look = (at: Seconds) => {
    deliver(at);
    if (dueAt() <= at) invite(at);
  };
  const takeBack = () => {
    invited = null;
    queued = false;
  };
  const runUntil = (at: Seconds) => {
    const due = dueAt();
    if (up && due <= at) look(due);
  };

  look(begin.at);
  for (const { at, happening } of steps) {
    runUntil(at);
    const heldBefore = held();
    // A save looks too, also while no worker runs; but a tick that is refused saves nothing.
    const saves =
      ['start', 'address', 'invite', 'zone', 'domain', 'withdraw', 'other-edit'].includes(happening.what) ||
      (!withdrawn && ((happening.what === 'approve' && open) || (happening.what === 'undo' && begin.gate && !open)));
    switch (happening.what) {
      case 'start':
        if (start !== happening.day) decided = at;
        start = happening.day;
        break;
      case 'address':
        if (email !== happening.email) decided = at;
        email = happening.email;
        if (email !== invited && !linked && !withdrawn) takeBack();
        break;
      case 'invite':
        if (not !== happening.not) decided = at;
        not = happening.not;
        break;
      case 'zone':
        zone = happening.zone;
        break;
      case 'domain': {
        const wasVerified = isVerified();
        domain = happening.verified;
        if (isVerified() && !wasVerified) decided = at;
        break;
      }
      case 'approve':
        if (open && !withdrawn) decided = at;
        if (!withdrawn) open = false;
        break;
      case 'undo':
        if (begin.gate && !withdrawn) open = true;
        break;
      case 'withdraw':
        withdrawn = true;
        queued = false;
        break;
      case 'verify':
        linked ||= invited !== null && !queued && !withdrawn;
        break;
      case 'resend':
        if (!withdrawn && !linked && !open && !queued) invite(at);
        break;
      case 'down':
        up = false;
        break;
      case 'up':
        up = true;
        break;
    }
    // What somebody has asked for all the same is taken back by a new reason only (E7).
    if (saves && queued && held() !== null && (open || held() !== heldBefore)) takeBack();
    if (saves || up) look(at);
  }
  up = true;
  look(steps.at(-1)?.at ?? begin.at);
  runUntil(end);
  return outs;
}

// --- The proof ------------------------------------------------------------------------------------------------------

describe(`${histories} histories of one hire`, () => {
  it('INV-4 INV-5 INV-6 INV-7 INV-8 INV-9 INV-11 INV-16 E1 E2 E3 E4 E10 E13 E16 E21 E22: what goes out is what the oracle says, when it says', () => {
    const seen = { mail: 0, account: 0, atNine: 0 };
    for (let seed = 1; seed <= histories; seed++) {
      const history = makeHistory(seed);
      const { outs, violations } = runRules(history);
      const expected = runOracle(history);
      if (violations.length > 0 || JSON.stringify(outs) !== JSON.stringify(expected)) {
        expect({ outs, violations }, `seed ${seed}: ${JSON.stringify(history)}`).toEqual({
          outs: expected,
          violations: [],
        });
      }
      for (const { kind, at } of outs) {
        seen[kind]++;
        if (zones.some((zone) => (at + offsetAt(at, zone)) % 86_400 === 32_400)) seen.atNine++;
      }
    }
    // The histories are worth something only if they reach both ways and both moments, often.
    expect(seen.mail).toBeGreaterThan(histories / 3);
    expect(seen.account).toBeGreaterThan(histories / 20);
    expect(seen.atNine).toBeGreaterThan(histories / 20);
  }, 60_000);

  it('INV-4 INV-5: with a worker that always runs, each mail goes at 09:00 the day before, or as somebody acts; never earlier', () => {
    for (let seed = 1_000_001; seed <= 1_003_000; seed++) {
      const made = makeHistory(seed);
      const steps = made.steps.filter(({ happening }) => !['down', 'up', 'zone', 'resend'].includes(happening.what));
      const { zone } = made.begin;
      /** A step in the same second as 09:00 comes after the mail. */
      const startBefore = (at: Seconds, orAt: boolean): Day => {
        const moves = steps.flatMap((step) =>
          step.happening.what === 'start' && (step.at < at || (orAt && step.at === at)) ? [step.happening.day] : [],
        );
        return Number(moves.length > 0 ? moves.at(-1) : made.begin.start);
      };
      for (const { kind, at } of runRules({ ...made, steps }).outs) {
        const hasActed = at === made.begin.at || steps.some((step) => step.at === at);
        const isSoon = startBefore(at, true) - dayOf(at, zone) <= 1;
        const isDayBefore = at === nineOClock(startBefore(at, false) - 1, zone);
        const isRight = kind === 'account' ? hasActed : isDayBefore || (hasActed && isSoon);
        if (!isRight) expect.fail(`seed ${seed}: ${kind} at ${at}: ${JSON.stringify(made)}`);
      }
    }
  });
});
