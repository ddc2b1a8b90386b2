import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest';
import { notesRoom } from '../testing/fixture-room/room.ts';
import { testDatabase } from '../testing/index.ts';
import { queueConnections } from './queue-connections.ts';
import type { AnyRoom } from './task-list.ts';
import { startWorker, type Worker, type WorkerOptions } from './worker.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let client: pg.Client;
let worker: Worker | undefined;
beforeAll(async () => {
  database = await testDatabase(inject('postgresUrl'), [notesRoom().schema]);
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterEach(async () => {
  await worker?.stop();
  worker = undefined;
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const start = async (
  url: string,
  tasks: Record<string, () => Promise<void>>,
  options: Pick<WorkerOptions, 'lostAfter'> = { lostAfter: { job: 4_000, queue: 4_000 } },
) => {
  const room = notesRoom({ tasks });
  const log = pino({ level: 'silent' });
  worker = await startWorker({ url, rooms: [{ room, house: {} } as unknown as AnyRoom], log, ...options });
};
const add = (task: string, text: string, queue: string | null = null) =>
  client.query(
    `select graphile_worker.add_job($1, json_build_object('tenant', 5257, 'text', $2::text), queue_name => $3)`,
    [task, text, queue],
  );
/** A few beats and the second in which a worker looks: less than the half minute after which others would act. */
const within = async (isTrue: () => boolean) => {
  const until = performance.now() + 25_000;
  while (!isTrue() && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
  return isTrue();
};

interface Mishap {
  /** Breaks once, when an answer goes by in which the word stands. */
  breakAt?: string;
  /** The first question in which the word stands arrives so many milliseconds late; without them the way breaks. */
  asking?: { word: string; late?: number };
}

/** The way to PostgreSQL. */
async function wayThere({ breakAt, asking }: Mishap = {}) {
  const target = new URL(database.url);
  const sockets = new Set<Socket>();
  const open = new Set<Socket>();
  let broken = 0;
  const server = createServer((near) => {
    const far = connect(Number(target.port || 5432), target.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => [near, far].map((each) => each.destroy()));
    }
    open.add(near);
    let waits: Promise<unknown> | undefined;
    near.on('data', (data) => {
      if (!open.has(near)) return;
      if (asking && broken === 0 && data.includes(asking.word)) {
        broken++;
        const { late } = asking;
        if (late === undefined) return void near.destroy();
        waits = new Promise((resolve) => setTimeout(resolve, late));
      }
      if (waits) void waits.then(() => far.write(data));
      else far.write(data);
    });
    far.on('data', (data) => {
      if (!open.has(near)) return;
      if (breakAt === undefined || broken > 0 || !data.includes(breakAt)) return void near.write(data);
      broken++;
      near.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(database.url);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as { port: number }).port);
  return {
    url: url.href,
    broken: () => broken,
    /** From now on nothing comes through what is open, and nobody is told; what is opened anew works. */
    fallSilent: () => open.clear(),
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

it('runs a job that it was given on a connection that broke before the answer came', { timeout: 60_000 }, async () => {
  const way = await wayThere({ breakAt: 'on the way' });
  const ran: string[] = [];
  await start(way.url, { 'notes.hold': async () => void ran.push('hold') });
  await add('notes.hold', 'on the way');
  expect(await within(() => ran.length > 0)).toBe(true);
  expect(way.broken()).toBe(1);
  expect(ran).toEqual(['hold']);
  await worker?.stop();
  worker = undefined;
  way.close();
});

it('begins a new pool when the connection broke at the first thing that one asked', { timeout: 60_000 }, async () => {
  const way = await wayThere({ breakAt: 'notes.first' });
  const ran: string[] = [];
  await start(way.url, { 'notes.first': async () => void ran.push('first') });
  await add('notes.first', 'to whom it may concern');
  expect(await within(() => ran.length > 0)).toBe(true);
  expect(way.broken()).toBe(1);
  await worker?.stop();
  worker = undefined;
  way.close();
});

it('runs a job once whose end comes late to the database', { timeout: 60_000 }, async () => {
  const way = await wayThere({ asking: { word: 'complete_job', late: 13_000 } });
  const ran: string[] = [];
  await start(way.url, { 'notes.hold': async () => void ran.push('hold') }, {});
  await add('notes.hold', 'slow');
  expect(await within(() => way.broken() > 0)).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 15_000));
  expect(ran).toEqual(['hold']);
  const { rows } = await client.query('select from graphile_worker._private_jobs');
  expect(rows).toEqual([]);
  await worker?.stop();
  worker = undefined;
  way.close();
});

it('goes on beside a long job when the end of another could not be written', { timeout: 60_000 }, async () => {
  const way = await wayThere({ asking: { word: 'complete_job' } });
  const ran: string[] = [];
  const long = Promise.withResolvers<void>();
  await start(way.url, {
    'notes.hold': async () => {
      ran.push('hold');
      await long.promise;
    },
    'notes.first': async () => void ran.push('first'),
    'notes.follow': async () => void ran.push('follow'),
  });
  await add('notes.hold', 'long');
  expect(await within(() => ran.includes('hold'))).toBe(true);
  await add('notes.first', 'not written');
  expect(await within(() => way.broken() > 0)).toBe(true);
  await add('notes.follow', 'next');
  // Also that whose end was lost is run again, without waiting for the long one.
  expect(await within(() => ran.length > 3)).toBe(true);
  expect(ran.toSorted()).toEqual(['first', 'first', 'follow', 'hold']);
  long.resolve();
  await worker?.stop();
  worker = undefined;
  const { rows } = await client.query('select from graphile_worker._private_jobs');
  expect(rows).toEqual([]);
  way.close();
});

it('goes on with a queue whose job another, long silent, has finished meanwhile', { timeout: 60_000 }, async () => {
  const ran: string[] = [];
  const another = async () => {
    ran.push('hold');
    await client.query(`delete from graphile_worker._private_jobs where payload ->> 'text' = 'taken over'`);
  };
  await start(database.url, { 'notes.hold': another, 'notes.follow': async () => void ran.push('follow') });
  await add('notes.hold', 'taken over', 'one-by-one');
  await add('notes.follow', 'next', 'one-by-one');
  expect(await within(() => ran.length > 1)).toBe(true);
  expect(ran).toEqual(['hold', 'follow']);
});

it('gives up a connection over which nothing comes back, and takes a new one', { timeout: 60_000 }, async () => {
  const way = await wayThere();
  const onError = () => undefined;
  const pool = queueConnections({
    url: way.url,
    max: 1,
    name: 'test',
    silence: 500,
    connectionTimeout: 5_000,
    onError,
  });
  /** As the queue does: whatever was answered, the connection is put back. */
  const ask = async () => {
    const connection = await pool.connect();
    try {
      return (await connection.query('select 1 as one')).rows;
    } finally {
      connection.release();
    }
  };
  expect(await ask()).toEqual([{ one: 1 }]);
  way.fallSilent();
  await expect(ask()).rejects.toThrow('Query read timeout');
  expect(await ask()).toEqual([{ one: 1 }]);
  await pool.end();
  way.close();
});
