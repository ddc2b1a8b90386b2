import type pg from 'pg';

/** Longest that a job waits for the others that come in at the same time. */
const GATHER_MILLISECONDS = 20;

const waiting = new WeakMap<pg.Pool, number>();

/**
 * Wakes workers for a job that was committed without waking anybody, once for all that are committed about now. Nothing
 * depends on it: a worker looks by itself every second.
 */
export function wakeWorkers(pool: pg.Pool): void {
  const before = waiting.get(pool) ?? 0;
  waiting.set(pool, before + 1);
  if (before > 0) return;
  setTimeout(() => {
    const jobs = waiting.get(pool) ?? 1;
    waiting.delete(pool);
    pool.query({ name: 'wake', text: 'select jobs.wake($1)', values: [jobs] }).catch(() => undefined);
  }, GATHER_MILLISECONDS).unref();
}
