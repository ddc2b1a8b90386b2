export { startTicker, type Ticker } from './ticker.ts';

import { sql, type Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { TenantId } from '../database/index.ts';

/** A wall time in a zone: the truth, from which the instant is derived. */
export interface DueAt {
  localDate: Temporal.PlainDate;
  localTime: Temporal.PlainTime;
  /** IANA name, e.g. `Europe/Stockholm`. */
  zone: string;
}

export const instantOf = ({ localDate, localTime, zone }: DueAt): Temporal.Instant =>
  localDate.toZonedDateTime({ timeZone: zone, plainTime: localTime }).toInstant();

/** Rows of business time, written in the command's own transaction. */
export interface DueDoor {
  /** Sets or moves: when `at` has come, the ticker adds the job `kind` with `{ tenant, key, dueAt }`; in it, now is never before `dueAt`. */
  set(kind: string, key: string, at: DueAt): Promise<void>;
  /** Withdraws; a row that is already handled stays as it was. Answers whether anything was waiting. */
  withdraw(kind: string, key: string): Promise<boolean>;
}

export function dueDoor(db: Transaction<unknown>, tenant: TenantId): DueDoor {
  return {
    set: async (kind, key, at) => {
      await sql`
        insert into due (tenant_id, kind, key, local_date, local_time, zone, due_at)
        values (${tenant}, ${kind}, ${key}, ${at.localDate.toString()}, ${at.localTime.toString()}, ${at.zone}, ${instantOf(at).toString()})
        on conflict (tenant_id, kind, key) do update set
          local_date = excluded.local_date, local_time = excluded.local_time, zone = excluded.zone,
          due_at = excluded.due_at, handled_at = null`.execute(db);
    },
    withdraw: async (kind, key) => {
      const { numAffectedRows } = await sql`
        delete from due where tenant_id = ${tenant} and kind = ${kind} and key = ${key} and handled_at is null`.execute(
        db,
      );
      return Number(numAffectedRows ?? 0) > 0;
    },
  };
}
