import type { Formatter } from '@farstu/platform/format';
import { Temporal } from 'temporal-polyfill';
import {
  type DueMoment,
  decisionInstant,
  type InvitationFacts,
  type InvitationPlan,
  isSameEmail,
  planInvitation,
  type WaitReason,
} from './invitation-plan.ts';

/** Where one invitation is. One invitation is one generation: at most one mail, to one address. */
export type InvitationState =
  /** Nothing is planned, and the plan says what is missing. */
  | 'none'
  | 'awaiting-review'
  | 'scheduled'
  /** Handed over, not yet known to have left. Left only by an answer: the call is idempotent, so its job repeats it. */
  | 'sending'
  | 'sent'
  | 'verified'
  | 'cancelled'
  /** Another generation has taken its place; its link is dead. */
  | 'superseded'
  /** The mail never arrived: refused, bounced, or every try used up. */
  | 'failed'
  | 'expired'
  | 'revoked'
  /** The address is in a verified domain: the account is made without a mail. */
  | 'not-needed';

export type InvitationEvent =
  /** Approval is what is missing: at first, or again after it was undone (E16). */
  | 'awaits-review'
  | 'held'
  /** Given a due time, or another one (E1). */
  | 'scheduled'
  /** The decision to send, taken under the row's lock. A second worker is refused (E14). */
  | 'claimed'
  /** The mail server took it; also when the person has asked for a new link from the expired page (E8). */
  | 'accepted'
  | 'refused'
  | 'bounced'
  /** The same call once more, after the cause has been mended; a bounced address is mended by a new generation. */
  | 'retried'
  | 'verified'
  | 'expired'
  | 'cancelled'
  | 'superseded'
  | 'revoked'
  | 'account-made'
  | 'unlinked';

const unsent = {
  held: 'none',
  'awaits-review': 'awaiting-review',
  scheduled: 'scheduled',
  claimed: 'sending',
  'account-made': 'not-needed',
  cancelled: 'cancelled',
} as const;
/** The link of the user is taken away, which no mail of this invitation made: it must not begin to invite for that (E18). */
const held = { ...unsent, unlinked: 'revoked' } as const;
const replaceable = { superseded: 'superseded', revoked: 'revoked' } as const;

/** From each state, where each event leads. What is not here is refused. */
export const invitationTransitions: Readonly<
  Record<InvitationState, Readonly<Partial<Record<InvitationEvent, InvitationState>>>>
> = {
  none: held,
  'awaiting-review': held,
  scheduled: held,
  cancelled: held,
  // `verified` may overtake `accepted`: webhooks keep no order.
  sending: { ...replaceable, accepted: 'sent', refused: 'failed', bounced: 'failed', verified: 'verified' },
  sent: { ...replaceable, bounced: 'failed', verified: 'verified', expired: 'expired' },
  expired: { ...replaceable, accepted: 'sent', bounced: 'failed', verified: 'verified' },
  // A server can report a failure and deliver all the same; the person who verified is right.
  failed: { ...replaceable, retried: 'sending', verified: 'verified' },
  verified: { unlinked: 'revoked' },
  // Superseded is an order for an account that was taken back before anybody was linked.
  'not-needed': { unlinked: 'revoked', superseded: 'superseded' },
  revoked: {},
  superseded: {},
};

/** Why an event is refused: what the invitation already is. */
const refusals = {
  none: 'invitation_not_planned',
  'awaiting-review': 'invitation_awaits_review',
  scheduled: 'invitation_not_sent',
  cancelled: 'invitation_cancelled',
  sending: 'invitation_being_sent',
  sent: 'invitation_already_sent',
  expired: 'invitation_expired',
  failed: 'invitation_failed',
  verified: 'invitation_already_verified',
  'not-needed': 'invitation_not_needed',
  revoked: 'invitation_revoked',
  superseded: 'invitation_superseded',
} as const satisfies Record<InvitationState, string>;
export type InvitationRefusal = (typeof refusals)[InvitationState];

/** The next state, or why the event is refused. A refusal is an answer, not a fault: events arrive twice and late. */
export function transition(
  state: InvitationState,
  event: InvitationEvent,
): { ok: true; state: InvitationState } | { ok: false; code: InvitationRefusal } {
  const next = invitationTransitions[state][event];
  return next ? { ok: true, state: next } : { ok: false, code: refusals[state] };
}

/** What is known about a hire's current invitation. */
export interface Invitation {
  readonly state: InvitationState;
  /** Counts up for every new mail of a hire and never back: one mail for each (hire, address, generation). */
  readonly generation: number;
  /** Whom this generation is for; null until it is planned. */
  readonly email: string | null;
  /** When it goes out; kept afterwards for the timeline. */
  readonly due: DueMoment | null;
}

