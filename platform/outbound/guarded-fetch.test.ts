import { createServer, type RequestListener } from 'node:http';
import { createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { type GuardedFetch, guardedFetch, OutboundError, type OutboundLimits, type ResolvedAddress } from './index.ts';

const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  cleanUps.push(() => new Promise((resolve) => server.close(resolve)));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};
/** A server on loopback that counts who connects. */
const serve = async (answer: RequestListener) => {
  const seen = { connections: 0 };
  const server = createServer(answer);
  server.on('connection', () => {
    seen.connections++;
  });
  return { port: await listen(server), seen };
};
const speakTcp = async (talk: (socket: Socket) => void) => {
  const sockets: Socket[] = [];
  const server = createTcpServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
    talk(socket);
  });
  const port = await listen(server);
  cleanUps.push(async () => {
    for (const socket of sockets) socket.destroy();
  });
  return port;
};

const fetcher = (
  allowHosts: string[],
  more: OutboundLimits & { demo?: boolean; resolve?: (hostname: string) => Promise<ResolvedAddress[]> } = {},
): GuardedFetch => {
  const fetch = guardedFetch({ allowHosts, origin: 'https://hr.example', demo: false, ...more });
  cleanUps.push(() => fetch.close());
  return fetch;
};
const loopback = async () => [{ address: '127.0.0.1', family: 4 }];
const failure = (call: Promise<Response>): Promise<OutboundError> =>
  call.then(
    () => Promise.reject(new Error('was answered')),
    (error) => (error instanceof OutboundError ? error : Promise.reject(error)),
  );
const post = { method: 'POST', body: '{}' };

describe('a call that is allowed', () => {
  test('is answered as by fetch: status, headers, body, url', async () => {
    const { port } = await serve((request, response) => {
      response.writeHead(422, { 'content-type': 'application/json', 'set-cookie': ['a=1', 'b=2'] });
      request.pipe(response);
    });
    const url = `http://127.0.0.1:${port}/x?y=1`;
    const response = await fetcher([`127.0.0.1:${port}`])(url, {
      method: 'post',
      body: '{"å":1}',
      headers: { 'x-a': 'b' },
    });
    expect([response.status, response.ok, response.url]).toEqual([422, false, url]);
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(await response.json()).toEqual({ å: 1 });
  });

  test('takes a Request, forms and empty answers', async () => {
    const { port } = await serve((request, response) => {
      response
        .writeHead(request.headers['content-type'] === 'application/x-www-form-urlencoded;charset=UTF-8' ? 204 : 500)
        .end();
    });
    const request = new Request(`http://127.0.0.1:${port}/`, { method: 'POST', body: new URLSearchParams({ a: '1' }) });
    const response = await fetcher(['127.0.0.1'])(request);
    expect([response.status, await response.text()]).toEqual([204, '']);
  });

  test('goes to the very address that the name was resolved to, asked once', async () => {
    const { port, seen } = await serve((_request, response) => response.end('ok'));
    let asked = 0;
    const resolve = () => {
      asked++;
      return loopback();
    };
    const response = await fetcher(['vendor.test'], { resolve })(`http://vendor.test:${port}/`);
    expect([await response.text(), asked, seen.connections]).toEqual(['ok', 1, 1]);
  });

  test('in demo mode reaches localhost', async () => {
    const { port } = await serve((_request, response) => response.end('ok'));
    expect((await fetcher([], { demo: true, resolve: loopback })(`http://localhost:${port}/`)).status).toBe(200);
  });

  test('unpacks what a server packed although it was asked not to', async () => {
    const { port } = await serve((request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'x-asked': request.headers['accept-encoding'] });
      response.end(gzipSync('packed'));
    });
    const response = await fetcher(['127.0.0.1'])(`http://127.0.0.1:${port}/`);
    expect([await response.text(), response.headers.get('x-asked'), response.headers.get('content-encoding')]).toEqual([
      'packed',
      'identity',
      null,
    ]);
  });
});

describe('F6: nothing connects where it may not', () => {
  test('addresses of the inside are refused in every spelling, with no connection made', async () => {
    const { port, seen } = await serve((_request, response) => response.end());
    const fetch = fetcher([], { resolve: loopback });
    for (const host of [
      '127.0.0.1',
      '127.1',
      '2130706433',
      '0x7f.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
      'localhost',
      'rebound.test',
      'localhost.',
    ]) {
      const error = await failure(fetch(`https://${host}:${port}/`, post));
      expect([host, error.code, error.bytesSent, error.retryable]).toEqual([host, 'host-not-allowed', false, false]);
    }
    expect(seen.connections).toBe(0);
  });

  test('a name that is not listed gains nothing by resolving to a listed address', async () => {
    const { port, seen } = await serve((_request, response) => response.end());
    const error = await failure(fetcher([`127.0.0.1:${port}`], { resolve: loopback })(`https://evil.test:${port}/`));
    expect([error.code, seen.connections]).toEqual(['host-not-allowed', 0]);
  });

  test('of several addresses only public ones are used, and none is an error', async () => {
    const resolve = async () => [
      { address: '10.0.0.1', family: 4 },
      { address: 'fd00::1', family: 6 },
    ];
    expect((await failure(fetcher([], { resolve })('https://mixed.test/'))).code).toBe('host-not-allowed');
  });

  test('http, other schemes, credentials and what is no URL are refused', async () => {
    const fetch = fetcher([]);
    for (const url of ['http://public.example/', 'ftp://public.example/', 'data:text/plain,x', '/relative']) {
      expect((await failure(fetch(url))).code).toBe('scheme-not-allowed');
    }
    expect((await failure(fetch('https://user:canary@public.example/'))).message).not.toContain('canary');
  });

  test('a redirect is an error and is not followed', async () => {
    const inside = await serve((_request, response) => response.end());
    const { port } = await serve((_request, response) => {
      response.writeHead(302, { location: `http://127.0.0.1:${inside.port}/` }).end();
    });
    const error = await failure(fetcher([`127.0.0.1:${port}`])(`http://127.0.0.1:${port}/`));
    expect([error.code, error.retryable, inside.seen.connections]).toEqual(['redirect', false, 0]);
  });
});

