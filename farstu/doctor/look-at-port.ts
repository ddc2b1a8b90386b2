import { createServer } from 'node:net';
import type { Config } from '../config.ts';
import { codeOf, Finding } from './finding.ts';

/** Whether a start could listen: on both of this machine's own addresses unless another is set. */
export async function lookAtPort({ port, host }: Pick<Config, 'port' | 'host'>): Promise<void> {
  if (host !== undefined && host !== 'localhost') return await listenOnce(port, host);
  await listenOnce(port, '127.0.0.1');
  await listenOnce(port, '::1').catch((error: unknown) => {
    // Not every machine speaks IPv6, and a start does without.
    if (!(error instanceof Finding && error.params.host !== undefined)) throw error;
  });
}

async function listenOnce(port: number, host: string): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EADDRINUSE') throw new Finding('port_taken');
    if (code === 'EACCES') throw new Finding('port_forbidden');
    throw new Finding('host_unknown', { host });
  } finally {
    server.close();
  }
}
