import { sql, type Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { TenantId } from '../database/index.ts';

export interface JobOptions {
  /** One waiting job per key: a later one replaces an earlier one that has not begun. */
  key?: string;
  /** For retry back-off only; business time is a `due` row. */
  runAt?: Temporal.Instant;
  /** Jobs of one queue run one after the other. */
  queue?: string;
  /** How often it is tried before a person sees it; 12 unless told. The pause after try n is e^min(n, 10) seconds: 12 tries last 15.8 hours, 25 last 4 days. */
  maxAttempts?: number;
}

/** Adds jobs in the command's own transaction. Payloads hold ids only, never personal data. */
export interface JobDoor {
  add(task: string, payload: JobPayload, options?: JobOptions): Promise<void>;
  withdraw(task: string, key: string): Promise<void>;
}

export type JobPayload = Readonly<Record<string, string | number | boolean | null>>;

export function jobDoor(db: Transaction<unknown>, tenant: TenantId): JobDoor {
  return {
    add: async (task, payload, { key, runAt, queue, maxAttempts = 12 } = {}) => {
      await sql`select jobs.enqueue(${task}, ${JSON.stringify({ ...payload, tenant })}::json, ${key === undefined ? null : `${tenant}:${key}`},
        ${runAt?.toString() ?? null}, ${queue === undefined ? null : `${tenant}:${queue}`}, ${maxAttempts})`.execute(
        db,
      );
    },
    withdraw: async (task, key) => {
      await sql`select jobs.withdraw(${task}, ${`${tenant}:${key}`})`.execute(db);
    },
  };
}
