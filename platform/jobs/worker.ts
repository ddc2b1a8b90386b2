import { hostname } from 'node:os';
import type { FastifyBaseLogger } from 'fastify';
import { makeWorkerUtils } from 'graphile-worker';
import { forgetQueues } from './forget-queues.ts';
import { type LostAfter, lostHolds } from './lost-holds.ts';
import { queueConnections } from './queue-connections.ts';
import { queueLogger } from './queue-logger.ts';
import { beginQueuePool, type QueuePool } from './queue-pool.ts';
import { letGoOf, takeOverFromTheDead } from './take-over.ts';
import { type AnyRoom, type JobObserver, taskList } from './task-list.ts';

/** How often a node says that it lives, when the others stop believing it, and when it stops believing itself. */
const BEAT_MILLISECONDS = 5_000;
const DEAD_AFTER_SECONDS = 30;
const FENCED_AFTER_MILLISECONDS = 20_000;
const BEAT_TIMEOUT_MILLISECONDS = 4_000;
/** After so long without an answer a connection is given up; what is asked takes milliseconds. */
const SILENCE_MILLISECONDS = 60_000;
const CONNECTION_TIMEOUT_MILLISECONDS = 10_000;
/**
 * The end of jobs is written in two questions, those with a queue and those without, each on a connection that may have
 * to be waited for: until both have been answered or given up, a job that has ended may still be locked.
 */
const LOST_AFTER: LostAfter = {
  job: 2 * (CONNECTION_TIMEOUT_MILLISECONDS + SILENCE_MILLISECONDS) + BEAT_MILLISECONDS,
  queue: 15_000,
};
const FORGETS_EVERY_MILLISECONDS = 3_600_000;

export interface WorkerOptions {
  /** The owner's URL: the queue belongs to the database, not to a room. */
  url: string;
  rooms: readonly AnyRoom[];
  concurrency?: number;
  /** No other process works on this database: what is still locked at the start was locked by one that is gone. */
  alone?: boolean;
  log: FastifyBaseLogger;
  /** When what this node holds without knowing of it is given back. */
  lostAfter?: LostAfter;
  /** Told of every job that has been run. */
  observe?: JobObserver;
}

export interface Worker {
  stop(): Promise<void>;
}

/**
 * Runs the jobs of one database. A node that could not beat for 20 s stops its pool (others take its jobs at 30 s) and
 * begins a new one when the database answers again; the process itself survives every restart of PostgreSQL. A pool
 * that stops for another reason keeps what it runs, and the node beats for it until it has ended; beside it a new one
 * begins. With each beat the node gives back what it holds without knowing of it, and what its own ended pools left.
 */
export async function startWorker({
  url,
  rooms,
  concurrency = 6,
  alone = false,
  lostAfter = LOST_AFTER,
  log,
  observe,
}: WorkerOptions): Promise<Worker> {
  const quiet = (error: Error) => log.warn({ error: error.message }, 'worker connection lost');
  const connections = { url, onError: quiet };
  const pool = queueConnections({
    ...connections,
    max: concurrency + 3,
    name: 'farstu worker',
    silence: SILENCE_MILLISECONDS,
    connectionTimeout: CONNECTION_TIMEOUT_MILLISECONDS,
  });
  // Apart from the jobs', so that a beat waits neither for them nor for a database that says nothing.
  const beats = queueConnections({
    ...connections,
    max: 1,
    name: 'farstu worker beat',
    silence: BEAT_TIMEOUT_MILLISECONDS,
    connectionTimeout: BEAT_TIMEOUT_MILLISECONDS,
  });

  const tasks = taskList(rooms, log, observe);
  const utils = await makeWorkerUtils({ pgPool: beats, logger: queueLogger(log) });
  let stopping = false;
  let current: QueuePool | undefined;
  let wasDeaf = false;
  let lastBeat = performance.now();
  let lastForgot = Number.NEGATIVE_INFINITY;
  const ended: string[] = [];
  /** The pools that this node beats for: the current one, and those that stop and still run something. */
  const own = new Map<QueuePool, ReturnType<typeof lostHolds>>();

  const begin = async (): Promise<QueuePool> => {
    const mine = await beginQueuePool({ pool, taskList: tasks, concurrency, log });
    current = mine;
    own.set(mine, lostHolds(beats, lostAfter));
    wasDeaf = false;
    void mine.ended.then(() => {
      if (current === mine) current = undefined;
      own.delete(mine);
      ended.push(mine.id);
    });
    lastBeat = performance.now();
    return mine;
  };
  const retire = (why: string) => {
    log.error(why);
    void current?.stop();
    current = undefined;
  };

  const fence = () => {
    if (performance.now() - lastBeat <= FENCED_AFTER_MILLISECONDS || own.size === 0) return;
    retire('no beat for 20 s: this node stops its worker pool before others take its jobs');
    own.clear();
  };

  const takeOver = async (deadAfterSeconds: number) => {
    const pools = await takeOverFromTheDead(beats, utils, deadAfterSeconds);
    if (pools > 0) log.warn({ pools }, 'took over the jobs of silent nodes');
  };
  /** What a node that has just reached the database puts right there. */
  const recover = async (mine: QueuePool) => {
    const gone = [...ended];
    if (gone.length > 0) await letGoOf(beats, utils, gone);
    ended.splice(0, gone.length);
    for (const [each, giveBackLost] of [...own]) {
      const lost = await giveBackLost({ poolId: each.id, running: each.running() });
      if (lost > 0) log.warn({ lost }, 'gave back jobs that were lost on their way to this node');
    }
    await takeOver(DEAD_AFTER_SECONDS);
    if (performance.now() - lastForgot > FORGETS_EVERY_MILLISECONDS) {
      await forgetQueues(beats);
      lastForgot = performance.now();
    }
    const isDeaf = mine.isDeaf();
    if (isDeaf && wasDeaf && current === mine) retire('this worker pool asks in vain: a new one begins');
    wasDeaf = isDeaf;
  };

  const beat = async () => {
    try {
      const mine = current && !current.isStopping() ? current : await begin();
      await beats.query(
        `insert into jobs.node (pool_id, node) select unnest($1::text[]), $2
         on conflict (pool_id) do update set seen = now()`,
        [[...own.keys()].map(({ id }) => id), `${hostname()}:${process.pid}`],
      );
      lastBeat = performance.now();
      await recover(mine);
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

  if (alone) await takeOver(0);
  await begin();
  next();
  await beating;
  const timer = setInterval(next, BEAT_MILLISECONDS);
  return {
    stop: async () => {
      stopping = true;
      clearInterval(timer);
      await beating;
      const last = [...own.keys()];
      await Promise.all(last.map((each) => each.stop()));
      await beats
        .query('delete from jobs.node where pool_id = any($1)', [last.map(({ id }) => id)])
        .catch(() => undefined);
      await Promise.resolve(utils.release()).catch(() => undefined);
      await beats.end();
      await pool.end();
    },
  };
}
