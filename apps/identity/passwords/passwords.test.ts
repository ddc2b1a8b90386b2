import type { TestRoom } from '@farstu/platform/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { IdentityDb } from '../database.ts';
import { identity } from '../index.ts';
import { callerOf, valueIn } from '../testing/accounts-api.ts';
import { browser, signIn } from '../testing/browser.ts';
import { identityRoom, KUND, PASSWORD } from '../testing/identity-room.ts';
import { passwordFault } from './password-rules.ts';

const EMAIL = 'anna.alm@alm.example';
const NEW_PASSWORD = 'gul cykel lutar mot ek';
let room: TestRoom<IdentityDb>;
beforeAll(async () => {
  room = await identityRoom({ postgresUrl: inject('postgresUrl') });
});
afterAll(() => room.close());
beforeEach(async () => {
  await room.house.database.kysely.deleteFrom('rate_limit').execute();
  await room.house.database.kysely.deleteFrom('reset_link').execute();
  await room.settle();
  room.sent.length = 0;
});

async function linkFor(email: string): Promise<string> {
  await browser(room.app).post('/identity/_/forgot-password', { email });
  await room.settle();
  return /\/identity\/reset-password\/(\S+)/.exec(room.sent.at(-1)?.text ?? '')?.[1] ?? '';
}
/** Makes every link so many minutes older. */
const grow = (minutes: number) =>
  sql`update reset_link set expires_at = expires_at - make_interval(mins => ${minutes})`.execute(
    room.house.database.kysely,
  );
const page = (token: string) => `/identity/_/reset-password/${token}`;

describe('which passwords are good', () => {
  const person = { email: 'asa.lindqvist@tegel.example', firstName: 'Åsa', lastName: 'Lindqvist' };
  test.each([
    ['elva tecken', 'password_too_short'],
    ['x'.repeat(513), 'password_too_long'],
    ['jag heter lindqvist', 'password_contains_person'],
    ['Tegel.Example 2026', 'password_contains_person'],
    ['aaaaaaaaaaaaaaaa', 'password_too_simple'],
    ['Lösenord1234', 'password_too_simple'],
    ['password12345678', 'password_too_simple'],
    ['tolv tecken!', undefined],
    ['gul cykel lutar mot ek', undefined],
  ])('%j → %s', (password, fault) => {
    expect(passwordFault(password, person)).toBe(fault);
  });
});

