import type pg from 'pg';

/** What a living pool runs at this moment. */
export interface PoolAtWork {
  poolId: string;
  /** Ids of its jobs. */
  running: readonly string[];
}

/** Milliseconds for which a hold must have been seen without interruption before it is lost. */
export interface LostAfter {
  /** Longer than an answer may be under way: the one that brings the job, and the one that its end is written. */
  job: number;
  queue: number;
}

interface Hold {
  kind: 'job' | 'queue';
  id: string;
  since: string;
}

/**
 * Gives back what the database says that a living pool holds and the pool knows nothing of. A connection that breaks
 * between the commit that gave it a job and the answer leaves such a job; a queue is left by a job that a stalled node
 * finished after another had taken it over. The pool goes on living, so nobody else would ever take them. A job on its
 * way here, or one that has ended and is not written yet, looks the same: therefore only time tells. The looks must all
 * be at one pool. Each answers how many were given back.
 */
export function lostHolds(pool: pg.Pool, after: LostAfter): (at: PoolAtWork) => Promise<number> {
  /** When each was first suspected, on the monotonic clock: looks come close to each other when one has stalled. */
  let suspected = new Map<string, number>();
  const name = ({ kind, id, since }: Hold) => `${kind} ${id} ${since}`;
  return async ({ poolId, running }) => {
    const asked = performance.now();
    const { rows } = await pool.query<Hold>(
      `select 'job' as kind, id, locked_at::text as since from graphile_worker._private_jobs
       where locked_at is not null and locked_by = $1 and id <> all ($2::bigint[])
       union all
       select 'queue', q.id, q.locked_at::text from graphile_worker._private_job_queues q
       where q.locked_at is not null and q.locked_by = $1 and not exists (
         select from graphile_worker._private_jobs j
         where j.locked_at is not null and j.locked_by = $1 and j.job_queue_id = q.id)`,
      [poolId, running],
    );
    const answered = performance.now();
    suspected = new Map(rows.map((hold) => [name(hold), suspected.get(name(hold)) ?? answered]));
    const lost = rows.filter((hold) => asked - (suspected.get(name(hold)) ?? answered) >= after[hold.kind]);
    if (lost.length === 0) return 0;
    await pool.query(
      `with lost as (select * from unnest($2::text[], $3::bigint[], $4::timestamptz[]) as l (kind, id, since)),
       freed as (
         update graphile_worker._private_jobs j set locked_at = null, locked_by = null from lost l
         where l.kind = 'job' and j.id = l.id and j.locked_by = $1 and j.locked_at = l.since
         returning j.job_queue_id)
       update graphile_worker._private_job_queues q set locked_at = null, locked_by = null
       where q.locked_by = $1 and (q.id in (select job_queue_id from freed)
         or exists (select from lost l where l.kind = 'queue' and l.id = q.id and l.since = q.locked_at))`,
      [poolId, lost.map(({ kind }) => kind), lost.map(({ id }) => id), lost.map(({ since }) => since)],
    );
    return lost.length;
  };
}
