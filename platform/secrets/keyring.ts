import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { KeyringError } from './keyring-error.ts';
import { openBox, type SealedBox, sealBox } from './sealed-box.ts';

/** Where a sealed value lives. The same three must be named to open it: a value moved to another row or tenant does not open. */
export interface SealContext {
  tenant: string | number;
  room: string;
  field: string;
}

/**
 * The keys themselves. `current` seals; every other key only opens what it once sealed. `root` is what everything
 * *derived* comes from (blind indexes, cookie keys, database passwords): it stays when `current` is rotated, since a
 * new one would make every blind index miss.
 */
export interface KeyringKeys {
  current: string;
  root: string;
  /** key id → 32 bytes */
  keys: ReadonlyMap<string, Buffer>;
}

export interface Keyring {
  /** `v1.<keyId>.<iv>.<ciphertext+tag>`, base64url, sealed with the current key and bound to the context. */
  seal(plaintext: string, context: SealContext): string;
  /** @throws KeyringError `malformed`, `unknown-key` (the key was taken out of the ring) or `does-not-open` */
  open(sealed: string, context: SealContext): string;
  /** HMAC-SHA-256, 43 characters base64url: equal for equal values within a purpose, and says nothing without the key. */
  blindIndex(value: string, purpose: string): string;
  /** 32 bytes (HKDF-SHA-256), always the same for a purpose as long as the ring's root key is the same. */
  derive(purpose: string): Buffer;
  /** `derive` as 43 url-safe characters, such as the password of a database role (`db-role:people`). */
  derivePassword(purpose: string): string;
  /** A new random key, itself sealed under the ring: keep it in one row, and what it sealed is gone when the row is. */
  newDataKey(): string;
  /** `d1.<iv>.<ciphertext+tag>`, sealed with a data key of `newDataKey`. */
  sealWithDataKey(dataKey: string, plaintext: string, context: SealContext): string;
  /** @throws KeyringError as `open` */
  openWithDataKey(dataKey: string, sealed: string, context: SealContext): string;
}

const DATA_KEY_BOUND = 'farstu data key';

/** The ring over keys that were already read and checked: `openKeyring` does both. */
export function keyringOf(keys: KeyringKeys): Keyring {
  // As key objects: one made from bytes at every use costs more than what it is used for.
  const derived = new Map<string, KeyObject>();

  const expand = (keyId: string, purpose: string): KeyObject => {
    const name = `${keyId}/${purpose}`;
    const known = derived.get(name);
    if (known !== undefined) return known;
    const key = keys.keys.get(keyId);
    if (key === undefined) {
      throw new KeyringError('unknown-key', `no key "${keyId}" in the keyring; put it back to open what it sealed`);
    }
    const made = createSecretKey(Buffer.from(hkdfSync('sha256', key, '', `farstu/1/${purpose}`, 32)));
    derived.set(name, made);
    return made;
  };

  const derive = (purpose: string) => expand(keys.root, `derived/${purpose}`).export();

  const sealBytes = (plaintext: Buffer, bound: string): string => {
    const { iv, box } = sealBox(expand(keys.current, 'seal'), plaintext, bound);
    return `v1.${keys.current}.${iv}.${box}`;
  };

  const openBytes = (sealed: string, bound: string): Buffer => {
    const [version, keyId, iv, box, ...rest] = sealed.split('.');
    if (version !== 'v1' || !keyId || !iv || !box || rest.length > 0) throw malformed();
    return opened(expand(keyId, 'seal'), { iv, box }, bound);
  };

  return {
    seal: (plaintext, context) => sealBytes(Buffer.from(plaintext, 'utf8'), boundTo(context)),
    open: (sealed, context) => openBytes(sealed, boundTo(context)).toString('utf8'),
    blindIndex: (value, purpose) =>
      createHmac('sha256', expand(keys.root, `blind-index/${purpose}`))
        .update(value, 'utf8')
        .digest('base64url'),
    derive,
    derivePassword: (purpose) => derive(`password/${purpose}`).toString('base64url'),
    newDataKey: () => sealBytes(randomBytes(32), DATA_KEY_BOUND),
    sealWithDataKey: (dataKey, plaintext, context) => {
      const key = createSecretKey(openBytes(dataKey, DATA_KEY_BOUND));
      const { iv, box } = sealBox(key, Buffer.from(plaintext, 'utf8'), boundTo(context));
      return `d1.${iv}.${box}`;
    },
    openWithDataKey: (dataKey, sealed, context) => {
      const [version, iv, box, ...rest] = sealed.split('.');
      if (version !== 'd1' || !iv || !box || rest.length > 0) throw malformed();
      return opened(createSecretKey(openBytes(dataKey, DATA_KEY_BOUND)), { iv, box }, boundTo(context)).toString(
        'utf8',
      );
    },
  };
}

/** JSON, so that no choice of names can make two contexts read the same. */
function boundTo({ tenant, room, field }: SealContext): string {
  return JSON.stringify([String(tenant), room, field]);
}

function opened(key: KeyObject, sealed: SealedBox, bound: string): Buffer {
  const plaintext = openBox(key, sealed, bound);
  if (plaintext === undefined) {
    throw new KeyringError(
      'does-not-open',
      'the sealed value was changed, or belongs to another tenant, room or field',
    );
  }
  return plaintext;
}

function malformed(): KeyringError {
  return new KeyringError('malformed', 'not a value that this keyring sealed');
}
