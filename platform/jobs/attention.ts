import { sql } from 'kysely';
import type { TenantId } from '../database/index.ts';
import type { RoomHouse } from '../room/room.ts';
import type { JobPayload } from './door.ts';

export interface ExhaustedJob {
  /** Which one of the queue's it is, as `jobOf` says: the same one given up twice is one row. */
  job: string;
  task: string;
  tenant: TenantId;
  payload: JobPayload;
  jobKey: string | null;
  attempts: number;
  reason: string;
}

/** A job of the queue by its number and when it was added, as `jobs.take_exhausted` also says it. */
export const jobOf = ({ id, created_at }: { id: string; created_at: Date }): string =>
  `${id} ${created_at.toISOString()}`;

/** Makes a job that nothing more will be done about into a row that a person sees under *Integrationer*. */
export async function recordAttention(house: RoomHouse<never>, job: ExhaustedJob): Promise<void> {
  await house.database.inTenant(job.tenant, async (db) => {
    await sql`insert into attention (tenant_id, job, task, payload, job_key, attempts, reason)
      values (${job.tenant}, ${job.job}, ${job.task}, ${JSON.stringify(job.payload)}::jsonb, ${job.jobKey}, ${job.attempts}, ${job.reason.slice(0, 2000)})
      on conflict (tenant_id, job) do nothing`.execute(db);
  });
}

/**
 * Moves jobs that have used up their tries from the queue to `attention`, in one transaction: also those whose last
 * try was killed and so could not tell. One that gave up and was killed before the queue heard of it has its row
 * already. A mail that is given up here also gets the job that tells its room. Answers how many rows are new.
 */
export async function sweepExhausted(house: RoomHouse<never>): Promise<number> {
  return await house.sweeper.withoutTenant(async (db) => {
    const { rows } = await sql<{ id: string }>`
      with gone as (
        insert into attention (tenant_id, job, task, payload, job_key, attempts, reason)
        select (payload ->> 'tenant')::integer, job, task, payload::jsonb, job_key, attempts,
          coalesce(last_error, 'interrupted') from jobs.take_exhausted(100)
        on conflict (tenant_id, job) do nothing
        returning tenant_id, id, task, payload)
      select id, case when task = ${`${house.name}.mail.send`} then jobs.enqueue(${`${house.name}.mail.give-up`},
        json_build_object('tenant', tenant_id, 'id', payload ->> 'id', 'attention', id))::text end from gone`.execute(
      db,
    );
    return rows.length;
  });
}
