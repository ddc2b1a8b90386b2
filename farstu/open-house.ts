import { join } from 'node:path';
import { type Clock, movableClock, systemClock } from '@farstu/platform/clock';
import { openRoomDatabase, roomRole, sweeperRole } from '@farstu/platform/database';
import { startTicker, type Ticker } from '@farstu/platform/due';
import { httpServer } from '@farstu/platform/http';
import { type Language, type Translator, translators } from '@farstu/platform/i18n';
import { type AnyRoom, type JobObserver, startWorker, type Worker } from '@farstu/platform/jobs';
import { type DemoMailbox, demoMailbox, type Mailer, MailServerError, smtpMailer } from '@farstu/platform/mail';
import { type GuardedFetch, guardedFetch, type OutboundRules } from '@farstu/platform/outbound';
import { platformMessages } from '@farstu/platform/problems';
import { roomHouse } from '@farstu/platform/room';
import { logger, metrics } from '@farstu/platform/telemetry';
import { scheduleTidy } from '@farstu/platform/tidy';
import type { FastifyInstance } from 'fastify';
import type { Config } from './config.ts';
import { DatabaseProblem } from './database-problem.ts';
import { byDatabase, type Log, needsOwnPostgres } from './databases.ts';
import { demoDoors } from './demo/doors.ts';
import { breakGround, type Ground, migrateAll, passwordsOf } from './ground.ts';
import { houseRoutes } from './house-routes.ts';
import { type RoomName, roomsOf } from './rooms.ts';

/** What a process does: answer HTTP, run jobs, or both. */
export interface Duties {
  http: boolean;
  worker: boolean;
}

/** Everything of a running process, taken apart again by `close`. */
export interface OpenHouse {
  app: FastifyInstance;
  rooms: readonly AnyRoom[];
  clock: Clock;
  mailbox: DemoMailbox | undefined;
  /** From now on `/readyz` says yes. */
  ready(): void;
  /** Ends it in the right order: no new requests, jobs finish, connections close, our own PostgreSQL stops. */
  close(): Promise<void>;
}

/** The rooms of a process, open for commands; nothing is served and no job runs yet. */
export interface OpenRooms {
  rooms: readonly AnyRoom[];
  clock: Clock;
  movedClock: ReturnType<typeof movableClock> | undefined;
  mailbox: DemoMailbox | undefined;
  translator: (language: Language) => Translator;
  close(): Promise<void>;
}

/** Things to undo, in the opposite order. */
function undoing() {
  const steps: (() => Promise<unknown>)[] = [];
  return {
    later: (step: () => Promise<unknown>) => steps.push(step),
    now: async () => {
      for (const step of steps.splice(0).reverse()) await step();
    },
  };
}

/** Database up to date, keys, clock, mail and the way out: what set-up on the command line needs, and a start too. */
export async function openRooms(config: Config, ground: Ground, log: Log): Promise<OpenRooms> {
  await migrateAll(config, ground);
  const undo = undoing();
  const clockFile = config.clockFile ?? (config.demo ? join(config.dataDir, 'clock.json') : undefined);
  const movedClock = clockFile === undefined ? undefined : movableClock(clockFile);
  const clock: Clock = movedClock ?? systemClock;
  const mailbox =
    config.demo && !config.smtpUrl ? await demoMailbox({ dir: join(config.dataDir, 'mailbox'), clock }) : undefined;
  if (mailbox) undo.later(() => mailbox.stop());
  const mailer = mailerOf(config, mailbox);
  undo.later(async () => mailer.close());
  const outbound: OutboundRules = {
    origin: config.publicUrl,
    demo: config.demo,
    allowHosts: config.allowHosts,
  };
  const call = guardedFetch(outbound);
  undo.later(() => call.close());
  const here = roomsOf(config);
  const translator = translators({
    platform: platformMessages,
    ...Object.fromEntries(here.map((room) => [room.name, room.catalogue])),
  });
  const rooms = here.map((room): AnyRoom => {
    const connect = (role: string, max: number) =>
      openRoomDatabase<never>({
        url: ground.urlOf(room.name as RoomName),
        role,
        password: passwordsOf(ground.keyring)(role),
        schema: room.name,
        max,
        onError: (error) => log.warn({ room: room.name, reason: error.message }, 'database connection lost'),
      });
    const house = roomHouse<never>({
      name: room.name,
      database: connect(roomRole(config.rolePrefix, room.name), 12),
      sweeper: connect(sweeperRole(config.rolePrefix, room.name), 4),
      clock,
      keyring: ground.keyring,
      mailer,
      addresses: addressesOf(config),
      fetch: call as GuardedFetch & typeof globalThis.fetch,
      outbound,
      log: log.child({ room: room.name }),
      demo: config.demo,
      translator,
    });
    undo.later(async () => {
      await house.database.close();
      await house.sweeper.close();
    });
    return { room, house };
  });
  return { rooms, clock, movedClock, mailbox, translator, close: undo.now };
}

