import { z } from 'zod';
import { anyDateSchema, anyInstantSchema, companyNumberSchema, emailSchema, instantSchema } from './values.ts';

/** How a new hire gets an account: by a mail, silently, or not yet. */
export const invitationHows = ['mail', 'account-without-mail', 'wait'] as const;
export const invitationHowSchema = z.enum(invitationHows);
export type InvitationHow = z.infer<typeof invitationHowSchema>;

/** Why. In this order the first that applies decides. */
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
] as const;
export const invitationReasonSchema = z.enum(invitationReasons).meta({ id: 'InvitationReason' });
export type InvitationReason = z.infer<typeof invitationReasonSchema>;

/** How far review has come: no level in use, some level open, or all approved. */
export const invitationReviewSchema = z.enum(['none', 'open', 'approved']);
export type InvitationReview = z.infer<typeof invitationReviewSchema>;

/**
 * `POST invitations/preview`: what would happen; nothing is stored. `decidedAt` is the moment of saving, or of the final
 * approval; any moment and any start date of the years 1–9998 are accepted. A template with a user template is taken for granted.
 */
export const invitationPreviewRequestSchema = z
  .strictObject({
    company: companyNumberSchema,
    employmentDate: anyDateSchema.nullable(),
    emailConnect: emailSchema.nullable(),
    review: invitationReviewSchema,
    decidedAt: anyInstantSchema,
  })
  .meta({ id: 'InvitationPreviewRequest' });
export type InvitationPreviewRequest = z.infer<typeof invitationPreviewRequestSchema>;

const plan = {
  how: invitationHowSchema,
  /** When the mail goes out, or the account is made; null while waiting. */
  at: instantSchema.nullable(),
  /** Exclusive; null unless `how` is `mail`. */
  expiresAt: instantSchema.nullable(),
  because: invitationReasonSchema,
  /** The same in the caller's language. */
  explanation: z.string(),
};

export const invitationPreviewSchema = z.object(plan).meta({ id: 'InvitationPreview' });
export type InvitationPreview = z.infer<typeof invitationPreviewSchema>;

/** Where a hire's invitation stands. The last seven are ends; a re-send leads from any but `verified` and `not-needed` to `sending`. */
export const invitationStates = [
  'none',
  'awaiting-review',
  'scheduled',
  'sending',
  'sent',
  'verified',
  'not-needed', // the address is in a verified domain: an account, no mail
  'cancelled',
  'superseded',
  'failed',
  'expired',
  'revoked',
] as const;
export const invitationStateSchema = z.enum(invitationStates);
export type InvitationState = z.infer<typeof invitationStateSchema>;

export const hireInvitationSchema = z.object({ ...plan, state: invitationStateSchema }).meta({ id: 'HireInvitation' });
export type HireInvitation = z.infer<typeof hireInvitationSchema>;
