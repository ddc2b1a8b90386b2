import { createServer, type RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { guardedFetch } from '../outbound/index.ts';
import { failureOf } from './call-outcome.ts';
import { exchange } from './exchange.ts';

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** What comes of a call through the guarded fetch, which may call `allowed` and takes an answer of 1,000 bytes. */
async function ask(answer: RequestListener, { method = 'POST', allowed = '127.0.0.1', timeoutMs = 5_000 } = {}) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanUps.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  const guarded = guardedFetch({ allowHosts: [allowed], origin: 'https://hr.example', demo: false, maxBytes: 1_000 });
  cleanUps.push(() => guarded.close());
  const { port } = server.address() as { port: number };
  const outcome = await exchange({ fetch: guarded, method, url: `http://127.0.0.1:${port}/`, timeoutMs });
  return outcome.answered ? outcome.status : [outcome.code, outcome.retryable];
}

const redirect: RequestListener = (_request, response) => response.writeHead(303, { location: '/done' }).end();
const long: RequestListener = (_request, response) => response.end('x'.repeat(2_000));
const silent: RequestListener = () => undefined;

describe('a guarded call that has left', () => {
  it('may have been acted on, also when the answer is a redirect or too large', async () => {
    expect(await ask(redirect)).toEqual(['unexpected-answer', 'unknown']);
    expect(await ask(long)).toEqual(['answer-too-large', 'unknown']);
    expect(await ask(silent, { timeoutMs: 1_000 })).toEqual(['timed-out', 'unknown']);
    expect(await ask((request) => request.socket.destroy())).toEqual(['connection-lost', 'unknown']);
  });

  it('changed nothing when it only asked: the same answer would come again, and one that was lost may', async () => {
    expect(await ask(redirect, { method: 'GET' })).toEqual(['unexpected-answer', false]);
    expect(await ask(long, { method: 'GET' })).toEqual(['answer-too-large', false]);
    expect(await ask(silent, { method: 'GET', timeoutMs: 1_000 })).toEqual(['timed-out', true]);
  });
});

it('a guarded call that never left changed nothing: a rule stays, a missing server may come', async () => {
  expect(await ask(long, { allowed: 'other.test' })).toEqual(['not-allowed', false]);
  const guarded = guardedFetch({ allowHosts: ['127.0.0.1'], origin: 'https://hr.example', demo: false });
  cleanUps.push(() => guarded.close());
  const gone = { fetch: guarded, method: 'POST', url: 'http://127.0.0.1:1/', timeoutMs: 5_000 };
  expect(await exchange(gone)).toMatchObject({ code: 'unreachable', retryable: true });
});

it('a request that never came there whole is sent again, although its status looks like a refusal', () => {
  const failure = (status: number) =>
    failureOf({ answered: true, status, headers: new Headers(), text: '' }, { 404: 'not-found' }, (text) => text);
  expect(failure(408)).toMatchObject({ code: 'timed-out', retryable: true });
  expect(failure(405)).toMatchObject({ code: 'unexpected-answer', retryable: false });
});
