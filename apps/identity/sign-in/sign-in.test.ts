import type { TestRoom } from '@farstu/platform/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { IdentityDb } from '../database.ts';
import { beginSignIn, browser, signIn } from '../testing/browser.ts';
import { identityRoom, PASSWORD } from '../testing/identity-room.ts';
import { networkOf } from './known-place.ts';

const EMAIL = 'anna.alm@alm.example';
let room: TestRoom<IdentityDb>;
beforeAll(async () => {
  room = await identityRoom({ postgresUrl: inject('postgresUrl') });
});
afterAll(() => room.close());
beforeEach(async () => {
  await room.house.database.kysely.deleteFrom('rate_limit').execute();
  await room.house.database.kysely.deleteFrom('known_place').execute();
});

/** Tries a password once from a place, and answers the status. */
async function attempt(from: ReturnType<typeof browser>, email: string, password: string): Promise<number> {
  const uid = await beginSignIn(from);
  return (await from.post(`/identity/_/interaction/${uid}/login`, { email, password })).statusCode;
}

describe('the sign-in page', () => {
  test('says which application asks and in which language; another tab’s interaction is gone', async () => {
    const person = browser(room.app);
    const first = await beginSignIn(person);
    const second = await beginSignIn(person, { login_hint: EMAIL, ui_locales: 'en' });
    expect((await person.get(`/identity/_/interaction/${second}`)).json()).toEqual({
      uid: second,
      clientName: 'Farstu',
      loginHint: EMAIL,
      language: 'en',
      signedInAs: null,
    });
    const gone = await person.get(`/identity/_/interaction/${first}`);
    expect(gone.json()).toMatchObject({
      status: 410,
      code: 'interaction_gone',
      startAgainUrl: expect.stringContaining('/people/sign-in'),
    });
    expect((await browser(room.app).get(`/identity/_/interaction/${second}`)).statusCode, 'without the cookie').toBe(
      410,
    );
  });

  test('a wrong password, an unknown address and an account without password get the same answer', async () => {
    const person = browser(room.app);
    const uid = await beginSignIn(person);
    const bodies = [];
    for (const email of [EMAIL, 'ingen@ingenstans.example']) {
      const answer = await person.post(`/identity/_/interaction/${uid}/login`, { email, password: 'fel fel fel fel' });
      bodies.push([answer.statusCode, answer.body]);
    }
    expect(bodies[0]).toEqual(bodies[1]);
    expect(bodies[0]?.[0]).toBe(401);
  });

  test('one may go back to the application without signing in', async () => {
    const person = browser(room.app);
    const uid = await beginSignIn(person);
    const { redirectTo } = (await person.post(`/identity/_/interaction/${uid}/abort`)).json();
    const back = new URL(String((await person.get(redirectTo)).headers.location));
    expect(back.searchParams.get('error')).toBe('access_denied');
  });

  test('what changes anything must come from our own pages', async () => {
    const person = browser(room.app);
    const uid = await beginSignIn(person);
    const other = browser(room.app, { origin: 'https://evil.example' });
    const forged = await other.post(`/identity/_/interaction/${uid}/login`, { email: EMAIL, password: PASSWORD });
    expect(forged.json()).toMatchObject({ status: 403, code: 'forged_request' });
    const silent = await room.app.inject({
      method: 'POST',
      url: '/identity/_/forgot-password',
      payload: { email: EMAIL },
    });
    expect(silent.statusCode).toBe(403);
  });

  test('the cookies are the browser’s alone: HttpOnly, SameSite, under /identity', async () => {
    const person = browser(room.app);
    const uid = await beginSignIn(person);
    const answer = await person.post(`/identity/_/interaction/${uid}/login`, { email: EMAIL, password: PASSWORD });
    const back = await person.get(answer.json().redirectTo);
    const session = back.cookies.find(({ name }) => name === 'farstu_identity');
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/identity' });
    const lasts = (Number(session?.expires?.getTime()) - Date.now()) / 3_600_000;
    expect(lasts).toBeGreaterThan(9.9);
    expect(lasts).toBeLessThanOrEqual(10);
  });

  test('nothing that lets anybody in stands in the database as it is', async () => {
    const person = browser(room.app);
    await signIn(person, EMAIL, PASSWORD);
    const cookie = [...person.cookies].find(([key]) => key.startsWith('farstu_identity '))?.[1].value;
    expect(cookie).toBeTruthy();
    const rows = await room.house.database.kysely.selectFrom('oidc_artefact').selectAll().execute();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(String(cookie));
    const keys = await room.house.database.kysely.selectFrom('signing_key').selectAll().execute();
    expect(keys.flatMap(({ public_jwk }) => Object.keys(public_jwk as object))).not.toContain('d');
  });
});

