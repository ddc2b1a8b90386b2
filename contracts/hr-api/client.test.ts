import type { Fetch } from '@farstu/platform/exchange';
import { describe, expect, it } from 'vitest';
import { hrApiClient } from './client.ts';

interface Seen {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: unknown;
}

type Reply = { status: number; body?: unknown; headers?: Record<string, string> };

/** Another side that gives out the tokens t1, t2, … and answers calls in turn; the last answer stays. */
function otherSide(replies: Reply[], signIn: Reply = { status: 200 }) {
  const seen: Seen[] = [];
  let tokens = 0;
  const fetch: Fetch = async (url, init) => {
    const body = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    seen.push({ method: init.method ?? '', url, headers: { ...(init.headers as Record<string, string>) }, body });
    if (!url.endsWith('/token')) return respond((replies.length > 1 ? replies.shift() : replies[0]) ?? { status: 500 });
    tokens += 1;
    return respond({ body: { access_token: `t${tokens}`, token_type: 'Bearer', expires_in: 3600 }, ...signIn });
  };
  const client = hrApiClient({
    fetch,
    baseUrl: 'https://hr.example/people/webapi/api/',
    instance: 5257,
    username: 'api',
    password: 'secret',
  });
  return { client, seen };
}

function respond({ status, body, headers = {} }: Reply): Response {
  return new Response(body === undefined ? null : JSON.stringify(body), { status, headers });
}

const empty = { status: 200, body: { data: [], nextCursor: null } };

describe('the HR API client', () => {
  it('signs in once and calls with the token', async () => {
    const { client, seen } = otherSide([empty]);
    await Promise.all([client.companies(), client.employmentTemplates({ company: 1010 })]);
    expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST https://hr.example/people/webapi/api/token',
      'GET https://hr.example/people/webapi/api/companies',
      'GET https://hr.example/people/webapi/api/employmenttemplates?company=1010',
    ]);
    expect(seen[0]?.body).toEqual({ instance: 5257, username: 'api', password: 'secret' });
    expect(seen[1]?.headers).toMatchObject({ authorization: 'Bearer t1', 'accept-language': 'sv' });
  });

  it('a token that is refused is renewed once', async () => {
    const { client, seen } = otherSide([{ status: 401 }, empty]);
    expect((await client.companies()).ok).toBe(true);
    expect(seen.map(({ headers }) => headers.authorization)).toEqual([undefined, 'Bearer t1', undefined, 'Bearer t2']);
  });

  it('why a sign-in was refused is passed on in the other side’s own words', async () => {
    const body = {
      type: 'urn:x',
      title: 'Okänd kund',
      status: 401,
      code: 'unknown_instance',
      detail: 'Kund 9 finns inte.',
    };
    const { client, seen } = otherSide([empty], { status: 401, body });
    expect(await client.companies()).toMatchObject({
      ok: false,
      failure: { code: 'refused-credentials', retryable: false, words: 'Kund 9 finns inte.', problem: body },
    });
    expect(seen).toHaveLength(1);
  });

  it('a hire carries its idempotency key', async () => {
    const { client, seen } = otherSide([{ status: 503, headers: { 'retry-after': '3' } }]);
    const hire = { company: 1010, employmentTemplate: 'TJM', firstName: 'Åsa', lastName: 'Öberg' };
    expect(await client.createEmployee(hire, { idempotencyKey: 'k1' })).toMatchObject({
      failure: { code: 'server-error', retryable: true, retryAfterSeconds: 3 },
    });
    expect(seen[1]).toMatchObject({ method: 'POST', headers: { 'idempotency-key': 'k1' }, body: hire });
  });

  it.each([
    [403, 'forbidden', false],
    [404, 'not-found', false],
    [409, 'conflict', false],
    [422, 'invalid', false],
    [429, 'rate-limited', true],
    [500, 'server-error', 'unknown'],
    [302, 'unexpected-answer', false],
  ])('%i means %s', async (status, code, retryable) => {
    const { client } = otherSide([{ status, body: { anything: true } }]);
    expect(await client.companies()).toMatchObject({ ok: false, failure: { code, retryable, status } });
  });

  it('an answer that is not the contract’s is not taken for one', async () => {
    const { client } = otherSide([{ status: 200, body: '<html>' }]);
    expect(await client.employee('e1')).toMatchObject({ ok: false, failure: { code: 'unexpected-answer' } });
  });

  it('a dry run of a withdrawal says so, and codes are escaped in addresses', async () => {
    const { client, seen } = otherSide([{ status: 200, body: { done: false, effects: [] } }]);
    expect(await client.withdraw('a/b', 'Ångrat sig', { dryRun: true })).toMatchObject({ value: { done: false } });
    expect(seen[1]).toMatchObject({
      url: 'https://hr.example/people/webapi/api/newhires/a%2Fb/withdraw?dryRun=true',
      body: { reason: 'Ångrat sig' },
    });
  });
});
