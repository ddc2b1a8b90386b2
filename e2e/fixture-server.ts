import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerFor, type FixtureServer, reply } from '@farstu/shell/page-states';
import type { FixtureAnswer } from '@farstu/ui/states';

const dist = fileURLToPath(new URL('../web/shell/dist/', import.meta.url));
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/** What one page has asked since it was opened. */
export interface Visit {
  /** Requests that wait for their answer, apart from those that shall wait forever. */
  underWay: number;
  /** Requests that shall wait forever. */
  kept: number;
  /** When something was last asked or answered, as `performance.now()` has it. */
  heardAt: number;
}

/**
 * The built pages and fixtures, for one page at a time. The shell's files are cached as the product lets them be, so
 * that its code is fetched and compiled once: a browser whose requests are intercepted has no cache.
 */
export async function fixtureServer(): Promise<FixtureServer<Visit> & { close(): void }> {
  let answers: readonly FixtureAnswer[] = [];
  let visit: Visit = { underWay: 0, kept: 0, heardAt: 0 };
  const server = createServer((request, response) => {
    const { method = 'GET' } = request;
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const here = visit;
    const answer = answerFor(answers, { method, pathname });
    here.heardAt = performance.now();
    if (answer?.delay === 'forever') {
      here.kept++;
      return;
    }
    here.underWay++;
    response.on('close', () => {
      here.underWay--;
      here.heardAt = performance.now();
    });
    // Files of the shell; its page also for every address that a browser navigates to.
    const file = request.headers['sec-fetch-mode'] === 'navigate' || /\.\w+$/.test(pathname);
    if (!answer && file) return sendFile(response, pathname);
    const code = 'no_fixture';
    const missing = { path: pathname, problem: { status: 501, code, title: `${method} ${pathname}` } };
    const { status, contentType, body } = reply(answer ?? missing);
    response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answerWith: (next) => {
      answers = next;
      visit = { underWay: 0, kept: 0, heardAt: performance.now() };
      return visit;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function sendFile(response: ServerResponse, pathname: string): void {
  const asked = join(dist, pathname);
  const file = existsSync(asked) && statSync(asked).isFile() ? asked : join(dist, 'index.html');
  response
    .writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'cache-control': pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
    .end(readFileSync(file));
}
