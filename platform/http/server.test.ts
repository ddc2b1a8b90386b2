import { connect } from 'node:net';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { translators } from '../i18n/index.ts';
import { platformMessages, problem } from '../problems/index.ts';
import { systemActor } from '../room/index.ts';
import { type DoorApp, openDoor } from './door.ts';
import { admit } from './permission.ts';
import { httpServer } from './server.ts';

const open = { permission: { open: 'for the test' } };
const json = { 'content-type': 'application/json' };
const logged: string[] = [];

const server = (house: (app: FastifyInstance) => Promise<void>, origin = 'https://hr.example') =>
  httpServer({
    rooms: [],
    log: pino({ level: 'debug' }, { write: (line: string) => logged.push(line) }),
    translator: translators({ platform: platformMessages }),
    origin,
    house,
  });

/** One door: things that can be read, and a place to put something. */
const routes = (app: DoorApp) => {
  app.route({
    method: 'GET',
    url: '/things/:id',
    config: open,
    schema: { params: z.object({ id: z.string() }), querystring: z.object({ search: z.string().optional() }) },
    handler: async (request) => ({ id: request.params.id }),
  });
  app.route({
    method: 'GET',
    url: '/own/:id',
    config: { permission: 'things.read' },
    handler: async () => ({ own: true }),
  });
  app.route({
    method: 'POST',
    url: '/things',
    config: open,
    schema: {
      body: z.object({
        name: z.string().max(100),
        tags: z.array(z.string()).max(10).optional(),
        rest: z.record(z.string(), z.unknown()).optional(),
      }),
    },
    handler: async (request, reply) => reply.status(201).send({ keys: Object.keys(request.body) }),
  });
  app.route({
    method: 'POST',
    url: '/busy',
    config: open,
    handler: async () => {
      throw problem('too_many_requests', { params: { seconds: 17 }, extra: { retryAfterSeconds: 17 } });
    },
  });
  app.route({
    method: 'GET',
    url: '/broken',
    config: open,
    handler: async () => {
      throw new Error('relation "secret_table" does not exist');
    },
  });
  app.route({
    method: 'GET',
    url: '/unstorable',
    config: open,
    handler: async () => {
      throw Object.assign(new Error('invalid byte sequence'), { code: '22021' });
    },
  });
};

