import type { Fetch } from '@farstu/platform/exchange';
import { OutboundError } from '@farstu/platform/outbound';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ResultUpdateRequest, updatePartnerResult } from './client.ts';
import { ResultReceiver } from './result-receiver.ts';

const apiKey = 'partner-key';
const resultId = 'c2a9b0f4-9a55-4a7e-8a43-6d0b4a1a77e0';
let teamtailor: ResultReceiver;

beforeAll(async () => {
  teamtailor = await ResultReceiver.start({ apiKey });
  teamtailor.open(resultId, { candidateId: 88123, jobId: 4410 });
});
afterAll(() => teamtailor.close());

const update = (changes: Partial<ResultUpdateRequest> = {}) =>
  updatePartnerResult({
    fetch,
    apiKey,
    updateUrl: teamtailor.updateUrl(resultId),
    resultId,
    attributes: { status: 'completed', summary: 'Klar' },
    ...changes,
  });

/** Another side that always answers the same. */
const answering =
  (status: number, body: string, headers: Record<string, string> = {}): Fetch =>
  async () =>
    new Response(body, { status, headers });

const failing =
  (error: Error): Fetch =>
  () =>
    Promise.reject(error);

describe('reporting a result', () => {
  it('an update arrives, and what it leaves out stays', async () => {
    expect(await update({ attributes: { status: 'pending', label: 'TJM', criteria: { a: 'x', b: 1 } } })).toEqual({
      ok: true,
      status: 200,
    });
    await update({ attributes: { status: 'completed', assessment: { duration: '0:12:30' }, criteria: { b: 2 } } });
    expect(teamtailor.card(resultId)).toEqual({
      status: 'completed',
      label: 'TJM',
      criteria: { a: 'x', b: 2 },
      assessment: { duration: 750 },
    });
  });

  it.each(['token-token', 'token', 'bearer'] as const)('the credential is understood as %s', async (spelling) => {
    expect((await update({ authorization: spelling })).ok).toBe(true);
  });

  it('headers are those of the contract', async () => {
    const seen: RequestInit[] = [];
    const spying: Fetch = async (_url, init) => {
      seen.push(init);
      return new Response('{}');
    };
    await update({ fetch: spying });
    expect(seen[0]).toMatchObject({
      method: 'PUT',
      redirect: 'manual',
      headers: {
        authorization: 'Token token=partner-key',
        'x-api-version': '20180828',
        'content-type': 'application/vnd.api+json',
      },
    });
  });

  it('a wrong key is a failure that no repetition mends', async () => {
    const outcome = await update({ apiKey: 'other' });
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'refused-key', retryable: false, status: 401 } });
  });

  it('attributes that the contract refuses are not sent', async () => {
    const outcome = await update({ attributes: { label: 'x'.repeat(256) }, fetch: failing(new Error('was sent')) });
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'invalid-attributes', retryable: false } });
  });

  it.each([
    [404, 'unknown-result', false],
    [406, 'wrong-version', false],
    [422, 'invalid', false],
    [429, 'rate-limited', true],
    [503, 'server-error', true],
    [500, 'server-error', 'unknown'],
    [302, 'unexpected-answer', false],
  ])('%i means %s', async (status, code, retryable) => {
    const body = JSON.stringify({ errors: [{ status: '422', title: 'Invalid', detail: 'label is too long' }] });
    const outcome = await update({ fetch: answering(status, body, { 'retry-after': '7', location: 'http://x.test' }) });
    expect(outcome).toMatchObject({
      ok: false,
      failure: { code, retryable, status, words: 'label is too long', retryAfterSeconds: 7 },
    });
  });

  it.each([
    ['"in words"', 'in words'],
    ['<html>Bad gateway</html>', '<html>Bad gateway</html>'],
    ['x'.repeat(2000), 'x'.repeat(500)],
  ])('the other side is quoted from %.30s', async (body, words) => {
    expect(await update({ fetch: answering(502, body) })).toMatchObject({ ok: false, failure: { words } });
  });

  it('nobody listening is safe to try again; a lost answer is not known', async () => {
    const gone = await ResultReceiver.start({ apiKey });
    const updateUrl = gone.updateUrl(resultId);
    await gone.close();
    expect(await update({ updateUrl })).toMatchObject({ ok: false, failure: { code: 'unreachable', retryable: true } });

    const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
    expect(await update({ fetch: failing(new TypeError('fetch failed', { cause: reset })) })).toMatchObject({
      ok: false,
      failure: { code: 'connection-lost', retryable: 'unknown', words: 'fetch failed: read ECONNRESET' },
    });
  });

  it('a silent other side is given up, with the outcome not known', async () => {
    const silent: Fetch = (_url, init) =>
      new Promise((_resolve, reject) => {
        init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      });
    expect(await update({ fetch: silent, timeoutMs: 20 })).toMatchObject({
      ok: false,
      failure: { code: 'timed-out', retryable: 'unknown' },
    });
  });

  it('an address that the guard refuses is never tried again', async () => {
    const call = { origin: 'http://127.0.0.1', method: 'PUT', bytesSent: false };
    const refused = new OutboundError('host-not-allowed', call);
    expect(await update({ fetch: failing(refused) })).toMatchObject({
      ok: false,
      failure: { code: 'not-allowed', retryable: false },
    });
  });
});
