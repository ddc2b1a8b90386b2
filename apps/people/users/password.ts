import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { hashSecret, type IssuedSecret, issueSecret, verifySecret } from '@farstu/platform/secrets';

/** A password that an administrator makes up is at least this long. */
export const passwordLength = { min: 16, max: 200 } as const;

const issuedPrefix = 'fpw';
const issuedShape = new RegExp(`^${issuedPrefix}_[A-Za-z0-9_-]{43}$`);

/** One of OWASP's equal choices for scrypt; the one of 32 MB, so that a few at once do not fill a small machine. */
const cost: ScryptOptions = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };
const keyLength = 32;

/** A password of ours: 256 random bits, shown once. */
export function issuePassword(): IssuedSecret {
  const { secret, hash, hint } = issueSecret(issuedPrefix);
  return { secret, hash: `sha256$${hash}`, hint };
}

/** The hash of a password that somebody made up; nothing of it is kept as a hint. */
export async function hashTypedPassword(password: string): Promise<string> {
  // In the shape of ours but not made by us: checked the quick way, so it must be kept that way too.
  if (issuedShape.test(password)) return `sha256$${hashSecret(password)}`;
  const salt = randomBytes(16);
  return `scrypt$${salt.toString('base64url')}$${(await derive(password, salt)).toString('base64url')}`;
}

/**
 * Whether the password is one of these. How long it takes is decided by the shape of what was given, never by what is
 * stored, so that an unknown name and a wrong password look the same from outside.
 */
export async function verifyPassword(password: string, hashes: readonly string[]): Promise<boolean> {
  if (issuedShape.test(password)) {
    const stored = hashes.filter((each) => each.startsWith('sha256$'));
    return stored.map((each) => verifySecret(password, each.slice('sha256$'.length))).includes(true);
  }
  const stored = hashes.filter((each) => each.startsWith('scrypt$'));
  const tried = stored.length > 0 ? stored : [`scrypt$${'A'.repeat(22)}$${'A'.repeat(43)}`];
  let isRight = false;
  for (const each of tried) {
    const [, salt = '', key = ''] = each.split('$');
    const wanted = Buffer.from(key, 'base64url');
    const given = await derive(password, Buffer.from(salt, 'base64url'));
    if (wanted.length === given.length && timingSafeEqual(wanted, given)) isRight = true;
  }
  return isRight && stored.length > 0;
}

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, keyLength, cost, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
