import { EventEmitter } from 'node:events';
import { hostname } from 'node:os';
import type { FastifyBaseLogger } from 'fastify';
import { makeWorkerUtils, type Runner, run, type WorkerEvents, type WorkerUtils } from 'graphile-worker';
import pg from 'pg';
import { queueLogger } from './queue-logger.ts';
import { type AnyRoom, type JobObserver, taskList } from './task-list.ts';

/** How often a node says that it lives, when the others stop believing it, and when it stops believing itself. */
const BEAT_MILLISECONDS = 5_000;
const DEAD_AFTER_SECONDS = 30;
const FENCED_AFTER_MILLISECONDS = 20_000;
const BEAT_TIMEOUT_MILLISECONDS = 4_000;

export interface WorkerOptions {
  /** The owner's URL: the queue belongs to the database, not to a room. */
  url: string;
  rooms: readonly AnyRoom[];
  concurrency?: number;
  /** No other process works on this database: what is still locked at the start was locked by one that is gone. */
  alone?: boolean;
  log: FastifyBaseLogger;
  /** Told of every job that has been run. */
  observe?: JobObserver;
}

export interface Worker {
  stop(): Promise<void>;
}

/**
 * Runs the jobs of one database. A node that could not beat for 20 s stops its pool (others take its jobs at 30 s) and
 * begins a new one when the database answers again; the process itself survives every restart of PostgreSQL.
 */
export async function startWorker({
  url,
  rooms,
  concurrency = 6,
  alone = false,
  log,
  observe,
}: WorkerOptions): Promise<Worker> {
  const quiet = (error: Error) => log.warn({ error: error.message }, 'worker connection lost');
  const connections = (settings: pg.PoolConfig) => {
    const pool = new pg.Pool({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 10_000, ...settings });
    pool.on('error', quiet);
    pool.on('connect', (client) => client.on('error', quiet));
    return pool;
  };
  const pool = connections({ max: concurrency + 3, application_name: 'farstu worker' });
  // Apart from the jobs', so that a beat waits neither for them nor for a database that says nothing.
  const beats = connections({
    max: 1,
    application_name: 'farstu worker beat',
    connectionTimeoutMillis: BEAT_TIMEOUT_MILLISECONDS,
    query_timeout: BEAT_TIMEOUT_MILLISECONDS,
  });

  const tasks = taskList(rooms, log, observe);
  const utils = await makeWorkerUtils({ pgPool: beats, logger: queueLogger(log) });
  let stopping = false;
  let runner: Runner | undefined;
  let poolId: string | undefined;
  let lastBeat = performance.now();

  const begin = async () => {
    const events: WorkerEvents = new EventEmitter();
    events.on('pool:create', ({ workerPool }) => {
      poolId = workerPool.id;
    });
    const mine = await run({
      pgPool: pool,
      taskList: tasks,
      concurrency,
      pollInterval: 1_000,
      noHandleSignals: true,
      events,
      logger: queueLogger(log),
      // Finished jobs are written in batches, whose failure ends the pool and not, as an unawaited write would, the process.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
    runner = mine;
    mine.promise
      .catch((error: Error) => log.error({ error: error.message }, 'worker pool ended'))
      .finally(() => {
        if (runner === mine) runner = undefined;
      });
    lastBeat = performance.now();
  };

  const fence = () => {
    if (performance.now() - lastBeat <= FENCED_AFTER_MILLISECONDS || !runner) return;
    log.error('no beat for 20 s: this node stops its worker pool before others take its jobs');
    const old = runner;
    runner = undefined;
    void old.stop().catch(() => undefined);
  };

  const beat = async () => {
    try {
      if (!runner) await begin();
      await beats.query(
        `insert into jobs.node (pool_id, node) values ($1, $2) on conflict (pool_id) do update set seen = now()`,
        [poolId, `${hostname()}:${process.pid}`],
      );
      lastBeat = performance.now();
      await takeOverFromTheDead(beats, utils, log);
    } catch (error) {
      log.warn({ error: (error as Error).message }, 'no beat');
    }
  };

  // One beat at a time: two that stall together would each begin a pool when the database answers again.
  let beating: Promise<void> | undefined;
  const next = () => {
    if (stopping) return;
    fence();
    beating ??= beat().finally(() => {
      beating = undefined;
    });
  };

  if (alone) await takeOverFromTheDead(beats, utils, log, 0);
  await begin();
  next();
  await beating;
  const timer = setInterval(next, BEAT_MILLISECONDS);
  return {
    stop: async () => {
      stopping = true;
      clearInterval(timer);
      await beating;
      await runner?.stop().catch(() => undefined);
      await beats.query('delete from jobs.node where pool_id = $1', [poolId]).catch(() => undefined);
      await Promise.resolve(utils.release()).catch(() => undefined);
      await beats.end();
      await pool.end();
    },
  };
}

/**
 * Gives the jobs of silent pools back to the queue. The beat row goes last, so that a crash in between only means that
 * the next survivor does it again. Pools that never had time to beat are found by their locks.
 */
async function takeOverFromTheDead(
  pool: pg.Pool,
  utils: WorkerUtils,
  log: FastifyBaseLogger,
  deadAfterSeconds = DEAD_AFTER_SECONDS,
): Promise<void> {
  const { rows } = await pool.query<{ pool_id: string }>(
    `select pool_id from jobs.node where seen < now() - make_interval(secs => $1)
     union
     select distinct locked_by from graphile_worker._private_jobs j
     where locked_at < now() - make_interval(secs => $1)
       and not exists (select 1 from jobs.node n where n.pool_id = j.locked_by)`,
    [deadAfterSeconds],
  );
  if (rows.length === 0) return;
  const dead = rows.map((row) => row.pool_id);
  await utils.forceUnlockWorkers(dead);
  await pool.query('delete from jobs.node where pool_id = any($1) and seen < now() - make_interval(secs => $2)', [
    dead,
    deadAfterSeconds,
  ]);
  log.warn({ pools: dead.length }, 'took over the jobs of silent nodes');
}
