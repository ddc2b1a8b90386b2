import { sql } from 'kysely';
import { sweepExhausted } from '../jobs/attention.ts';
import type { RoomHouse } from '../room/room.ts';

export interface Ticker {
  /** Looks now instead of at the next second; answers how many rows were due. */
  tick(): Promise<number>;
  stop(): Promise<void>;
}

const BATCH = 200;

/**
 * Adds the jobs of rows whose time has come by the business clock, oldest first, in one statement a batch, so that a
 * kill at any moment neither loses nor doubles one. Any number of tickers may run side by side. The job carries the
 * moment that had come, since the node that runs it may have a clock that stands a little behind.
 */
export function startTicker(house: RoomHouse<never>, everyMilliseconds = 1_000): Ticker {
  const batch = async (): Promise<number> => {
    const now = house.clock.now().toString();
    const { rows } = await sql`
      with ripe as (
        select tenant_id, kind, key from due where handled_at is null and due_at <= ${now}
        order by due_at limit ${BATCH} for update skip locked),
      taken as (
        update due d set handled_at = ${now} from ripe r
        where d.tenant_id = r.tenant_id and d.kind = r.kind and d.key = r.key
        returning d.tenant_id, d.kind, d.key, d.due_at)
      select jobs.enqueue(kind, json_build_object('tenant', tenant_id, 'key', key, 'dueAt', due_at), tenant_id || ':due:' || kind || ':' || key)
      from taken order by due_at`.execute(house.sweeper.kysely);
    return rows.length;
  };
  const tick = async () => {
    let all = 0;
    for (let taken = BATCH; taken === BATCH; all += taken) taken = await batch();
    await sweepExhausted(house);
    return all;
  };
  let running: Promise<unknown> = Promise.resolve();
  let stopped = false;
  const loop = async () => {
    if (stopped) return;
    await tick().catch((error: Error) => house.log.warn({ error: error.message }, 'the ticker will try again'));
    if (!stopped) timer = setTimeout(start, everyMilliseconds);
  };
  const start = () => {
    running = loop();
  };
  let timer = setTimeout(start, 0);
  return {
    tick,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
