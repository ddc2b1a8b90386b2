import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type EmbeddedPostgres, startPostgres, waitForPostgres } from '@farstu/platform/postgres';
import { withDatabase } from '@farstu/platform/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { customer } from '../access/people-in-test.ts';
import { credentialColumns } from '../accounts-link/accounts-client.ts';
import { type HiresInTest, hiresInTest } from '../new-hires/hires-in-test.ts';
import { type Calendar, makeCalendar, makeHistory, random } from './histories-in-test.ts';
import { differences } from './histories-oracle-in-test.ts';
import { play, prepareCompanies, type Workforce } from './history-player-in-test.ts';
import { identityOverHttp } from './identity-over-http-in-test.ts';
import { type KillableWorker, killableWorker } from './killable-worker-in-test.ts';

// The same histories and the same oracle as in histories.test.ts, with two workers in processes of their own, an identity
// behind real HTTP, and a PostgreSQL of our own, which all die at random moments.

const seed = Number(process.env.HISTORY_SEED ?? 1);
const next = random(seed);
const now = '2026-10-18T00:00:00Z';
type Death = 'worker' | 'connections' | 'postgres';

let folder: string;
let postgres: EmbeddedPostgres;
let identity: Awaited<ReturnType<typeof identityOverHttp>>;
let room: HiresInTest;
let url: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'farstu-histories-'));
  [postgres, identity] = await Promise.all([startPostgres({ dataDir: folder }), identityOverHttp(() => next() * 20)]);
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
}, 120_000);
afterAll(async () => {
  await owner?.end();
  await room.close();
  await identity.close();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

let owner: Client | undefined;
/** The owner's own question; over a new connection when the old one has died. */
async function ask<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
  if (owner === undefined) {
    const client = new Client({ connectionString: url });
    const forget = () => {
      if (owner === client) owner = undefined;
    };
    client.on('error', forget);
    client.on('end', forget);
    await client.connect();
    owner = client;
  }
  return (await owner.query(text, values)).rows as Row[];
}

/** Two nodes that work, and one that has read its program and waits to take a dead one's place. */
function nodes() {
  let working: KillableWorker[] = [];
  let spare = killableWorker();
  let instant = now;
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
    const [victim] = working.splice(Math.floor(next() * working.length), 1);
    if (!victim) throw new Error('nobody works');
    await victim.kill();
    await silence(victim);
  };
  const workforce: Workforce = {
    moveTo: async (to) => {
      instant = to;
      room.clock.set(to);
      await Promise.all(working.map((worker) => worker.moveTo(to)));
    },
    settle: async () => {
      const patience = performance.now() + 40_000;
      while (!(await isIdle())) {
        if (performance.now() > patience) {
          const left = await ask('select task_id, attempts, last_error, locked_by from graphile_worker._private_jobs');
          throw new Error(`jobs that nobody finishes: ${JSON.stringify(left)}`);
        }
        await sleep(15);
      }
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
    killOne,
    begin,
    end: async () => {
      await Promise.all([...working, spare].map((worker) => worker.kill()));
      working = [];
    },
  };
}

/** One death for each history, while something happens in it; with two of PostgreSQL and three of all connections. */
function planDeaths(histories: readonly ReturnType<typeof makeHistory>[], calendar: Calendar): Map<number, Death> {
  const deaths = new Map<number, Death>();
  for (const [index, history] of histories.entries()) {
    const stops = [history.stop, ...history.steps.map(({ stop }) => stop)].filter(
      (stop) => !deaths.has(stop) && !calendar.outages.some(([from, to]) => stop >= from && stop < to),
    );
    const stop = stops[Math.floor(next() * stops.length)];
    if (stop !== undefined)
      deaths.set(stop, index % 10 === 4 ? 'postgres' : index % 7 === 2 ? 'connections' : 'worker');
  }
  return deaths;
}

test('INV-4 INV-5 INV-6 INV-7 INV-8 INV-9 INV-11 INV-14 INV-16 E1 E2 E3 E4 E7 E10 E13 E14 E16 E21 E22: twenty histories in which workers and PostgreSQL are killed: the same goes out at the same moment, once', async () => {
  const calendar = makeCalendar('2026-10-25', seed);
  const histories = Array.from({ length: 20 }, (_, index) => makeHistory(1_000 * seed + index, calendar));
  const deaths = planDeaths(histories, calendar);
  const died: Record<Death, number> = { worker: 0, connections: 0, postgres: 0 };
  const { workforce, killOne, begin, end } = nodes();

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
  const during: Workforce['during'] = async (stop, commands) => {
    const death = deaths.get(stop);
    if (death === undefined) return await commands();
    const moment = sleep(next() * 60);
    // What a person does while PostgreSQL goes down is refused and done again by the person; a worker's death is nobody's matter.
    if (death !== 'worker') await commands();
    await Promise.all([death === 'worker' ? commands() : undefined, moment.then(die[death])]);
    died[death]++;
    console.log(
      'DIED',
      death,
      JSON.stringify(
        await ask(
          'select t.identifier, attempts, locked_by from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id',
        ),
      ),
      Math.round(performance.now()),
    );
  };

  try {
    await workforce.start();
    const played = await play(histories, calendar, { room, identity, workforce: { ...workforce, during } });
    const again = `HISTORY_SEED=${seed}`;
    expect(played.violations, again).toEqual([]);
    expect(differences(histories, calendar, played.outs), again).toEqual([]);
  } finally {
    await end();
  }
  expect(died.worker).toBeGreaterThan(8);
  expect(died.connections).toBeGreaterThan(1);
  expect(died.postgres).toBeGreaterThan(0);
}, 180_000);
