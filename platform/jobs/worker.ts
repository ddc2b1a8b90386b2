import { EventEmitter } from 'node:events';
import { hostname } from 'node:os';
import type { FastifyBaseLogger } from 'fastify';
import { makeWorkerUtils, type Runner, run, type WorkerEvents, type WorkerUtils } from 'graphile-worker';
import pg from 'pg';
import { queueLogger } from './queue-logger.ts';
import { type AnyRoom, taskList } from './task-list.ts';

/** How often a node says that it lives, when the others stop believing it, and when it stops believing itself. */
const BEAT_MILLISECONDS = 5_000;
const DEAD_AFTER_SECONDS = 30;
const FENCED_AFTER_MILLISECONDS = 20_000;

export interface WorkerOptions {
  /** The owner's URL: the queue belongs to the database, not to a room. */
  url: string;
  rooms: readonly AnyRoom[];
  concurrency?: number;
  log: FastifyBaseLogger;
}

export interface Worker {
  stop(): Promise<void>;
}

/**
 * Runs the jobs of one database. A node that could not beat for 20 s stops its pool (others take its jobs at 30 s) and
 * begins a new one when the database answers again; the process itself survives every restart of PostgreSQL.
 */
export async function startWorker({ url, rooms, concurrency = 6, log }: WorkerOptions): Promise<Worker> {
  const pool = new pg.Pool({ connectionString: url, max: concurrency + 4, application_name: 'farstu worker' });
  const quiet = (error: Error) => log.warn({ error: error.message }, 'worker connection lost');
  pool.on('error', quiet);
  pool.on('connect', (client) => client.on('error', quiet));

  const tasks = taskList(rooms, log);
  const utils = await makeWorkerUtils({ pgPool: pool, logger: queueLogger(log) });
  let stopping = false;
  let runner: Runner | undefined;
  let poolId: string | undefined;
  let lastBeat = performance.now();

  const begin = async () => {
    const events: WorkerEvents = new EventEmitter();
    events.on('pool:create', ({ workerPool }) => {
      poolId = workerPool.id;
    });
    runner = await run({
      pgPool: pool,
      taskList: tasks,
      concurrency,
      pollInterval: 1_000,
      noHandleSignals: true,
      events,
      logger: queueLogger(log),
    });
    const mine = runner;
    mine.promise
      .catch((error: Error) => log.error({ error: error.message }, 'worker pool ended'))
      .finally(() => {
        if (runner === mine) runner = undefined;
      });
    lastBeat = performance.now();
  };

  const beat = async () => {
    if (stopping) return;
    if (performance.now() - lastBeat > FENCED_AFTER_MILLISECONDS && runner) {
      log.error('no beat for 20 s: this node stops its worker pool before others take its jobs');
      const old = runner;
      runner = undefined;
      void old.stop().catch(() => undefined);
    }
    try {
      if (!runner) await begin();
      await pool.query(
        `insert into jobs.node (pool_id, node) values ($1, $2) on conflict (pool_id) do update set seen = now()`,
        [poolId, `${hostname()}:${process.pid}`],
      );
      lastBeat = performance.now();
      await takeOverFromTheDead(pool, utils, log);
    } catch (error) {
      log.warn({ error: (error as Error).message }, 'no beat');
    }
  };

  await begin();
  await beat();
  const timer = setInterval(() => void beat(), BEAT_MILLISECONDS);
  return {
    stop: async () => {
      stopping = true;
      clearInterval(timer);
      await runner?.stop().catch(() => undefined);
      await pool.query('delete from jobs.node where pool_id = $1', [poolId]).catch(() => undefined);
      await Promise.resolve(utils.release()).catch(() => undefined);
      await pool.end();
    },
  };
}

/**
 * Gives the jobs of silent pools back to the queue. The beat row goes last, so that a crash in between only means that
 * the next survivor does it again. Pools that never had time to beat are found by their locks.
 */
async function takeOverFromTheDead(pool: pg.Pool, utils: WorkerUtils, log: FastifyBaseLogger): Promise<void> {
  const { rows } = await pool.query<{ pool_id: string }>(
    `select pool_id from jobs.node where seen < now() - make_interval(secs => $1)
     union
     select distinct locked_by from graphile_worker._private_jobs j
     where locked_at < now() - make_interval(secs => $1)
       and not exists (select 1 from jobs.node n where n.pool_id = j.locked_by)`,
    [DEAD_AFTER_SECONDS],
  );
  if (rows.length === 0) return;
  const dead = rows.map((row) => row.pool_id);
  await utils.forceUnlockWorkers(dead);
  await pool.query('delete from jobs.node where pool_id = any($1) and seen < now() - make_interval(secs => $2)', [
    dead,
    DEAD_AFTER_SECONDS,
  ]);
  log.warn({ pools: dead.length }, 'took over the jobs of silent nodes');
}