/** Composition root: config → database → rooms → jobs → HTTP. */
export async function openHouse(config: Config, duties: Duties): Promise<OpenHouse> {
  const log = logger(config.logLevel);
  demandWorkers(config, duties);
  const ground = await breakGround(config, log, { isStart: true });
  const undo = undoing();
  undo.later(ground.release);
  try {
    const open = await openRooms(config, ground, log);
    undo.later(open.close);
    const { rooms, clock, mailbox, translator, movedClock } = open;
    const meters = metrics();
    const tickers: Ticker[] = [];
    for (const { room, house } of rooms) {
      await room.started?.(house);
      await scheduleTidy(house);
    }

    let isReady = false;
    const app = await httpServer({
      // A process that only runs jobs still tells whether it is well, on its own port.
      rooms: duties.http ? rooms : [],
      log,
      translator,
      origin: config.publicUrl,
      trustProxy: config.trustProxy,
      house: async (server) => {
        await houseRoutes(server, { config, open: rooms, meters, translator, isReady: () => isReady });
        if (config.demo && movedClock)
          await demoDoors(server, { config, open: rooms, clock: movedClock, tickers, mailbox });
      },
    });
    undo.later(() => app.close());
    await app.listen({ port: config.port, host: config.host ?? 'localhost' });
    // After the doors are open: jobs call other rooms over HTTP, and those may be in this process.
    if (duties.worker) {
      const observe: JobObserver = (task, outcome) => meters.jobs.inc({ task, outcome });
      for (const [url, here] of byDatabase(config, ground)) {
        const members = rooms.filter(({ room }) => here.some((each) => each.name === room.name));
        // Behind the folder's lock nobody else works on our own PostgreSQL; a configured database may have other nodes.
        const alone = ground.lock !== undefined && here.every(({ name }) => !config.databaseUrls[name as RoomName]);
        const worker: Worker = await startWorker({ url, rooms: members, alone, log, observe });
        undo.later(() => worker.stop());
      }
      for (const { house } of rooms) {
        const ticker = startTicker(house);
        tickers.push(ticker);
        undo.later(() => ticker.stop());
      }
    }
    ground.lock?.record({ port: config.port, baseUrl: config.publicUrl });
    const ready = () => {
      isReady = true;
    };
    return { app, rooms, clock, mailbox, ready, close: undo.now };
  } catch (error) {
    await undo.now().catch(() => undefined);
    throw error;
  }
}

/** The built-in database has one process: what another was to do would wait for ever. */
function demandWorkers(config: Config, { http, worker }: Duties): void {
  if (!(http && worker) && needsOwnPostgres(config)) throw new DatabaseProblem('one_process');
}

const addressesOf = (config: Config) => ({
  origin: config.publicUrl,
  room: (name: string) => config.roomUrls[name as RoomName] ?? `${config.publicUrl}/${name}`,
});

/** The address that mail is sent from. */
export function senderOf({ mailFrom, publicUrl }: Config): string {
  const { hostname } = new URL(publicUrl);
  return mailFrom ?? `farstu@${hostname === 'localhost' ? 'farstu.test' : hostname}`;
}

/** SMTP as configured, the demo's own mailbox, or a mailer that waits until somebody configures one. */
function mailerOf(config: Config, mailbox: DemoMailbox | undefined): Mailer {
  const address = senderOf(config);
  const url = config.smtpUrl ?? mailbox?.smtpUrl;
  if (url) return smtpMailer({ url, from: { address } });
  const notConfigured = () =>
    Promise.reject(new MailServerError({ retryable: true, response: 'FARSTU_SMTP_URL is not set' }));
  return { send: notConfigured, check: notConfigured, close: () => undefined };
}
