import type { WorkerUtils } from 'graphile-worker';
import type pg from 'pg';

/**
 * Gives the jobs of silent pools back to the queue. The beat row goes last, so that a crash in between only means that
 * the next survivor does it again. Pools without a beat row, because they never had time to beat or because their node
 * has stopped, are found by what they hold. Answers how many pools there were.
 */
export async function takeOverFromTheDead(
  pool: pg.Pool,
  utils: WorkerUtils,
  deadAfterSeconds: number,
): Promise<number> {
  const { rows } = await pool.query<{ pool_id: string }>(
    `select pool_id from jobs.node where seen < now() - make_interval(secs => $1)
     union
     select locked_by from (
       select locked_by, locked_at from graphile_worker._private_jobs where locked_at is not null
       union all
       select locked_by, locked_at from graphile_worker._private_job_queues where locked_at is not null) held
     where locked_at < now() - make_interval(secs => $1)
       and not exists (select from jobs.node n where n.pool_id = held.locked_by)`,
    [deadAfterSeconds],
  );
  if (rows.length === 0) return 0;
  const dead = rows.map((row) => row.pool_id);
  await utils.forceUnlockWorkers(dead);
  await pool.query('delete from jobs.node where pool_id = any($1) and seen < now() - make_interval(secs => $2)', [
    dead,
    deadAfterSeconds,
  ]);
  return rows.length;
}

/** As above for pools of this node that have ended: nothing has to be waited for. */
export async function letGoOf(pool: pg.Pool, utils: WorkerUtils, ended: readonly string[]): Promise<void> {
  await utils.forceUnlockWorkers([...ended]);
  await pool.query('delete from jobs.node where pool_id = any($1)', [ended]);
}
