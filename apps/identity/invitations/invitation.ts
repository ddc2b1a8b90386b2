import type { Invitation as ContractInvitation, InvitationState } from '@farstu/contracts-accounts';
import type { Selectable } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Invitation as InvitationTable } from '../generated/database.ts';

export type Invitation = Selectable<InvitationTable>;

/** How long a link is valid: the day of sending, in `zone`, is the first of `days`. */
export interface Validity {
  days: number;
  zone: string;
}

/** INV-10: the link ends at the local midnight that ends the last day; the first instant at which it no longer works. */
export function expiresAt(sentAt: Temporal.Instant, { days, zone }: Validity): Temporal.ZonedDateTime {
  return sentAt.toZonedDateTimeISO(zone).toPlainDate().add({ days }).toZonedDateTime({ timeZone: zone });
}

/** The last whole day on which the link works, as mails and pages say it. */
export function lastDay(sentAt: Temporal.Instant, { days, zone }: Validity): Temporal.PlainDate {
  return sentAt
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .add({ days: days - 1 });
}

export const validityOf = (invitation: Invitation): Validity => ({
  days: invitation.valid_days,
  zone: invitation.zone,
});

/** What a link is good for. `replaced`: a later mail went out (E7); `closed`: revoked, and not to be explained (E5). */
export type LinkState = 'open' | 'expired' | 'verified' | 'replaced' | 'closed';

/**
 * What the link of one mail is good for at a moment of business time. A link can be in somebody's hands while its
 * invitation is still `queued`: the mail server has taken the mail and we are about to learn of it.
 */
export function linkState(invitation: Invitation, generation: number, now: Temporal.Instant): LinkState {
  const state = invitation.state as InvitationState;
  switch (state) {
    case 'verified':
      return 'verified';
    case 'revoked':
    case 'bounced':
      return 'closed';
    case 'queued':
      return generation === invitation.generation ? 'open' : 'replaced';
    case 'expired':
      return generation === invitation.generation ? 'expired' : 'replaced';
    case 'sent':
      if (generation !== invitation.generation) return 'replaced';
      return isOver(invitation, now) ? 'expired' : 'open';
    default:
      return state satisfies never;
  }
}

/** Whether the last day has passed, also before anything has noted it. */
export function isOver({ expires_at }: Invitation, now: Temporal.Instant): boolean {
  return expires_at !== null && Temporal.Instant.compare(now, Temporal.Instant.from(expires_at)) >= 0;
}

export const contractInvitation = (invitation: Invitation): ContractInvitation => ({
  id: invitation.id,
  client_reference: invitation.client_reference,
  state: invitation.state as InvitationState,
  email: invitation.email,
  sent_at: invitation.sent_at,
  expires_at: invitation.expires_at,
  visited_at: invitation.visited_at,
  user_id: invitation.account_id,
  linked_at: invitation.linked_at,
  reason: invitation.reason,
});
