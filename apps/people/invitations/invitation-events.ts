import type { HireEvent } from '../new-hires/hire-store.ts';
import type { InvitationPlan } from './invitation-plan.ts';
import type { EffectCode, InvitationAction } from './invitation-state.ts';
import type { CurrentInvitation } from './invitation-store.ts';

/** What the timeline tells of it. What changed nothing is not told. */
export function eventsOf(
  { invitation }: CurrentInvitation,
  plan: InvitationPlan,
  action: InvitationAction,
  effect: EffectCode,
  isNews: boolean,
): HireEvent[] {
  const superseded: HireEvent[] =
    'newGeneration' in action && action.newGeneration && !['revoked', 'not-needed'].includes(invitation.state)
      ? [{ code: 'link-superseded', params: { email: invitation.email } }]
      : [];
  switch (action.type) {
    case 'nothing':
      return [];
    case 'schedule': {
      const params = { at: action.due.at.toString(), zone: action.due.zone, email: action.email };
      const before = invitation.due?.at.toString() ?? null;
      return effect === 'moved'
        ? [{ code: 'invitation-moved', params: { ...params, beforeAt: before }, because: plan.because }]
        : [...superseded, { code: 'invitation-scheduled', params, because: plan.because }];
    }
    case 'send-now':
      return [
        ...superseded,
        {
          code: action.late ? 'invitation-sending-late' : 'invitation-sending',
          params: { email: action.email },
          because: plan.because,
        },
      ];
    case 'create-account':
      return [...superseded, { code: 'account-ordered', params: { email: action.email }, because: plan.because }];
    case 'cancel-account':
      return [{ code: 'account-cancelled', params: { email: invitation.email }, because: action.because }];
    case 'cancel':
      return invitation.state === 'scheduled' ? [{ code: 'invitation-cancelled', because: action.because }] : [];
    case 'hold':
      // Whoever is linked waits for nothing.
      if (!isNews || action.because === 'already-linked') return [];
      return [
        {
          code: action.because === 'already-invited' ? 'invitation-joins' : 'invitation-waits',
          because: action.because,
        },
      ];
    case 'revoke':
      return [{ code: 'link-revoked', params: { email: invitation.email }, because: plan.because }];
    case 'unlink':
      return [{ code: 'account-unlinked', because: action.because }];
  }
}
