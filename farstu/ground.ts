import { existsSync } from 'node:fs';
import { migrate, OtherKeys, OtherUse } from '@farstu/platform/database';
import { type Keyring, openKeyring } from '@farstu/platform/secrets';
import { type Config, placeOfKeys } from './config.ts';
import { DatabaseProblem, databaseProblem } from './database-problem.ts';
import { byDatabase, type Databases, type Log, openDatabases } from './databases.ts';
import { lookAtDatabases } from './look-at-databases.ts';

/** Databases and keys: what every command of the command line needs first. */
export interface Ground extends Databases {
  keyring: Keyring;
}

/** As `openDatabases`, with the keys, which the very first start makes. */
export async function breakGround(config: Config, log: Log, { isStart = false } = {}): Promise<Ground> {
  const databases = await openDatabases(config, log, { isStart });
  try {
    const areNew = !config.keys && !existsSync(config.keyFile);
    // New keys for a database that has others would lock everybody out of it.
    if (areNew) await lookAtDatabases(config, databases, null);
    return { ...databases, keyring: openKeyring({ file: config.keyFile, keysFromEnv: config.keys }) };
  } catch (error) {
    await databases.release();
    throw error;
  }
}

export const passwordsOf = (keyring: Keyring) => (role: string) => keyring.derivePassword(`db-role:${role}`);

/** Tells these keys from all others, and nothing about them. */
export const keyMarkOf = (keyring: Keyring) => keyring.derivePassword('key-mark');

/** Brings every database up to date; rooms that share one are migrated together. */
export async function migrateAll(config: Config, ground: Ground): Promise<void> {
  for (const [url, here] of byDatabase(config, ground)) {
    await migrate({
      url,
      rooms: here.map((room) => room.schema),
      rolePrefix: config.rolePrefix,
      passwordOf: passwordsOf(ground.keyring),
      keyMark: keyMarkOf(ground.keyring),
      demo: config.demo,
    }).catch((error: unknown) => {
      if (error instanceof OtherKeys) throw new DatabaseProblem('other_keys', { keys: placeOfKeys(config) });
      if (error instanceof OtherUse) throw new DatabaseProblem(config.demo ? 'no_demo' : 'is_demo');
      throw databaseProblem(error, url) ?? error;
    });
  }
}
