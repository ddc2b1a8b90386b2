import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { mintProviderKey, readClaimsUnverified, recogniseProviderKey, verifyProviderKey } from './provider-key.ts';

const apiKey = 'partner-api-key-demo-0123456789abcdef';
const claims = { clientId: 'acme-se', language: '1' };
const published =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJjbGllbnRJZCI6ImFjbWUtc2UiLCJsYW5ndWFnZSI6IjEifQ.IeN0cJBD7vK4QLnNE5E4txLieH772Cq-X1YzojbD4Jw';
const uuid = '3F0c1d0e-0000-4000-8000-0123456789ab';
const at = Temporal.Instant.from('2026-11-22T12:00:00Z');

const unsigned = (header: object, payload: unknown) =>
  `${[header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`;

describe('the provider key', () => {
  it('the published vector comes out byte for byte', async () => {
    expect(await mintProviderKey(claims, apiKey)).toBe(published);
  });

  it('the published vector verifies and gives the answers of the form', async () => {
    expect(await verifyProviderKey(published, { apiKey, at })).toEqual({ valid: true, claims });
  });

  it.each([
    ['a bare UUID', uuid, 'bare-uuid'],
    ['prose', 'hello', 'not-a-jwt'],
    ['another signature', `${published.slice(0, -2)}AA`, 'wrong-signature'],
    ['alg none', unsigned({ alg: 'none' }, claims), 'wrong-algorithm'],
    ['claims that are no object', unsigned({ alg: 'HS256' }, ['x']), 'wrong-signature'],
  ])('%s is refused with its reason', async (_what, token, because) => {
    expect(await verifyProviderKey(token, { apiKey, at })).toEqual({ valid: false, because });
  });

  it('a key signed with another API key is refused', async () => {
    const token = await mintProviderKey(claims, 'another-key');
    expect(await verifyProviderKey(token, { apiKey, at })).toEqual({ valid: false, because: 'wrong-signature' });
  });

  it('no expiry is asked for, but one that is there is obeyed', async () => {
    const now = at.epochMilliseconds / 1000;
    const verdictOn = async (time: object, signedWith = apiKey) =>
      await verifyProviderKey(await mintProviderKey({ ...claims, ...time }, signedWith), { apiKey, at });
    expect(await verdictOn({ exp: now - 1 })).toEqual({ valid: false, because: 'expired' });
    expect(await verdictOn({ nbf: now + 1 })).toEqual({ valid: false, because: 'not-yet-valid' });
    expect(await verdictOn({ exp: 'tomorrow' })).toEqual({ valid: false, because: 'not-a-jwt' });
    expect(await verdictOn({ exp: now + 1, nbf: now })).toMatchObject({ valid: true });
    expect(await verdictOn({ exp: now - 1 }, 'another-key')).toEqual({ valid: false, because: 'wrong-signature' });
  });

  it('an empty API key verifies nothing', async () => {
    await expect(verifyProviderKey(published, { apiKey: '', at })).rejects.toThrow(RangeError);
  });

  it('the installation can be found before anything is verified', () => {
    expect(readClaimsUnverified(published)).toEqual(claims);
    expect(readClaimsUnverified('a.b.c')).toBeUndefined();
  });

  it('the kinds of bearer are told apart', () => {
    expect(recogniseProviderKey(`Bearer ${published}`)).toEqual({ kind: 'jwt', token: published, claims });
    expect(recogniseProviderKey(`bearer ${uuid}`)).toEqual({ kind: 'uuid', uuid: uuid.toLowerCase() });
    expect(recogniseProviderKey('Bearer x.y.z')).toEqual({ kind: 'unreadable' });
    expect(recogniseProviderKey('Basic abc')).toEqual({ kind: 'missing' });
    expect(recogniseProviderKey(undefined)).toEqual({ kind: 'missing' });
  });
});
