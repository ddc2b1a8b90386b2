import type { Fetch } from '@farstu/platform/exchange';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deliverWebhook } from './webhook-delivery.ts';
import type { WebhookEvent } from './webhook-event.ts';
import { newWebhookSecret, signWebhook, verifyWebhook, type WebhookHeaders } from './webhook-signature.ts';

const secret = newWebhookSecret();
const verified: WebhookEvent = {
  type: 'invitation.verified',
  timestamp: '2026-11-30T09:12:00+01:00',
  data: {
    id: 'inv-1',
    client_reference: 'period-1:1',
    state: 'verified',
    email: 'mira.holm@mail.test',
    sent_at: '2026-11-30T09:00:02+01:00',
    expires_at: '2026-12-05T00:00:00+01:00',
    visited_at: '2026-11-30T09:11:00+01:00',
    user_id: '3f0c1d0e-0000-4000-8000-0123456789ab',
    linked_at: '2026-11-30T09:12:00+01:00',
    reason: null,
  },
};
const body = JSON.stringify(verified);
const signed = (): WebhookHeaders => signWebhook({ id: 'msg-1', body, secret });
const verify = (headers: object, bytes = body, secrets = [secret]) =>
  verifyWebhook({ headers: { ...headers }, body: bytes, secrets });

describe('signed webhooks', () => {
  beforeEach(() => vi.useFakeTimers({ now: new Date('2026-11-30T08:12:00Z') }));
  afterEach(() => vi.useRealTimers());

  it('an event arrives as it was sent', () => {
    expect(verify(signed())).toEqual({ valid: true, id: 'msg-1', event: verified });
  });

  it('E9: a visit is told with the state as it was, and must say when', () => {
    const visited = {
      ...verified,
      type: 'invitation.visited',
      data: { ...verified.data, state: 'sent', user_id: null, linked_at: null },
    };
    const told = (event: object) => {
      const bytes = JSON.stringify(event);
      return verify(signWebhook({ id: 'msg-2', body: bytes, secret }), bytes);
    };
    expect(told(visited)).toEqual({ valid: true, id: 'msg-2', event: visited });
    expect(told({ ...visited, data: { ...visited.data, state: 'queued' } }).valid).toBe(true);
    for (const change of [{ visited_at: null }, { state: 'verified' }]) {
      expect(told({ ...visited, data: { ...visited.data, ...change } })).toMatchObject({ because: 'unknown-event' });
    }
  });

  it('the example of the Standard Webhooks specification comes out byte for byte', () => {
    const headers = signWebhook({
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      body: '{"test": 2432232314}',
      secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
      signedAt: new Date(1_614_265_330_000),
    });
    expect(headers).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it.each([
    [300, { valid: true }],
    [301, { valid: false, because: 'too-old' }],
    [-300, { valid: true }],
    [-301, { valid: false, because: 'too-new' }],
  ])('seen %i s after it was signed', (seconds, verdict) => {
    const headers = signed();
    vi.setSystemTime(Date.now() + seconds * 1000);
    expect(verify(headers)).toMatchObject(verdict);
  });

  it.each([
    ['no headers', {}, 'missing-headers'],
    ['a time in words', { 'webhook-timestamp': 'now' }, 'missing-headers'],
    ['two ids', { 'webhook-id': ['a', 'b'] }, 'missing-headers'],
    ['another id', { 'webhook-id': 'msg-2' }, 'mismatch'],
    ['another scheme', { 'webhook-signature': 'v1a,AAAA' }, 'mismatch'],
    ['half a signature', { 'webhook-signature': 'v1' }, 'mismatch'],
  ])('%s is refused with its reason', (what, change, because) => {
    const headers = what === 'no headers' ? {} : { ...signed(), ...change };
    expect(verify(headers)).toEqual({ valid: false, because });
  });

  it('a changed body does not match', () => {
    expect(verify(signed(), body.replace('mira', 'vera'))).toEqual({ valid: false, because: 'mismatch' });
  });

  it('while a secret is being changed either one will do', () => {
    const next = newWebhookSecret();
    expect(verify(signed(), body, [next, secret]).valid).toBe(true);
    expect(verify(signed(), body, [next])).toEqual({ valid: false, because: 'mismatch' });
    expect(() => verify(signed(), body, [])).toThrow('no webhook secret');
  });

  it('an event of a kind that is not known yet is told apart from a forged one', () => {
    const later = JSON.stringify({ type: 'account.merged', timestamp: verified.timestamp, data: {} });
    const headers = signWebhook({ id: 'msg-3', body: later, secret });
    expect(verify(headers, later)).toEqual({ valid: false, because: 'unknown-event', id: 'msg-3' });
  });
});

describe('delivering a webhook', () => {
  const deliver = (fetch: Fetch) =>
    deliverWebhook({ fetch, url: 'https://hr.example/hook', secret, id: 'msg-1', event: verified });

  it('what is delivered verifies at the other end', async () => {
    let verdict: unknown;
    const outcome = await deliver(async (_url, init) => {
      verdict = verify(init.headers as Record<string, string>, String(init.body));
      return new Response(null, { status: 204 });
    });
    expect([outcome, verdict]).toMatchObject([
      { delivered: true, status: 204 },
      { valid: true, id: 'msg-1' },
    ]);
  });

  it.each([
    [500, true],
    [404, true],
    [410, false],
  ])('%i may be tried again: %s', async (status, retryable) => {
    const outcome = await deliver(async () => new Response('closed for today', { status }));
    expect(outcome).toEqual({ delivered: false, retryable, status, words: 'closed for today' });
  });

  it('an answer that was lost is asked for again, since the receiver knows the id', async () => {
    const outcome = await deliver(() => Promise.reject(new Error('socket hang up')));
    expect(outcome).toEqual({ delivered: false, retryable: true, words: 'socket hang up' });
  });
});
