import { z } from 'zod';
import { accountIdSchema, emailSchema, instantSchema, languageSchema, nameSchema, zoneSchema } from './values.ts';

/** In the order of an invitation's life; the last four are ends. A renewal by the person leads from `expired` back to `sent`. */
export const invitationStates = ['queued', 'sent', 'bounced', 'verified', 'expired', 'revoked'] as const;
export const invitationStateSchema = z.enum(invitationStates);
export type InvitationState = z.infer<typeof invitationStateSchema>;

export const INVITATION_BATCH_MAX = 500;

/**
 * How long a link is valid. `calendar-days`: the day it was sent, in `zone`, is the first of `days`; it ends at the local midnight
 * that ends the last. Counted by identity from the moment the mail server accepts, and again at a renewal.
 */
export const validitySchema = z
  .strictObject({
    days: z.number().int().min(1).max(60),
    zone: zoneSchema,
    policy: z.literal('calendar-days'),
  })
  .meta({ id: 'InvitationValidity' });
export type InvitationValidity = z.infer<typeof validitySchema>;

/**
 * One invitation. `client_reference` is the caller's own key: the same reference and body again → the same invitation, nothing
 * sent twice; the same reference with another body → 409 `client_reference_in_use`. A reference that was revoked before it was
 * asked for → `revoked`, nothing sent. To send anew: revoke, then ask with a new one.
 */
export const createInvitationSchema = z
  .strictObject({
    email: emailSchema,
    /** All that the mail says about the person. */
    first_name: nameSchema,
    /** The name that the mail and the pages speak for. */
    employer: z.string().trim().min(1).max(200),
    language: languageSchema,
    valid: validitySchema,
    client_reference: z.string().min(1).max(200),
  })
  .meta({ id: 'CreateInvitation' });
export type CreateInvitation = z.infer<typeof createInvitationSchema>;

/** `POST invitations`: one, or a JSON array of up to 500. An array is taken whole or not at all. */
export const createInvitationsSchema = z
  .union([createInvitationSchema, z.array(createInvitationSchema).min(1).max(INVITATION_BATCH_MAX)])
  .meta({ id: 'CreateInvitations' });

export const acceptedInvitationSchema = z
  .object({ id: z.string(), client_reference: z.string(), state: invitationStateSchema })
  .meta({ id: 'AcceptedInvitation' });
export type AcceptedInvitation = z.infer<typeof acceptedInvitationSchema>;

/** 202. One for one; for an array a list in the same order. `state` tells what is new (`queued`) from what was there already. */
export const acceptedInvitationsSchema = z
  .union([acceptedInvitationSchema, z.object({ data: z.array(acceptedInvitationSchema) })])
  .meta({ id: 'AcceptedInvitations' });

/** Where an invitation stands: `GET invitations/{id}`, `POST invitations/{id}/revoke`, and the data of its events. */
export const invitationSchema = z
  .object({
    id: z.string(),
    client_reference: z.string(),
    state: invitationStateSchema,
    email: z.string(),
    /** When the mail server accepted the latest mail. */
    sent_at: instantSchema.nullable(),
    /** Exclusive: the first instant at which the link no longer works. */
    expires_at: instantSchema.nullable(),
    /** When the latest link was first opened. Says only that somebody, or a mail scanner, looked. */
    visited_at: instantSchema.nullable(),
    /** Of the account that the invitation led to; `sub` in tokens. */
    user_id: accountIdSchema.nullable(),
    linked_at: instantSchema.nullable(),
    /** Why it bounced, in the mail server's own words. */
    reason: z.string().nullable(),
  })
  .meta({ id: 'AccountInvitation' });
export type Invitation = z.infer<typeof invitationSchema>;

/**
 * `POST invitations/{id}/revoke` takes no body and answers the invitation. Already revoked or expired: answers it as it is now
 * (`revoked`). Already verified: 409 `invitation_verified`; then the link is taken away with `DELETE users/{user_id}`.
 */
export const invitationParamsSchema = z.object({ id: z.string().min(1).max(255) });

/**
 * `POST invitations/revoke`, for whoever does not know whether the invitation was taken in. 200: it was, and is answered as it
 * is now. 204: it was not, and never will be: asked for later with that reference, it is made `revoked` and no mail goes.
 * Already verified: 409 `invitation_verified`.
 */
export const revokeByReferenceSchema = z
  .strictObject({ client_reference: createInvitationSchema.shape.client_reference })
  .meta({ id: 'RevokeInvitationByReference' });

export const revokedByReferenceSchema = invitationSchema.optional();
