import type { Fetch } from '@farstu/platform/exchange';
import { describe, expect, it } from 'vitest';
import { accountsClient } from './client.ts';

const issuer = 'https://id.example/identity';
const baseUrl = `${issuer}/v1.0`;
const account = {
  id: '3f0c1d0e-0000-4000-8000-0123456789ab',
  email: 'mira.holm@mail.test',
  email_verified: true,
  email_verified_date: '2026-11-30T08:12:00Z',
  first_name: 'Mira',
  last_name: 'Holm',
  preferred_language: 'sv',
  country_code: 'SE',
  created_date: '2026-11-30T08:12:00Z',
  last_login_date: null,
  linked_at: '2026-11-30T08:12:00Z',
};
const invitation = {
  email: account.email,
  first_name: 'Mira',
  employer: 'Acme AB',
  language: 'sv',
  valid: { days: 5, zone: 'Europe/Stockholm', policy: 'calendar-days' as const },
  client_reference: 'period-1:1',
};

interface Options {
  /** Answers to calls, in turn; the last stays. */
  replies?: [status: number, body?: unknown][];
  /** Seconds that a token lasts. */
  lasts?: number;
  token?: [status: number, body: unknown];
  calledIssuer?: string;
}

/** An issuer that gives out the tokens t1, t2, …, with the accounts API beside it. */
function identity({ replies = [[200, { data: [] }]], lasts = 3600, token, calledIssuer = issuer }: Options = {}) {
  const seen: { line: string; init: RequestInit }[] = [];
  let tokens = 0;
  const fetch: Fetch = async (url, init) => {
    seen.push({ line: `${init.method} ${url.replace(issuer, '')}`, init });
    if (url.endsWith('/openid-configuration'))
      return reply(200, { issuer: calledIssuer, token_endpoint: `${issuer}/token` });
    if (url.endsWith('/token')) {
      tokens += 1;
      return token ? reply(...token) : reply(200, { access_token: `t${tokens}`, expires_in: lasts });
    }
    return reply(...((replies.length > 1 ? replies.shift() : replies[0]) ?? [500]));
  };
  const client = accountsClient({ fetch, issuer, baseUrl, clientId: 'people', clientSecret: 'a:b c' });
  const lines = () => seen.map(({ line }) => line);
  return { client, seen, lines };
}

function reply(status: number, body?: unknown): Response {
  return new Response(body === undefined ? null : JSON.stringify(body), { status });
}

