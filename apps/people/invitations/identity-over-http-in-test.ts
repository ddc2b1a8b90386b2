import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fakeIdentity } from '../accounts-link/fake-identity.ts';

/**
 * The played identity behind real HTTP on loopback, for workers in processes of their own. It takes its time before and
 * after it has taken something in, so that a caller may die with the answer on its way.
 */
export async function identityOverHttp(patience: () => number) {
  const door: { isCalled(): void } = { isCalled: () => undefined };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      door.isCalled();
      await sleep(patience());
      const { method = 'GET', url = '/' } = request;
      const body = Buffer.concat(chunks).toString();
      const answer = await identity.fetch(`http://${host}${url}`, { method, ...(body !== '' && { body }) });
      const text = await answer.text();
      await sleep(patience());
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(text);
    });
    request.on('error', () => undefined);
    response.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const identity = fakeIdentity(`http://${host}/identity`);
  return {
    ...identity,
    host,
    /** `isCalled` is told of each call as it comes in, before anything is taken in. */
    door,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
