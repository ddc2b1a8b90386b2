import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';

/** The process lives, but this machine does not tell when it began. */
export const startUnknown = 'unknown';

/**
 * Answers when a living process began, in a form that only serves to be compared (process ids are recycled, also over
 * a reboot), or null when there is no such process. A zombie is dead: in a container nobody may ever collect it.
 */
export function processStart(pid: number): string | null {
  if (!Number.isInteger(pid) || pid < 1) return null;
  if (process.platform === 'linux') {
    const fields = linuxStat(pid);
    if (fields) return fields[0] === 'Z' || fields[0] === 'X' ? null : `${bootId()}:${fields[19] ?? ''}`;
  }
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it exists and is somebody else's.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return null;
  }
  return (process.platform === 'darwin' && darwinColumn(pid, 'lstart')) || startUnknown;
}

/** True when `pid` is alive and, as far as the machine tells, the same process that began at `start`. */
export function isSameProcess(pid: number, start: string): boolean {
  const now = processStart(pid);
  return now !== null && (now === start || now === startUnknown || start === startUnknown);
}

/**
 * True when `pid` is a living postmaster of this very cluster folder. The folder is compared by its inode (a postmaster
 * stands in its folder), so a copied or renamed folder is not mistaken for the original.
 */
export function isPostmasterOf(cluster: string, pid: number): boolean {
  if (processStart(pid) === null) return false;
  if (process.platform === 'darwin') return (darwinColumn(pid, 'command') ?? '').includes(`postgres -D ${cluster} `);
  if (process.platform !== 'linux') return true;
  let command: string[];
  try {
    command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return false;
  }
  // A backend has rewritten its title ("postgres: name database …") and so has no -D.
  const [program = '', flag, folder] = command;
  if (basename(program) !== 'postgres' || flag !== '-D') return false;
  try {
    const standsIn = statSync(`/proc/${pid}/cwd`);
    const ours = statSync(cluster);
    return standsIn.ino === ours.ino && standsIn.dev === ours.dev;
  } catch {
    return folder === cluster;
  }
}

/** Fields of /proc/<pid>/stat from the third (state) on; the name before them may hold spaces and parentheses. */
function linuxStat(pid: number): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

function darwinColumn(pid: number, column: 'lstart' | 'command'): string | null {
  try {
    return execFileSync('ps', ['-ww', '-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}
