import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  administrator,
  customer,
  hr,
  otherCustomer,
  type PeopleInTest,
  peopleInTest,
  setUp,
  told,
} from '../access/people-in-test.ts';
import { systemActor } from '../access/system-actor.ts';
import { deactivateUser } from '../users/change-user.ts';
import { linkUser } from '../users/link.ts';
import { saveIssuerClient } from './issuer-client.ts';
import { issuerInTest } from './issuer-in-test.ts';

let issuer: Awaited<ReturnType<typeof issuerInTest>>;
let room: PeopleInTest;
beforeAll(async () => {
  issuer = await issuerInTest();
  room = await peopleInTest(inject('postgresUrl'), {}, { fetch: issuer.fetch });
  await saveIssuerClient(room.house, issuer.client);
});
afterAll(() => room.close());

type Cookies = Record<string, string>;
const cookiesOf = (answer: { cookies: { name: string; value: string }[] }): Cookies =>
  Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]));

/** From the sign-in link to being back. */
async function walkThrough(subject: string, returnTo = '/people/new-hires', change = (query: string) => query) {
  const left = await room.app.inject({ url: '/people/_/sign-in', query: { returnTo } });
  const query = change(issuer.signIn(String(left.headers.location), subject));
  const back = await room.app.inject({ url: `/people/_/callback?${query}`, cookies: cookiesOf(left) });
  return { left, back, cookies: cookiesOf(back) };
}

const session = (cookies: Cookies) => room.app.inject({ url: '/people/_/session', cookies });

async function linkedUser(subject: string, roles = administrator, tenant = customer) {
  const id = await room.user(roles, {}, tenant);
  await room.house.execute(linkUser, systemActor(tenant, 'set-up'), { userId: id, subject });
  return id;
}

