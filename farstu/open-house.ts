import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Clock, movableClock, systemClock } from '@farstu/platform/clock';
import { migrate, openRoomDatabase, roomRole, sweeperRole } from '@farstu/platform/database';
import { startTicker, type Ticker } from '@farstu/platform/due';
import { httpServer } from '@farstu/platform/http';
import { translators } from '@farstu/platform/i18n';
import { type AnyRoom, startWorker, type Worker } from '@farstu/platform/jobs';
import { type DemoMailbox, demoMailbox, type Mailer, MailServerError, smtpMailer } from '@farstu/platform/mail';
import { type GuardedFetch, guardedFetch, parseAllowHosts } from '@farstu/platform/outbound';
import { type EmbeddedPostgres, type FolderLock, lockDataFolder, startPostgres } from '@farstu/platform/postgres';
import { platformMessages } from '@farstu/platform/problems';
import type { Room } from '@farstu/platform/room';
import { roomHouse } from '@farstu/platform/room';
import { type Keyring, openKeyring } from '@farstu/platform/secrets';
import { logger, metrics } from '@farstu/platform/telemetry';
import type { FastifyInstance } from 'fastify';
import type { Config } from './config.ts';
import { demoDoors } from './demo/doors.ts';
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
  /** Ends it in the right order: no new requests, jobs finish, connections close, our own PostgreSQL stops. */
  close(): Promise<void>;
}

/** Database, keys and the lock on the data folder: what every command of the command line needs first. */
export interface Ground {
  urlOf(room: RoomName): string;
  keyring: Keyring;
  release(): Promise<void>;
}

/** Takes the data folder and gets a database: our own PostgreSQL, unless one is configured. */
export async function breakGround(
  config: Config,
  log: ReturnType<typeof logger>,
): Promise<Ground & { lock: FolderLock | undefined }> {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const ownDatabase = config.databaseUrl === undefined && config.rooms.some((room) => !config.databaseUrls[room]);
  let lock: FolderLock | undefined;
  let postgres: EmbeddedPostgres | undefined;
  let keepingAlive = () => {};
  if (ownDatabase) {
    lock = lockDataFolder(config.dataDir);
    try {
      postgres = await startPostgres({ dataDir: join(config.dataDir, 'postgres'), log });
    } catch (error) {
      lock.release();
      throw error;
    }
    keepingAlive = postgres.keepAlive();
  }
  const fallback = config.databaseUrl ?? postgres?.url ?? '';
  return {
    lock,
    urlOf: (room) => config.databaseUrls[room] ?? fallback,
    keyring: openKeyring({ file: config.keyFile, keysFromEnv: config.keys }),
    release: async () => {
      keepingAlive();
      await postgres?.stop();
      lock?.release();
    },
  };
}

export const passwordsOf = (keyring: Keyring) => (role: string) => keyring.derivePassword(`db-role:${role}`);

/** Brings every database up to date; rooms that share one are migrated together. */
export async function migrateAll(config: Config, ground: Ground): Promise<void> {
  for (const [url, here] of byDatabase(config, ground)) {
    await migrate({
      url,
      rooms: here.map((room) => room.schema),
      rolePrefix: config.rolePrefix,
      passwordOf: passwordsOf(ground.keyring),
    });
  }
}

/** The rooms of this process, by the database that they live in. */
function byDatabase(config: Config, ground: Ground): Map<string, Room<never>[]> {
  const found = new Map<string, Room<never>[]>();
  for (const room of roomsOf(config)) {
    const url = ground.urlOf(room.name as RoomName);
    found.set(url, [...(found.get(url) ?? []), room]);
  }
  return found;
}

/** Composition root: config → database → rooms → jobs → HTTP. */
export async function openHouse(config: Config, duties: Duties): Promise<OpenHouse> {
  const log = logger(config.logLevel);
  const ground = await breakGround(config, log);
  const closing: (() => Promise<unknown>)[] = [ground.release];
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    await migrateAll(config, ground);
    const clockFile = config.clockFile ?? (config.demo ? join(config.dataDir, 'clock.json') : undefined);
    const moved = clockFile === undefined ? undefined : movableClock(clockFile);
    const clock: Clock = moved ?? systemClock;
    const mailbox =
      config.demo && !config.smtpUrl ? await demoMailbox({ dir: join(config.dataDir, 'mailbox'), clock }) : undefined;
    if (mailbox) closing.push(() => mailbox.stop());
    const mailer = mailerOf(config, mailbox);
    closing.push(async () => mailer.close());
    const call = guardedFetch({
      origin: config.publicUrl,
      demo: config.demo,
      allowHosts: [
        ...parseAllowHosts(config.allowHosts),
        ...Object.values(config.roomUrls).map((url) => new URL(url).host),
      ],
    });
    closing.push(() => call.close());

    const translator = translators({
      platform: platformMessages,
      ...Object.fromEntries(roomsOf(config).map((room) => [room.name, room.catalogue])),
    });
    const open: AnyRoom[] = roomsOf(config).map((room) => {
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
        log: log.child({ room: room.name }),
        demo: config.demo,
        translator,
      });
      closing.push(async () => {
        await house.database.close();
        await house.sweeper.close();
      });
      return { room, house };
    });

    const tickers: Ticker[] = [];
    if (duties.worker) {
      for (const [url, here] of byDatabase(config, ground)) {
        const members = open.filter(({ room }) => here.some((each) => each.name === room.name));
        const worker: Worker = await startWorker({ url, rooms: members, log });
        closing.push(() => worker.stop());
      }
      for (const { house } of open) {
        const ticker = startTicker(house);
        tickers.push(ticker);
        closing.push(() => ticker.stop());
      }
    }
    for (const { room, house } of open) await room.started?.(house);

    const meters = metrics();
    const app = await httpServer({
      rooms: duties.http ? open : [],
      log,
      translator,
      origin: config.publicUrl,
      house: async (server) => {
        await houseRoutes(server, { config, open, meters, translator });
        if (config.demo && moved) await demoDoors(server, { config, open, clock: moved, tickers, mailbox });
      },
    });
    closing.push(() => app.close());
    // The process that answers nobody still tells whether it is well, on its own port.
    await app.listen({ port: config.port, host: config.host ?? 'localhost' });
    ground.lock?.record({ port: config.port, baseUrl: config.publicUrl });
    return { app, rooms: open, clock, mailbox, close };
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
}

const addressesOf = (config: Config) => ({
  origin: config.publicUrl,
  room: (name: string) => config.roomUrls[name as RoomName] ?? `${config.publicUrl}/${name}`,
});

/** SMTP as configured, the demo's own mailbox, or a mailer that waits until somebody configures one. */
function mailerOf(config: Config, mailbox: DemoMailbox | undefined): Mailer {
  const address =
    config.mailFrom ??
    `farstu@${new URL(config.publicUrl).hostname === 'localhost' ? 'farstu.test' : new URL(config.publicUrl).hostname}`;
  const url = config.smtpUrl ?? mailbox?.smtpUrl;
  if (url) return smtpMailer({ url, from: { address } });
  const notConfigured = () =>
    Promise.reject(new MailServerError({ retryable: true, response: 'FARSTU_SMTP_URL is not set' }));
  return { send: notConfigured, check: notConfigured, close: () => undefined };
}

export const hasData = (config: Config): boolean => existsSync(config.dataDir);
