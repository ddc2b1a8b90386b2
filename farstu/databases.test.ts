import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@farstu/platform/postgres';
import { logger } from '@farstu/platform/telemetry';
import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readConfig } from './config.ts';
import { openDatabases } from './databases.ts';
import { begun, filled } from './demo/half-filled.ts';
import { breakGround, migrateAll } from './ground.ts';
import { openHouse } from './open-house.ts';

// PostgreSQL is started and stopped for real, and writes durably.
vi.setConfig({ testTimeout: 90_000 });

let folder: string;
const log = logger('silent');
const configOf = (demo: boolean, more: NodeJS.ProcessEnv = {}) =>
  readConfig({ FARSTU_DATA: folder, ...more }, { demo });
const postgres = () => startPostgres({ dataDir: join(folder, 'postgres'), testing: true });
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'farstu-databases-'));
});
afterEach(async () => {
  if (existsSync(join(folder, 'postgres', 'cluster', 'postmaster.pid'))) await (await postgres()).stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A database that has been made for the demo or for real, in which the filling was killed. */
async function halfFilled({ demo }: { demo: boolean }) {
  const ground = await breakGround(configOf(demo), log);
  await migrateAll(configOf(demo), ground);
  await ground.release();
  writeFileSync(begun(configOf(true)), '');
  mkdirSync(join(folder, 'mailbox'));
}

async function hasTables(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('people.users') is not null as there`);
  await client.end();
  return rows[0]?.there ?? false;
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('a half-filled demo is made anew by a start alone, which stops the server that survived before its folder goes', async () => {
  await halfFilled({ demo: true });
  const looking = await openDatabases(configOf(true), log);
  expect(await hasTables(looking.urlOf('people')), 'doctor and migrate only look').toBe(true);
  await looking.release();
  const { pid } = await postgres();

  const started = await openDatabases(configOf(true), log, { isStart: true });
  expect([await hasTables(started.urlOf('people')), isAlive(pid)]).toEqual([false, false]);
  expect(
    readdirSync(folder)
      .filter((name) => !name.startsWith('farstu.lock'))
      .sort(),
  ).toEqual(['keys.json', 'postgres']);
  await started.release();
});

test('what was not made for a demo is never thrown away, whatever the folder says', async () => {
  await halfFilled({ demo: false });
  const started = await openDatabases(configOf(true), log, { isStart: true });
  expect(await hasTables(started.urlOf('people'))).toBe(true);
  await started.release();
  await expect(
    openHouse(configOf(true, { FARSTU_LOG_LEVEL: 'silent' }), { http: true, worker: true }),
  ).rejects.toMatchObject({ code: 'no_demo' });
  expect(existsSync(filled(configOf(true)))).toBe(false);
});

test('half a process on the built-in database is refused before anything is made', async () => {
  const unmade = join(folder, 'unmade');
  for (const duties of [
    { http: true, worker: false },
    { http: false, worker: true },
  ]) {
    await expect(openHouse(readConfig({ FARSTU_DATA: unmade }), duties)).rejects.toMatchObject({ code: 'one_process' });
  }
  expect(existsSync(unmade)).toBe(false);
});
