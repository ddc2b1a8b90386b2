import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openRoomDatabase } from '@farstu/platform/database';
import { type EmbeddedPostgres, startPostgres, waitForPostgres } from '@farstu/platform/postgres';
import { withDatabase } from '@farstu/platform/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { customer } from '../access/people-in-test.ts';
import { credentialColumns } from '../accounts-link/accounts-client.ts';
import { type HiresInTest, hiresInTest } from '../new-hires/hires-in-test.ts';
import { makeCalendar, makeHistory } from './histories-in-test.ts';
import { differences } from './histories-oracle-in-test.ts';
import { play, prepareCompanies, type Workforce } from './history-player-in-test.ts';
import { identityOverHttp } from './identity-over-http-in-test.ts';
import { type KillableWorker, killableWorker } from './killable-worker-in-test.ts';

// The same histories and the same oracle as in histories.test.ts, with two workers in processes of their own, an identity
// behind real HTTP, and a PostgreSQL of our own, which all die at random moments.

const seed = Number(process.env.HISTORY_SEED ?? 1);
const now = '2026-10-18T00:00:00Z';
type Death = 'worker' | 'connections' | 'postgres';

let folder: string;
let postgres: EmbeddedPostgres;
let identity: Awaited<ReturnType<typeof identityOverHttp>>;
let room: HiresInTest;
let url: string;
let owner: ReturnType<typeof openRoomDatabase> | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'farstu-histories-'));
  [postgres, identity] = await Promise.all([
    startPostgres({ dataDir: folder }),
    identityOverHttp(() => Math.random() * 20),
  ]);
  postgres.keepAlive({ everyMs: 50 });
  room = await hiresInTest(postgres.url, now);
  await prepareCompanies(room);
  const columns = credentialColumns(room.house, customer, {
    issuer: identity.issuer,
    clientId: 'people',
    clientSecret: 'secret',
    webhookSecret: identity.webhookSecret,
  });
  url = await room.house.read(customer, async (db) => {
    await db.updateTable('installation').set(columns).where('tenant_id', '=', customer).execute();
    const { rows } = await room.house.database.pool.query<{ name: string }>('select current_database() as name');
    return withDatabase(postgres.url, rows[0]?.name ?? '');
  });
  const { username: role, password } = new URL(url);
  owner = openRoomDatabase({ url, role, password: decodeURIComponent(password), schema: 'people', max: 1 });
}, 120_000);
afterAll(async () => {
  await owner?.close();
  await room?.close();
  await identity?.close();
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

/** The owner's own question, over a connection that is opened anew when it has died. */
const ask = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await owner?.pool.query<Row>(text, values))?.rows ?? [];

/** Two nodes that work, and one that has read its program and waits to take a dead one's place. */
function nodes() {
  let working: KillableWorker[] = [];
  let spare = killableWorker();
  let instant = now;
  /** Deaths that come with the next call to identity, the one that is under way, and who may be hit by it. */
  const armed: Death[] = [];
  let dying: Promise<void> | undefined;
  let isSettling = false;
  const died = { worker: 0, connections: 0, postgres: 0, itself: 0 };

  const begin = async () => {
    const worker = spare;
    spare = killableWorker();
    working.push(worker);
    await worker.begin({ url, now: instant, identityHost: identity.host });
  };
  /** Half a minute of silence of the dead, told to the database instead of waited for. */
  const silence = async ({ pid }: KillableWorker) => {
    const long = `interval '31 seconds'`;
    await ask(
      `with dead as (update jobs.node set seen = seen - ${long} where node like '%:' || $1 returning pool_id)
      update graphile_worker._private_jobs set locked_at = locked_at - ${long}
      where locked_by in (select pool_id from dead)
        or (locked_by is not null and not exists (select 1 from jobs.node n where n.pool_id = locked_by))`,
      [pid],
    );
  };
  const killOne = async () => {
    const [victim] = working.splice(Math.floor(Math.random() * working.length), 1);
    if (!victim) throw new Error('nobody works');
    await victim.kill();
    await silence(victim);
  };
  /** A node that has ended by itself is started again, as a service manager does. */
  const replaceFallen = async () => {
    for (const fallen of working.filter((worker) => worker.isGone())) {
      died.itself++;
      working = working.filter((worker) => worker !== fallen);
      await silence(fallen);
      await begin();
    }
  };
  const die: Record<Death, () => Promise<void>> = {
    worker: async () => {
      await killOne();
      await begin();
    },
    connections: async () => {
      await ask(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and application_name like 'farstu%'`);
    },
    postgres: async () => {
      const { pid } = postgres;
      process.kill(pid, 'SIGKILL');
      while (postgres.pid === pid) await sleep(20);
      await waitForPostgres(url, 20_000);
    },
  };
  identity.door.isCalled = () => {
    if (dying || armed.length === 0) return;
    const death = armed.shift() as Death;
    dying = (async () => {
      // Before it is taken in, before the answer, or before the answer is written down.
      await sleep(Math.random() * 60);
      // What a person is doing while PostgreSQL goes down is refused, and not what this is about.
      while (!isSettling) await sleep(1);
      await die[death]();
      died[death]++;
    })();
  };

  const isIdle = async (): Promise<boolean> => {
    // Time is moved, not waited for: a retry that waits for its turn has it.
    const [row] = await ask<{ waiting: number }>(
      `with hurried as (
        update graphile_worker._private_jobs set run_at = now() where run_at > now() and locked_at is null returning 1),
      woken as (select jobs.wake(1) from hurried limit 1)
      select (select count(*) from graphile_worker._private_jobs where attempts < max_attempts)
        + (select count(*) from people.due where handled_at is null and due_at <= $1) + (select count(*) from woken) as waiting`,
      [instant],
    );
    return Number(row?.waiting) === 0;
  };
  const workforce: Workforce = {
    moveTo: async (to) => {
      instant = to;
      room.clock.set(to);
      await Promise.all(working.map((worker) => worker.moveTo(to)));
    },
    settle: async () => {
      const patience = performance.now() + 120_000;
      isSettling = true;
      for (;;) {
        await dying;
        dying = undefined;
        await replaceFallen();
        // While PostgreSQL goes down it answers nothing.
        const isDone = await isIdle().catch(() => false);
        if (isDone && dying === undefined) break;
        if (performance.now() > patience) {
          const left = await ask('select task_id, attempts, last_error, locked_by from graphile_worker._private_jobs');
          throw new Error(`jobs that nobody finishes: ${JSON.stringify(left)}`);
        }
        await sleep(15);
      }
      isSettling = false;
    },
    stop: async () => {
      while (working.length > 0) await killOne();
    },
    start: async () => {
      await begin();
      await begin();
    },
  };
  return {
    workforce,
    died,
    arm: (death: Death) => armed.push(death),
    end: async () => {
      await Promise.all([...working, spare].map((worker) => worker.kill()));
      working = [];
    },
  };
}

test('INV-4 INV-5 INV-6 INV-7 INV-8 INV-9 INV-11 INV-14 INV-16 E1 E2 E3 E4 E7 E10 E13 E14 E16 E21 E22: twenty histories in which workers and PostgreSQL are killed: the same goes out at the same moment, once', async () => {
  const calendar = makeCalendar('2026-10-25', seed);
  const histories = Array.from({ length: 20 }, (_, index) => makeHistory(1_000 * seed + index, calendar));
  const { workforce, died, arm, end } = nodes();
  for (let death = 0; death < 20; death++) {
    arm(death % 8 === 5 ? 'postgres' : death % 6 === 2 ? 'connections' : 'worker');
  }
  try {
    await workforce.start();
    const played = await play(histories, calendar, { room, identity, workforce });
    const again = `HISTORY_SEED=${seed}`;
    expect(played.violations, again).toEqual([]);
    expect(differences(histories, calendar, played.outs), again).toEqual([]);
  } finally {
    await end();
  }
  expect(died.worker).toBeGreaterThan(8);
  expect(died.connections).toBeGreaterThan(1);
  expect(died.postgres).toBeGreaterThan(0);
}, 420_000);
