import { z } from 'zod';

const language = z.enum(['sv', 'en']);

/** How long a new password must and may be, in characters. */
const passwordRules = z.object({ minLength: z.number(), maxLength: z.number() });

/** Where the browser goes next; always a full navigation. */
export const redirect = z.object({ redirectTo: z.string() });

/** Something was received; there is nothing more to know. */
export const received = z.object({});

/** A sign-in that an application has asked for. `signedInAs`: whose password is asked for again. */
export const interaction = z.object({
  uid: z.string(),
  clientName: z.string(),
  loginHint: z.string().nullable(),
  language,
  signedInAs: z.string().nullable(),
});

/** What an invitation's link leads to. Reading it uses nothing up. */
export const invitation = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('open'),
    step: z.enum(['choose-password', 'sign-in', 'consent']),
    employer: z.string(),
    firstName: z.string(),
    email: z.string(),
    language,
    lastDay: z.iso.date(),
    passwordRules,
  }),
  z.object({ state: z.literal('verified'), employer: z.string(), language, signInUrl: z.string().nullable() }),
  z.object({ state: z.literal('expired'), employer: z.string(), language }),
  z.object({ state: z.literal('replaced'), employer: z.string(), language }),
  z.object({ state: z.literal('closed'), language }),
]);

/** A working link to choose a new password. */
export const resetLink = z.object({ email: z.string(), firstName: z.string(), passwordRules });

/** A browser in which the person is signed in. */
const signInSession = z.object({
  id: z.string(),
  browser: z.string().nullable(),
  signedInAt: z.iso.datetime({ offset: true }),
  expiresAt: z.iso.datetime({ offset: true }),
  current: z.boolean(),
  applications: z.array(z.string()),
});

/** The person's own account. `passwordChangedAt` is null while no password has been chosen. */
export const account = z.object({
  id: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  firstName: z.string(),
  lastName: z.string(),
  language,
  passwordChangedAt: z.iso.datetime({ offset: true }).nullable(),
  passwordRules: passwordRules.default({ minLength: 12, maxLength: 512 }),
  applications: z.array(z.object({ name: z.string(), linkedAt: z.iso.datetime({ offset: true }) })),
  sessions: z.array(signInSession),
  administrator: z.boolean(),
});

/** How many sign-ins a call ended. */
export const endedSessions = z.object({ endedSessions: z.number() });

export type Interaction = z.infer<typeof interaction>;
export type Invitation = z.infer<typeof invitation>;
export type OpenInvitation = Extract<Invitation, { state: 'open' }>;
export type ResetLink = z.infer<typeof resetLink>;
export type PasswordRules = z.infer<typeof passwordRules>;
export type SignInSession = z.infer<typeof signInSession>;
export type Account = z.infer<typeof account>;
