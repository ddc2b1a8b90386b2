import { gzipSync } from 'node:zlib';
import {
  type FormAnswers,
  mintProviderKey,
  type PartnerEvent,
  signTeamtailor,
} from '@farstu/contracts-teamtailor-partner';
import type { TeamtailorHost } from '@farstu/contracts-teamtailor-partner/host';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { customer } from '../access/people-in-test.ts';
import { partnerKey, type TeamtailorInTest, teamtailorInTest, webhookSecret } from './teamtailor-in-test.ts';

let room: TeamtailorInTest;
let host: TeamtailorHost;
beforeAll(async () => {
  room = await teamtailorInTest(inject('postgresUrl'));
  host = await room.host();
});
afterAll(() => room.close());

const keyWith = (answers: FormAnswers) => mintProviderKey(room.answers(answers), partnerKey);
const secondsFromNow = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

/** What Teamtailor shows when an activation with these answers is saved. */
async function said(answers: FormAnswers) {
  const { status, json } = await host.validate({ bearer: await keyWith(answers) });
  return [status, ...(json as { errors: string[] }).errors];
}

describe('the body of an event', () => {
  const eventNamed = (lastName: string) =>
    host.newEvent({ answers: room.trigger(), candidate: { 'last-name': lastName } });

  async function post(event: PartnerEvent, payload: Buffer, answers: FormAnswers = {}, headers = {}) {
    const eventId = event['partner-event'].id;
    const signature = signTeamtailor({ secret: webhookSecret, eventId, at: Temporal.Now.instant() });
    const answer = await room.app.inject({
      method: 'POST',
      url: '/people/teamtailor/webhook',
      payload,
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await keyWith(answers)}`,
        'teamtailor-signature': signature,
        ...headers,
      },
    });
    return { status: answer.statusCode, text: answer.body, type: answer.headers['content-type'] };
  }

  test('TTH-4: a byte order mark before the JSON is no part of it', async () => {
    const event = eventNamed('Bommark');
    expect(await post(event, Buffer.from(`\uFEFF${JSON.stringify(event)}`))).toMatchObject({ status: 200 });
    await room.settle();
    expect((await room.employees()).map((each) => each.last_name)).toContain('Bommark');
  });

  test('TTH-8: what is not UTF-8 is refused in words, and nothing of it is kept', async () => {
    const event = eventNamed('Åkerström');
    const before = (await room.inbox()).length;
    expect(await post(event, Buffer.from(JSON.stringify(event), 'latin1'))).toEqual({
      status: 400,
      text: 'Innehållet är inte giltig JSON i UTF-8. Rätta det och skicka igen.',
      type: 'text/plain; charset=utf-8',
    });
    expect(await room.inbox()).toHaveLength(before);
  });

  test('TTH-8: a compressed body is refused for being compressed, in the language of the key', async () => {
    const event = eventNamed('Pressad');
    const payload = gzipSync(JSON.stringify(event));
    expect(await post(event, payload, { language: 'en' }, { 'content-encoding': 'gzip' })).toMatchObject({
      status: 415,
      text: expect.stringContaining('not compressed'),
    });
  });

  test('a body that is said not to be compressed is taken', async () => {
    const event = eventNamed('Opressad');
    const answer = await post(event, Buffer.from(JSON.stringify(event)), {}, { 'content-encoding': 'identity' });
    expect(answer.status).toBe(200);
    await room.settle();
  });
});

describe('the language of a refusal', () => {
  test('TTH-2: is that of the key, also when nobody was let in', async () => {
    const [status, text] = await said({ language: 'en', password: 'wrong' });
    expect([status, text]).toEqual([401, expect.stringContaining('or the password is wrong')]);
    expect((await said({ language: 'en', instance: '9999' }))[1]).toContain('There is no customer 9999');
    expect((await said({ language: 'sv', password: 'wrong' }))[1]).toContain('lösenordet fel');
  });

  test('TTH-2: is the caller’s own where the key says none', async () => {
    const bearer = await keyWith({ language: undefined, password: 'wrong' });
    const answer = await room.app.inject({
      url: '/people/teamtailor/activation/validate',
      headers: { authorization: `Bearer ${bearer}`, 'accept-language': 'en' },
    });
    expect(answer.json<{ errors: string[] }>().errors[0]).toContain('or the password is wrong');
  });
});

describe('the time of a key', () => {
  test('TTH-2: a key that has expired says so, and that the activation is to be saved again', async () => {
    const exp = secondsFromNow(-60);
    expect(await said({ exp })).toEqual([
      401,
      'Aktiveringens nyckel gäller inte längre. Spara aktiveringen av Flex HRM i Teamtailor igen.',
    ]);
    expect((await said({ exp, language: 'en' }))[1]).toBe(
      'The activation’s key has expired. Save the activation of Flex HRM in Teamtailor again.',
    );
  });

  test('TTH-2: a key that is not valid yet says so', async () => {
    expect((await said({ nbf: secondsFromNow(3600) }))[1]).toContain('gäller inte än');
  });

  test('a key whose time is no time cannot be read', async () => {
    expect((await said({ exp: 'tomorrow' }))[1]).toContain('går inte att läsa');
  });

  test('an expired key of somebody else is still signed with another key', async () => {
    const bearer = await mintProviderKey(room.answers({ exp: secondsFromNow(-60) }), 'another-partner-key-0123456789');
    const { json } = await host.validate({ bearer });
    expect((json as { errors: string[] }).errors[0]).toContain('signerad med en annan nyckel');
  });

  test('TTH-8: an event with an expired key is shown under its activation', async () => {
    const event = host.newEvent({ answers: room.trigger() });
    expect((await host.trigger(event)).status).toBe(200);
    await room.settle();
    expect((await host.trigger(event, { bearer: await keyWith({ exp: secondsFromNow(-60) }) })).status).toBe(401);
    const rows = await room.house.read(customer, (db) =>
      db.selectFrom('teamtailor_activation').select('last_failure').where('last_failure_at', 'is not', null).execute(),
    );
    expect(rows).toMatchObject([{ last_failure: { code: 'refused.key-expired' } }]);
  });
});

test.each([
  ['instance', 401, 'Instance är tomt. Ange kundnumret som står längst ner till höger i HRM.'],
  ['username', 401, 'Username är tomt. Ange API-användarens användar-id.'],
  ['password', 401, 'Password är tomt. Ange API-användarens lösenord.'],
  [
    'url',
    422,
    'Company API url är tomt. Ange http://localhost:8080/people/webapi/api/ eller http://localhost:8080/people/api/.',
  ],
])('TTH-2: a %s that is empty, or not there, is said to be empty, and what to enter', async (field, status, text) => {
  expect(await said({ [field]: '' })).toEqual([status, text]);
  expect(await said({ [field]: undefined })).toEqual([status, text]);
});

test.each(['webhook_data=%7B%7D&webhook_data=%7B%7D', 'webhook_data=%00'])(
  'TTH-3: a call for the form that cannot be understood (%s) speaks of no fields',
  async (query) => {
    const ask = async (language: string) => {
      const headers = { authorization: `Bearer ${await keyWith({ language })}` };
      const answer = await room.app.inject({ url: `/people/teamtailor/config?${query}`, headers });
      return [answer.statusCode, answer.json().config.fields];
    };
    expect(await ask('sv')).toMatchObject([
      200,
      [{ type: 'error', message: 'Anropet från Teamtailor gick inte att förstå. Försök igen.' }],
    ]);
    expect(await ask('en')).toMatchObject([
      200,
      [{ type: 'error', message: 'The call from Teamtailor could not be understood. Try again.' }],
    ]);
  },
);
