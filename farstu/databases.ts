import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  type EmbeddedPostgres,
  type FolderLock,
  lockDataFolder,
  PostgresProblem,
  startPostgres,
} from '@farstu/platform/postgres';
import type { Room } from '@farstu/platform/room';
import type { logger } from '@farstu/platform/telemetry';
import type { Config } from './config.ts';
import { discardHalfFilledDemo } from './demo/half-filled.ts';
import { type RoomName, roomsOf } from './rooms.ts';

export type Log = ReturnType<typeof logger>;

/** The data folder, taken, and where the databases are. */
export interface Databases {
  lock: FolderLock | undefined;
  urlOf(room: RoomName): string;
  release(): Promise<void>;
}

/** Takes the data folder and gets a database: our own PostgreSQL, unless one is configured. */
export async function openDatabases(config: Config, log: Log): Promise<Databases> {
  makeDataFolder(config.dataDir);
  const ownDatabase = config.databaseUrl === undefined && config.rooms.some((room) => !config.databaseUrls[room]);
  let lock: FolderLock | undefined;
  let postgres: EmbeddedPostgres | undefined;
  let keepingAlive = () => {};
  if (config.demo && !ownDatabase) discardHalfFilledDemo(config);
  if (ownDatabase) {
    lock = lockDataFolder(config.dataDir);
    try {
      if (config.demo) discardHalfFilledDemo(config);
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
    release: async () => {
      keepingAlive();
      await postgres?.stop();
      lock?.release();
    },
  };
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