describe('signing in', () => {
  test('goes to the issuer with PKCE, state and nonce, and comes back to the page that was asked for', async () => {
    await linkedUser('anna');
    const { left, back, cookies } = await walkThrough('anna');
    const to = new URL(String(left.headers.location));
    expect(to.origin + to.pathname).toBe('https://issuer.test/auth');
    expect(to.searchParams.get('code_challenge_method')).toBe('S256');
    expect(to.searchParams.get('redirect_uri')).toBe('http://localhost:8080/people/_/callback');
    expect([back.statusCode, back.headers.location]).toEqual([303, '/people/new-hires']);
    const cookie = back.cookies.find(({ name }) => name === 'farstu_people');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/people', maxAge: 36_000 });
    expect((await session(cookies)).json()).toMatchObject({
      signedIn: true,
      user: { language: 'sv' },
      customerNumber: 5257,
      customerName: 'Norrsken',
      company: { number: 1010, name: 'Norrsken Vård AB' },
      companies: [{ number: 1010 }, { number: 1020 }],
      demo: false,
      now: '2026-11-22T09:00:00Z',
      zone: 'Europe/Stockholm',
    });
  });

  test('an account that is linked to nobody gets in nowhere, also when a user has its address', async () => {
    await room.user(administrator, { connectEmail: 'stranger@farstu.test' });
    const { back, cookies } = await walkThrough('stranger@farstu.test');
    expect(back.headers.location).toBe('/sign-in?problem=no_user_for_account');
    expect((await session(cookies)).json()).toEqual({
      signedIn: false,
      demo: false,
      roomsHere: ['people'],
      noUser: true,
    });
    expect(told(await room.app.inject({ url: '/people/_/companies', cookies }))).toMatchObject({
      status: 403,
      code: 'no_user_for_account',
    });
  });

  test('who is linked a moment later is let in without signing in again', async () => {
    const id = await room.user(hr);
    const { cookies } = await walkThrough('linked-later');
    await room.house.execute(linkUser, setUp, { userId: id, subject: 'linked-later' });
    expect((await session(cookies)).json()).toMatchObject({ signedIn: true, user: { id } });
    expect(await room.audited(id)).toContainEqual(expect.objectContaining({ action: 'session.entered', actor_id: id }));
  });

  test('an answer to somebody else’s question is not taken', async () => {
    await linkedUser('berit');
    const otherState = await walkThrough('berit', '/', (query) => query.replace(/state=[^&]+/, 'state=another'));
    expect(otherState.back.headers.location).toBe('/sign-in?problem=sign_in_expired');
    const otherIssuer = await walkThrough('berit', '/', (query) => query.replace('issuer.test', 'other.test'));
    expect(otherIssuer.back.headers.location).toBe('/sign-in?problem=sign_in_failed');
    const otherCode = await walkThrough('berit', '/', (query) => query.replace(/code=[^&]+/, 'code=guessed'));
    expect(otherCode.back.headers.location).toBe('/sign-in?problem=sign_in_failed');
    expect([otherState, otherIssuer, otherCode].map(({ cookies }) => cookies.farstu_people)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test.each(['https://evil.test/', '//evil.test', '/\\evil.test', 'javascript:alert(1)'])(
    'a way back to another site (%s) leads to our own front page',
    async (returnTo) => {
      const { back } = await walkThrough('anna', returnTo);
      expect(back.headers.location).toBe('/');
    },
  );
});

describe('a person with several installations', () => {
  test('chooses Kund first, and may change it later', async () => {
    await linkedUser('cecilia', hr);
    await linkedUser('cecilia', administrator, otherCustomer);
    const { cookies } = await walkThrough('cecilia');
    const choices = [
      { customerNumber: 5257, name: 'Norrsken' },
      { customerNumber: 6000, name: 'Sydväst' },
    ];
    expect((await session(cookies)).json()).toMatchObject({ signedIn: false, choices });
    expect(told(await room.app.inject({ url: '/people/_/companies', cookies }))).toMatchObject({
      status: 403,
      code: 'installation_not_chosen',
    });
    const choose = (customerNumber: number) =>
      room.app.inject({
        method: 'POST',
        url: '/people/_/session/choice',
        cookies,
        headers: { 'sec-fetch-site': 'same-origin' },
        payload: { customerNumber },
      });
    expect(told(await choose(5258))).toMatchObject({ status: 404 });
    expect((await choose(6000)).json()).toMatchObject({ signedIn: true, customerNumber: 6000, choices });
    expect((await choose(5257)).json()).toMatchObject({ signedIn: true, customerNumber: 5257, choices });
  });
});

describe('the session', () => {
  test('unsafe requests from another site are refused, whatever the cookie', async () => {
    const browser = await room.signedIn(administrator);
    const post = (headers: Record<string, string>) =>
      room.app.inject({ method: 'POST', url: '/people/_/session/language', headers, payload: { language: 'en' } });
    for (const headers of [
      {},
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.test' },
    ]) {
      expect(told(await post(headers as Record<string, string>))).toMatchObject({
        status: 403,
        code: 'forged_request',
      });
    }
    expect(told(await post({ origin: 'http://localhost:8080' }))).toMatchObject({ status: 401, code: 'not_signed_in' });
    expect((await browser.send('POST', 'session/language', { language: 'en' })).statusCode).toBe(200);
  });

  test('language becomes the user’s own', async () => {
    const browser = await room.signedIn(administrator);
    expect((await browser.send('POST', 'session/language', { language: 'fi' })).statusCode).toBe(422);
    const answer = await browser.send('POST', 'session/language', { language: 'en' });
    expect(answer.json()).toMatchObject({ user: { language: 'en' } });
    expect(await room.audited(browser.userId)).toContainEqual(
      expect.objectContaining({ action: 'user.language_chosen', facts: { language: 'en' } }),
    );
  });

  test('a company outside the role is refused by name, an unknown one is not found', async () => {
    const browser = await room.signedIn([{ role: 'hr', scope: 'company', company: 1020 }]);
    expect((await browser.get('session')).json()).toMatchObject({
      companies: [{ number: 1020 }],
      company: { number: 1020 },
    });
    expect(told(await browser.send('POST', 'session/company', { number: 1010 }))).toMatchObject({
      status: 403,
      code: 'company_not_permitted',
    });
    expect(told(await browser.send('POST', 'session/company', { number: 4711 }))).toMatchObject({ status: 404 });
    expect((await browser.send('POST', 'session/company', { number: 1020 })).statusCode).toBe(200);
  });

  test('F18: a user who is deactivated is out at the next request', async () => {
    const browser = await room.signedIn(administrator);
    await room.signedIn(administrator);
    expect((await browser.get('companies')).statusCode).toBe(200);
    await room.house.execute(deactivateUser, setUp, { id: browser.userId });
    expect((await browser.get('companies')).statusCode).toBe(401);
    expect((await browser.get('session')).json()).toMatchObject({ signedIn: false });
  });

  test('ends after ten hours of real time', async () => {
    const browser = await room.signedIn(administrator);
    await room.house.database.pool.query(`update session set expires_at = now() - interval '1 second'`);
    expect(told(await browser.get('companies'))).toMatchObject({ status: 401, code: 'not_signed_in' });
  });

  test('signing out ends it here and leads to the issuer', async () => {
    await linkedUser('dagny');
    const { cookies } = await walkThrough('dagny');
    const answer = await room.app.inject({
      method: 'POST',
      url: '/people/_/sign-out',
      cookies,
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    const to = new URL(answer.json<{ redirectTo: string }>().redirectTo);
    expect(to.origin + to.pathname).toBe('https://issuer.test/end');
    expect(to.searchParams.get('post_logout_redirect_uri')).toBe('http://localhost:8080/');
    expect(to.searchParams.get('id_token_hint')).toMatch(/^eyJ/);
    expect((await session(cookies)).json()).toMatchObject({ signedIn: false });
  });
});

describe('back-channel logout', () => {
  const send = (payload: string) =>
    room.app.inject({
      method: 'POST',
      url: '/people/backchannel-logout',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload,
    });
  const sendToken = async (token: string) => send(new URLSearchParams({ logout_token: token }).toString());

  test('ends the session that it names, and no other', async () => {
    const one = await room.signedIn(administrator);
    const other = await room.signedIn(administrator);
    const answer = await sendToken(await issuer.logoutToken({ sid: `sid of subject of ${one.userId}` }));
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-store']);
    expect((await one.get('companies')).statusCode).toBe(401);
    expect((await other.get('companies')).statusCode).toBe(200);
  });

  test('a token is good for once', async () => {
    const token = await issuer.logoutToken({ sub: 'nobody here' });
    expect((await sendToken(token)).statusCode).toBe(200);
    expect(told(await sendToken(token))).toMatchObject({ status: 400, code: 'logout_token_invalid' });
  });

  test.each([
    ['signed by another', {}, { by: 'stranger' }],
    ['for another client', { aud: 'other' }, {}],
    ['of another issuer', { iss: 'https://other.test' }, {}],
    ['with a nonce, as an id token has', { nonce: 'n' }, {}],
    ['about no event', { events: {} }, {}],
    ['about nobody', { sub: undefined }, {}],
    ['too old', {}, { seconds: -60 }],
  ])('a token %s is refused', async (_, claims, how) => {
    const browser = await room.signedIn(administrator);
    const token = await issuer.logoutToken({ sub: `subject of ${browser.userId}`, ...claims }, how);
    expect(told(await sendToken(token))).toMatchObject({ status: 400, code: 'logout_token_invalid' });
    expect((await browser.get('companies')).statusCode).toBe(200);
  });

  test('nothing at all is refused', async () => {
    expect((await send('')).statusCode).toBe(400);
    expect((await send('logout_token=not-a-token')).statusCode).toBe(400);
  });
});

describe('an issuer that is away', () => {
  test('is told as such, and signing out still works here', async () => {
    const away = await issuerInTest();
    away.cutOff();
    const lonely = await peopleInTest(inject('postgresUrl'), { outsideIssuer: away.client }, { fetch: away.fetch });
    const left = await lonely.app.inject({ url: '/people/_/sign-in' });
    expect(left.headers.location).toBe('/sign-in?problem=issuer_unreachable');
    const browser = await lonely.signedIn(administrator);
    const out = await browser.send('POST', 'sign-out');
    expect(out.json()).toEqual({ redirectTo: 'http://localhost:8080/' });
    await lonely.close();
  });

  test('plain http is for this machine only', async () => {
    for (const [url, problem] of [
      ['http://issuer.test', 'sign_in_failed'],
      ['http://localhost:9000', undefined],
    ] as const) {
      const plain = await issuerInTest(url);
      const there = await peopleInTest(inject('postgresUrl'), { outsideIssuer: plain.client }, { fetch: plain.fetch });
      const { location } = (await there.app.inject({ url: '/people/_/sign-in' })).headers;
      expect(location).toMatch(problem === undefined ? /^http:\/\/localhost:9000\/auth/ : new RegExp(problem));
      await there.close();
    }
  });
});
