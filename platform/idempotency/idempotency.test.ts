import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { openKeyring } from '../secrets/index.ts';
import { fingerprintOf } from './index.ts';

const keyring = (byte: number) => openKeyring({ keysFromEnv: `a:${Buffer.alloc(32, byte).toString('base64')}` });

test('a fingerprint cannot be worked out from the body without the key', () => {
  const body = { lastName: 'Ek' };
  const one = fingerprintOf(keyring(1), 'POST', '/employees', body);
  expect(one).toBe(fingerprintOf(keyring(1), 'POST', '/employees', body));
  expect(one).not.toBe(fingerprintOf(keyring(2), 'POST', '/employees', body));
  expect(one).not.toBe(fingerprintOf(keyring(1), 'POST', '/employees', { lastName: 'Ekman' }));
  const plain = createHash('sha256')
    .update(`POST /employees\n${JSON.stringify(body)}`)
    .digest('base64url');
  expect(one).not.toBe(plain);
});
