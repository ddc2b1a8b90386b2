import type { FastifyInstance } from 'fastify';
import { makeWorkerUtils, runOnce } from 'graphile-worker';
import pg from 'pg';
import { pino } from 'pino';
import { settableClock } from '../clock/index.ts';
import { openRoomDatabase, roomRole, sweeperRole } from '../database/index.ts';
import { startTicker } from '../due/index.ts';
import { httpServer } from '../http/index.ts';
import { translators } from '../i18n/index.ts';
import { queueLogger, taskList } from '../jobs/index.ts';
import type { Mailer, OutgoingMail } from '../mail/index.ts';
import { platformMessages } from '../problems/index.ts';
import { type Room, type RoomHouse, roomHouse } from '../room/index.ts';
import { openKeyring } from '../secrets/index.ts';
import { TEST_ROLE_PREFIX, testDatabase, testPasswordOf } from './database.ts';

export interface TestRoomOptions {
  /** `inject('postgresUrl')` of vitest. */
  postgresUrl: string;
  /** Where business time stands; 2026-11-22T10:00:00+01:00 unless told. */
  now?: string;
  /** The outside world. Unless told, every call out fails as if nobody answered. */
  fetch?: typeof globalThis.fetch;
  mailer?: Mailer;
  origin?: string;
  demo?: boolean;
}

export interface TestRoom<DB> {
  house: RoomHouse<DB>;
  app: FastifyInstance;
  clock: ReturnType<typeof settableClock>;
  /** Mails that the default mailer has been handed. */
  sent: OutgoingMail[];
  /** Every line that has been logged. */
  logged: string[];
  /** Moves the clock, adds what has become due, and runs jobs until none is left that can run now. */
  settle(to?: string): Promise<void>;
  close(): Promise<void>;
}

/** One room on a real database, with a settable clock and a fake outside world; nothing else is fake. */
export async function testRoom<DB>(room: Room<DB>, options: TestRoomOptions): Promise<TestRoom<DB>> {
  const { url, drop } = await testDatabase(options.postgresUrl, [room.schema]);
  const logged: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => logged.push(line) });
  const clock = settableClock(options.now ?? '2026-11-22T10:00:00+01:00');
  const sent: OutgoingMail[] = [];
  const connect = (role: string) =>
    openRoomDatabase<DB>({ url, role, password: testPasswordOf(role), schema: room.name, max: 5 });
  const origin = options.origin ?? 'http://localhost:8080';
  const translator = translators({ platform: platformMessages, [room.name]: room.catalogue });
  const house = roomHouse<DB>({
    name: room.name,
    database: connect(roomRole(TEST_ROLE_PREFIX, room.name)),
    sweeper: connect(sweeperRole(TEST_ROLE_PREFIX, room.name)),
    clock,
    keyring: openKeyring({ keysFromEnv: `test:${Buffer.alloc(32, 7).toString('base64')}` }),
    mailer: options.mailer ?? {
      send: async (mail) => {
        sent.push(mail);
        return { accepted: true, response: '250 ok' };
      },
      check: async () => undefined,
      close: () => undefined,
    },
    addresses: { origin, room: (name) => `${origin}/${name}` },
    fetch: options.fetch ?? (() => Promise.reject(new Error('nobody answers in this test'))),
    outbound: { origin, demo: options.demo ?? false, allowHosts: [] },
    log,
    demo: options.demo ?? false,
    translator,
  });
  const erased = { room: room as unknown as Room<never>, house: house as unknown as RoomHouse<never> };
  const app = await httpServer({ rooms: [erased], log, translator, origin, house: async () => undefined });
  await app.ready();

  const queue = new pg.Pool({ connectionString: url, max: 3 });
  queue.on('error', () => undefined);
  queue.on('connect', (client) => client.on('error', () => undefined));
  const utils = await makeWorkerUtils({ pgPool: queue, logger: queueLogger(log) });
  const tasks = taskList([erased], log);
  const ticker = startTicker(erased.house, 3_600_000);
  await ticker.tick();
  return {
    house,
    app,
    clock,
    sent,
    logged,
    settle: async (to) => {
      if (to !== undefined) clock.set(to);
      for (;;) {
        await ticker.tick();
        const { rows } = await queue.query(
          'select 1 from graphile_worker._private_jobs where run_at <= now() and attempts < max_attempts limit 1',
        );
        if (rows.length === 0) return;
        await runOnce({
          pgPool: queue,
          taskList: tasks,
          noHandleSignals: true,
          concurrency: 3,
          logger: queueLogger(log),
        });
      }
    },
    close: async () => {
      await app.close();
      await ticker.stop();
      await utils.release();
      await queue.end();
      await house.database.close();
      await house.sweeper.close();
      await drop();
    },
  };
}