describe('a forgotten password', () => {
  test('the answer is the same whether or not there is an account; only an account gets mail', async () => {
    const answers = [];
    for (const email of [EMAIL, 'ingen@ingenstans.example']) {
      const answer = await browser(room.app).post('/identity/_/forgot-password', { email });
      answers.push([answer.statusCode, answer.body]);
      await room.settle();
    }
    expect(answers).toEqual([
      [202, '{}'],
      [202, '{}'],
    ]);
    expect(room.sent.map(({ to }) => to)).toEqual(['Anna.Alm@alm.example']);
    expect(room.sent[0]?.text).toMatch(/^Hej Anna,[\s\S]*i en timme/);
    const left = await room.house.database.kysely.selectFrom('reset_request').selectAll().execute();
    expect(left, 'nobody’s address is kept').toEqual([]);
  });

  test('the link works once, ends every session, and signs in here', async () => {
    const elsewhere = browser(room.app);
    await signIn(elsewhere, EMAIL, PASSWORD);
    const token = await linkFor(EMAIL);
    const person = browser(room.app);
    expect((await person.get(page(token))).json()).toMatchObject({ email: 'Anna.Alm@alm.example', firstName: 'Anna' });
    const weak = await person.post(page(token), { password: 'anna alm anna alm' });
    expect(weak.json()).toMatchObject({
      status: 422,
      errors: [{ pointer: '/password', code: 'password_contains_person' }],
    });
    const done = await person.post(page(token), { password: NEW_PASSWORD });
    expect(done.json()).toEqual({ redirectTo: expect.stringContaining('/people/sign-in') });
    expect((await person.get('/identity/_/account')).statusCode).toBe(200);
    expect((await elsewhere.get('/identity/_/account')).statusCode, 'signed out').toBe(401);
    expect((await person.post(page(token), { password: PASSWORD })).json()).toMatchObject({
      status: 410,
      code: 'reset_link_gone',
    });
    await expect(signIn(browser(room.app), EMAIL, PASSWORD)).rejects.toThrow(/401/);
    await signIn(browser(room.app), EMAIL, NEW_PASSWORD);
  });

  test('attacked by requests from everywhere, the link of the right person works, and the inbox is not filled', async () => {
    const mine = await linkFor(EMAIL);
    for (let address = 1; address <= 40; address++) {
      const attacker = browser(room.app, { address: `198.51.100.${address}` });
      const answer = await attacker.post('/identity/_/forgot-password', { email: EMAIL });
      expect([answer.statusCode, answer.body], 'who asks learns nothing').toEqual([202, '{}']);
    }
    await room.settle();
    expect(room.sent).toHaveLength(1);
    expect((await browser(room.app).get(page(mine))).statusCode).toBe(200);
    await grow(10);
    const next = await linkFor(EMAIL);
    expect([room.sent.length, next === mine], 'ten minutes later there is another').toEqual([2, false]);
    const person = browser(room.app);
    for (const token of [mine, next]) expect((await person.get(page(token))).statusCode).toBe(200);
    expect((await person.post(page(mine), { password: NEW_PASSWORD })).statusCode).toBe(200);
    expect((await person.get(page(next))).statusCode, 'one used, the others are dead').toBe(410);
    expect(await linkFor(EMAIL), 'and a new one can be had at once').not.toBe('');
    expect(room.sent).toHaveLength(3);
  });

  test('two who ask in the same moment get one mail', async () => {
    const asked = () => browser(room.app).post('/identity/_/forgot-password', { email: EMAIL });
    await Promise.all([asked(), asked(), asked()]);
    await room.settle();
    expect(room.sent).toHaveLength(1);
  });

  test('an hour of real time kills any link', async () => {
    const token = await linkFor(EMAIL);
    await grow(60);
    expect((await browser(room.app).get(page(token))).statusCode).toBe(410);
  });

  test('a request that nothing came of is not kept longer than a day', async () => {
    const db = room.house.database.kysely;
    await sql`insert into reset_request (sealed_email, language, requested_at) values ('x', 'sv', now() - interval '25 hours')`.execute(
      db,
    );
    await identity.tasks['identity.sessions.end-expired']?.(
      room.house,
      { tenant: KUND },
      { attempt: 1, log: room.house.log },
    );
    expect(await db.selectFrom('reset_request').selectAll().execute()).toEqual([]);
  });

  test('five mails an hour to one address, and no more', async () => {
    const person = browser(room.app);
    const codes = [];
    for (let asked = 0; asked < 6; asked++)
      codes.push((await person.post('/identity/_/forgot-password', { email: EMAIL })).statusCode);
    expect(codes).toEqual([202, 202, 202, 202, 202, 429]);
  });

  test('INV-11: this is how somebody whose account was made without mail first signs in', async () => {
    const hr = callerOf(room.app, 'hr-5257');
    const asked = {
      email: 'ny@farstu.test',
      first_name: 'Nils',
      last_name: 'Ny',
      preferred_language: 'sv',
      country_code: 'SE',
    };
    const { id, email_verified } = valueIn(await hr.createAccount(asked));
    expect(email_verified).toBe(false);
    await room.settle();
    expect(room.sent, 'no mail').toEqual([]);
    await expect(signIn(browser(room.app), 'ny@farstu.test', PASSWORD)).rejects.toThrow(/401/);
    const person = browser(room.app);
    await person.post(page(await linkFor('ny@farstu.test')), { password: NEW_PASSWORD });
    expect((await person.get('/identity/_/account')).json()).toMatchObject({ id, emailVerified: true });
    expect(valueIn(await hr.account(id))).toMatchObject({ email_verified: true });
  });
});
