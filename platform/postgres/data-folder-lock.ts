import { resolve } from 'node:path';
import { type FolderLock, type LockHolder, takeFolderLock } from './folder-lock.ts';
import { privateFolder } from './owned-files.ts';
import { PostgresProblem } from './postgres-problem.ts';

/** Another living process runs Farstu on the folder. `since` is a UTC instant; port and address if it wrote them down. */
export class DataFolderInUse extends PostgresProblem {
  override readonly name = 'DataFolderInUse';
  readonly pid: number;
  readonly since: string;
  readonly port: number | null;
  readonly baseUrl: string | null;
  constructor(folder: string, holder: LockHolder) {
    const { pid, since, port = null, baseUrl = null } = holder;
    const address = baseUrl ?? (port === null ? null : `port ${port}`);
    super(address === null ? 'data_folder_in_use' : 'data_folder_in_use_at', { folder, pid, since, address });
    this.pid = pid;
    this.since = since;
    this.port = port;
    this.baseUrl = baseUrl;
  }
}

/**
 * One all-in-one start per data folder: takes the folder (made, mode 0700, if it is not there) for this process until
 * `release()`. A lock left by a dead process is taken over. Safe between any number of simultaneous starters.
 * @throws DataFolderInUse when a living process has it, also this one.
 */
export function lockDataFolder(dataDir: string): FolderLock {
  const folder = resolve(dataDir);
  privateFolder(folder);
  const lock = takeFolderLock(folder, 'farstu.lock');
  if (!lock.taken) throw new DataFolderInUse(folder, lock);
  return lock;
}
