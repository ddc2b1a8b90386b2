import { emailSchema } from '@farstu/contracts-hr-api';
import { z } from 'zod';
import { isSameEmail } from '../invitations/invitation-plan.ts';
import { grantSchema } from './grant.ts';
import { passwordLength } from './password.ts';

const instant = z.iso.datetime({ offset: true });

export const placementSchema = z
  .object({
    role: z.string(),
    name: z.string(),
    scope: z.enum(['installation', 'company', 'coding', 'self']),
    company: z.int().nullable(),
    dimension: z.string().nullable(),
    code: z.string().nullable(),
    accountName: z.string().nullable(),
  })
  .meta({ id: 'RolePlacement' });

export const userAnswerSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(['person', 'api']),
    username: z.string(),
    name: z.string(),
    active: z.boolean(),
    language: z.enum(['sv', 'en']),
    employee: z.object({ id: z.uuid(), name: z.string(), employmentNumber: z.string(), company: z.int() }).nullable(),
    roles: z.array(placementSchema),
    connect: z.object({
      status: z.enum(['none', 'pending', 'verified']),
      email: z.string().nullable(),
      linkedAt: instant.nullable(),
      /** Of one person, where people sign in at an outside issuer: there a user is linked by hand, by the person's `sub`. */
      outside: z.object({ issuer: z.string(), subject: z.string().nullable() }).optional(),
      /** The hire that the person is invited by, unless it was withdrawn; a user made by hand has none. */
      hireId: z.uuid().nullable(),
      /** Where the latest invitation stands, of the hire or the user's own. */
      invitation: z
        .object({
          state: z.string(),
          sentAt: instant.nullable(),
          /** Exclusive. */
          expiresAt: instant.nullable(),
          failure: z.string().nullable(),
        })
        .nullable(),
    }),
    createdAt: instant,
    /** API users only. */
    api: z
      .object({
        /** The last four characters of a password that we made. */
        passwordHint: z.string().nullable(),
        passwordSetAt: instant.nullable(),
        previousPasswordUntil: instant.nullable(),
        lastUsedAt: instant.nullable(),
      })
      .nullable(),
    warnings: z.array(z.enum(['api_user_tied_to_employee'])),
  })
  .meta({ id: 'PeopleUser' });
export type UserAnswer = z.infer<typeof userAnswerSchema>;

const language = z.enum(['sv', 'en']);
const name = z.string().trim().min(1).max(100);
const username = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((text) => !/\s/.test(text), { error: 'username_spaces' });
const roles = z.array(grantSchema).max(100);

export const typedPasswordSchema = z
  .string()
  .max(passwordLength.max)
  .refine((text) => [...text].length >= passwordLength.min, { error: 'password_too_short' });

export const newUserSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('person'),
    username,
    name,
    employeeId: z.uuid().nullable().optional(),
    language: language.optional(),
    connectEmail: emailSchema.nullable().optional(),
    roles,
  }),
  z.object({
    kind: z.literal('api'),
    username,
    name,
    employeeId: z.uuid().nullable().optional(),
    language: language.optional(),
    roles,
    password: typedPasswordSchema.optional(),
  }),
]);

/** INV-2: asked for twice, and both must be the same address. */
export const userAddressSchema = z
  .object({ email: emailSchema, emailRepeated: z.string().max(254) })
  .refine(({ email, emailRepeated }) => isSameEmail(email, emailRepeated), {
    path: ['emailRepeated'],
    error: 'emails_differ',
  });

/** `sub` as OpenID Connect has it: at most 255 characters, and capitals make a difference. */
export const signInLinkSchema = z.object({ subject: z.string().trim().min(1).max(255) });

export const changedUserSchema = z.object({ username, name, language, employeeId: z.uuid().nullable() });
