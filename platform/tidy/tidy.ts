import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { TenantId } from '../database/index.ts';
import { instantOf } from '../due/index.ts';
import type { RoomHouse, Task } from '../room/room.ts';

/** The house's own duties belong to no installation. */
const NOBODY = 0 as number as TenantId;
const NIGHT = Temporal.PlainTime.from('03:00');
const ZONE = 'Europe/Stockholm';

const tidyKind = (room: string) => `${room}.house.tidy`;

/** Begins the nightly tidying of a room, or leaves it as it is when it is waiting already. */
export async function scheduleTidy(house: RoomHouse<never>): Promise<void> {
  const now = house.clock.now().toZonedDateTimeISO(ZONE);
  const isBefore = Temporal.PlainTime.compare(now.toPlainTime(), NIGHT) < 0;
  const at = { localDate: now.toPlainDate().add({ days: isBefore ? 0 : 1 }), localTime: NIGHT, zone: ZONE };
  await house.database.inTenant(NOBODY, async (db) => {
    await sql`insert into due (tenant_id, kind, key, local_date, local_time, zone, due_at)
      values (${NOBODY}, ${tidyKind(house.name)}, 'nightly', ${at.localDate.toString()}, ${at.localTime.toString()}, ${at.zone}, ${instantOf(at).toString()})
      on conflict (tenant_id, kind, key) do update set local_date = excluded.local_date, due_at = excluded.due_at,
        handled_at = null where due.handled_at is not null`.execute(db);
  });
}

/**
 * Takes away what the standing tables have kept long enough; docs/operations.md says how long. Ages are real time,
 * except of what the business clock has dated. An event keeps its row, by which it is known again if it comes twice.
 */
export const tidyTask: Task<never> = async (house) => {
  await scheduleTidy(house);
  const now = house.clock.now().toString();
  const swept = house.sweeper.kysely;
  await sql`delete from idempotency where created_at < now() - interval '30 days'`.execute(swept);
  await sql`delete from due where handled_at < ${now}::timestamptz - interval '30 days'`.execute(swept);
  await sql`delete from attention where settled_at < ${now}::timestamptz - interval '90 days'`.execute(swept);
  await sql`delete from mail where state <> 'queued' and settled_at < ${now}::timestamptz - interval '90 days'`.execute(
    swept,
  );
  await sql`update inbox set body = '' where state <> 'received' and body <> '' and received_at < now() - interval '90 days'`.execute(
    swept,
  );
  const room = house.database.kysely;
  await sql`delete from session where expires_at < now() - interval '1 day'`.execute(room);
  await sql`delete from rate_limit where window_start < now() - interval '2 days'`.execute(room);
};
