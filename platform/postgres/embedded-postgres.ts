import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { clusterOf } from './cluster.ts';
import { reasonOf } from './owned-files.ts';
import { PostgresProblem } from './postgres-problem.ts';
import { isPostmasterOf } from './process-identity.ts';
import { ensureRunning, type PostgresOptions, stopPostmaster } from './start-postgres.ts';

/** A running PostgreSQL that belongs to one data folder. */
export interface EmbeddedPostgres {
  /** The superuser's address on 127.0.0.1, password included: never to be logged. Stays true over restarts. */
  readonly url: string;
  readonly dataDir: string;
  readonly logFile: string;
  /** The postmaster's process id; changes when `keepAlive` has restarted it. */
  readonly pid: number;
  /** True when `startPostgres` found the server running and took it over. */
  readonly attached: boolean;
  /**
   * Looks every `everyMs` (default 1,000) whether the postmaster lives, and restarts it on the same port when it does not,
   * again and again until it works. Answers a function that ends the watch; `stop()` ends it too.
   */
  keepAlive(watch?: {
    everyMs?: number;
    onRestart?: (pid: number) => void;
    onFailure?: (error: unknown) => void;
  }): () => void;
  /** Fast shutdown, attached or not; settled when the server is gone. May be called twice. @throws PostgresProblem */
  stop(): Promise<void>;
}

/**
 * PostgreSQL from the npm binaries, under our own supervision: attaches to the folder's server if it runs, else starts
 * it (first making the cluster, about 1 s). The server stands on its own feet: it survives our death and is
 * attached to by the next start; only `stop()` ends it. Works as a plain user and as root.
 * @throws PostgresProblem with a code that the catalogue explains
 */
export async function startPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  const first = await ensureRunning({ ...options, dataDir });
  if (first.attached) options.log?.info({ dataDir, pid: first.pid }, 'postgres.attached');
  const cluster = clusterOf(dataDir);
  const port = Number(new URL(first.url).port);
  let pid = first.pid;
  let stopped = false;
  let restarting: Promise<void> = Promise.resolve();

  const restart = async () => {
    const running = await ensureRunning({ ...options, dataDir, port });
    // Somebody else restarted it elsewhere: our pools hold the old address, so to us it is still away.
    if (running.url !== first.url) throw new PostgresProblem('port_taken', { port });
    pid = running.pid;
    options.log?.warn({ dataDir, pid }, 'postgres.restarted');
  };

  return {
    url: first.url,
    dataDir,
    logFile: resolve(dataDir, 'postgres.log'),
    attached: first.attached,
    get pid() {
      return pid;
    },
    keepAlive({ everyMs = 1_000, onRestart, onFailure } = {}) {
      const ending = new AbortController();
      const watching = async () => {
        while (!stopped && !ending.signal.aborted) {
          // Not a reason for the process to live: that is the server's, or the worker's, affair.
          await sleep(everyMs, undefined, { ref: false });
          if (stopped || ending.signal.aborted || isPostmasterOf(cluster, pid)) continue;
          let failure: unknown = null;
          restarting = restart().catch((error: unknown) => {
            failure = error;
          });
          await restarting;
          if (failure === null) onRestart?.(pid);
          else {
            options.log?.warn({ dataDir, reason: reasonOf(failure) }, 'postgres.restart-failed');
            onFailure?.(failure);
          }
        }
      };
      void watching();
      return () => ending.abort();
    },
    async stop() {
      stopped = true;
      await restarting;
      await stopPostmaster(cluster, pid);
      options.log?.info({ dataDir }, 'postgres.stopped');
    },
  };
}
