import { spawn } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { notesRoom } from '../testing/fixture-room/room.ts';
import { testDatabase } from '../testing/index.ts';
import type { AnyRoom } from './task-list.ts';
import { startWorker, type Worker } from './worker.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let client: pg.Client;
beforeAll(async () => {
  database = await testDatabase(inject('postgresUrl'), [notesRoom().schema]);
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** A node that is killed while it runs the first of two jobs of one queue. */
async function killOneAtWork(): Promise<void> {
  await client.query(`select graphile_worker.add_job('notes.hold', '{"tenant": 5257}', queue_name => 'one-by-one')`);
  await client.query(`select graphile_worker.add_job('notes.follow', '{"tenant": 5257}', queue_name => 'one-by-one')`);

  const victim = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `
      const { run } = await import('graphile-worker');
      await run({ connectionString: ${JSON.stringify(database.url)}, noHandleSignals: true, taskList: {
        'notes.hold': () => { console.log('holding'); return new Promise(() => {}); } } });`,
    ],
    { stdio: ['ignore', 'pipe', 'ignore'], cwd: import.meta.dirname },
  );
  await once(victim.stdout, 'data');
  await new Promise((resolve) => setTimeout(resolve, 300));
  victim.kill('SIGKILL');
  await once(victim, 'exit');
}

async function whatASurvivorRuns(options: { alone?: boolean } = {}): Promise<string[]> {
  const ran: string[] = [];
  const room = notesRoom({
    tasks: { 'notes.hold': async () => void ran.push('hold'), 'notes.follow': async () => void ran.push('follow') },
  });
  const survivor: Worker = await startWorker({
    url: database.url,
    rooms: [{ room, house: {} } as unknown as AnyRoom],
    log: pino({ level: 'silent' }),
    ...options,
  });
  const until = performance.now() + 30_000;
  while (ran.length < 2 && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 100));
  await survivor.stop();
  return ran;
}

it('gives the job of a node that was killed to a survivor, which finishes it', { timeout: 60_000 }, async () => {
  await killOneAtWork();
  // Half a minute of silence, told to the database instead of waited for.
  await client.query(
    `update graphile_worker._private_jobs set locked_at = now() - interval '31 seconds' where locked_at is not null`,
  );
  await client.query(
    `update graphile_worker._private_job_queues set locked_at = now() - interval '31 seconds' where locked_at is not null`,
  );
  expect(await whatASurvivorRuns()).toEqual(['hold', 'follow']);
});

it('goes on at once with the jobs of one that was killed, where no other works on the database', async () => {
  await killOneAtWork();
  // It would not be given up within the time that the survivor has, were its silence waited for.
  expect(await whatASurvivorRuns({ alone: true })).toEqual(['hold', 'follow']);
});

it('frees a queue that a pool which is gone has left locked, with none of its jobs', async () => {
  for (const task of ['hold', 'follow'])
    await client.query(`select graphile_worker.add_job($1, '{"tenant": 5257}', queue_name => 'one-by-one')`, [
      `notes.${task}`,
    ]);
  await client.query(
    `update graphile_worker._private_job_queues set locked_by = 'gone', locked_at = now() - interval '31 seconds'`,
  );
  expect(await whatASurvivorRuns()).toEqual(['hold', 'follow']);
});
