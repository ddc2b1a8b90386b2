import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';

/** Marks in the data folder: the filling has begun, and it is done. */
export const begun = (config: Config) => join(config.dataDir, 'demo-begun');
export const filled = (config: Config) => join(config.dataDir, 'demo-filled');

/** Whether somebody ended the process while the demo was being filled. */
export const isHalfFilled = (config: Config): boolean => existsSync(begun(config)) && !existsSync(filled(config));

/**
 * A demo whose filling was killed half-way is nobody's work: it is thrown away, to be made anew. Only while the folder is
 * locked, its PostgreSQL stands still, and the database has said that it is a demo's.
 */
export function discardDemo({ dataDir }: Config): void {
  const remove = (...names: string[]) => {
    for (const name of names) rmSync(join(dataDir, name), { recursive: true, force: true });
  };
  remove('postgres.discarded', 'mailbox', 'clock.json', 'demo.json');
  // Out of the way at once: who is killed here finds no database that is half removed.
  renameSync(join(dataDir, 'postgres'), join(dataDir, 'postgres.discarded'));
  remove('postgres.discarded', 'demo-begun');
}
