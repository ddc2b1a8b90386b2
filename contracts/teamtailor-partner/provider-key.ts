import { decodeJwt, errors, jwtVerify, SignJWT } from 'jose';
import type { Temporal } from 'temporal-polyfill';
import type { FormAnswers } from './partner-event.ts';

/**
 * The provider key: what Teamtailor sends as `Authorization: Bearer` on every call, made from the answers to the activation
 * form. A JWT (HS256, signed with the partner's API key) whose claims are field id → value; or a bare UUID, when the form
 * had no inputs or the activation is older than the scheme. The answers are signed, not encrypted, so a key never belongs in a log.
 */
export type ProviderKey =
  | { readonly kind: 'jwt'; readonly token: string; readonly claims: FormAnswers }
  | { readonly kind: 'uuid'; readonly uuid: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable' };

export type ProviderKeyVerdict =
  | { readonly valid: true; readonly claims: FormAnswers }
  | {
      readonly valid: false;
      /** The two that tell of its time come only after the signature was found right. */
      readonly because: 'not-a-jwt' | 'bare-uuid' | 'wrong-algorithm' | 'wrong-signature' | 'expired' | 'not-yet-valid';
    };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What kind of provider key an `Authorization` header holds. Nothing is verified: the claims are only what the caller says. */
export function recogniseProviderKey(authorization: string | undefined): ProviderKey {
  const token = /^bearer +(\S+)\s*$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return { kind: 'missing' };
  if (UUID.test(token)) return { kind: 'uuid', uuid: token.toLowerCase() };
  const claims = readClaimsUnverified(token);
  return claims === undefined ? { kind: 'unreadable' } : { kind: 'jwt', token, claims };
}

/**
 * The claims before anything is verified; undefined when it is no JWT. For one purpose: finding which installation's API key
 * the signature is to be checked with. Believe nothing in them until `verifyProviderKey` has said yes.
 */
export function readClaimsUnverified(token: string): FormAnswers | undefined {
  try {
    return decodeJwt(token);
  } catch {
    return undefined;
  }
}

/** Signs a form's answers as Teamtailor does. `apiKey` is the partner's; no claim is added. */
export async function mintProviderKey(answers: FormAnswers, apiKey: string): Promise<string> {
  return new SignJWT({ ...answers }).setProtectedHeader({ alg: 'HS256', typ: 'JWT' }).sign(keyOf(apiKey));
}

/**
 * Verifies a provider key against the partner's API key. HS256 and nothing else. The contract documents no `exp` or `iss`, so none
 * is asked for, but an `exp` or `nbf` that stands there is obeyed at the instant passed in.
 * @throws RangeError when the API key is empty, since anything signed with nothing would be accepted.
 */
export async function verifyProviderKey(
  token: string,
  { apiKey, at }: { apiKey: string; at: Temporal.Instant },
): Promise<ProviderKeyVerdict> {
  const key = keyOf(apiKey);
  if (UUID.test(token)) return { valid: false, because: 'bare-uuid' };
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['HS256'],
      currentDate: new Date(at.epochMilliseconds),
    });
    return { valid: true, claims: payload };
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed) return { valid: false, because: 'wrong-signature' };
    if (error instanceof errors.JOSEAlgNotAllowed) return { valid: false, because: 'wrong-algorithm' };
    if (error instanceof errors.JWTExpired) return { valid: false, because: 'expired' };
    if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'nbf' && error.reason === 'check_failed') {
      return { valid: false, because: 'not-yet-valid' };
    }
    if (error instanceof errors.JOSEError) return { valid: false, because: 'not-a-jwt' };
    throw error;
  }
}

function keyOf(apiKey: string): Uint8Array {
  if (apiKey === '') throw new RangeError('The partner API key is empty: a provider key cannot be signed or verified.');
  return new TextEncoder().encode(apiKey);
}
