import { z } from 'zod';
import { hireInvitationSchema } from './invitation-preview.ts';
import { idSchema, instantSchema, listOf } from './values.ts';

/** Whether the user is linked to an account at the issuer. */
export const connectStatusSchema = z.enum(['none', 'pending', 'verified']);
export type ConnectStatus = z.infer<typeof connectStatusSchema>;

export const userSchema = z
  .object({
    id: idSchema,
    username: z.string(),
    /** Absent: not tied to an employee. */
    employeeId: idSchema.optional(),
    active: z.boolean(),
    /** What (`role`, by code) and whom: `ref` is a company's number, `dimension:code`, or null for everybody and for oneself. */
    roles: z.array(
      z.object({
        role: z.string(),
        scope: z.enum(['installation', 'company', 'coding', 'self']),
        ref: z.string().nullable(),
      }),
    ),
    connect: z.object({
      status: connectStatusSchema,
      email: z.string().optional(),
      linkedAt: instantSchema.optional(),
    }),
  })
  .meta({ id: 'User' });
export type User = z.infer<typeof userSchema>;
export const userListSchema = listOf('UserList', userSchema);

/**
 * `POST users/{id}/verify`: sends, or sends again, at once. 409 `invitation_already_verified`, `invitation_waits` (without an
 * address, or under review), 429 after three in an hour.
 */
export const verifyUserRequestSchema = z.strictObject({}).nullish();
export const verifyUserResponseSchema = z
  .object({ id: idSchema, invitation: hireInvitationSchema })
  .meta({ id: 'VerifyUserResponse' });
export type VerifyUserResponse = z.infer<typeof verifyUserResponseSchema>;