export const noInvitation: Invitation = { state: 'none', generation: 1, email: null, due: null };

/** Why something that was planned or sent is taken back. */
type TakenBackReason = WaitReason | 'address-changed';

/**
 * What must be done now. `newGeneration` means that a mail of the present generation may have gone out: it becomes
 * `superseded`, its link dies, and what comes next is another generation.
 */
export type InvitationAction =
  | { readonly type: 'nothing' }
  | { readonly type: 'schedule'; readonly email: string; readonly due: DueMoment; readonly newGeneration: boolean }
  /** `late`: the mail should have gone out before now, e.g. at 09:00 when nothing was running (E13). */
  | {
      readonly type: 'send-now';
      readonly email: string;
      readonly due: DueMoment;
      readonly newGeneration: boolean;
      readonly late: boolean;
    }
  | { readonly type: 'create-account'; readonly email: string; readonly newGeneration: boolean }
  /** Nothing has gone out: the planned mail is withdrawn. */
  | { readonly type: 'cancel'; readonly because: WaitReason }
  /** Nothing is planned and nothing may be yet. */
  | { readonly type: 'hold'; readonly because: WaitReason }
  /** The link stops working at once. */
  | { readonly type: 'revoke'; readonly because: TakenBackReason; readonly newGeneration: boolean }
  /**
   * The account has been ordered and nobody is linked yet: its job finds the order outdated, and lets go of the account if
   * it has asked for it already.
   */
  | { readonly type: 'cancel-account'; readonly because: WaitReason; readonly newGeneration: true }
  /** The application lets go of the account; the account itself belongs to the person and stays (E6). */
  | { readonly type: 'unlink'; readonly because: WaitReason };

const nothing: InvitationAction = { type: 'nothing' };

/**
 * Compares where an invitation is with what the plan says, and answers what must be done now. What has been sent is
 * never sent again by itself (E3); only another address or a person's own request makes a new mail.
 *
 * @param alreadyLinked whether the account that was ordered without a mail has been made, and the user is linked to it
 */
export function reconcile(
  invitation: Invitation,
  plan: InvitationPlan,
  now: Temporal.Instant,
  alreadyLinked = false,
): InvitationAction {
  switch (invitation.state) {
    case 'none':
    case 'awaiting-review':
    case 'cancelled':
    case 'scheduled':
      return reconcileUnsent(invitation, plan, now);
    case 'sending':
    case 'sent':
    case 'expired':
    case 'failed':
      return reconcileSent(invitation, plan, now);
    case 'not-needed':
      // Nothing may be made before final approval, and an order is only an order until it is carried out (INV-6, E16).
      if (plan.how === 'wait' && !alreadyLinked) {
        return { type: 'cancel-account', because: plan.because, newGeneration: true };
      }
      return isWithdrawn(plan) ? { type: 'unlink', because: 'withdrawn' } : nothing;
    case 'verified':
      return isWithdrawn(plan) ? { type: 'unlink', because: 'withdrawn' } : nothing;
    case 'revoked':
      // Taken back by a person: the same address stays without a mail until somebody asks for one.
      return isSameEmail(invitation.email, plan.email) || isWithdrawn(plan) ? nothing : begin(plan, now, true);
    case 'superseded':
      return nothing;
  }
}

/**
 * Identity has refused the account that was ordered, since the domain of its address is no longer verified: nothing has
 * been made, and what the plan says without that domain takes the order's place.
 */
export function insteadOfAccount(plan: InvitationPlan, now: Temporal.Instant): InvitationAction {
  if (plan.how === 'wait') return { type: 'cancel-account', because: plan.because, newGeneration: true };
  return begin(plan, now, true);
}

function reconcileUnsent(invitation: Invitation, plan: InvitationPlan, now: Temporal.Instant): InvitationAction {
  const { state, due } = invitation;
  if (plan.how !== 'wait') {
    const unchanged =
      plan.how === 'mail' &&
      state === 'scheduled' &&
      isSameEmail(invitation.email, plan.email) &&
      due?.at.equals(plan.at) &&
      due.zone === plan.zone;
    const action = begin(plan, now, false);
    return unchanged && action.type === 'schedule' ? nothing : action;
  }
  if (state === 'scheduled') return { type: 'cancel', because: plan.because };
  if (state === 'cancelled') return plan.because === 'under-review' ? { type: 'hold', because: plan.because } : nothing;
  return { type: isWithdrawn(plan) ? 'cancel' : 'hold', because: plan.because };
}

