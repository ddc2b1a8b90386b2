import { createHash } from 'node:crypto';
import type { Keyring } from '@farstu/platform/secrets';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

const sealedIn = { tenant: 'house', room: 'people', field: 'sign-in cookie' };
const prefix = 'farstu_people_sign_in_';

/** How long a person may stay at the issuer, in seconds. */
export const leavingSeconds = 600;

const contentsSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
  until: z.string(),
});

/** One cookie for each sign-in under way, so that two tabs do not spoil each other's. */
export const leavingCookieName = (state: string): string =>
  prefix + createHash('sha256').update(state).digest('base64url').slice(0, 12);

/** The sealed cookie of a sign-in under way; real time, since it is about security. */
export function sealLeaving(keyring: Keyring, contents: Omit<z.infer<typeof contentsSchema>, 'until'>): string {
  const until = Temporal.Now.instant().add({ seconds: leavingSeconds }).toString();
  return keyring.seal(JSON.stringify({ ...contents, until }), sealedIn);
}

/** What was sealed for this state; undefined when it is too old, somebody else's or changed. */
export function openLeaving(keyring: Keyring, cookie: string | undefined, state: string | null) {
  if (cookie === undefined || state === null) return undefined;
  try {
    const contents = contentsSchema.parse(JSON.parse(keyring.open(cookie, sealedIn)));
    const isInTime = Temporal.Instant.compare(Temporal.Now.instant(), contents.until) <= 0;
    return isInTime && contents.state === state ? contents : undefined;
  } catch {
    return undefined;
  }
}

/** A path of ours to come back to; anything that could lead to another site becomes the front page. */
export function returnPath(wanted: string | undefined, origin: string): string {
  if (wanted === undefined || !wanted.startsWith('/')) return '/';
  const url = URL.parse(wanted, origin);
  return url && url.origin === origin ? url.pathname + url.search + url.hash : '/';
}
