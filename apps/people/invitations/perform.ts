import { formatter } from '@farstu/platform/format';
import type { PeopleTx } from '../database.ts';
import { addEvents, type HireRecord } from '../new-hires/hire-store.ts';
import { eventsOf } from './invitation-events.ts';
import type { Invitee } from './invitation-facts.ts';
import { explain, type InvitationPlan, isSameEmail } from './invitation-plan.ts';
import { type EffectCode, explainAction, type Invitation, type InvitationAction } from './invitation-state.ts';
import type { CurrentInvitation } from './invitation-store.ts';
import { linkToSameAccount, settleAsVerified } from './same-account.ts';
import { replaceOwn, withdrawOwn } from './take-back.ts';
import { writeDown } from './write-invitation.ts';

/** How a hire's invitation stands after a change. Texts are in the actor's language. */
export interface ReplannedHire {
  readonly plan: InvitationPlan;
  /** Params of the plan's two sentences. */
  readonly params: Readonly<Record<string, string>>;
  readonly state: Invitation['state'];
  readonly effect: { readonly code: EffectCode; readonly params: Readonly<Record<string, string>> };
  readonly user: Invitee['user'];
}

/** What else a change of the address does: whoever is linked is let go of first (E10), and that is said too. */
export const afterLettingGo = ({ effect, ...replanned }: ReplannedHire): ReplannedHire => ({
  ...replanned,
  effect: { ...effect, code: letGoBefore[effect.code] ?? effect.code },
});

const letGoBefore: Partial<Record<EffectCode, EffectCode>> = {
  'sent-now': 'relinked-now',
  scheduled: 'relinked-later',
  account: 'relinked-account',
  held: 'unlinked',
  'already-invited': 'unlinked',
  unchanged: 'unlinked',
};

export interface Decided {
  readonly plan: InvitationPlan;
  readonly action: InvitationAction;
  /** The plan's reason has not been told in the timeline. */
  readonly isNews: boolean;
  /** A person asks for it now, and so takes back that it was taken back. */
  readonly isAsked?: boolean;
}

/** Carries one action out. Until it is decided who the person is, there is a plan but nothing to carry out. */
export async function perform(
  tx: PeopleTx,
  record: HireRecord,
  current: CurrentInvitation,
  invitee: Invitee,
  { plan, action, isNews, isAsked = false }: Decided,
): Promise<ReplannedHire> {
  const today = tx.now.toZonedDateTimeISO(invitee.facts.zone).toPlainDate();
  const say = formatter(tx.actor.language, { today });
  const { params } = explain(plan, say);
  const effect = explainAction(current.invitation, action, say);
  if (record.row.period_id === null) {
    return { plan, params, state: 'none', effect, user: invitee.user };
  }
  const owner = { hireId: record.row.id, periodId: record.row.period_id };
  if (isNews && plan.because === 'withdrawn') await withdrawOwn(tx, record, invitee);
  else await replaceOwn(tx, invitee, action);
  const next = await writeDown(tx, owner, current, invitee, plan, action);
  await addEvents(tx, record.row.id, eventsOf(current, plan, action, effect.code, isNews));
  if (plan.because === 'already-linked' && (isAsked || !isTakenBack(current.invitation, plan))) {
    await linkToSameAccount(tx, record, invitee);
  }
  if (invitee.user?.subject != null && plan.because !== 'withdrawn') await settleAsVerified(tx, record);
  return { plan, params, state: next.state, effect, user: invitee.user };
}

/** A person has unlinked the user, or revoked the link: the same address stays without until somebody asks. */
const isTakenBack = ({ state, email }: Invitation, plan: InvitationPlan): boolean =>
  state === 'revoked' && isSameEmail(email, plan.email);

/** The same for a user's own invitation: nothing of it is planned for later, and there is no hire to tell of it. */
export async function performForUser(
  tx: PeopleTx,
  current: CurrentInvitation,
  invitee: Invitee,
  { plan, action }: Pick<Decided, 'plan' | 'action'>,
): Promise<Pick<ReplannedHire, 'plan' | 'params' | 'state'>> {
  const today = tx.now.toZonedDateTimeISO(invitee.facts.zone).toPlainDate();
  const { params } = explain(plan, formatter(tx.actor.language, { today }));
  const next = await writeDown(tx, { hireId: null, periodId: null }, current, invitee, plan, action);
  return { plan, params, state: next.state };
}