function reconcileSent(invitation: Invitation, plan: InvitationPlan, now: Temporal.Instant): InvitationAction {
  if (isWithdrawn(plan)) return { type: 'revoke', because: 'withdrawn', newGeneration: false };
  if (!isSameEmail(invitation.email, plan.email)) {
    if (plan.how !== 'wait') return begin(plan, now, true);
    const because = plan.email === null ? 'no-address' : 'address-changed';
    return { type: 'revoke', because, newGeneration: true };
  }
  // What may still lie in a queue is taken back by anything that would have held it, so that nothing leaves before final
  // approval. A mail that has left is left alone (E16).
  if (invitation.state === 'sending' && plan.how === 'wait') {
    return { type: 'revoke', because: plan.because, newGeneration: true };
  }
  return nothing;
}

/** A job takes its moment: what leaves within five minutes of its time is not told as late. */
const punctuality = Temporal.Duration.from({ minutes: 5 });

function begin(plan: InvitationPlan, now: Temporal.Instant, newGeneration: boolean): InvitationAction {
  if (plan.how === 'wait') return { type: 'hold', because: plan.because };
  const { email, at, localDate, localTime, zone } = plan;
  if (plan.how === 'account-without-mail') return { type: 'create-account', email, newGeneration };
  const due = { at, localDate, localTime, zone };
  if (Temporal.Instant.compare(at, now) > 0) return { type: 'schedule', email, due, newGeneration };
  const isLate = Temporal.Instant.compare(at.add(punctuality), now) < 0;
  return { type: 'send-now', email, due, newGeneration, late: isLate && plan.because === 'day-before-start' };
}

const isWithdrawn = (plan: InvitationPlan): boolean => plan.because === 'withdrawn';

/** A change carried through to what must be done: the decision's moment (keep it), the plan with its reason, the action. */
export interface Replanned {
  readonly decidedAt: Temporal.Instant;
  readonly plan: InvitationPlan;
  readonly action: InvitationAction;
}

/** What a change of a hire means for its invitation; a page asks before saving, the command asks again when it saves. */
export function replan(
  invitation: Invitation,
  change: { before: InvitationFacts | null; after: InvitationFacts; decidedAt: Temporal.Instant },
  now: Temporal.Instant,
): Replanned {
  const decidedAt = decisionInstant(change.before, change.after, change.decidedAt, now);
  const plan = planInvitation(change.after, decidedAt);
  const isAsked = isAskedFor(invitation, change.before, plan, change.decidedAt);
  const action = isAsked ? nothing : reconcile(invitation, plan, now, change.after.alreadyLinked);
  return { decidedAt, plan, action };
}

/**
 * A mail that is being sent although the plan waited for the very same reason already: a person asked for it, knowing
 * that there is no start date or that nobody was to be invited. Only a new reason takes it back.
 */
function isAskedFor(
  { state, email }: Invitation,
  before: InvitationFacts | null,
  { because, email: planned }: InvitationPlan,
  decidedAt: Temporal.Instant,
): boolean {
  if (state !== 'sending' || (because !== 'no-start-date' && because !== 'do-not-invite')) return false;
  return before !== null && isSameEmail(email, planned) && planInvitation(before, decidedAt).because === because;
}

/** What a person who asks for the mail overrides: *bjud inte in*, and that another hire's mail is enough. */
export const asked = { doNotInvite: false, invitedUntil: null } as const;

export type ResendRefusal =
  | { ok: false; code: InvitationRefusal }
  | { ok: false; code: 'invitation_waits'; because: WaitReason };

/**
 * *Verifiera konto*: a person asks for the mail now, for the first time or again (E7). It does not wait for the day
 * before the start; approval, an address and a user are needed all the same.
 *
 * @param hasFailed the account that was ordered without a mail could not be made
 */
export function resend(
  invitation: Invitation,
  facts: InvitationFacts,
  now: Temporal.Instant,
  hasFailed = false,
): { ok: true; action: InvitationAction } | ResendRefusal {
  const { state } = invitation;
  const isDone = state === 'verified' || state === 'sending' || (state === 'not-needed' && !hasFailed);
  if (isDone) return { ok: false, code: refusals[state] };
  const today = now.toZonedDateTimeISO(facts.zone).toPlainDate();
  const plan = planInvitation({ ...facts, ...asked, employmentDate: today }, now);
  if (plan.how === 'wait') return { ok: false, code: 'invitation_waits', because: plan.because };
  return { ok: true, action: begin(plan, now, invitationTransitions[state].claimed === undefined) };
}

