import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret that we hand out: `secret` is shown once and never stored; `hash` and `hint` are what the row keeps. */
export interface IssuedSecret {
  /** `<prefix>_` and 256 random bits, base64url */
  secret: string;
  hash: string;
  /** the last four characters, so that a person can tell two secrets apart */
  hint: string;
}

/** @param prefix says what the secret is for when it turns up where it should not, such as `fsk` */
export function issueSecret(prefix: string): IssuedSecret {
  const secret = `${prefix}_${randomBytes(32).toString('base64url')}`;
  return { secret, hash: hashSecret(secret), hint: secret.slice(-4) };
}

/**
 * SHA-256, base64url. Right for 256 random bits, which nobody can guess at any speed, and quick enough for every
 * request; wrong for anything a person made up: passwords go through argon2id.
 */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret, 'utf8').digest('base64url');
}

/** Whether `hash` is the hash of `secret`; takes the same time wherever they differ. */
export function verifySecret(secret: string, hash: string): boolean {
  const given = Buffer.from(hashSecret(secret), 'base64url');
  const stored = Buffer.from(hash, 'base64url');
  return given.length === stored.length && timingSafeEqual(given, stored);
}
