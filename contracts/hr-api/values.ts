import { emailPattern } from '@farstu/platform/format';
import { z } from 'zod';

/**
 * The kinds of value that the HR API is made of. No schema here transforms what goes out, so that each can be a route's
 * response and a component of the OpenAPI document as it is.
 */

/** `YYYY-MM-DD`. */
export const dateSchema = z.iso.date();

/**
 * A day that somebody gives of a person: from 1900 (`date_too_early`) to 2199 (`date_too_late`), so that a slip of the
 * keyboard is not a year 202 or 2926, and whatever is counted from the day is a date too.
 */
export const givenDateSchema = dateSchema
  .refine((day) => day >= '1900-01-01', 'date_too_early')
  .refine((day) => day <= '2199-12-31', 'date_too_late');

/** RFC 3339 with an offset (or Z). */
export const instantSchema = z.iso.datetime({ offset: true });

/** The years whose neighbouring days RFC 3339 and PostgreSQL can say too; another one is `year_out_of_range`. */
const inSayableYear = (text: string) => text >= '0001' && text < '9999';

/** Any day of any such year. */
export const anyDateSchema = dateSchema.refine(inSayableYear, 'year_out_of_range');

/** No clock anywhere is further from UTC; PostgreSQL cannot say sixteen hours and more. */
const isSayableOffset = (text: string) => !/[+-](?:1[5-9]|2\d):\d\d$/.test(text);

/** Any moment of any such year. */
export const anyInstantSchema = instantSchema
  .refine(inSayableYear, 'year_out_of_range')
  .refine(isSayableOffset, 'not_an_instant');

/** Addresses in requests: shape only, letters beyond ASCII are fine. Whether an address is allowed is the installation's rule. */
export const emailSchema = z.email({ pattern: emailPattern }).max(254);

export const idSchema = z.string().min(1).max(100);

/** A company's number in the installation, such as 1010. */
export const companyNumberSchema = z.int().min(1).max(999_999_999);

/** Codes of templates, dimensions, accounts and levels: what other systems match on. */
export const codeSchema = z.string().trim().min(1).max(50);

/**
 * What stands in nobody's name: control characters and line breaks, what turns the text around it, and the sign that
 * stands where letters could not be read. What joins letters and emoji (U+200C, U+200D) does stand in names.
 */
const unreadableLetter = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\uFFFD]/u;

/** `letters_unreadable`: often a body that was sent in another encoding than UTF-8. */
export const personNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((name) => !unreadableLetter.test(name), 'letters_unreadable');

/** An account in a dimension, such as cost centre 200. */
export const accountRefSchema = z.strictObject({ dimension: codeSchema, code: codeSchema }).meta({ id: 'AccountRef' });
export type AccountRef = z.infer<typeof accountRefSchema>;

/** Says where a dimension stands for the second time (`dimension_repeated`): somebody is in one place of each. */
export function refuseRepeated(accounts: readonly AccountRef[], context: z.RefinementCtx): void {
  accounts.forEach(({ dimension }, index) => {
    if (accounts.findIndex((other) => other.dimension === dimension) === index) return;
    context.addIssue({ code: 'custom', path: [index, 'dimension'], message: 'dimension_repeated' });
  });
}

export const idParamsSchema = z.object({ id: idSchema });

/** `?company=1010`: a query's text as a number. */
export const companyQuerySchema = z.coerce.number().pipe(companyNumberSchema);

export const LIST_LIMIT_DEFAULT = 50;
export const LIST_LIMIT_MAX = 200;

/** `cursor` is a list's `nextCursor`, passed back as it came, with the same filters. */
export const pageQuerySchema = z.object({
  cursor: z.string().min(1).max(500).optional(),
  limit: z.coerce.number().pipe(z.int().min(1).max(LIST_LIMIT_MAX)).default(LIST_LIMIT_DEFAULT),
});

/** A page of a list. `nextCursor` is null on the last one. */
export const listOf = <Item extends z.ZodType>(name: string, item: Item) =>
  z.object({ data: z.array(item), nextCursor: z.string().nullable() }).meta({ id: name });

/** A POST with the same key and body gets the first answer again, with `Idempotent-Replayed: true`. Keys live per API user. */
export const idempotencyHeadersSchema = z.looseObject({ 'idempotency-key': z.string().min(1).max(255).optional() });
