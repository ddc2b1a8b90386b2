import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { z } from 'zod';
import { type PostgresBinaries, programOf } from './binaries.ts';
import { hasCode, reasonOf, syncFolder, writeDurably, writePrivateFile } from './owned-files.ts';
import { PostgresProblem } from './postgres-problem.ts';
import { isPostmasterOf } from './process-identity.ts';
import { commandAs, type RunAs } from './run-as.ts';

/** The only role that initdb makes; the house makes the others. */
const superuser = 'postgres';

/** What lies in the data folder. PostgreSQL's own files are in `cluster`, which may be elsewhere (see `home`). */
export const logFileOf = (dataDir: string) => join(dataDir, 'postgres.log');
export const passwordFileOf = (dataDir: string) => join(dataDir, 'postgres.password');
const noteFileOf = (dataDir: string) => join(dataDir, 'postgres.json');

const note = z.object({
  /** Port of the last start; kept as long as it is free, so that addresses stay true. */
  port: z.int().optional(),
  /** Folder that holds the cluster where another user has to run PostgreSQL. */
  home: z.string().optional(),
});
export type ClusterNote = z.infer<typeof note>;

export function readNote(dataDir: string): ClusterNote {
  try {
    return note.parse(JSON.parse(readFileSync(noteFileOf(dataDir), 'utf8')));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return {};
    throw new PostgresProblem('data_folder_unusable', { folder: dataDir, reason: reasonOf(error) }, { cause: error });
  }
}

export function writeNote(dataDir: string, facts: ClusterNote): void {
  const changed = { ...readNote(dataDir), ...facts };
  writePrivateFile(noteFileOf(dataDir), `${JSON.stringify(changed)}\n`);
}

export function clusterOf(dataDir: string): string {
  return join(readNote(dataDir).home ?? dataDir, 'cluster');
}

/** The superuser's password (256 bits); made before the cluster is, so that a cluster without one is a lost file. */
export function passwordOf(dataDir: string): string {
  const file = passwordFileOf(dataDir);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (!hasCode(error, 'ENOENT'))
      throw new PostgresProblem('data_folder_unusable', { folder: dataDir, reason: reasonOf(error) }, { cause: error });
  }
  if (existsSync(clusterOf(dataDir))) throw new PostgresProblem('password_missing', { file });
  const password = randomBytes(32).toString('base64url');
  writePrivateFile(file, `${password}\n`);
  return password;
}

export function urlOf(port: number, password: string): string {
  return `postgres://${superuser}:${password}@127.0.0.1:${port}/postgres`;
}

/** Makes the cluster beside its place and moves it there whole; a start killed half-way leaves nothing that counts. */
export async function initialiseCluster(
  cluster: string,
  password: string,
  { binaries, runAs, sync, logFile }: { binaries: PostgresBinaries; runAs: RunAs; sync: boolean; logFile: string },
): Promise<void> {
  sweepHalfMade(cluster);
  // A name of its own: the initdb of a starter that was killed may still be writing to the former one.
  const half = `${cluster}.new-${randomBytes(6).toString('hex')}`;
  // In the cluster's parent, where whoever runs initdb may read it; never in a shared temporary folder.
  const passwordFile = `${half}.password`;
  writeDurably(passwordFile, `${password}\n`, 'wx');
  if (runAs.how === 'user') chownSync(passwordFile, runAs.uid, runAs.gid);
  const { file, args, options } = commandAs(runAs, programOf(binaries, 'initdb'), [
    '-D',
    half,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    // The same everywhere, whatever the machine's locale is; Swedish order is asked for by column ("sv-x-icu").
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(sync ? [] : ['--no-sync']),
  ]);
  try {
    await promisify(execFile)(file, args, { ...options, timeout: 120_000 });
  } catch (cause) {
    const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : '';
    const reason = (said || reasonOf(cause)).split('\n').slice(-3).join(' ');
    throw new PostgresProblem('could_not_start', { reason, logFile }, { cause });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(half, cluster);
  syncFolder(dirname(cluster));
}

/** @throws PostgresProblem other_version when another major version made the cluster. */
export function refuseOtherVersion(cluster: string, binaries: PostgresBinaries): void {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  const expected = binaries.version.split('.')[0] ?? '';
  if (found !== expected) throw new PostgresProblem('other_version', { folder: cluster, found, expected });
}

export interface Postmaster {
  pid: number;
  /** Null while the server is still getting up. */
  port: number | null;
  ready: boolean;
}

/** What postmaster.pid says (its lines: pid, folder, start, port, socket folder, address, shared memory, state). */
export function readPostmaster(cluster: string): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || pid < 1) return null;
  return { pid, port: Number.isInteger(port) && port > 0 ? port : null, ready: lines[7]?.trim() === 'ready' };
}

/** The living postmaster of the cluster, or null. */
export function livingPostmaster(cluster: string): Postmaster | null {
  const postmaster = readPostmaster(cluster);
  return postmaster && isPostmasterOf(cluster, postmaster.pid) ? postmaster : null;
}

/**
 * Removes a postmaster.pid whose number now belongs to another program: in a user namespace PostgreSQL would refuse to
 * start for ever. Where the number is nobody's, PostgreSQL's own check (which also looks for left-over backends) is
 * the better one, and the file stays. Call only while holding the start lock.
 */
export async function removeStalePostmasterFile(cluster: string): Promise<boolean> {
  const file = join(cluster, 'postmaster.pid');
  // Empty is what a full disk or a power cut leaves, and PostgreSQL refuses it; but a postmaster that is just getting
  // up has it empty for an instant.
  for (let looks = 0; looks < 20 && existsSync(file) && !readPostmaster(cluster); looks += 1) await sleep(50);
  const postmaster = readPostmaster(cluster);
  const stale = postmaster
    ? !isPostmasterOf(cluster, postmaster.pid) && numberIsTaken(postmaster.pid)
    : existsSync(file);
  if (stale) rmSync(file, { force: true });
  return stale;
}

/** True when the kernel knows the number, be it a zombie's or somebody else's. */
function numberIsTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

/** Removes what killed starts left; what cannot be removed now (still being written to) goes another time. */
function sweepHalfMade(cluster: string): void {
  const folder = dirname(cluster);
  for (const entry of readdirSync(folder)) {
    if (!entry.startsWith(`${basename(cluster)}.new-`)) continue;
    try {
      rmSync(join(folder, entry), { recursive: true, force: true });
    } catch (error) {
      if (!hasCode(error, 'ENOTEMPTY', 'EBUSY', 'EPERM')) throw error;
    }
  }
}