let app: FastifyInstance;
beforeAll(async () => {
  const authenticate = async (request: { headers: Record<string, unknown> }) => {
    if (request.headers.authorization !== 'Bearer me') throw problem('not_signed_in');
    return { ...systemActor(5257 as never, 'me'), kind: 'person' as const };
  };
  app = await server((scope) => openDoor(scope, { prefix: '/door', authenticate }, routes));
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => app.close());

const post = (payload: string | Readable, headers: Record<string, string> = json) =>
  app.inject({ method: 'POST', url: '/door/things', headers, payload });
const codeOf = (answer: { statusCode: number; json(): { code?: string } }) =>
  `${answer.statusCode} ${answer.json().code}`;

describe('a route', () => {
  test('that declares no permission refuses the start, by name', async () => {
    const bare = await server(async (scope) => {
      scope.get('/bare', async () => ({}));
      scope.get('/said', { config: open }, async () => ({}));
    });
    await expect(bare.ready()).rejects.toThrow('No permission is declared by GET /bare');
  });

  test('that declares no permission lets nobody in, also where the start has not looked', async () => {
    const request = { routeOptions: { url: '/bare', config: {} } } as FastifyRequest;
    const somebody = async () => systemActor(5257 as never, 'me');
    await expect(admit(request, somebody)).rejects.toThrow('No permission is declared by /bare');
  });

  test('asks for its right whatever the method, HEAD too', async () => {
    for (const method of ['GET', 'HEAD'] as const) {
      const nobody = await app.inject({ method, url: '/door/own/1' });
      expect(nobody.statusCode, method).toBe(401);
      const me = { method, url: '/door/own/1', headers: { authorization: 'Bearer me' } };
      expect((await app.inject(me)).statusCode, method).toBe(403);
    }
  });

  test('is found with a trailing and a doubled slash, and says as much to HEAD as to GET', async () => {
    for (const url of ['/door/things/7', '/door/things/7/', '//door//things/7', '/door/things//7//']) {
      expect((await app.inject(url)).json(), url).toEqual({ id: '7' });
    }
    const head = await app.inject({ method: 'HEAD', url: '/door/things/7' });
    expect([head.statusCode, head.body, head.headers['content-length']]).toEqual([200, '', '10']);
  });

  test('answers no other site: OPTIONS and the unknown methods find nothing, and no header lets anybody in', async () => {
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    for (const method of ['OPTIONS', 'PUT', 'DELETE', 'TRACE'] as const) {
      const answer = await app.inject({ method: method as 'PUT', url: '/door/things/7', headers });
      expect(answer.statusCode, method).toBe(404);
    }
    for (const method of ['OPTIONS', 'GET'] as const) {
      const answer = await app.inject({ method, url: '/door/things/7', headers });
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
  });
});

describe('F17: a body', () => {
  test.each([
    ['text/xml', '<a/>'],
    ['text/plain', '{"name":"a"}'],
    ['application/x-www-form-urlencoded', 'name=a'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['å;;', 'a'],
  ])('of the type %s is refused with 415', async (type, payload) => {
    expect(codeOf(await post(payload, { 'content-type': type }))).toBe('415 unsupported_media_type');
  });

  test('without a type is refused with 415', async () => {
    expect(codeOf(await post('{"name":"a"}', {}))).toBe('415 unsupported_media_type');
  });

  test('of more than 1 MB is refused with 413, also when its length is not said', async () => {
    const long = `{"name":"${'a'.repeat(1.1e6)}"}`;
    expect(codeOf(await post(long))).toBe('413 payload_too_large');
    expect(codeOf(await post(Readable.from([long.slice(0, 6e5), long.slice(6e5)])))).toBe('413 payload_too_large');
  });

  test.each(['{"name":', '', 'null x', '{"name":"a",}', '\u0000', '{"name":"\u0001"}'])(
    'that is no JSON is refused with 400: %j',
    async (payload) => {
      expect(codeOf(await post(payload))).toBe('400 unreadable_body');
    },
  );

  test('that is JSON and something else than was asked for is refused with 422, field by field', async () => {
    for (const payload of ['null', '[]', '7', '"a"']) expect(codeOf(await post(payload))).toBe('422 invalid_input');
    const { errors } = (await post('{"tags":[1]}')).json<{ errors: unknown[] }>();
    expect(errors).toMatchObject([
      { pointer: '/name', code: 'required' },
      { pointer: '/tags/0', code: 'invalid' },
    ]);
  });

  test('nested 100,000 deep, or with 500,000 members too many, is refused within a second and a short answer', async () => {
    const deep = (opening: string, closing: string) => `${opening.repeat(1e5)}1${closing.repeat(1e5)}`;
    const bodies = {
      'deep array': `{"name":${deep('[', ']')}}`,
      'deep object': `{"name":${deep('{"a":', '}')}}`,
      'many members': `{"name":"a","tags":[${'0,'.repeat(5e5)}0]}`,
    };
    for (const [name, payload] of Object.entries(bodies)) {
      const before = performance.now();
      const answer = await post(payload);
      expect(codeOf(answer), name).toBe('422 invalid_input');
      expect(answer.body.length, name).toBeLessThan(2_000);
      expect(performance.now() - before, name).toBeLessThan(1_000);
    }
    expect(codeOf(await post(`{"name":"a","tags":[${'0,'.repeat(1e6)}0]}`)), 'a million').toBe('413 payload_too_large');
    expect((await post(`{"name":"a","ignored":${deep('[', ']')}}`)).json()).toEqual({ keys: ['name'] });
    expect((await post(`{"name":"a","rest":{"a":${deep('[', ']')}}}`)).statusCode).toBe(201);
  });

  test('that reaches for prototypes is refused, and has changed nothing', async () => {
    for (const payload of [
      '{"name":"a","__proto__":{"polluted":true}}',
      '{"name":"a","rest":{"__proto__":{"polluted":true}}}',
      '{"name":"a","constructor":{"prototype":{"polluted":true}}}',
      '{"name":"a","\\u005f_proto__":{"polluted":true}}',
    ]) {
      expect(codeOf(await post(payload)), payload).toBe('400 unreadable_body');
    }
    const query = await app.inject('/door/things/7?__proto__[polluted]=1&constructor.prototype.polluted=1');
    expect(query.json()).toEqual({ id: '7' });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('with text that no table can hold is refused where it stands, and so is an address with it', async () => {
    const pointers = async (answer: ReturnType<typeof post>) =>
      (await answer).json<{ errors: { pointer: string }[] }>().errors.map(({ pointer }) => pointer);
    expect(await pointers(post('{"name":"a\\u0000b"}'))).toEqual(['/name']);
    expect(await pointers(post('{"name":"\\ud800"}'))).toEqual(['/name']);
    expect(await pointers(post('{"name":"a","tags":["b","\\u0000"]}'))).toEqual(['/tags/1']);
    expect(await pointers(post('{"name":"a","rest":{"\\u0000":1}}'))).toEqual(['/rest']);
    expect(await pointers(app.inject('/door/things/a%00b'))).toEqual(['/id']);
    expect(await pointers(app.inject('/door/things/7?search=%00'))).toEqual(['/search']);
    expect(codeOf(await app.inject('/door/unstorable'))).toBe('422 invalid_input');
    expect((await post('{"name":"Åsa 🌲 \\ud83c\\udf32"}')).statusCode).toBe(201);
  });
});

describe('an address', () => {
  test('that cannot be read or is too long is not found, and is not said back', async () => {
    for (const url of ['/door/things/%E0%A4%A', `/door/things/${'a'.repeat(400)}`]) {
      const answer = await app.inject(url);
      expect(codeOf(answer), url).toBe('404 not_found');
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.body).not.toContain(url);
    }
  });

  test('F17: with a megabyte of headers is refused at once', async () => {
    const { port } = app.server.address() as { port: number };
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8').on('data', (text) => (answer += text));
    socket.write(`GET /door/things/7 HTTP/1.1\r\nhost: x\r\nx: ${'a'.repeat(1e6)}\r\n\r\n`);
    // The server closes while we still write, which may reach us as an error first.
    socket.on('error', () => undefined);
    await new Promise((over) => socket.on('close', over));
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  });
});

describe('an answer', () => {
  const headersOf = async (url: string, from = app) => (await from.inject(url)).headers;

  test('carries the security headers, whatever it is', async () => {
    for (const url of ['/door/things/7', '/nothing', '/door/own/7', '/door/broken', '/door/things/%E0%A4%A']) {
      const headers = await headersOf(url);
      expect(headers, url).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cache-control': 'no-store',
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
      });
      expect(headers['content-security-policy'], url).toContain("frame-ancestors 'none'");
      expect(headers['content-security-policy'], url).toContain("default-src 'self'");
      expect(headers, url).not.toHaveProperty('x-powered-by');
    }
  });

  test('asks for https only where https is', async () => {
    const plain = await server(
      async (scope) => void scope.get('/here', { config: open }, async () => ({})),
      'http://localhost:8080',
    );
    expect(await headersOf('/here', plain)).not.toHaveProperty('strict-transport-security');
    await plain.close();
  });

  test('to too many tries says when to come back', async () => {
    const answer = await app.inject({ method: 'POST', url: '/door/busy' });
    expect([codeOf(answer), answer.headers['retry-after']]).toEqual(['429 too_many_requests', '17']);
    expect(answer.json<{ detail: string }>().detail).toContain('17');
  });

  test('to a fault of ours says which it was in the log, and nothing of it', async () => {
    logged.length = 0;
    const answer = await app.inject('/door/broken');
    expect(codeOf(answer)).toBe('500 internal');
    expect(answer.body).not.toContain('secret_table');
    const { instance } = answer.json<{ instance: string }>();
    const fault = logged.map((line) => JSON.parse(line)).find(({ msg }) => msg === 'fault');
    expect(fault).toMatchObject({ route: '/door/broken', reason: 'relation "secret_table" does not exist' });
    expect(instance).toBe(`urn:uuid:${fault.request}`);
  });

  test('says what is wrong in Swedish, and in English to who asks for it', async () => {
    const titleIn = async (language?: string) => {
      const headers = language === undefined ? {} : { 'accept-language': language };
      const answer = await app.inject({ url: '/door/own/7', headers });
      return answer.json<{ title: string }>().title;
    };
    const { sv, en } = platformMessages;
    expect(await titleIn()).toBe(sv.problems.not_signed_in.title);
    expect(await titleIn('en-GB,en;q=0.8')).toBe(en.problems.not_signed_in.title);
    expect(await titleIn('de')).toBe(sv.problems.not_signed_in.title);
  });

  test('leaves no address in the log, only its pattern', async () => {
    logged.length = 0;
    await app.inject('/door/things/19790314-secret?search=hemligt');
    await app.inject('/nothing/19790314-secret');
    expect(logged.length).toBeGreaterThan(0);
    expect(logged.join('\n')).not.toMatch(/19790314|hemligt/);
  });
});
