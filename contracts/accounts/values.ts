import { emailPattern } from '@farstu/platform/format';
import { z } from 'zod';

/** The kinds of value that the accounts contract is made of. */

/** RFC 3339 with an offset (or Z). */
export const instantSchema = z.iso.datetime({ offset: true });

/**
 * An address as somebody typed it, checked for shape only: letters beyond ASCII are fine on both sides of the @. Which addresses are
 * the same is identity's business (lowercase, A-labels).
 */
export const emailSchema = z.email({ pattern: emailPattern }).max(254);

/** BCP 47, language with an optional region: `sv`, `en`, `sv-SE`. A language that identity has no texts in falls back to `en`. */
export const languageSchema = z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/);

/** ISO 3166-1 alpha-2. */
export const countryCodeSchema = z.string().regex(/^[A-Z]{2}$/);

export const nameSchema = z.string().trim().min(1).max(100);

/** The account's immutable id, the same as `sub` in tokens. */
export const accountIdSchema = z.string().min(1).max(255);

/** An IANA time zone, such as `Europe/Stockholm`. */
export const zoneSchema = z.string().refine(isZone, { error: 'not an IANA time zone' });

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name.length > 0;
  } catch {
    return false;
  }
}
