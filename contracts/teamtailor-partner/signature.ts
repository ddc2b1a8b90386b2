import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';

/** The header's name, as Node's parsed headers have it. */
export const SIGNATURE_HEADER = 'teamtailor-signature';
/** How far the sender's clock may be from ours, either way, in seconds. */
export const SIGNATURE_TOLERANCE_SECONDS = 300;

/** `age` is in seconds, negative for a moment yet to come. */
export type SignatureVerdict =
  | { readonly valid: true; readonly signedAt: number }
  | { readonly valid: false; readonly because: 'missing' | 'malformed' | 'no-known-scheme' | 'mismatch' }
  | { readonly valid: false; readonly because: 'too-old' | 'too-new'; readonly age: number };

interface Signed {
  /** The partner's webhook secret; not its API key. */
  readonly secret: string;
  /** `partner-event.id`. */
  readonly eventId: string;
}

/**
 * `t=<unix seconds>,v1=<hex>,v0=<decoy>`, where v1 = HMAC-SHA256(secret, "<t>.<event id>"). Since 2024-07-12 the event's
 * id is signed, not the body, so the signature says nothing about the body: the provider key is the proof of origin.
 *
 * The published verifier refuses a header without a second scheme or with spaces after the commas, hence v0 and no spaces.
 */
export function signTeamtailor({ secret, eventId, at }: Signed & { at: Temporal.Instant }): string {
  const t = unixSeconds(at);
  return `t=${t},v1=${v1({ secret, eventId }, t).toString('hex')},v0=${randomBytes(32).toString('hex')}`;
}

/** Verifies `Teamtailor-Signature`. `at` is now (real time). Only v1 counts; several v1 are accepted if one of them is right. */
export function verifyTeamtailor(
  header: string | readonly string[] | undefined,
  { secret, eventId, at }: Signed & { at: Temporal.Instant },
): SignatureVerdict {
  const text = typeof header === 'string' ? header : header?.join(',');
  if (text === undefined || text.trim() === '') return { valid: false, because: 'missing' };

  const parts = text.split(',').map((part) => /^\s*(t|v\d+)=(\w+)\s*$/.exec(part));
  if (parts.includes(null)) return { valid: false, because: 'malformed' };
  const times = parts.flatMap((part) => (part?.[1] === 't' && part[2] ? [part[2]] : []));
  const time = times[0];
  if (times.length !== 1 || time === undefined || !/^\d{1,12}$/.test(time))
    return { valid: false, because: 'malformed' };
  const given = parts.flatMap((part) => (part?.[1] === 'v1' && part[2] ? [part[2]] : []));
  if (given.length === 0) return { valid: false, because: 'no-known-scheme' };

  const signedAt = Number(time);
  const expected = v1({ secret, eventId }, signedAt);
  // Compared before the age is looked at, and all of them, so that the time taken says nothing about what was wrong.
  const matches = given.map((hex) => sameBytes(expected, hex)).includes(true);
  if (!matches) return { valid: false, because: 'mismatch' };

  const age = unixSeconds(at) - signedAt;
  if (age > SIGNATURE_TOLERANCE_SECONDS) return { valid: false, because: 'too-old', age };
  if (age < -SIGNATURE_TOLERANCE_SECONDS) return { valid: false, because: 'too-new', age };
  return { valid: true, signedAt };
}

function v1({ secret, eventId }: Signed, t: number): Buffer {
  return createHmac('sha256', secret).update(`${t}.${eventId}`).digest();
}

function sameBytes(expected: Buffer, hex: string): boolean {
  if (!/^[0-9a-f]{64}$/i.test(hex)) return false;
  return timingSafeEqual(expected, Buffer.from(hex, 'hex'));
}

function unixSeconds(at: Temporal.Instant): number {
  return Math.floor(at.epochMilliseconds / 1000);
}
