import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { customer, told } from '../access/people-in-test.ts';
import { type HiresInTest, hiresInTest, testNumbers } from '../new-hires/hires-in-test.ts';
import { issuePassword } from '../users/password.ts';
import { apiIn, apiUserIn, apiWith, hireBy, person, tokenFor } from './api-in-test.ts';

let room: HiresInTest;
let user: { id: string; username: string; password: string };
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
  user = await apiUserIn(room);
});
afterAll(() => room.close());

const token = (body: unknown, headers: Record<string, string> = {}) =>
  room.app.inject({ method: 'POST', url: '/people/webapi/api/token', payload: body as object, headers });
const basic = (name: string, password: string, instance?: string) =>
  room.app.inject({
    url: '/people/api/companies',
    headers: {
      authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`,
      ...(instance !== undefined && { instance }),
    },
  });

describe('POST token', () => {
  test('TTH-2: an unknown instance and wrong credentials are told apart', async () => {
    const { username, password } = user;
    expect(told(await token({ instance: 9999, username, password }))).toEqual({
      status: 401,
      code: 'unknown_instance',
    });
    expect(told(await token({ instance: 'Norrsken', username, password }))).toEqual({
      status: 401,
      code: 'unknown_instance',
    });
    expect(told(await token({ instance: 5257, username, password: 'wrong' }))).toEqual({
      status: 401,
      code: 'invalid_credentials',
    });
    expect(told(await token({ instance: 5257, username: 'nobody', password }))).toEqual({
      status: 401,
      code: 'invalid_credentials',
    });
    expect(told(await token({ instance: 6000, username, password }))).toEqual({
      status: 401,
      code: 'invalid_credentials',
    });
  });

  test('what is not readable is 400, what is wrong 422, another media type 415, too much 413', async () => {
    expect(told(await token({ instance: 5257 }))).toMatchObject({ status: 422, code: 'invalid_input' });
    const post = (payload: string, type: string) =>
      room.app.inject({ method: 'POST', url: '/people/webapi/api/token', payload, headers: { 'content-type': type } });
    expect(told(await post('{', 'application/json'))).toMatchObject({ status: 400, code: 'unreadable_body' });
    expect(told(await post('<a/>', 'application/xml'))).toMatchObject({ status: 415 });
    expect(told(await post(`"${'a'.repeat(1_100_000)}"`, 'application/json'))).toMatchObject({ status: 413 });
  });

  test('TTH-5: a user without either API right is refused, and the right is named', async () => {
    const helpless = await apiUserIn(room, [{ role: 'hr', scope: 'installation' }]);
    const answer = await token({ instance: 5257, username: helpless.username, password: helpless.password });
    expect(told(answer)).toMatchObject({ status: 403, code: 'api_permission_missing' });
    expect(answer.json()).toMatchObject({
      permission: 'api.company',
      detail: expect.stringContaining('Anropa api (företagsspecifikt)'),
    });
  });

  test('gives a bearer token for an hour, stored hashed, to number or text', async () => {
    for (const instance of [5257, '5257']) {
      const answer = await token({ instance, username: user.username.toUpperCase(), password: user.password });
      expect(answer.json()).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
      const { access_token } = answer.json<{ access_token: string }>();
      expect((await apiWith(room, access_token).get('companies')).statusCode).toBe(200);
      const rows = await room.house.read(customer, (db) => db.selectFrom('access_token').selectAll().execute());
      expect(JSON.stringify(rows)).not.toContain(access_token);
    }
  });

  test('guesses are stopped by account and address', async () => {
    const victim = await apiUserIn(room);
    const guess = (password: string) => token({ instance: 5257, username: victim.username, password });
    for (let each = 0; each < 10; each++) expect((await guess('x')).statusCode).toBe(401);
    const stopped = await guess(victim.password);
    expect(stopped.statusCode).toBe(429);
    expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(0);
    await room.house.database.pool.query('delete from rate_limit');
    expect((await guess(victim.password)).statusCode).toBe(200);
  });

  test('guesses at made-up names are stopped by address, and what is right is not counted', async () => {
    const { username, password } = await apiUserIn(room);
    const guess = (name: string) => token({ instance: 5257, username: name, password: issuePassword().secret });
    await room.house.database.pool.query('delete from rate_limit');
    expect((await token({ instance: 5257, username, password })).statusCode).toBe(200);
    for (let each = 0; each < 100; each++) expect((await guess(`nobody${each}`)).statusCode).toBe(401);
    expect((await guess('nobody100')).statusCode).toBe(429);
    await room.house.database.pool.query('delete from rate_limit');
  });
});

describe('calling', () => {
  test('both forms of the address are one API, with a slash too many or too few', async () => {
    const { id } = await apiUserIn(room);
    const given = await tokenFor(room, customer, id);
    for (const url of ['/people/webapi/api/companies', '/people/api/companies/', '/people//webapi/api//companies']) {
      const answer = await room.app.inject({ url, headers: { authorization: `Bearer ${given}` } });
      expect(answer.json<{ data: { number: number }[] }>().data.map(({ number }) => number)).toEqual([1010, 1020]);
    }
  });

  test('HTTP Basic with the header Instance does the same', async () => {
    expect((await basic(user.username, user.password, '5257')).statusCode).toBe(200);
    expect(told(await basic(user.username, user.password))).toEqual({ status: 401, code: 'unknown_instance' });
    expect(told(await basic(user.username, 'no', '5257'))).toEqual({ status: 401, code: 'invalid_credentials' });
  });

  test('a token that is missing, made up, run out, or of a user who is switched off', async () => {
    const refused = { status: 401, code: 'invalid_token' };
    expect(told(await room.app.inject({ url: '/people/api/companies' }))).toEqual(refused);
    expect(told(await apiWith(room, 'made-up').get('companies'))).toEqual(refused);
    const late = await apiUserIn(room);
    const given = await tokenFor(room, customer, late.id);
    const api = apiWith(room, given);
    expect((await api.get('companies')).statusCode).toBe(200);
    const lastUsed = await room.userOf(late.id);
    expect(lastUsed.last_used_at).not.toBeNull();
    await room.house.read(customer, (db) =>
      db.updateTable('users').set({ active: false }).where('id', '=', late.id).execute(),
    );
    expect(told(await api.get('companies'))).toEqual(refused);
    await room.house.read(customer, async (db) => {
      await db.updateTable('users').set({ active: true }).where('id', '=', late.id).execute();
      await db
        .updateTable('access_token')
        .set({ expires_at: sql<string>`now() - interval '1 second'` })
        .where('user_id', '=', late.id)
        .execute();
    });
    expect(told(await api.get('companies'))).toEqual(refused);
  });

  test('TTH-5: what all companies share takes the system right, which is named', async () => {
    const winningtemp = await apiIn(room, [{ role: 'winningtemp-api', scope: 'company', company: 1010 }]);
    expect((await winningtemp.get('employees?company=1010')).statusCode).toBe(200);
    for (const path of ['usertemplates', 'newhireflows', 'accountdimensions', 'accounts', 'users']) {
      const answer = await winningtemp.get(path);
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([403, 'api_permission_missing']);
      expect(answer.json()).toMatchObject({ permission: 'api.system' });
    }
    const english = await winningtemp.get('users', undefined, { 'accept-language': 'en' });
    expect(english.json<{ detail: string }>().detail).toContain('whole system');
  });

  test('TTH-5: a survey system’s right alone hires, ticks, withdraws and invites nobody, and is told which right it lacks', async () => {
    const { newHire, user } = await hireBy(await apiIn(room));
    const winningtemp = await apiIn(room, [{ role: 'winningtemp-api', scope: 'company', company: 1010 }]);
    const refused = [
      await winningtemp.post('employees', person()),
      await winningtemp.get('newhires'),
      await winningtemp.get(`newhires/${newHire?.id}`),
      await winningtemp.post(`newhires/${newHire?.id}/review/hr`),
      await winningtemp.delete(`newhires/${newHire?.id}/review/hr`),
      await winningtemp.post(`newhires/${newHire?.id}/withdraw`, { reason: 'Nej' }),
      await winningtemp.post(`users/${user?.id}/verify`),
    ];
    for (const answer of refused) {
      expect(answer.json()).toMatchObject({ status: 403, code: 'api_permission_missing', permission: 'api.system' });
    }
  });

  test('TTH-5: a survey system reads who somebody is and how they are reached at work, and nothing private', async () => {
    const { id } = await hireBy(await apiIn(room), {
      personalNumber: testNumbers[12],
      emailPrivate: 'hemma@utan-doman.example',
      emailWork: 'arbete@farstu.test',
      phoneMobile: '+46701740605',
      externalReference: 'kandidat-1',
    });
    const winningtemp = await apiIn(room, [{ role: 'winningtemp-api', scope: 'company', company: 1010 }]);
    const nothing = {
      ...{ personalNumber: null, emailPrivate: null, emailConnect: null, phoneMobile: null },
      ...{ externalReference: null, userId: null },
    };
    const one = (await winningtemp.get(`employees/${id}`)).json();
    expect(one).toMatchObject({ ...nothing, id, firstName: 'Åsa', emailWork: 'arbete@farstu.test', status: 'future' });
    expect(one.birthDate).not.toBeNull();
    const { data } = (await winningtemp.get('employees?limit=200')).json<{ data: { id: string }[] }>();
    expect(data.find((each) => each.id === id)).toMatchObject(nothing);
  });

  test('TTH-5: reading in one company and hiring in another is not hiring in both', async () => {
    const there = await hireBy(await apiIn(room), { company: 1020, emailPrivate: 'dar@utan-doman.example' });
    const both = await apiIn(room, [
      { role: 'winningtemp-api', scope: 'company', company: 1020 },
      { role: 'teamtailor-api', scope: 'company', company: 1010 },
    ]);
    const here = await hireBy(both, { emailPrivate: 'har@utan-doman.example' });
    expect(told(await both.post('employees', person({ company: 1020 })))).toMatchObject({
      status: 403,
      code: 'company_not_permitted',
    });
    expect((await both.post(`newhires/${there.newHire?.id}/withdraw`, { reason: 'Nej' })).statusCode).toBe(404);
    expect((await both.post(`newhires/${there.newHire?.id}/review/hr`)).statusCode).toBe(404);
    expect((await both.get(`employees/${here.id}`)).json()).toMatchObject({ emailPrivate: 'har@utan-doman.example' });
    expect((await both.get(`employees/${there.id}`)).json()).toMatchObject({ id: there.id, emailPrivate: null });
  });

  test('600 calls a minute for each API user, then 429 with Retry-After', async () => {
    const api = await apiIn(room);
    await api.get('companies');
    await room.house.database.pool.query(`update rate_limit set hits = 600 where key like 'hr-api:%'`);
    const answer = await api.get('companies');
    expect(told(answer)).toMatchObject({ status: 429, code: 'too_many_requests' });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    await room.house.database.pool.query('delete from rate_limit');
  });
});
