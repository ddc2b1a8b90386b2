import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, ConfigProblem } from '../config.ts';

/** Marks in the data folder: the filling has begun, and it is done. */
export const begun = (config: Config) => join(config.dataDir, 'demo-begun');
export const filled = (config: Config) => join(config.dataDir, 'demo-filled');

/**
 * A demo whose filling was killed half-way is nobody's work: it is thrown away and made anew. Before PostgreSQL starts.
 * @throws ConfigProblem where the database is somebody else's to empty
 */
export function discardHalfFilledDemo(config: Config): void {
  if (!existsSync(begun(config)) || existsSync(filled(config))) return;
  if (config.databaseUrl !== undefined || Object.keys(config.databaseUrls).length > 0) {
    throw new ConfigProblem('DATABASE_URL', 'half_filled_demo');
  }
  for (const name of ['postgres', 'mailbox', 'clock.json', 'demo.json', 'demo-begun']) {
    rmSync(join(config.dataDir, name), { recursive: true, force: true });
  }
}
