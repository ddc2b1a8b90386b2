import { z } from 'zod';
import {
  accountIdSchema,
  countryCodeSchema,
  emailSchema,
  instantSchema,
  languageSchema,
  nameSchema,
} from './values.ts';

/**
 * `POST users`: an account without a mail, for an address in a verified domain.
 * 201: made, and linked to the calling application. 200: an account with the address was there and is now linked to the
 * calling application; nothing in it is changed by the body. Both answer the account.
 */
export const createAccountSchema = z
  .strictObject({
    email: emailSchema,
    first_name: nameSchema,
    last_name: nameSchema,
    preferred_language: languageSchema,
    country_code: countryCodeSchema,
  })
  .meta({ id: 'CreateAccount' });
export type CreateAccount = z.infer<typeof createAccountSchema>;

/** A person's account, as an application that is linked to it sees it. */
export const accountSchema = z
  .object({
    id: accountIdSchema,
    email: z.string(),
    email_verified: z.boolean(),
    email_verified_date: instantSchema.nullable(),
    first_name: z.string(),
    last_name: z.string(),
    preferred_language: languageSchema,
    country_code: countryCodeSchema,
    created_date: instantSchema,
    /** Null: has never signed in. */
    last_login_date: instantSchema.nullable(),
    /** When the account was linked to the calling application. */
    linked_at: instantSchema,
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof accountSchema>;

/**
 * `PATCH users/{id}`: at least one. The address is not among them: it belongs to the person, and an application that
 * was given another address for somebody unlinks the account and invites anew.
 */
export const updateAccountSchema = z
  .strictObject({
    first_name: nameSchema.optional(),
    last_name: nameSchema.optional(),
    preferred_language: languageSchema.optional(),
    country_code: countryCodeSchema.optional(),
  })
  .refine((changes) => Object.values(changes).some((value) => value !== undefined), { error: 'nothing to change' })
  .meta({ id: 'UpdateAccount' });
export type UpdateAccount = z.infer<typeof updateAccountSchema>;

/** `GET users?email=`: only accounts that are linked to the calling application, so none or one, and nothing about strangers. */
export const findAccountsQuerySchema = z.object({ email: emailSchema });

export const accountListSchema = z.object({ data: z.array(accountSchema) }).meta({ id: 'AccountList' });

/** `GET|PATCH|DELETE users/{id}`. DELETE (204) takes the calling application's link away; the account stays, it is the person's. */
export const accountParamsSchema = z.object({ id: accountIdSchema });
