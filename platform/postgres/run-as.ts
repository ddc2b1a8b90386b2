import { execFile, execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type PostgresBinaries, programOf } from './binaries.ts';
import { isRoot, reasonOf } from './owned-files.ts';
import { PostgresProblem } from './postgres-problem.ts';

/**
 * As whom PostgreSQL's programs run; they refuse to run as root.
 * `namespace`: postgres sees itself as `uid`, while to the kernel it is root and its files stay root's.
 */
export type RunAs = { how: 'self' } | { how: 'namespace'; uid: number } | { how: 'user'; uid: number; gid: number };

/** What may differ where root runs us; only root reads it. */
export interface RootOptions {
  /** Where data and programs go when another user has to run PostgreSQL. Default /var/lib/farstu. */
  systemFolder?: string;
  /** False: do as on a machine that refuses user namespaces. */
  namespaces?: boolean;
}

const run = promisify(execFile);
const defaultSystemFolder = '/var/lib/farstu';

/**
 * The environment of PostgreSQL's programs: nothing of ours, which holds secrets, and nothing that begins with PG,
 * which would steer it.
 */
function postgresEnvironment(): NodeJS.ProcessEnv {
  const keep =
    process.platform === 'win32' ? ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'USERPROFILE', 'APPDATA'] : ['PATH'];
  return { ...Object.fromEntries(keep.map((name) => [name, process.env[name]])), LC_ALL: 'C', TZ: 'UTC' };
}

/** The command line and identity for one of the programs. */
export function commandAs(runAs: RunAs, program: string, args: readonly string[]) {
  const options = { cwd: process.platform === 'win32' ? undefined : '/', env: postgresEnvironment() };
  if (runAs.how === 'self') return { file: program, args: [...args], options };
  if (runAs.how === 'user')
    return { file: program, args: [...args], options: { ...options, uid: runAs.uid, gid: runAs.gid } };
  // unshare replaces itself with the program, so the process id is the program's own.
  return { file: 'unshare', args: [...namespaceFlags(runAs.uid), program, ...args], options };
}

/**
 * Chooses for a cluster whose parent folder is there. Not root: as self. Root: as the owner of the folder where that is
 * somebody else, or in a user namespace where the machine allows it; null when neither is possible.
 */
export async function chooseRunAs(
  folder: string,
  binaries: PostgresBinaries,
  { namespaces = true }: RootOptions,
): Promise<{ runAs: RunAs } | { refused: string }> {
  if (!isRoot()) return { runAs: { how: 'self' } };
  const { uid, gid } = statSync(folder);
  if (uid !== 0) return { runAs: { how: 'user', uid, gid } };
  if (!namespaces) return { refused: 'user namespaces are switched off' };
  if (process.platform !== 'linux') return { refused: `${process.platform} has no user namespaces` };
  const inside = namedUser();
  const reachable = [
    '/bin/sh',
    '-c',
    'test -w "$1" && exec "$2" --version',
    'sh',
    folder,
    programOf(binaries, 'postgres'),
  ];
  try {
    await run('unshare', [...namespaceFlags(inside), ...reachable], {
      cwd: '/',
      env: postgresEnvironment(),
      timeout: 10_000,
    });
    return { runAs: { how: 'namespace', uid: inside } };
  } catch (error) {
    return { refused: lastLine(error) };
  }
}

/**
 * Root without namespaces: the user `postgres` (made if it is not there) runs a copy of the programs, with its data in a
 * folder of its own below the system folder, since it can reach neither our installation nor our data folder.
 * @param id names the data's folder; kept by the caller beside its password.
 * @throws PostgresProblem no_root_without_namespace
 */
export function moveToPostgresUser(
  id: string,
  binaries: PostgresBinaries,
  refused: string,
  { systemFolder = defaultSystemFolder }: RootOptions,
): { runAs: RunAs; home: string; binaries: PostgresBinaries } {
  try {
    const { uid, gid } = postgresUser();
    mkdirSync(systemFolder, { recursive: true, mode: 0o755 });
    const home = join(systemFolder, id);
    mkdirSync(home, { recursive: true, mode: 0o700 });
    chownSync(home, uid, gid);
    return { runAs: { how: 'user', uid, gid }, home, binaries: copyBinaries(binaries, systemFolder) };
  } catch (cause) {
    throw new PostgresProblem('no_root_without_namespace', { reason: `${refused}; ${lastLine(cause)}` }, { cause });
  }
}

/** True when the programs can be reached and run where they lie. */
export async function canRun(runAs: RunAs, binaries: PostgresBinaries): Promise<boolean> {
  const { file, args, options } = commandAs(runAs, programOf(binaries, 'postgres'), ['--version']);
  return run(file, args, { ...options, timeout: 10_000 }).then(
    () => true,
    () => false,
  );
}

/** A copy of the programs that everybody may run; made once per version (60 MB, a quarter of a second). */
export function copyBinaries(binaries: PostgresBinaries, systemFolder = defaultSystemFolder): PostgresBinaries {
  mkdirSync(systemFolder, { recursive: true, mode: 0o755 });
  const native = join(systemFolder, `postgresql-${binaries.version}`);
  if (!existsSync(native)) {
    const half = `${native}.${process.pid}.new`;
    rmSync(half, { recursive: true, force: true });
    cpSync(binaries.native, half, { recursive: true, verbatimSymlinks: true });
    chmodSync(half, 0o755);
    try {
      renameSync(half, native);
    } catch (error) {
      rmSync(half, { recursive: true, force: true });
      if (!existsSync(native)) throw error;
    }
  }
  return { ...binaries, native };
}

function namespaceFlags(uid: number): string[] {
  return ['--user', `--map-user=${uid}`, `--map-group=${uid}`];
}

/** initdb wants its user to have a name, so the namespace maps root to a number that /etc/passwd knows. */
function namedUser(): number {
  const known = users().map((user) => user.uid);
  return [1000, ...known].find((uid) => uid !== 0 && uid !== 65_534 && known.includes(uid)) ?? 65_534;
}

function postgresUser(): { uid: number; gid: number } {
  const existing = users().find((user) => user.name === 'postgres');
  if (existing) return existing;
  execFileSync('/usr/sbin/useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ]);
  const made = users().find((user) => user.name === 'postgres');
  if (!made) throw new Error('useradd made no user postgres');
  return made;
}

function users(): { name: string; uid: number; gid: number }[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

function lastLine(error: unknown): string {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
  return (said || reasonOf(error)).split('\n').at(-1) ?? '';
}
