import { createServer } from 'node:net';
import { z } from 'zod';
import type { Config } from '../config.ts';
import { codeOf, Finding } from './finding.ts';

/**
 * Whether a start could listen, or has: a Farstu that answers there is what was to be started, and all is well.
 * @returns where it answers; undefined when the port is free
 */
export async function lookAtPort(config: Pick<Config, 'port' | 'host' | 'demo'>): Promise<string | undefined> {
  try {
    await listen(config);
    return undefined;
  } catch (error) {
    const running = error instanceof Finding && error.message === 'port_taken' ? await farstuAt(config) : undefined;
    if (running === undefined) throw error;
    return running;
  }
}

const houseSchema = z.object({ rooms: z.array(z.string()), demo: z.boolean() });
const ANSWER_MILLISECONDS = 2_000;

/** The address, if what listens there says that it is a Farstu, and no demo where a real one was asked for. */
async function farstuAt({ port, host, demo }: Pick<Config, 'port' | 'host' | 'demo'>): Promise<string | undefined> {
  const name = host === undefined || ['0.0.0.0', '::'].includes(host) ? 'localhost' : host;
  const address = `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
  try {
    const answer = await fetch(`${address}/_/rooms`, { signal: AbortSignal.timeout(ANSWER_MILLISECONDS) });
    const house = houseSchema.safeParse(await answer.json());
    return house.success && house.data.demo === demo ? address : undefined;
  } catch {
    // Something that speaks no HTTP, or no JSON, or does not answer.
    return undefined;
  }
}

/** On both of this machine's own addresses unless another is set. */
async function listen({ port, host }: Pick<Config, 'port' | 'host'>): Promise<void> {
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
