import { formatter } from '@farstu/platform/format';
import type { Translator } from '@farstu/platform/i18n';
import { Temporal } from 'temporal-polyfill';
import { toPlanAnswer, whatHappens, whyItDoes } from '../invitations/invitation-answer.ts';
import { restoreFacts } from '../invitations/invitation-facts.ts';
import { type InvitationReason, planInvitation } from '../invitations/invitation-plan.ts';
import type { InvitationState } from '../invitations/invitation-state.ts';
import type { SentState, UnsentState } from '../invitations/messages.ts';
import type { PlanAnswer } from './hire-input.ts';

/** A hire's latest invitation, as it is kept. */
export interface KeptInvitation {
  readonly state: string;
  readonly because: string;
  readonly sent_at: string | null;
  readonly expires_at: string | null;
}

/** What a hire's invitation is for a reader: what will happen, or what has. Instants are RFC 3339. */
export interface InvitationSummary {
  readonly state: InvitationState;
  readonly how: PlanAnswer['how'];
  /** When it was sent; before that, when it goes or the account is made. */
  readonly at: string | null;
  /** Of the link that was sent; before that, of the one that goes. Exclusive. */
  readonly expiresAt: string | null;
  readonly because: InvitationReason;
  readonly text: string;
  /** The text with the rule behind it. */
  readonly explanation: string;
}

/** Ends, or as good as: nothing that is planned leads out of them. */
const told: readonly SentState[] = ['sent', 'verified', 'expired', 'failed', 'revoked'];

/**
 * The plan is of use until the mail has gone. After that what was sent is the truth: a mail that was sent by hand, again
 * or renewed went another day and has another life than the plan says.
 *
 * @param hire what its invitation was last planned from, and its company's zone
 */
export function summariseInvitation(
  hire: { readonly plan_facts: unknown; readonly decided_at: string | null; readonly zone: string },
  kept: KeptInvitation | undefined,
  t: Translator,
  today: Temporal.PlainDate,
): InvitationSummary {
  const facts = restoreFacts(hire.plan_facts);
  const plan =
    facts && hire.decided_at
      ? toPlanAnswer(planInvitation(facts, Temporal.Instant.from(hire.decided_at)), t.language, today)
      : null;
  const state = told.find((each) => each === kept?.state);
  // Nobody has told when it was sent, and nothing that the plan promises will happen.
  if (kept && !kept.sent_at && isUnsent(state) && plan !== null && plan.how !== 'wait') {
    const text = t(`people:invitations.toldUnsent.${state}`);
    return { ...plan, state, at: null, expiresAt: null, text, explanation: text };
  }
  // A hire that is withdrawn says so, whatever was sent before.
  if (kept?.sent_at && state !== undefined && plan?.because !== 'withdrawn') {
    const say = formatter(t.language, { today });
    const lastDay =
      kept.expires_at &&
      Temporal.Instant.from(kept.expires_at).subtract({ seconds: 1 }).toZonedDateTimeISO(hire.zone).toPlainDate();
    const text = t(`people:invitations.told.${state}`, {
      sendMoment: say.moment(kept.sent_at, hire.zone),
      lastDay: lastDay ? say.dateInSentence(lastDay) : '',
    });
    const because = [kept.because, plan?.because].find(isMailed) ?? 'starts-soon';
    return { state, how: 'mail', at: kept.sent_at, expiresAt: kept.expires_at, because, text, explanation: text };
  }
  const because = plan?.because ?? 'under-review';
  const text = plan ? whatHappens(t, plan) : '';
  return {
    state: (kept?.state ?? (plan?.because === 'under-review' ? 'awaiting-review' : 'none')) as InvitationState,
    how: plan?.how ?? 'wait',
    at: plan?.at ?? null,
    expiresAt: plan?.expiresAt ?? null,
    because,
    text,
    explanation: `${text} ${whyItDoes(t, because)}`,
  };
}

const isUnsent = (state: SentState | undefined): state is UnsentState =>
  state === 'verified' || state === 'failed' || state === 'revoked';

/** What a mail can have been sent for. */
const isMailed = (because: string | undefined): because is InvitationReason =>
  because === 'starts-soon' || because === 'day-before-start';
