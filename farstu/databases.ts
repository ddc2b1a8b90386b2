import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { databaseState } from '@farstu/platform/database';
import {
  type EmbeddedPostgres,
  type FolderLock,
  lockDataFolder,
  PostgresProblem,
  startPostgres,
} from '@farstu/platform/postgres';
import type { Room } from '@farstu/platform/room';
import type { logger } from '@farstu/platform/telemetry';
import pg from 'pg';
import { type Config, ConfigProblem } from './config.ts';
import { discardDemo, isHalfFilled } from './demo/half-filled.ts';
import { type RoomName, roomsOf } from './rooms.ts';

export type Log = ReturnType<typeof logger>;

/** The data folder, taken, and where the databases are. */
export interface Databases {
  lock: FolderLock | undefined;
  urlOf(room: RoomName): string;
  release(): Promise<void>;
}

/** Whether a room of this process lives in the built-in PostgreSQL. */
export const needsOwnPostgres = ({ databaseUrl, databaseUrls, rooms }: Config): boolean =>
  databaseUrl === undefined && rooms.some((room) => !databaseUrls[room]);

/**
 * Takes the data folder and gets a database: our own PostgreSQL, unless one is configured.
 *
 * @param isStart the product is to run: a demo whose filling was interrupted is made anew. Everything else only looks at it
 * @throws ConfigProblem where such a demo lies in a database that is not ours to empty
 */
export async function openDatabases(config: Config, log: Log, { isStart = false } = {}): Promise<Databases> {
  makeDataFolder(config.dataDir);
  const startsAnew = isStart && config.demo && isHalfFilled(config);
  if (startsAnew && (config.databaseUrl !== undefined || Object.keys(config.databaseUrls).length > 0))
    throw new ConfigProblem('DATABASE_URL', 'half_filled_demo');
  let lock: FolderLock | undefined;
  let postgres: EmbeddedPostgres | undefined;
  let keepingAlive = () => {};
  if (needsOwnPostgres(config)) {
    lock = lockDataFolder(config.dataDir);
    try {
      const dataDir = join(config.dataDir, 'postgres');
      postgres = await startPostgres({ dataDir, log });
      if (startsAnew && (await isMarkedDemo(postgres.url))) {
        await postgres.stop();
        discardDemo(config);
        postgres = await startPostgres({ dataDir, log });
      }
    } catch (error) {
      await postgres?.stop().catch(() => undefined);
      lock.release();
      throw error;
    }
    keepingAlive = postgres.keepAlive();
  }
  const fallback = config.databaseUrl ?? postgres?.url ?? '';
  return {
    lock,
    urlOf: (room) => config.databaseUrls[room] ?? fallback,
    release: async () => {
      keepingAlive();
      await postgres?.stop();
      lock?.release();
    },
  };
}

/** Only what was made for a demo is ever thrown away. */
async function isMarkedDemo(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await databaseState(client, [], undefined)).isDemo === true;
  } finally {
    await client.end();
  }
}

function makeDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new PostgresProblem('data_folder_unusable', { folder, reason: (error as Error).message }, { cause: error });
  }
}

/** The rooms of this process, by the database that they live in. */
export function byDatabase(config: Config, ground: Pick<Databases, 'urlOf'>): Map<string, Room<never>[]> {
  const found = new Map<string, Room<never>[]>();
  for (const room of roomsOf(config)) {
    const url = ground.urlOf(room.name as RoomName);
    found.set(url, [...(found.get(url) ?? []), room]);
  }
  return found;
}
