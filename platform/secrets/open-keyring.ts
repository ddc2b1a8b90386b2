import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { type Keyring, type KeyringKeys, keyringOf } from './keyring.ts';
import { KeyringError } from './keyring-error.ts';

const KEY_ID = /^[A-Za-z0-9_-]{1,32}$/;

const keyFile = z.strictObject({
  current: z.string().regex(KEY_ID),
  root: z.string().regex(KEY_ID),
  keys: z.record(z.string().regex(KEY_ID), z.string()),
});

/**
 * Opens the installation's keyring, and makes it at the very first start. Lose the keys and every sealed value is lost:
 * they belong in the backup, but not in the same place as the database.
 * @param where.keysFromEnv what `FARSTU_KEYS` holds, `id:base64,id:base64` with 32 bytes each: the first is current, the
 *   last is the root of everything derived, so a new key goes first. Goes before the file, which is then not touched.
 * @param where.file the JSON key file, mode 0600, made when it is not there
 * @throws KeyringError `bad-keys` or `key-file-too-open`
 */
export function openKeyring(where: { file?: string | undefined; keysFromEnv?: string | undefined }): Keyring {
  if (where.keysFromEnv !== undefined && where.keysFromEnv.trim() !== '') {
    return keyringOf(parseKeys(where.keysFromEnv));
  }
  if (where.file === undefined) throw new KeyringError('bad-keys', 'no keys: set FARSTU_KEYS or name a key file');
  if (!exists(where.file)) createKeyFile(where.file);
  keepPrivate(where.file);
  return keyringOf(readKeyFile(where.file));
}

function parseKeys(text: string): KeyringKeys {
  const keys = new Map<string, Buffer>();
  for (const entry of text.split(',').map((part) => part.trim())) {
    const colon = entry.indexOf(':');
    const id = entry.slice(0, Math.max(colon, 0));
    if (!KEY_ID.test(id)) throw new KeyringError('bad-keys', 'FARSTU_KEYS must read id:base64,id:base64');
    if (keys.has(id)) throw new KeyringError('bad-keys', `FARSTU_KEYS names the key "${id}" twice`);
    keys.set(id, keyBytes(id, entry.slice(colon + 1)));
  }
  const ids = [...keys.keys()];
  return { current: ids[0] ?? '', root: ids.at(-1) ?? '', keys };
}

function readKeyFile(file: string): KeyringKeys {
  const content = keyFile.safeParse(parseJson(readFileSync(file, 'utf8')));
  if (!content.success) {
    throw new KeyringError(
      'bad-keys',
      `${file} is not a key file; restore it from the backup (a new one opens nothing)`,
    );
  }
  const { current, root } = content.data;
  const keys = new Map(Object.entries(content.data.keys).map(([id, text]) => [id, keyBytes(id, text)]));
  for (const id of [current, root]) {
    if (!keys.has(id)) throw new KeyringError('bad-keys', `${file} has no key "${id}", which it says is in use`);
  }
  return { current, root, keys };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function keyBytes(id: string, text: string): Buffer {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== 32) throw new KeyringError('bad-keys', `the key "${id}" is not 32 bytes of base64`);
  return bytes;
}

/**
 * Written beside and linked into place: two starters at once end up with the same file, and a crash leaves either a
 * whole key file or none.
 */
function createKeyFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const id = `k${randomBytes(4).toString('hex')}`;
  const content = { current: id, root: id, keys: { [id]: randomBytes(32).toString('base64') } };
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeSync(handle, `${JSON.stringify(content, null, 2)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    unlinkSync(draft);
  }
  if (process.platform !== 'win32') syncFolder(dirname(file));
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A restored backup may have come back readable for everybody: put right where the file system can, refused where not. */
function keepPrivate(file: string): void {
  if (process.platform === 'win32' || !readableByOthers(file)) return;
  try {
    chmodSync(file, 0o600);
  } catch {
    // The check below says what to do.
  }
  if (readableByOthers(file)) {
    throw new KeyringError(
      'key-file-too-open',
      `${file} can be read by others; make it 0600, or give the keys in FARSTU_KEYS`,
    );
  }
}

function readableByOthers(file: string): boolean {
  return (statSync(file).mode & 0o077) !== 0;
}

function exists(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}
