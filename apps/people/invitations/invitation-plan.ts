import { domainToASCII } from 'node:url';
import { type DueAt, instantOf } from '@farstu/platform/due';
import type { Formatter } from '@farstu/platform/format';
import { Temporal } from 'temporal-polyfill';

/** Where the review of a hire stands: no gate at all, a gate with levels left, or finally approved. */
export type ReviewStanding = 'none' | 'open' | 'approved';

/**
 * How long the link in an invitation works. `calendar-days` counts whole days in the company's zone, the day it is sent
 * being day one. The seed says "five days, counted from and including the day it is sent"; the other reading, 5 × 24
 * hours, would be another policy with another name.
 */
export interface LinkValidity {
  readonly policy: 'calendar-days';
  readonly days: number;
}

export const fiveCalendarDays: LinkValidity = { policy: 'calendar-days', days: 5 };

/** 09:00 in the company's own zone. No zone changes its clocks at that hour, so the wall time is unique (INV-14). */
export const sendingTime: Temporal.PlainTime = Temporal.PlainTime.from('09:00');

/** Everything that decides when, how and whether a new hire is invited. */
export interface InvitationFacts {
  /** First day of the employment; a hire without one waits (it never becomes today). */
  readonly employmentDate: Temporal.PlainDate | null;
  /** *E-post Visma Connect*, as it was typed; null or blank when not given. */
  readonly emailConnect: string | null;
  /** The company's zone, IANA name. */
  readonly zone: string;
  readonly review: ReviewStanding;
  /** Domains whose addresses need no mail; compared exactly, sub-domains are other domains (E23). */
  readonly verifiedDomains: readonly string[];
  /** Only an employment template with a user template makes a user, and only a user is invited (E26). */
  readonly hasUserTemplate: boolean;
  readonly doNotInvite: boolean;
  /** The user has been deactivated, so whoever was invited could not sign in. */
  readonly userInactive: boolean;
  /** The user is linked to an account, by an invitation or by an account made without mail. */
  readonly alreadyLinked: boolean;
  readonly withdrawn: boolean;
  /**
   * Until when the link works, or would have worked, that the user has been sent at the same address by another hire
   * (exclusive); null when there is none, or when this hire has sent one itself.
   */
  readonly invitedUntil: Temporal.Instant | null;
  readonly validity: LinkValidity;
}

/** Why an invitation waits. */
export type WaitReason =
  | 'withdrawn'
  | 'do-not-invite'
  | 'no-user-template'
  | 'already-linked'
  | 'user-inactive'
  | 'no-address'
  | 'under-review'
  | 'no-start-date'
  | 'already-invited';

/** The reason of a plan, in the order in which the rules are asked: the first that applies decides. */
export const invitationReasons = [
  'withdrawn',
  'do-not-invite',
  'no-user-template',
  'already-linked',
  'user-inactive',
  'no-address',
  'under-review',
  'verified-domain',
  'no-start-date',
  'already-invited',
  'starts-soon',
  'day-before-start',
] as const satisfies readonly (WaitReason | 'verified-domain' | 'starts-soon' | 'day-before-start')[];
export type InvitationReason = (typeof invitationReasons)[number];

/** A wall time in a zone, and the instant it stands for today's time-zone data. */
export interface DueMoment extends DueAt {
  /** Derived from the wall time for `day-before-start`; for what happens at once, the moment of the decision itself. */
  readonly at: Temporal.Instant;
}

/** A mail with a link goes out at `at`. */
interface MailPlan extends DueMoment {
  readonly how: 'mail';
  readonly because: 'starts-soon' | 'day-before-start';
  /** To whom, as typed. */
  readonly email: string;
  /** Exclusive: the link works until just before this instant. Holds if the mail goes out at `at`. */
  readonly expiresAt: Temporal.Instant;
  /** The last day, in the company's zone, on which the link works. */
  readonly lastDay: Temporal.PlainDate;
}

