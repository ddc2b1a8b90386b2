import type { TestRoom } from '@farstu/platform/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { IdentityDb } from '../database.ts';
import { identity } from '../index.ts';
import { browser, signIn } from '../testing/browser.ts';
import { identityRoom, PASSWORD } from '../testing/identity-room.ts';

const EMAIL = 'anna.alm@alm.example';
let room: TestRoom<IdentityDb>;
const told: string[] = [];
beforeAll(async () => {
  room = await identityRoom({
    postgresUrl: inject('postgresUrl'),
    fetch: async (url) => {
      if (String(url).endsWith('/backchannel')) told.push(String(url));
      return new Response(null, { status: 200 });
    },
  });
});
afterAll(() => room.close());
beforeEach(async () => {
  await room.settle();
  await room.house.database.kysely.deleteFrom('rate_limit').execute();
  await room.house.database.kysely.deleteFrom('oidc_artefact').execute();
  told.length = 0;
});

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile/15E148 Safari/604.1';

describe('one’s own account', () => {
  test('shows where one is signed in, and signs out elsewhere at once; the applications there are told', async () => {
    const desk = browser(room.app);
    const phone = browser(room.app, { userAgent: IPHONE });
    await signIn(desk, EMAIL, PASSWORD);
    await signIn(phone, EMAIL, PASSWORD);
    const { sessions } = (await desk.get('/identity/_/account')).json();
    expect(sessions).toHaveLength(2);
    expect(sessions).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ browser: 'Firefox, Linux', current: true, applications: ['Farstu'] }),
        expect.objectContaining({ browser: 'Safari, iPhone', current: false, applications: ['Farstu'] }),
      ]),
    );
    const other = sessions.find((session: { current: boolean }) => !session.current);
    expect((await desk.delete(`/identity/_/account/sessions/${other.id}`)).json()).toEqual({ endedSessions: 1 });
    expect((await phone.get('/identity/_/account')).statusCode).toBe(401);
    expect((await desk.get('/identity/_/account')).statusCode).toBe(200);
    await room.settle();
    expect(told).toEqual(['http://localhost:8999/backchannel']);
    expect((await desk.delete(`/identity/_/account/sessions/${other.id}`)).statusCode, 'gone').toBe(404);
  });

  test('F18: a changed password ends every other session and its tokens', async () => {
    const desk = browser(room.app);
    const phone = browser(room.app, { userAgent: IPHONE });
    await signIn(desk, EMAIL, PASSWORD);
    await signIn(phone, EMAIL, PASSWORD);
    const change = (currentPassword: string, newPassword: string) =>
      desk.post('/identity/_/account/password', { currentPassword, newPassword });
    expect((await change('fel fel fel fel', 'gul cykel lutar mot ek')).statusCode).toBe(401);
    expect((await change(PASSWORD, 'kort')).json()).toMatchObject({ errors: [{ pointer: '/newPassword' }] });
    expect((await change(PASSWORD, 'gul cykel lutar mot ek')).json()).toEqual({ endedSessions: 1 });
    expect((await phone.get('/identity/_/account')).statusCode).toBe(401);
    expect((await desk.get('/identity/_/account')).statusCode).toBe(200);
    expect((await change('gul cykel lutar mot ek', PASSWORD)).statusCode).toBe(200);
  });

  test('a changed name is kept; nobody signed in gets the way to sign in', async () => {
    const person = browser(room.app);
    await signIn(person, EMAIL, PASSWORD);
    const changed = await person.patch('/identity/_/account', { lastName: 'Almqvist', language: 'en' });
    expect(changed.json()).toMatchObject({ firstName: 'Anna', lastName: 'Almqvist', language: 'en' });
    expect((await person.patch('/identity/_/account', { firstName: '' })).statusCode).toBe(422);
    const nobody = await browser(room.app).get('/identity/_/account');
    expect(nobody.json()).toMatchObject({ status: 401, signInUrl: expect.stringContaining('/people/sign-in') });
  });

  test('after ten hours of real time a session is over, and its applications are told', async () => {
    const person = browser(room.app);
    await signIn(person, EMAIL, PASSWORD);
    await identity.started?.(room.house);
    await sql`update oidc_artefact set expires_at = expires_at - interval '10 hours'`.execute(
      room.house.database.kysely,
    );
    expect((await person.get('/identity/_/account')).statusCode).toBe(401);
    await room.settle('2026-11-22T10:11:00+01:00');
    expect(told).toEqual(['http://localhost:8999/backchannel']);
    const left = await room.house.database.kysely
      .selectFrom('oidc_artefact')
      .select('model')
      .where('model', '=', 'Session')
      .execute();
    expect(left).toEqual([]);
  });
});