describe('F6: a failed call says whether it may be repeated', () => {
  test('nobody there, no such name, no TLS: nothing was sent, so it may', async () => {
    const plain = await serve((_request, response) => response.end());
    const gone = await listen(createTcpServer());
    await cleanUps.pop()?.();
    const unknown = () => Promise.reject(Object.assign(new Error('ENOTFOUND'), { code: 'ENOTFOUND' }));
    const errors = [
      await failure(fetcher(['127.0.0.1'])(`http://127.0.0.1:${gone}/`, post)),
      await failure(fetcher([], { resolve: unknown })('https://nowhere.test/', post)),
      await failure(fetcher(['127.0.0.1'])(`https://127.0.0.1:${plain.port}/`, post)),
    ];
    expect(errors.map(({ code, bytesSent, retryable }) => [code, bytesSent, retryable])).toEqual([
      ['refused', false, true],
      ['dns', false, true],
      ['tls', false, true],
    ]);
  });

  test('a connection that breaks after the request was sent: not known, unless the call changes nothing', async () => {
    const port = await speakTcp((socket) => socket.once('data', () => socket.resetAndDestroy()));
    const fetch = fetcher(['127.0.0.1']);
    const posted = await failure(fetch(`http://127.0.0.1:${port}/`, post));
    expect([posted.code, posted.bytesSent, posted.retryable]).toEqual(['reset', true, 'unknown']);
    expect((await failure(fetch(`http://127.0.0.1:${port}/`))).retryable).toBe(true);
  });

  test('an answer that breaks off in its body is a reset', async () => {
    const port = await speakTcp((socket) =>
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"a')),
    );
    expect((await failure(fetcher(['127.0.0.1'])(`http://127.0.0.1:${port}/`, post))).code).toBe('reset');
  });

  test('an answer that is not HTTP is a reset', async () => {
    const port = await speakTcp((socket) => socket.once('data', () => socket.end('220 ready\r\n')));
    expect((await failure(fetcher(['127.0.0.1'])(`http://127.0.0.1:${port}/`, post))).code).toBe('reset');
  });

  test('silence before the answer, and an answer a byte at a time, both end', async () => {
    const silent = await speakTcp(() => {});
    const slow = await speakTcp((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n');
      const drip = setInterval(() => socket.write('x'), 20);
      socket.once('close', () => clearInterval(drip));
    });
    const first = await failure(
      fetcher(['127.0.0.1'], { timeouts: { headers: 100 } })(`http://127.0.0.1:${silent}/`, post),
    );
    const second = await failure(
      fetcher(['127.0.0.1'], { timeouts: { whole: 200 } })(`http://127.0.0.1:${slow}/`, post),
    );
    for (const error of [first, second]) expect([error.code, error.retryable]).toEqual(['timeout', 'unknown']);
  });

  test("the caller's signal ends the call", async () => {
    const controller = new AbortController();
    const silent = await speakTcp((socket) =>
      socket.on('data', (bytes) => /abort-me/.test(`${bytes}`) && controller.abort()),
    );
    const fetch = fetcher(['127.0.0.1']);
    const url = `http://127.0.0.1:${silent}/`;
    expect((await failure(fetch(url, { ...post, signal: AbortSignal.timeout(50) }))).code).toBe('timeout');
    expect((await failure(fetch(url, { ...post, signal: AbortSignal.abort() }))).bytesSent).toBe(false);
    const error = await failure(fetch(`${url}abort-me`, { ...post, signal: controller.signal }));
    expect([error.code, error.retryable]).toEqual(['aborted', 'unknown']);
  });
});

test('F17: a body is cut off at its limit, packed or not', async () => {
  const { port } = await serve((request, response) => {
    if (request.url === '/bomb')
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(5_000_000)));
    else response.end(Buffer.alloc(200_000));
  });
  const fetch = fetcher(['127.0.0.1'], { maxBytes: 100_000 });
  for (const path of ['/bomb', '/large']) {
    const error = await failure(fetch(`http://127.0.0.1:${port}${path}`));
    expect([error.code, error.retryable]).toEqual(['too-large', false]);
  }
});
