import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** The two text fields of a sealed value, base64url: the nonce, and the ciphertext followed by its tag. */
export interface SealedBox {
  iv: string;
  box: string;
}

/**
 * AES-256-GCM with a random 96-bit nonce. A key may seal 2^32 values before nonces are likely enough to repeat that it
 * must be rotated (NIST SP 800-38D §8.3).
 * @param key 32 bytes
 * @param bound what the value belongs to; it is authenticated, not stored, so the value opens nowhere else
 */
export function sealBox(key: KeyObject, plaintext: Buffer, bound: string): SealedBox {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(bound, 'utf8'));
  const box = Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
  return { iv: iv.toString('base64url'), box: box.toString('base64url') };
}

/** The plaintext, or undefined when key, binding or bytes are not the ones that were sealed; which of them, GCM cannot tell. */
export function openBox(key: KeyObject, sealed: SealedBox, bound: string): Buffer | undefined {
  const iv = Buffer.from(sealed.iv, 'base64url');
  const box = Buffer.from(sealed.box, 'base64url');
  if (iv.length !== IV_BYTES || box.length < TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(bound, 'utf8'));
  decipher.setAuthTag(box.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(box.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch {
    return undefined;
  }
}