/**
 * The invitation after an action, and the generation it took the place of. Both are written in one transaction, with
 * the due row or the job that the action calls for.
 *
 * @throws when the action was not decided for this invitation: its row has changed since, so decide again
 */
export function carryOut(
  invitation: Invitation,
  action: InvitationAction,
): { current: Invitation; superseded: Invitation | null } {
  const supersede = 'newGeneration' in action && action.newGeneration;
  const next: Invitation = supersede ? { ...noInvitation, generation: invitation.generation + 1 } : invitation;
  const superseded = supersede
    ? // A link that a person has revoked stays revoked: that is what the timeline should say.
      { ...invitation, state: invitation.state === 'revoked' ? 'revoked' : step(invitation.state, 'superseded') }
    : null;
  return { current: after(next, action), superseded };
}

function after(invitation: Invitation, action: InvitationAction): Invitation {
  const to = (event: InvitationEvent) => step(invitation.state, event);
  switch (action.type) {
    case 'nothing':
      return invitation;
    case 'schedule':
      return { ...invitation, state: to('scheduled'), email: action.email, due: action.due };
    case 'send-now':
      return { ...invitation, state: to('claimed'), email: action.email, due: action.due };
    case 'create-account':
      return { ...invitation, state: to('account-made'), email: action.email, due: null };
    case 'cancel':
      return { ...invitation, state: to(action.because === 'under-review' ? 'awaits-review' : 'cancelled'), due: null };
    case 'cancel-account':
      if (action.because === 'withdrawn') return { ...invitation, state: to('cancelled') };
      return { ...invitation, state: to(action.because === 'under-review' ? 'awaits-review' : 'held') };
    case 'hold':
      // A revoked invitation keeps its record; what holds back its successor is in the plan.
      if (invitation.state === 'revoked') return invitation;
      return { ...invitation, state: to(action.because === 'under-review' ? 'awaits-review' : 'held'), due: null };
    case 'revoke':
      return action.newGeneration ? invitation : { ...invitation, state: to('revoked') };
    case 'unlink':
      return { ...invitation, state: to('unlinked') };
  }
}

function step(state: InvitationState, event: InvitationEvent): InvitationState {
  const result = transition(state, event);
  if (!result.ok) throw new Error(`An invitation that is ${state} cannot be ${event} (${result.code})`);
  return result.state;
}

/** What a change does to an invitation: `people:invitations.effect.<code>`, said before the change is saved. */
export type EffectCode =
  | 'unchanged'
  | 'already-sent'
  | 'already-linked'
  | 'already-invited'
  | 'scheduled'
  | 'moved'
  | 'replaced-later'
  | 'sent-now'
  | 'replaced-now'
  | 'account'
  | 'account-instead'
  | 'account-cancelled'
  | 'cancelled'
  | 'never-sent'
  | 'held'
  | 'revoked'
  | 'unlinked'
  | 'relinked-now'
  | 'relinked-later'
  | 'relinked-account';

/** @param say writes moments in the reader's language, e.g. `söndag 29 november kl. 09:00` */
export function explainAction(
  { state, due }: Invitation,
  action: InvitationAction,
  say: Pick<Formatter, 'moment'>,
): { code: EffectCode; params: Readonly<Record<string, string>> } {
  const effect = (code: EffectCode, params: Record<string, string> = {}) => ({ code, params });
  const planned = state === 'scheduled' && due !== null ? { before: say.moment(due.at, due.zone) } : {};
  switch (action.type) {
    case 'nothing':
      if (state === 'verified' || state === 'not-needed') return effect('already-linked');
      return effect(invitationTransitions[state].superseded ? 'already-sent' : 'unchanged');
    case 'schedule': {
      const params = { ...planned, sendMoment: say.moment(action.due.at, action.due.zone), email: action.email };
      if (action.newGeneration) return effect('replaced-later', params);
      return effect(state === 'scheduled' ? 'moved' : 'scheduled', params);
    }
    case 'send-now':
      return effect(action.newGeneration ? 'replaced-now' : 'sent-now', { email: action.email });
    case 'create-account':
      return effect(state === 'scheduled' ? 'account-instead' : 'account', { ...planned, email: action.email });
    case 'cancel-account':
      return effect('account-cancelled');
    case 'cancel':
      return effect(state === 'scheduled' ? 'cancelled' : 'never-sent', planned);
    case 'hold':
      return effect(action.because === 'already-invited' ? 'already-invited' : 'held');
    case 'revoke':
      return effect('revoked');
    case 'unlink':
      return effect('unlinked');
  }
}
