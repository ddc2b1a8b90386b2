import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it, vi } from 'vitest';
import { notesRoom } from '../testing/fixture-room/room.ts';
import { testDatabase } from '../testing/index.ts';
import { lostHolds } from './lost-holds.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let pool: pg.Pool;
beforeAll(async () => {
  database = await testDatabase(inject('postgresUrl'), [notesRoom().schema]);
  pool = new pg.Pool({ connectionString: database.url, max: 1 });
});
beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(async () => {
  vi.useRealTimers();
  await pool.query('delete from graphile_worker._private_jobs');
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const after = { job: 65_000, queue: 15_000 };
const addHeld = async (queue: string | null): Promise<string> => {
  const { rows } = await pool.query<{ id: string }>(
    `select id from graphile_worker.add_job('notes.hold', '{"tenant": 5257}', queue_name => $1)`,
    [queue],
  );
  await pool.query(`update graphile_worker._private_jobs set locked_by = 'mine', locked_at = now()`);
  return rows[0]?.id ?? '';
};

it('takes no hold for lost however often it is seen, before the time is up', async () => {
  await addHeld(null);
  const look = lostHolds(pool, after);
  const seen = async (wait: number) => {
    vi.advanceTimersByTime(wait);
    return look({ poolId: 'mine', running: [] });
  };
  expect([await seen(0), await seen(200), await seen(60_000), await seen(4_700)]).toEqual([0, 0, 0, 0]);
  expect(await seen(200)).toBe(1);
  expect(await seen(200)).toBe(0);
});

it('counts anew when the pool has known of the job in between', async () => {
  const id = await addHeld(null);
  const look = lostHolds(pool, after);
  const seen = async (wait: number, running: string[] = []) => {
    vi.advanceTimersByTime(wait);
    return look({ poolId: 'mine', running });
  };
  expect([await seen(0), await seen(60_000, [id]), await seen(60_000), await seen(60_000)]).toEqual([0, 0, 0, 0]);
  expect(await seen(5_000)).toBe(1);
});

it('gives a queue without a job back sooner: nothing that is on its way holds one', async () => {
  await addHeld('one-by-one');
  await pool.query('update graphile_worker._private_jobs set locked_by = null, locked_at = null');
  await pool.query(`update graphile_worker._private_job_queues set locked_by = 'mine', locked_at = now()`);
  const look = lostHolds(pool, after);
  expect(await look({ poolId: 'mine', running: [] })).toBe(0);
  vi.advanceTimersByTime(14_900);
  expect(await look({ poolId: 'mine', running: [] })).toBe(0);
  vi.advanceTimersByTime(100);
  expect(await look({ poolId: 'mine', running: [] })).toBe(1);
});
