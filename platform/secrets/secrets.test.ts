import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { hashSecret, issueSecret, type KeyringError, openKeyring, Secret, verifySecret } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'farstu-keyring-'));
afterAll(() => rmSync(folder, { recursive: true }));

const key = (fill: number) => Buffer.alloc(32, fill).toString('base64');
const context = { tenant: 5257, room: 'people', field: 'webhook-secret' };
const problemOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return (error as KeyringError).code;
  }
  return 'none';
};

describe('a sealed value', () => {
  const ring = openKeyring({ keysFromEnv: `a:${key(1)}` });

  test('opens where it belongs and is never the same twice', () => {
    const sealed = ring.seal('hemligt å', context);
    expect(sealed).toMatch(/^v1\.a\.[\w-]{16}\.[\w-]+$/);
    expect(sealed).not.toBe(ring.seal('hemligt å', context));
    expect(ring.open(sealed, context)).toBe('hemligt å');
  });

  test('does not open in another tenant, room or field', () => {
    const sealed = ring.seal('x', context);
    for (const other of [{ tenant: 5258 }, { room: 'identity' }, { field: 'api-key' }]) {
      expect(problemOf(() => ring.open(sealed, { ...context, ...other }))).toBe('does-not-open');
    }
  });

  test('does not open with any bit of it changed', () => {
    const [version, id, iv, box] = ring.seal('nyckel', context).split('.') as [string, string, string, string];
    const bytes = Buffer.from(box, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const forged = [version, id, iv, changed.toString('base64url')].join('.');
      expect(problemOf(() => ring.open(forged, context))).toBe('does-not-open');
    }
  });

  test('that is no sealed value at all is called malformed', () => {
    for (const text of ['', 'v1', 'v2.a.b.c', 'v1.a.b.c.d', 'plain text']) {
      expect(problemOf(() => ring.open(text, context))).toBe('malformed');
    }
    expect(problemOf(() => ring.open('v1.gone.AAAA.AAAA', context))).toBe('unknown-key');
    expect(problemOf(() => ring.open('v1.a.AAAA.AAAA', context))).toBe('does-not-open');
  });
});

test('after rotation a new key seals, the old one still opens, and what is derived stays', () => {
  const before = openKeyring({ keysFromEnv: `old:${key(1)}` });
  const sealed = before.seal('x', context);
  const after = openKeyring({ keysFromEnv: `new:${key(2)}, old:${key(1)}` });
  expect(after.open(sealed, context)).toBe('x');
  expect(after.seal('x', context)).toMatch(/^v1\.new\./);
  expect(after.blindIndex('a', 'p')).toBe(before.blindIndex('a', 'p'));
  expect(problemOf(() => openKeyring({ keysFromEnv: `new:${key(2)}` }).open(sealed, context))).toBe('unknown-key');
});

test('a blind index is equal for equal values of one purpose only', () => {
  const ring = openKeyring({ keysFromEnv: `a:${key(1)}` });
  expect(ring.blindIndex('a', 'identity-number')).toBe(ring.blindIndex('a', 'identity-number'));
  expect(ring.blindIndex('a', 'identity-number')).not.toBe(ring.blindIndex('a', 'e-mail'));
  expect(ring.blindIndex('a', 'identity-number')).not.toBe(
    openKeyring({ keysFromEnv: `a:${key(2)}` }).blindIndex('a', 'identity-number'),
  );
});

test('derived keys and passwords are steady, apart per purpose, and not shared by reference', () => {
  const ring = openKeyring({ keysFromEnv: `a:${key(1)}` });
  ring.derive('cookie').fill(0);
  expect(ring.derive('cookie').equals(Buffer.alloc(32))).toBe(false);
  expect(ring.derive('cookie').equals(ring.derive('csrf'))).toBe(false);
  expect(ring.derivePassword('db-role:people')).toMatch(/^[\w-]{43}$/);
  expect(ring.derivePassword('db-role:people')).not.toBe(ring.derivePassword('db-role:identity'));
});

test("what one person's data key sealed opens with that key alone", () => {
  const ring = openKeyring({ keysFromEnv: `a:${key(1)}` });
  const [one, other] = [ring.newDataKey(), ring.newDataKey()];
  const sealed = ring.sealWithDataKey(one, 'Åsa', context);
  expect(ring.openWithDataKey(one, sealed, context)).toBe('Åsa');
  expect(problemOf(() => ring.openWithDataKey(other, sealed, context))).toBe('does-not-open');
  expect(problemOf(() => ring.openWithDataKey(one, sealed, { ...context, tenant: 1 }))).toBe('does-not-open');
});

describe('the key file', () => {
  test('is made at the first start, for its owner only, and read at the next', () => {
    const file = join(folder, 'new', 'keys.json');
    const sealed = openKeyring({ file }).seal('x', context);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(openKeyring({ file }).open(sealed, context)).toBe('x');
  });

  test('that others can read is made private again', () => {
    const file = join(folder, 'open.json');
    openKeyring({ file });
    chmodSync(file, 0o644);
    openKeyring({ file });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('that is damaged is refused, never replaced', () => {
    const file = join(folder, 'damaged.json');
    for (const text of ['', '{"current":"a"}', `{"current":"a","root":"b","keys":{"a":"${key(1)}"}}`]) {
      writeFileSync(file, text, { mode: 0o600 });
      expect(problemOf(() => openKeyring({ file }))).toBe('bad-keys');
      expect(readFileSync(file, 'utf8')).toBe(text);
    }
  });

  test('is left alone when the environment has the keys', () => {
    const file = join(folder, 'never.json');
    openKeyring({ file, keysFromEnv: `a:${key(1)}` });
    expect(statSync(file, { throwIfNoEntry: false })).toBeUndefined();
  });
});

test('keys of the wrong size or shape are refused without being repeated in the message', () => {
  const short = Buffer.from('canary-key').toString('base64');
  for (const keysFromEnv of [`a:${short}`, short, `a:${key(1)},a:${key(2)}`, ':', 'a.b:x']) {
    expect(problemOf(() => openKeyring({ keysFromEnv }))).toBe('bad-keys');
  }
  expect(() => openKeyring({ keysFromEnv: `a:${short}` })).not.toThrow(short);
  expect(problemOf(() => openKeyring({}))).toBe('bad-keys');
});

test('an issued secret is 256 random bits with its prefix, and only its hash is needed to know it again', () => {
  const { secret, hash, hint } = issueSecret('fsk');
  expect(secret).toMatch(/^fsk_[\w-]{43}$/);
  expect(secret.endsWith(hint)).toBe(true);
  expect(hash).not.toContain(secret.slice(4));
  expect(hash).toBe(hashSecret(secret));
  expect(verifySecret(secret, hash)).toBe(true);
  expect(verifySecret(`${secret}x`, hash)).toBe(false);
  expect(verifySecret(secret, '')).toBe(false);
  expect(issueSecret('fsk').secret).not.toBe(secret);
});

test('a Secret shows itself nowhere but where it is revealed', () => {
  const secret = new Secret('canary');
  const shown = [`${secret}`, String(secret), JSON.stringify({ secret }), inspect({ deep: { secret } }), `${secret}!`];
  for (const text of shown) expect(text).not.toContain('canary');
  expect(inspect(secret, { showHidden: true })).toBe('[secret]');
  expect(secret.reveal()).toBe('canary');
});
