import { gzipSync } from 'node:zlib';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { translators } from '../i18n/index.ts';
import { platformMessages } from '../problems/index.ts';
import { openDoor } from './door.ts';
import { httpServer } from './server.ts';

const guest = z.strictObject({
  name: z.string().min(1),
  seats: z.int().min(1).max(9),
  at: z.iso.datetime().optional(),
});

let app: Awaited<ReturnType<typeof httpServer>>;
beforeAll(async () => {
  app = await httpServer({
    rooms: [],
    log: pino({ level: 'silent' }),
    translator: translators({ platform: platformMessages }),
    origin: 'https://hr.example',
    house: (scope) =>
      openDoor(
        scope,
        { prefix: '/door', authenticate: () => Promise.reject(new Error('nobody is asked')) },
        (inner) => {
          inner.route({
            method: 'POST',
            url: '/guests',
            config: { permission: { open: 'for the test' } },
            schema: { body: z.union([guest, z.array(guest).min(1).max(2)]) },
            handler: async ({ body }) => body,
          });
        },
      ),
  });
});
afterAll(() => app.close());

const ask = (payload: Buffer | string, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: '/door/guests',
    headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
    payload,
  });
const asked = async (body: unknown) => {
  const answer = await ask(JSON.stringify(body));
  const { errors = [] } = answer.json<{ errors?: { pointer: string; code: string; message: string }[] }>();
  return [answer.statusCode, ...errors.map(({ pointer, code }) => `${pointer} ${code}`)];
};
const asa = { name: 'Åsa', seats: 2 };

test('a number below one is too small, not missing; an empty text is missing, and so is null', async () => {
  expect(await asked({ ...asa, seats: 0 })).toEqual([422, '/seats too_small']);
  expect(await asked({ name: '', seats: null })).toEqual([422, '/name required', '/seats required']);
});

test('names that are not known are pointed at, the first twenty of them, unless they can be more than names', async () => {
  expect(await asked({ ...asa, nmae: 'Åsa', first_name: 1 })).toEqual([
    422,
    '/nmae field_unknown',
    '/first_name field_unknown',
  ]);
  for (const name of ['19790314-xxxx', 'a/b~c', `fpw_${'x9'.repeat(20)}`, 'Åsa Ek', '']) {
    expect(await asked({ ...asa, [name]: 1 }), name).toEqual([422, '/ field_unknown']);
  }
  const many = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`x${'y'.repeat(index)}`, 1]));
  const answer = await ask(JSON.stringify({ ...asa, ...many }));
  expect([answer.statusCode, answer.json().errors.length]).toEqual([422, 20]);
  expect(answer.body.length).toBeLessThan(5_000);
});

test('of one or several, what is wrong is told of the kind that was sent', async () => {
  expect(await asked({ ...asa, seats: 'two' })).toEqual([422, '/seats invalid']);
  expect(await asked({ seats: 1 })).toEqual([422, '/name required']);
  expect(await asked([asa, { ...asa, seats: '2', nmae: 1 }])).toEqual([
    422,
    '/1/seats invalid',
    '/1/nmae field_unknown',
  ]);
  expect(await asked([asa, asa, asa])).toEqual([422, '/ too_big']);
  expect(await asked('Åsa')).toEqual([422, '/ invalid']);
});

test('a moment that is none is shown how to be written', async () => {
  const answer = await ask(JSON.stringify({ ...asa, at: '2026-12-01' }));
  expect(answer.json().errors).toEqual([
    { pointer: '/at', code: 'not_an_instant', message: expect.stringContaining('2026-12-01T09:00:00+01:00') },
  ]);
});

test('a body in another encoding than UTF-8 is unreadable, whatever its header says; a byte order mark is not', async () => {
  const body = JSON.stringify(asa);
  for (const type of ['application/json', 'application/json; charset=iso-8859-1']) {
    const answer = await ask(Buffer.from(body, 'latin1'), { 'content-type': type });
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'unreadable_body']);
  }
  expect((await ask(Buffer.from(body, 'utf16le'))).statusCode).toBe(400);
  expect((await ask(`\ufeff${body}`)).json()).toEqual(asa);
});

test('a compressed body is refused with 415, and one that says that it is not is read', async () => {
  const answer = await ask(gzipSync(JSON.stringify(asa)), { 'content-encoding': 'gzip' });
  expect([answer.statusCode, answer.json().code]).toEqual([415, 'unsupported_media_type']);
  expect((await ask(JSON.stringify(asa), { 'content-encoding': 'identity' })).json()).toEqual(asa);
});
