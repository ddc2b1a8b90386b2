import { randomBytes } from 'node:crypto';
import { linkSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { hasCode, writeDurably } from './owned-files.ts';
import { isSameProcess, processStart, startUnknown } from './process-identity.ts';

/** Who holds, or held, a lock; the content of its file. */
export interface LockHolder {
  pid: number;
  /** When the process began, as `processStart` says it: a recycled pid is not believed. */
  start: string;
  /** UTC instant at which the lock was taken. */
  since: string;
  released: boolean;
  port?: number;
  baseUrl?: string;
}

export interface FolderLock {
  readonly taken: true;
  /** Writes down where this process answers, so that whoever is refused can be told. */
  record(facts: { port?: number; baseUrl?: string }): void;
  release(): void;
}

/**
 * Takes the lock `name` in `folder`, or answers who holds it. A lock that a dead process left is taken over.
 *
 * The lock is a row of generations, `<name>.1`, `<name>.2` …; the highest one counts, and the next is made with link(2),
 * which is atomic and brings its content along. A highest generation is never removed before a higher one exists, not
 * even on release, so somebody who judged an old generation dead and was then overtaken always finds a higher one when
 * looking again, and steps back. Removing and re-creating one file cannot be made safe in this way.
 *
 * Process ids are only comparable on one machine: a folder must not be shared between machines or running containers.
 */
export function takeFolderLock(folder: string, name: string): FolderLock | (LockHolder & { taken: false }) {
  const mine: LockHolder = {
    pid: process.pid,
    start: processStart(process.pid) ?? startUnknown,
    since: Temporal.Now.instant().toString({ smallestUnit: 'second' }),
    released: false,
  };
  const fileOf = (generation: number) => join(folder, `${name}.${generation}`);
  for (;;) {
    const newest = generationsOf(folder, name).at(-1) ?? 0;
    if (newest > 0) {
      const holder = readHolder(fileOf(newest));
      if (holder === 'vanished') continue;
      if (holder && !holder.released && isSameProcess(holder.pid, holder.start)) return { ...holder, taken: false };
    }
    const generation = newest + 1;
    const file = fileOf(generation);
    const temporary = join(folder, `${name}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
    writeDurably(temporary, JSON.stringify(mine), 'wx');
    try {
      linkSync(temporary, file);
    } catch (error) {
      if (hasCode(error, 'EEXIST')) continue;
      throw error;
    } finally {
      rmSync(temporary, { force: true });
    }
    if (generationsOf(folder, name).at(-1) !== generation) {
      rmSync(file, { force: true });
      continue;
    }
    sweep(folder, name, generation);
    return {
      taken: true,
      record: (facts) => rewrite(file, Object.assign(mine, facts)),
      release: () => {
        if (mine.released) return;
        rewrite(file, Object.assign(mine, { released: true }));
      },
    };
  }
}

/** Existing generations, lowest first. */
function generationsOf(folder: string, name: string): number[] {
  return readdirSync(folder)
    .filter((entry) => entry.startsWith(`${name}.`) && /^[1-9]\d*$/.test(entry.slice(name.length + 1)))
    .map((entry) => Number(entry.slice(name.length + 1)))
    .sort((a, b) => a - b);
}

/** Unreadable content is nobody's: files arrive whole, so only a power cut can have damaged one. */
function readHolder(file: string): LockHolder | 'vanished' | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LockHolder;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return 'vanished';
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function rewrite(file: string, holder: LockHolder): void {
  // The folder may have been deleted under us (a test, a reset demo): then there is nothing left to release.
  try {
    statSync(file);
  } catch {
    return;
  }
  const temporary = `${file}-${randomBytes(6).toString('hex')}.tmp`;
  writeDurably(temporary, JSON.stringify(holder), 'wx');
  renameSync(temporary, file);
}

/** Clears lower generations, and what a killed taker left half-done more than a minute ago. */
function sweep(folder: string, name: string, current: number): void {
  for (const generation of generationsOf(folder, name))
    if (generation < current) rmSync(join(folder, `${name}.${generation}`), { force: true });
  for (const entry of readdirSync(folder)) {
    if (!entry.startsWith(`${name}.`) || !entry.endsWith('.tmp')) continue;
    const file = join(folder, entry);
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Number.NaN);
    if (age > 60_000) rmSync(file, { force: true });
  }
}
