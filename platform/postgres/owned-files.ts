import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { PostgresProblem } from './postgres-problem.ts';

/** True where "root" means something: POSIX, effective uid 0. */
export function isRoot(): boolean {
  return process.geteuid?.() === 0;
}

/** Makes the folder if it is not there, and closes it to everybody but its owner. */
export function privateFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
  } catch (cause) {
    throw new PostgresProblem('data_folder_unusable', { folder, reason: reasonOf(cause) }, { cause });
  }
}

/** Replaces a file (0600) as a whole, on the disk when it returns; a reader never sees half of it. */
export function writePrivateFile(file: string, content: string): void {
  const temporary = `${file}.${process.pid}.tmp`;
  writeDurably(temporary, content, 'w');
  renameSync(temporary, file);
  syncFolder(dirname(file));
}

/** Writes a new file (0600), durable; it belongs to whom the folder belongs to, also when root writes it. */
export function writeDurably(file: string, content: string, flag: 'w' | 'wx'): void {
  const descriptor = openSync(file, flag, 0o600);
  try {
    writeSync(descriptor, content);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  giveToFolderOwner(file);
}

/** Root working in somebody's folder must not leave files there that its owner cannot read. */
export function giveToFolderOwner(file: string): void {
  if (!isRoot()) return;
  const { uid, gid } = statSync(dirname(file));
  if (uid !== 0) chownSync(file, uid, gid);
}

/** Makes a rename in the folder survive a power cut; Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

export function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
