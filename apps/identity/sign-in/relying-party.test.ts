import { request as httpRequest } from 'node:http';
import type { TestRoom } from '@farstu/platform/testing';
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, type JSONWebKeySet, jwtVerify, UnsecuredJWT } from 'jose';
import * as client from 'openid-client';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { IdentityDb } from '../database.ts';
import { type Browser, browser } from '../testing/browser.ts';
import { freePort, identityRoom, PASSWORD, secretOf } from '../testing/identity-room.ts';

/** An application that is not ours, over a real network: the independent relying party of issue §5.6. */
let room: TestRoom<IdentityDb>;
let origin: string;
let application: client.Configuration;
const loggedOut: string[] = [];
const REDIRECT = 'http://localhost:8999/callback';
const EMAIL = 'anna.alm@alm.example';

beforeAll(async () => {
  const port = await freePort();
  origin = `http://localhost:${port}`;
  room = await identityRoom({
    postgresUrl: inject('postgresUrl'),
    origin,
    fetch: async (_url, init) => {
      const token = new URLSearchParams(String(init?.body)).get('logout_token');
      if (token === null) return new Response(null, { status: 200 });
      loggedOut.push(token);
      // The first time the application is away; it must be told again.
      return new Response(null, { status: loggedOut.length === 1 ? 503 : 200 });
    },
  });
  await room.app.listen({ port, host: 'localhost' });
  application = await client.discovery(new URL(`${origin}/identity`), 'people', secretOf('people'), undefined, {
    execute: [client.allowInsecureRequests],
  });
});
afterAll(() => room.close());

interface Begun {
  callback: URL;
  checks: client.AuthorizationCodeGrantChecks;
}

async function comeBack(person: Browser, more: Record<string, string> = {}): Promise<Begun> {
  const pkceCodeVerifier = client.randomPKCECodeVerifier();
  const expectedState = client.randomState();
  const expectedNonce = client.randomNonce();
  const url = client.buildAuthorizationUrl(application, {
    redirect_uri: REDIRECT,
    scope: 'openid profile email',
    code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    state: expectedState,
    nonce: expectedNonce,
    ...more,
  });
  let answer = await person.get(url.href);
  const [, uid] = /\/identity\/sign-in\/([\w-]+)$/.exec(String(answer.headers.location)) ?? [];
  if (uid) {
    const { redirectTo } = (
      await person.post(`/identity/_/interaction/${uid}/login`, { email: EMAIL, password: PASSWORD })
    ).json();
    answer = await person.get(redirectTo);
  }
  const callback = new URL(String(answer.headers.location));
  return { callback, checks: { pkceCodeVerifier, expectedState, expectedNonce } };
}

const signedIn = async (person: Browser) => {
  const { callback, checks } = await comeBack(person);
  return await client.authorizationCodeGrant(application, callback, checks);
};
const failure = async (call: Promise<unknown>) =>
  (await call.then(
    () => ({ error: 'it worked' }),
    (error) => error,
  )) as { error?: string };