/** The account is made at `at`, and no mail is sent. */
interface AccountPlan extends DueMoment {
  readonly how: 'account-without-mail';
  readonly because: 'verified-domain';
  readonly email: string;
  readonly expiresAt: null;
}

/** Nothing happens until something about the hire changes. */
interface WaitPlan {
  readonly how: 'wait';
  readonly because: WaitReason;
  readonly email: string | null;
  readonly at: null;
  readonly expiresAt: null;
}

/** When and how a new hire's account comes about, with the reason. */
export type InvitationPlan = MailPlan | AccountPlan | WaitPlan;

/**
 * Decides when and how a new hire is invited (seed 002, INV-4…12). The page, the preview and the worker all ask this.
 *
 * @param decidedAt the moment of the decision: when the hire is saved, or the tick of the last review level. What is due
 *   "at once" is due at this moment, and "tomorrow" is counted from its date in the company's zone (INV-15)
 */
export function planInvitation(facts: InvitationFacts, decidedAt: Temporal.Instant): InvitationPlan {
  const { employmentDate, zone } = facts;
  const email = facts.emailConnect?.trim() || null;
  const wait = (because: WaitReason): WaitPlan => ({ how: 'wait', because, email, at: null, expiresAt: null });

  if (facts.withdrawn) return wait('withdrawn');
  if (facts.doNotInvite) return wait('do-not-invite');
  if (!facts.hasUserTemplate) return wait('no-user-template');
  if (facts.alreadyLinked) return wait('already-linked');
  if (facts.userInactive) return wait('user-inactive');
  if (email === null) return wait('no-address');
  if (facts.review === 'open') return wait('under-review');

  const decided = decidedAt.toZonedDateTimeISO(zone);
  const today = decided.toPlainDate();
  const atOnce = { at: decidedAt, localDate: today, localTime: decided.toPlainTime(), zone };
  if (isInDomains(email, facts.verifiedDomains)) {
    return { how: 'account-without-mail', because: 'verified-domain', email, expiresAt: null, ...atOnce };
  }
  if (employmentDate === null) return wait('no-start-date');

  const mail = mailPlan(employmentDate, email, atOnce, facts);
  // One link a user: what another hire has sent is enough, as long as it works when this hire's mail would have gone.
  const isInvited = facts.invitedUntil !== null && Temporal.Instant.compare(mail.at, facts.invitedUntil) < 0;
  return isInvited ? wait('already-invited') : mail;
}

function mailPlan(
  employmentDate: Temporal.PlainDate,
  email: string,
  atOnce: DueMoment,
  { zone, validity }: InvitationFacts,
): MailPlan {
  const today = atOnce.localDate;
  if (Temporal.PlainDate.compare(employmentDate, today.add({ days: 1 })) <= 0) {
    return { how: 'mail', because: 'starts-soon', email, ...atOnce, ...linkLife(today, zone, validity) };
  }
  const dayBefore = employmentDate.subtract({ days: 1 });
  const due = { localDate: dayBefore, localTime: sendingTime, zone };
  return {
    how: 'mail',
    because: 'day-before-start',
    email,
    ...due,
    at: instantOf(due),
    ...linkLife(dayBefore, zone, validity),
  };
}

/**
 * The moment from which "at once" and "tomorrow" are counted after a change. A save that changes what the plan rests on
 * is a decision of its own (E2, E10, E17), and so is a domain that becomes verified (E21). Anything else is not:
 * another telephone number, another zone (INV-16) or a domain that is lost (E22) moves nothing to today.
 *
 * @param before null when the hire is new
 */
