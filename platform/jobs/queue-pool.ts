import { EventEmitter } from 'node:events';
import type { FastifyBaseLogger } from 'fastify';
import { type Worker as QueueWorker, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import { queueLogger } from './queue-logger.ts';

/** One pool of the queue's workers. A node has one after the other: what has broken is not mended but begun anew. */
export interface QueuePool {
  /** What the queue writes in `locked_by`. */
  readonly id: string;
  /** Ids of the jobs that it runs at this moment. */
  running(): string[];
  /**
   * Whether it has only asked for jobs in vain since this was last asked. The queue keeps the answer to its first
   * question, also when that was an error: such a pool would ask in vain for ever.
   */
  isDeaf(): boolean;
  /**
   * Whether it takes no more jobs, whoever's doing that was: the queue stops a pool by itself when the end of a job could
   * not be written. Until it has ended it runs what it had.
   */
  isStopping(): boolean;
  /** Takes no more jobs; settles when those that are running have ended. May be called again. */
  stop(): Promise<void>;
  /** Settles when it has stopped, whoever's doing that was. */
  readonly ended: Promise<void>;
}

export interface QueuePoolParts {
  pool: pg.Pool;
  taskList: TaskList;
  concurrency: number;
  log: FastifyBaseLogger;
}

/** @throws when the database does not answer */
export async function beginQueuePool({ pool, taskList, concurrency, log }: QueuePoolParts): Promise<QueuePool> {
  const events: WorkerEvents = new EventEmitter();
  const workers: QueueWorker[] = [];
  let id: string | undefined;
  let answered = false;
  let failed = false;
  let isStopping = false;
  let stopped: Promise<void> | undefined;
  const hears = () => {
    answered = true;
  };
  events.on('pool:create', ({ workerPool }) => {
    id = workerPool.id;
  });
  events.on('worker:create', ({ worker }) => workers.push(worker));
  events.on('worker:getJob:empty', hears);
  events.on('job:start', hears);
  events.on('worker:getJob:error', () => {
    failed = true;
  });
  events.on('pool:gracefulShutdown', () => {
    isStopping = true;
  });
  const runner = await run({
    pgPool: pool,
    taskList,
    concurrency,
    pollInterval: 1_000,
    noHandleSignals: true,
    events,
    logger: queueLogger(log),
    // Finished jobs are written in batches, whose failure ends the pool and not, as an unawaited write would, the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  });
  if (id === undefined) throw new Error('the queue has begun a pool without saying which');
  const ended = runner.promise.catch((error: Error) => log.error({ error: error.message }, 'worker pool ended'));
  return {
    id,
    running: () => workers.flatMap((worker) => worker.getActiveJob()?.id ?? []),
    isDeaf: () => {
      const isDeaf = failed && !answered;
      failed = false;
      answered = false;
      return isDeaf;
    },
    isStopping: () => isStopping,
    stop: () => {
      // The queue does not wait for the jobs of a pool that it has already begun to stop.
      stopped ??= isStopping ? ended : Promise.resolve(runner.stop()).catch(() => undefined);
      return stopped;
    },
    ended,
  };
}