describe('what works', () => {
  test('code with PKCE, claims, userinfo, refresh with rotation, and sign-in once for all', async () => {
    const person = browser(room.app, { origin });
    const tokens = await signedIn(person);
    const claims = tokens.claims();
    const about = {
      name: 'Anna Alm',
      given_name: 'Anna',
      family_name: 'Alm',
      email: 'Anna.Alm@alm.example',
      email_verified: true,
      locale: 'sv',
    };
    expect(claims).toMatchObject({ iss: `${origin}/identity`, aud: 'people', sid: expect.any(String), ...about });
    expect(claims?.sub).toMatch(/^[0-9a-f-]{36}$/);
    const sub = String(claims?.sub);
    expect(await client.fetchUserInfo(application, tokens.access_token, sub)).toMatchObject({ sub, ...about });

    const refreshed = await client.refreshTokenGrant(application, String(tokens.refresh_token));
    expect(refreshed.refresh_token).not.toBe(tokens.refresh_token);
    expect(refreshed.claims()?.sub).toBe(sub);

    const again = await comeBack(person);
    expect(again.callback.searchParams.get('code'), 'no password the second time').toBeTruthy();
  });

  test('RP-initiated logout ends the session and its tokens, and the application is told until it has heard', async () => {
    const person = browser(room.app, { origin });
    const tokens = await signedIn(person);
    const url = client.buildEndSessionUrl(application, {
      id_token_hint: String(tokens.id_token),
      post_logout_redirect_uri: 'http://localhost:8999/signed-out',
      state: 'farewell',
    });
    const page = await person.get(url.href);
    expect(page.headers['content-security-policy']).toMatch(/script-src 'sha256-/);
    const xsrf = /name="xsrf" value="(\w+)"/.exec(page.body)?.[1];
    const left = await person.post('/identity/connect/endsession/confirm', `xsrf=${xsrf}&logout=yes`);
    expect(left.headers.location).toBe('http://localhost:8999/signed-out?state=farewell');
    expect(await failure(client.refreshTokenGrant(application, String(tokens.refresh_token)))).toMatchObject({
      error: 'invalid_grant',
    });
    await expect(client.fetchUserInfo(application, tokens.access_token, client.skipSubjectCheck)).rejects.toThrow();
    expect((await person.get('/identity/_/account')).statusCode).toBe(401);

    await room.settle();
    expect(loggedOut).toHaveLength(1);
    // The queue's first back-off is just under three seconds of real time.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    await room.settle();
    expect(loggedOut).toHaveLength(2);
    const jwks = (await (await fetch(String(application.serverMetadata().jwks_uri))).json()) as JSONWebKeySet;
    const { payload } = await jwtVerify(String(loggedOut[1]), createLocalJWKSet(jwks), {
      issuer: `${origin}/identity`,
      audience: 'people',
      typ: 'logout+jwt',
    });
    expect(payload).toMatchObject({
      sub: tokens.claims()?.sub,
      sid: tokens.claims()?.sid,
      jti: expect.any(String),
      events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
    });
    expect(payload).not.toHaveProperty('nonce');
  });

  test('discovery promises S256 only, no unsigned tokens, and nothing that is not served', async () => {
    const metadata = application.serverMetadata();
    expect(metadata.code_challenge_methods_supported).toEqual(['S256']);
    expect(metadata.response_types_supported).toEqual(['code']);
    expect(metadata.id_token_signing_alg_values_supported).toEqual(['RS256', 'ES256']);
    expect(metadata.backchannel_logout_session_supported).toBe(true);
    const served = Object.entries(metadata).filter(([key]) => key.endsWith('_endpoint') || key === 'jwks_uri');
    for (const [key, url] of served) expect(String(url), key).toMatch(new RegExp(`^${origin}/identity/connect/`));
  });
});

describe('what is refused', () => {
  test('no PKCE, or a plain challenge', async () => {
    const person = browser(room.app, { origin });
    const query = { client_id: 'people', response_type: 'code', scope: 'openid', redirect_uri: REDIRECT, state: 's' };
    for (const more of [{}, { code_challenge: 'a'.repeat(43), code_challenge_method: 'plain' }]) {
      const answer = await person.get(`/identity/connect/authorize?${new URLSearchParams({ ...query, ...more })}`);
      expect(new URL(String(answer.headers.location)).searchParams.get('error')).toBe('invalid_request');
    }
  });

  test('another address to come back to; a wrong verifier; a wrong secret', async () => {
    const person = browser(room.app, { origin });
    const query = new URLSearchParams({
      client_id: 'people',
      response_type: 'code',
      redirect_uri: 'https://evil.example/',
    });
    const answer = await person.get(`/identity/connect/authorize?${query}`);
    expect([answer.statusCode, answer.headers.location]).toEqual([400, undefined]);
    const { callback, checks } = await comeBack(person);
    const other = { ...checks, pkceCodeVerifier: client.randomPKCECodeVerifier() };
    expect(await failure(client.authorizationCodeGrant(application, callback, other))).toMatchObject({
      error: 'invalid_grant',
    });
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'hr-5257',
      client_secret: secretOf('people'),
    });
    expect((await fetch(`${origin}/identity/connect/token`, { method: 'POST', body })).status).toBe(401);
  });

  test('a code used twice: and then what the first use gave is worth nothing either', async () => {
    const { callback, checks } = await comeBack(browser(room.app, { origin }));
    const tokens = await client.authorizationCodeGrant(application, callback, checks);
    expect(await failure(client.authorizationCodeGrant(application, callback, checks))).toMatchObject({
      error: 'invalid_grant',
    });
    expect(await failure(client.refreshTokenGrant(application, String(tokens.refresh_token)))).toMatchObject({
      error: 'invalid_grant',
    });
  });

  test('a code used twice at the same moment is given one answer at the most', async () => {
    const { callback, checks } = await comeBack(browser(room.app, { origin }));
    const both = await Promise.allSettled(
      [1, 2, 3].map(() => client.authorizationCodeGrant(application, callback, checks)),
    );
    expect(both.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1);
  });

  test('a refresh token used twice kills its whole family; the next sign-in works', async () => {
    const person = browser(room.app, { origin });
    const tokens = await signedIn(person);
    const refreshed = await client.refreshTokenGrant(application, String(tokens.refresh_token));
    expect(await failure(client.refreshTokenGrant(application, String(tokens.refresh_token)))).toMatchObject({
      error: 'invalid_grant',
    });
    expect(await failure(client.refreshTokenGrant(application, String(refreshed.refresh_token)))).toMatchObject({
      error: 'invalid_grant',
    });
    expect((await signedIn(person)).claims()?.sub).toBe(tokens.claims()?.sub);
  });

  test('the accounts API takes no token for somebody else, of somebody else, unsigned, or without the scope', async () => {
    const call = async (token: string) =>
      (await fetch(`${origin}/identity/v1.0/domains`, { headers: { authorization: `Bearer ${token}` } })).status;
    const service = await client.discovery(
      new URL(`${origin}/identity`),
      'hr-5257',
      secretOf('hr-5257'),
      client.ClientSecretBasic(secretOf('hr-5257')),
      {
        execute: [client.allowInsecureRequests],
      },
    );
    const { access_token } = await client.clientCredentialsGrant(service, { scope: 'accounts' });
    expect(decodeJwt(access_token)).toMatchObject({
      iss: `${origin}/identity`,
      aud: `${origin}/identity/v1.0`,
      scope: 'accounts',
    });
    expect(decodeProtectedHeader(access_token)).toMatchObject({ typ: 'at+jwt', alg: 'RS256' });
    expect(await call(access_token)).toBe(200);

    const claims = decodeJwt(access_token);
    expect(await call(new UnsecuredJWT(claims).encode()), 'alg none').toBe(401);
    const [head, body] = access_token.split('.');
    expect(await call(`${head}.${body}.`), 'no signature').toBe(401);
    const forged = Buffer.from(JSON.stringify({ ...claims, client_id: 'hr-6001' })).toString('base64url');
    expect(await call(`${head}.${forged}.${access_token.split('.')[2]}`), 'changed').toBe(401);
    const tokens = await signedIn(browser(room.app, { origin }));
    expect(await call(String(tokens.id_token)), 'wrong aud').toBe(401);
    expect(await call(tokens.access_token), 'a person’s').toBe(401);
    const { access_token: empty } = await client.clientCredentialsGrant(service);
    expect(await call(empty), 'no scope').toBe(403);
    const elsewhere = client.clientCredentialsGrant(service, {
      scope: 'accounts',
      resource: 'https://elsewhere.example/',
    });
    expect(await failure(elsewhere)).toMatchObject({ error: 'invalid_target' });
    expect(await failure(client.clientCredentialsGrant(application, { scope: 'accounts' }))).toMatchObject({
      error: expect.stringMatching(/^(unauthorized_client|invalid_request)$/),
    });
  });

  test('a response of another issuer is refused by the application, since ours says who it is', async () => {
    const { callback, checks } = await comeBack(browser(room.app, { origin }));
    expect(callback.searchParams.get('iss')).toBe(`${origin}/identity`);
    callback.searchParams.set('iss', 'https://evil.example');
    await expect(client.authorizationCodeGrant(application, callback, checks)).rejects.toThrow();
  });

  test.each([
    ['Host', { host: 'evil.example' }, '/identity/.well-known/openid-configuration'],
    [
      'X-Forwarded-Host',
      { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
      '/identity/.well-known/openid-configuration',
    ],
    ['a whole URL as the request line', {}, 'http://evil.example/identity/.well-known/openid-configuration'],
  ])('forged %s: every address handed out is the configured one', async (_what, headers, path) => {
    const body = await rawGet(new URL(origin).port, path, headers);
    expect(body).not.toContain('evil.example');
    expect(JSON.parse(body)).toMatchObject({
      issuer: `${origin}/identity`,
      token_endpoint: `${origin}/identity/connect/token`,
    });
  });
});

function rawGet(port: string, path: string, headers: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    httpRequest({ host: 'localhost', port, path, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks).toString()));
    })
      .on('error', reject)
      .end();
  });
}
