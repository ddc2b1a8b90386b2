import { z } from 'zod';

/** Shapes that several of the room's pages share. */

export const languageSchema = z.enum(['sv', 'en']);
export const redirectSchema = z.object({ redirectTo: z.string() }).meta({ id: 'IdentityRedirect' });
export const emptySchema = z.object({}).meta({ id: 'IdentityNothing' });
export const passwordRulesSchema = z
  .object({ minLength: z.number().int(), maxLength: z.number().int() })
  .meta({ id: 'PasswordRules' });

/** Bounded well above the longest password, so that what is too long is told as such. */
export const passwordField = z.string().min(1).max(4_000);
export const emailField = z.string().trim().min(1).max(254);
export const nameField = z.string().trim().max(100);
export const tokenParams = z.object({ token: z.string().min(1).max(200) });