describe('the accounts client', () => {
  it('asks for a token at the issuer, for this API, once', async () => {
    const { client, seen, lines } = identity();
    await Promise.all([client.domains(), client.domains()]);
    await client.domains();
    expect(lines()).toEqual([
      'GET /.well-known/openid-configuration',
      'POST /token',
      'GET /v1.0/domains',
      'GET /v1.0/domains',
      'GET /v1.0/domains',
    ]);
    expect(String(seen[1]?.init.body)).toBe(
      `grant_type=client_credentials&scope=accounts&resource=${encodeURIComponent(baseUrl)}`,
    );
    const basic = Buffer.from('people:a%3Ab+c').toString('base64');
    expect(seen[1]?.init.headers).toMatchObject({ authorization: `Basic ${basic}` });
    expect(seen[2]?.init.headers).toMatchObject({ authorization: 'Bearer t1' });
  });

  it('a token with less than a minute left is not used again', async () => {
    const { client, lines } = identity({ lasts: 59 });
    await client.domains();
    await client.domains();
    expect(lines().filter((line) => line === 'POST /token')).toHaveLength(2);
  });

  it('a 401 leads to one new token, not to a second', async () => {
    const once = identity({ replies: [[401], [200, { data: [] }]] });
    expect((await once.client.domains()).ok).toBe(true);
    const always = identity({ replies: [[401]] });
    expect(await always.client.domains()).toMatchObject({ failure: { code: 'refused-credentials', retryable: false } });
    expect(always.lines().filter((line) => line === 'POST /token')).toHaveLength(2);
  });

  it('credentials that the issuer refuses are said in its own words', async () => {
    const error = { error: 'invalid_client', error_description: 'client authentication failed' };
    const { client } = identity({ token: [401, error] });
    expect(await client.domains()).toMatchObject({
      failure: { code: 'refused-credentials', retryable: false, words: 'invalid_client: client authentication failed' },
    });
  });

  it('an issuer that calls itself something else is not trusted with the secret', async () => {
    const { client, lines } = identity({ calledIssuer: 'https://evil.example' });
    expect(await client.domains()).toMatchObject({ failure: { code: 'unexpected-answer', retryable: false } });
    expect(lines()).toHaveLength(1);
  });

  it('an account that was made is told from one that was there', async () => {
    const wanted = {
      email: account.email,
      first_name: 'Mira',
      last_name: 'Holm',
      preferred_language: 'sv',
      country_code: 'SE',
    };
    const { client } = identity({
      replies: [
        [201, account],
        [200, account],
      ],
    });
    expect(await client.createAccount(wanted)).toEqual({ ok: true, status: 201, value: account });
    expect(await client.createAccount(wanted)).toEqual({ ok: true, status: 200, value: account });
  });

  it('an address that leads to no account of ours is not a failure', async () => {
    const { client, lines } = identity();
    expect(await client.findAccount('a+b@mail.test')).toEqual({ ok: true, status: 200, value: undefined });
    expect(lines().at(-1)).toBe('GET /v1.0/users?email=a%2Bb%40mail.test');
  });

  it('taking the link away needs no body in the answer', async () => {
    const { client, lines } = identity({ replies: [[204]] });
    expect(await client.unlinkAccount(account.id)).toEqual({ ok: true, status: 204, value: undefined });
    expect(lines().at(-1)).toBe(`DELETE /v1.0/users/${account.id}`);
  });

  it('a domain that is removed is lost, or gone when it was only asked for', async () => {
    const domain = {
      id: 'd1',
      domain: 'acme.test',
      state: 'lost',
      txt_record: { name: '_farstu-verification.acme.test', value: 'v' },
      verified_by: null,
      verified_at: '2026-11-01T08:00:00Z',
      created_at: '2026-11-01T08:00:00Z',
    };
    const { client, lines } = identity({ replies: [[200, domain], [204]] });
    expect(await client.removeDomain('d1')).toEqual({ ok: true, status: 200, value: domain });
    expect(await client.removeDomain('d2')).toEqual({ ok: true, status: 204, value: undefined });
    expect(lines().slice(-2)).toEqual(['DELETE /v1.0/domains/d1', 'DELETE /v1.0/domains/d2']);
  });

  it('one invitation, many, and a revocation', async () => {
    const accepted = { id: 'inv-1', client_reference: invitation.client_reference, state: 'queued' };
    const { client } = identity({
      replies: [
        [201, accepted],
        [201, { data: [accepted] }],
        [409, { type: 'urn:x', title: 'Redan verifierad', status: 409, code: 'invitation_verified' }],
      ],
    });
    expect(await client.invite(invitation)).toMatchObject({ ok: true, value: accepted });
    expect(await client.inviteAll([invitation])).toMatchObject({ ok: true, value: { data: [accepted] } });
    expect(await client.revokeInvitation('inv-1')).toMatchObject({
      failure: {
        code: 'conflict',
        retryable: false,
        words: 'Redan verifierad',
        problem: { code: 'invitation_verified' },
      },
    });
  });

  it('E4 E10: what nobody knows to be taken in is revoked by our own reference, and is a revoked invitation or nothing', async () => {
    const none = { sent_at: null, expires_at: null, visited_at: null, user_id: null, linked_at: null, reason: null };
    const revoked = { id: 'inv-1', client_reference: 'period-1:1', state: 'revoked', email: account.email, ...none };
    const { client, seen, lines } = identity({ replies: [[200, revoked], [204]] });
    expect(await client.revokeByReference('period-1:1')).toEqual({ ok: true, status: 200, value: revoked });
    expect(await client.revokeByReference('period-1:2')).toEqual({ ok: true, status: 204, value: undefined });
    expect(lines().at(-1)).toBe('POST /v1.0/invitations/revoke');
    expect(seen.at(-1)?.init.body).toBe('{"client_reference":"period-1:2"}');
  });
});
