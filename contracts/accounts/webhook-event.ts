import { z } from 'zod';
import { accountSchema } from './account.ts';
import { domainSchema } from './domain.ts';
import { invitationSchema } from './invitation.ts';
import { accountIdSchema, instantSchema } from './values.ts';

/**
 * What identity tells a client, at the webhook address that is a field of the client. Standard Webhooks: `{ type, timestamp, data }`,
 * `timestamp` being when it happened (business time), which may be long before it arrives. Deliveries may come twice and out of order:
 * `webhook-id` recognises the former, and the whole state is in `data`, so of two the later `timestamp` holds.
 */

export const webhookEventSchema = z
  .discriminatedUnion('type', [
    /** The mail server accepted it; again at a renewal, with the new times. */
    z.object({
      type: z.literal('invitation.sent'),
      timestamp: instantSchema,
      data: invitationSchema.extend({ state: z.literal('sent'), sent_at: instantSchema, expires_at: instantSchema }),
    }),
    z.object({
      type: z.literal('invitation.bounced'),
      timestamp: instantSchema,
      data: invitationSchema.extend({ state: z.literal('bounced'), reason: z.string() }),
    }),
    /**
     * Somebody, or a mail scanner, has opened the latest link; once for each link. Says nothing of the person and changes
     * no state: `queued` when the link was opened before the mail server's answer was noted.
     */
    z.object({
      type: z.literal('invitation.visited'),
      timestamp: instantSchema,
      data: invitationSchema.extend({ state: z.enum(['queued', 'sent']), visited_at: instantSchema }),
    }),
    z.object({
      type: z.literal('invitation.verified'),
      timestamp: instantSchema,
      data: invitationSchema.extend({
        state: z.literal('verified'),
        user_id: accountIdSchema,
        linked_at: instantSchema,
      }),
    }),
    z.object({
      type: z.literal('invitation.expired'),
      timestamp: instantSchema,
      data: invitationSchema.extend({ state: z.literal('expired') }),
    }),
    z.object({
      type: z.literal('invitation.revoked'),
      timestamp: instantSchema,
      data: invitationSchema.extend({ state: z.literal('revoked') }),
    }),
    z.object({ type: z.literal('account.updated'), timestamp: instantSchema, data: accountSchema }),
    /** The person closed the account, so nobody can sign in with it any more. */
    z.object({
      type: z.literal('account.closed'),
      timestamp: instantSchema,
      data: z.object({ id: accountIdSchema, closed_at: instantSchema }),
    }),
    z.object({ type: z.literal('domain.verified'), timestamp: instantSchema, data: domainSchema }),
    z.object({ type: z.literal('domain.lost'), timestamp: instantSchema, data: domainSchema }),
  ])
  .meta({ id: 'AccountsWebhookEvent' });
export type WebhookEvent = z.infer<typeof webhookEventSchema>;
export type WebhookEventType = WebhookEvent['type'];
