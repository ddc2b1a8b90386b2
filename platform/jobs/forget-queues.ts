import pg from 'pg';

/** At most at a time, since nobody adds a job meanwhile. */
const BATCH = 5_000;
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Takes away the rows of queues in which no job is left. There is one for each name that was ever used, a person's for
 * instance, and whoever looks for a job locks all that are free. Behind a lock, because the queue's own way of adding a
 * job first looks whether the row is there: a job whose queue went away in between would never run. Whoever adds for
 * long is not waited for: then it is done another time. Answers how many went.
 */
export async function forgetQueues(pool: pg.Pool): Promise<number> {
  try {
    // One round trip, so that the lock never waits for the network; a connection on which it failed is thrown away.
    const answers = await pool.query(
      `begin;
       set local lock_timeout = '500ms';
       lock table graphile_worker._private_job_queues in share row exclusive mode;
       delete from graphile_worker._private_job_queues where id in (
         select q.id from graphile_worker._private_job_queues q
         where q.locked_at is null
           and not exists (select from graphile_worker._private_jobs j where j.job_queue_id = q.id)
         limit ${BATCH});
       commit`,
    );
    return (answers as unknown as readonly pg.QueryResult[])[3]?.rowCount ?? 0;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === LOCK_NOT_AVAILABLE) return 0;
    throw error;
  }
}