export function decisionInstant(
  before: InvitationFacts | null,
  after: InvitationFacts,
  decidedAt: Temporal.Instant,
  now: Temporal.Instant,
): Temporal.Instant {
  if (before === null) return now;
  const isOpen = (facts: InvitationFacts) => facts.review === 'open';
  const isVerified = (facts: InvitationFacts) =>
    facts.emailConnect !== null && isInDomains(facts.emailConnect, facts.verifiedDomains);
  const isNewDecision =
    String(before.employmentDate) !== String(after.employmentDate) ||
    !isSameEmail(before.emailConnect, after.emailConnect) ||
    isOpen(before) !== isOpen(after) ||
    before.hasUserTemplate !== after.hasUserTemplate ||
    before.doNotInvite !== after.doNotInvite ||
    before.alreadyLinked !== after.alreadyLinked ||
    before.userInactive !== after.userInactive ||
    (isVerified(after) && !isVerified(before));
  return isNewDecision ? now : decidedAt;
}

/**
 * The instant from which a link that was sent at `sentAt` no longer works: local midnight after its last day. Counting
 * days, not hours, is what keeps it right over a change of clocks (INV-10).
 */
export function expiryOf(
  sentAt: Temporal.Instant,
  zone: string,
  validity: LinkValidity = fiveCalendarDays,
): Temporal.Instant {
  return linkLife(sentAt.toZonedDateTimeISO(zone).toPlainDate(), zone, validity).expiresAt;
}

function linkLife(sendDay: Temporal.PlainDate, zone: string, { days }: LinkValidity) {
  return {
    expiresAt: sendDay.add({ days }).toZonedDateTime(zone).toInstant(),
    lastDay: sendDay.add({ days: days - 1 }),
  };
}

/** The domain of an address as a lower-case A-label (`Å@FÖRETAG.se` → `xn--fretag-wxa.se`); null when it has none. */
export function domainOf(email: string): string | null {
  const at = email.lastIndexOf('@');
  return at < 1 ? null : aLabel(email.slice(at + 1));
}

/**
 * An address in the form in which two are compared: trimmed, lower-case, the domain as A-label. For comparing only;
 * mail goes to the address as it was typed.
 */
export function normaliseEmail(email: string): string {
  const trimmed = email.trim().normalize('NFC').toLowerCase();
  const domain = domainOf(trimmed);
  return domain === null ? trimmed : `${trimmed.slice(0, trimmed.lastIndexOf('@'))}@${domain}`;
}

/** Whether two addresses are the same one; the form asks for the Connect address twice (INV-2). */
export const isSameEmail = (one: string | null, other: string | null): boolean =>
  one === null || other === null ? one === other : normaliseEmail(one) === normaliseEmail(other);

/** Whether an address may be used at all: *Tillåtna domäner*; an empty list sets no limit (INV-13). */
export const isAllowedAddress = (email: string, allowedDomains: readonly string[]): boolean =>
  allowedDomains.length === 0 || isInDomains(email, allowedDomains);

/** Exact domains only: `dept.example.se` is not in `example.se` (E23). */
export function isInDomains(email: string, domains: readonly string[]): boolean {
  const domain = domainOf(email.trim());
  return domain !== null && domains.some((each) => aLabel(each) === domain);
}

function aLabel(domain: string): string | null {
  // The URL parser behind domainToASCII would cut `farstu.test/x` short and decode `%2e`; neither belongs in a domain.
  if (/[\s%/?#\\:@[\]]/.test(domain)) return null;
  return domainToASCII(domain.toLowerCase()) || null;
}

/**
 * What to tell a person about a plan. The sentence is `people:invitations.because.<code>`, and the rule behind it
 * `people:invitations.why.<code>`; both take the same params.
 */
export interface Explanation {
  readonly code: InvitationReason;
  readonly params: Readonly<Record<string, string>>;
}

/** @param say writes moments and days in the reader's language, e.g. `söndag 29 november kl. 09:00` */
export function explain(plan: InvitationPlan, say: Pick<Formatter, 'moment' | 'dateInSentence'>): Explanation {
  if (plan.how === 'wait') return { code: plan.because, params: {} };
  const sendMoment = say.moment(plan.at, plan.zone);
  if (plan.how === 'account-without-mail') return { code: plan.because, params: { sendMoment, email: plan.email } };
  return {
    code: plan.because,
    params: { sendMoment, lastDay: say.dateInSentence(plan.lastDay), email: plan.email },
  };
}
