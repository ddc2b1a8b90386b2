import { sql } from 'kysely';
import { z } from 'zod';
import { problem } from '../problems/index.ts';
import type { Tx } from '../room/command.ts';
import type { JobOptions, JobPayload } from './door.ts';

const payloadSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** The job that a row in `attention` tells of, as it was once added. */
export interface SettledJob {
  task: string;
  /** Without the installation, which the door to the queue adds. */
  payload: JobPayload;
  options: Pick<JobOptions, 'key'>;
}

interface AttentionRow {
  task: string;
  payload: unknown;
  job_key: string | null;
  settled_at: string | null;
}

/**
 * *Kör igen*: the row is settled by whoever pressed; the room adds the job that is answered. Audit is the room's.
 *
 * @param settled what is thrown when somebody has settled it before, in the room's own words
 * @throws not_found
 */
export async function runAgain<DB>(tx: Tx<DB>, id: string, settled: () => Error): Promise<SettledJob> {
  const { task, payload, job_key } = await settle(tx, id, 'run-again', settled);
  const { tenant: _, ...own } = payloadSchema.parse(payload);
  const ownPrefix = `${tx.tenant}:`;
  const key = job_key?.startsWith(ownPrefix) ? job_key.slice(ownPrefix.length) : undefined;
  return { task, payload: own, options: key === undefined ? {} : { key } };
}

/** *Avfärda*: nothing more is to be done. Answers the job's name, for the audit. Otherwise as `runAgain`. */
export async function dismiss<DB>(tx: Tx<DB>, id: string, settled: () => Error): Promise<string> {
  return (await settle(tx, id, 'dismissed', settled)).task;
}

async function settle<DB>(
  tx: Tx<DB>,
  id: string,
  how: 'run-again' | 'dismissed',
  settled: () => Error,
): Promise<AttentionRow> {
  const db = tx.db;
  const { rows } = await sql<AttentionRow>`select task, payload, job_key, settled_at from attention
    where tenant_id = ${tx.tenant} and id = ${id} for update`.execute(db);
  const row = rows[0];
  if (!row) throw problem('not_found');
  if (row.settled_at !== null) throw settled();
  await sql`update attention set settled_at = ${tx.now.toString()}, settled_how = ${how}, settled_by = ${tx.actor.id}
    where tenant_id = ${tx.tenant} and id = ${id}`.execute(db);
  return row;
}