describe('guessing', () => {
  test('ten wrong passwords a minute from one address; the eleventh try is told to wait, right or wrong', async () => {
    const guesser = browser(room.app, { address: '192.0.2.1' });
    const uid = await beginSignIn(guesser);
    const login = (password: string) =>
      guesser.post(`/identity/_/interaction/${uid}/login`, { email: EMAIL, password });
    for (let guess = 0; guess < 10; guess++) expect((await login('fel fel fel fel')).statusCode).toBe(401);
    const held = await login(PASSWORD);
    expect(held.statusCode).toBe(429);
    expect(Number(held.headers['retry-after'])).toBeGreaterThan(0);
    const elsewhere = browser(room.app, { address: '192.0.2.2' });
    expect(await attempt(elsewhere, EMAIL, PASSWORD), 'from elsewhere the owner gets in').toBe(200);
  });

  test('attacked from everywhere, the owner still gets in: where they have been before, and with the password anywhere', async () => {
    const owner = browser(room.app, { address: '192.0.2.10' });
    await signIn(owner, EMAIL, PASSWORD);
    const moved = browser(room.app, { address: '192.0.2.77' });
    for (const [key, cookie] of owner.cookies) if (key.startsWith('farstu_device')) moved.cookies.set(key, cookie);
    for (let address = 1; address <= 101; address++) {
      const attacker = browser(room.app, { address: `198.51.100.${address}` });
      expect(await attempt(attacker, EMAIL, 'fel fel fel fel')).toBe(401);
    }
    expect(await attempt(browser(room.app, { address: '192.0.2.10' }), EMAIL, PASSWORD), 'a known address').toBe(200);
    expect(await attempt(moved, EMAIL, PASSWORD), 'a known browser at a new address').toBe(200);
    const fresh = browser(room.app, { address: '198.51.100.200' });
    expect(await attempt(fresh, EMAIL, 'fel fel fel fel'), 'a slip').toBe(401);
    expect(await attempt(fresh, EMAIL, PASSWORD), 'a place never seen').toBe(200);
  }, 60_000);

  test('while many guess, each unknown place has five tries a quarter; before that it is ten a minute', async () => {
    const guess = (place: string, password = 'fel fel fel fel') =>
      attempt(browser(room.app, { address: place }), EMAIL, password);
    for (let one = 1; one <= 6; one++) expect(await guess('203.0.113.99')).toBe(401);
    await sql`update rate_limit set hits = 100 where key like 'sign-in:strangers:%'`.execute(
      room.house.database.kysely,
    );
    expect(await guess('203.0.113.99', PASSWORD), 'its tries from before count').toBe(429);
    const codes = [];
    for (let one = 1; one <= 6; one++) codes.push(await guess('203.0.113.100'));
    expect(codes).toEqual([401, 401, 401, 401, 401, 429]);
    expect(await guess('203.0.113.101', PASSWORD), 'the owner from somewhere else').toBe(200);
  });

  test('a neighbour behind the same address does not keep out a browser that has been here before', async () => {
    const owner = browser(room.app, { address: '192.0.2.20' });
    await signIn(owner, EMAIL, PASSWORD);
    const neighbour = browser(room.app, { address: '192.0.2.20' });
    const uid = await beginSignIn(neighbour);
    for (let one = 1; one <= 12; one++) {
      await neighbour.post(`/identity/_/interaction/${uid}/login`, { email: EMAIL, password: 'fel fel fel fel' });
    }
    await sql`update rate_limit set hits = 500 where key like 'sign-in:address:%'`.execute(room.house.database.kysely);
    expect(await attempt(neighbour, EMAIL, PASSWORD)).toBe(429);
    const again = browser(room.app, { address: '192.0.2.20' });
    for (const [key, cookie] of owner.cookies) if (key.startsWith('farstu_device')) again.cookies.set(key, cookie);
    expect(await attempt(again, EMAIL, PASSWORD)).toBe(200);
  });

  test.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2::/64'],
    ['2001:0DB8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('%s is one place with all of %s', (ip, network) => {
    expect(networkOf(ip)).toBe(network);
  });

  test('a hundred failures from one address hold it back for every account; successes do not count', async () => {
    const office = browser(room.app, { address: '192.0.2.50' });
    for (let colleague = 0; colleague < 12; colleague++) expect(await attempt(office, EMAIL, PASSWORD)).toBe(200);
    await sql`insert into rate_limit select key, now(), 100 from rate_limit where key like 'sign-in:address:%'
      on conflict (key) do update set hits = 100`.execute(room.house.database.kysely);
    expect(await attempt(office, 'nagon@alm.example', PASSWORD)).toBe(429);
  });

  test('an address without account takes as long to refuse as a wrong password', async () => {
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let round = 0; round < 20; round++) {
      for (const kind of ['known', 'unknown'] as const) {
        await room.house.database.kysely.deleteFrom('rate_limit').execute();
        const guesser = browser(room.app);
        const uid = await beginSignIn(guesser);
        const email = kind === 'known' ? EMAIL : `ingen.${round}@ingenstans.example`;
        const began = performance.now();
        await guesser.post(`/identity/_/interaction/${uid}/login`, { email, password: 'fel fel fel fel' });
        times[kind].push(performance.now() - began);
      }
    }
    // The shortest of each: other work on the machine only makes some longer. The hash is most of the time, so skipping
    // it for one of them would show at once.
    const [known, unknown] = [Math.min(...times.known), Math.min(...times.unknown)];
    expect(known / unknown).toBeGreaterThan(0.45);
    expect(unknown / known).toBeGreaterThan(0.45);
  }, 60_000);
});
