import { execFileSync, spawn } from 'node:child_process';
import { closeSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type PostgresBinaries, programOf } from './binaries.ts';
import { readPostmaster } from './cluster.ts';
import { giveToFolderOwner, reasonOf } from './owned-files.ts';
import { commandAs, type RunAs } from './run-as.ts';

const settings: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  // TCP only: a socket's path may be 107 bytes at most, and data folders lie deep.
  unix_socket_directories: '',
  max_connections: '200',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // Messages of failed statements quote values, among them personal identity numbers. Whoever asked is told; the log
  // keeps only the server's own life (LOG, FATAL, PANIC), and never a statement.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};
const testSettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

export type LaunchOutcome =
  | { started: true; pid: number }
  | { started: false; because: 'port-taken' | 'predecessor-alive' | 'other'; reason: string };

/**
 * Starts the postmaster on its own feet (own session, log to a file, no pipe to us), so that it outlives us, and waits
 * until it says it is ready; crash recovery included.
 */
export async function launchPostgres(launch: {
  cluster: string;
  port: number;
  logFile: string;
  binaries: PostgresBinaries;
  runAs: RunAs;
  testing: boolean;
  timeoutMs: number;
}): Promise<LaunchOutcome> {
  const { cluster, logFile } = launch;
  const flags = Object.entries({ ...settings, ...(launch.testing ? testSettings : {}) });
  const postgresArgs = ['-p', String(launch.port), ...flags.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  keepLogShort(logFile);
  const log = openSync(logFile, 'a', 0o600);
  giveToFolderOwner(logFile);
  const logStart = fstatSync(log).size;
  let ended: string | null = null;
  let child: ReturnType<typeof spawn> | null = null;
  try {
    if (process.platform === 'win32') {
      startOnWindows(launch, postgresArgs);
    } else {
      const { file, args, options } = commandAs(launch.runAs, programOf(launch.binaries, 'postgres'), [
        '-D',
        cluster,
        ...postgresArgs,
      ]);
      child = spawn(file, args, { ...options, detached: true, stdio: ['ignore', log, log] });
      child.once('error', (error) => {
        ended = reasonOf(error);
      });
      child.once('exit', (code, signal) => {
        ended = `postgres ended with ${signal ?? code}`;
      });
      child.unref();
    }
  } finally {
    closeSync(log);
  }
  const deadline = performance.now() + launch.timeoutMs;
  while (ended === null && performance.now() < deadline) {
    const postmaster = readPostmaster(cluster);
    // The pid must be our child's: an answer on the port alone could come from a copied folder's server.
    if (postmaster?.ready && (child === null || postmaster.pid === child.pid))
      return { started: true, pid: postmaster.pid };
    await sleep(5);
  }
  if (ended === null) child?.kill('SIGINT');
  return whyNot(logFile, logStart, ended ?? `not ready after ${launch.timeoutMs} ms`);
}

/** A free port of 127.0.0.1, the wanted one if possible. */
export async function freePort(wanted?: number): Promise<number> {
  if (wanted !== undefined && (await listenOnce(wanted)) !== null) return wanted;
  const port = await listenOnce(0);
  if (port === null) throw new Error('no free port on 127.0.0.1');
  return port;
}

/** Answers the port when it could be listened on, null when it is taken or not allowed. */
export function listenOnce(port: number): Promise<number | null> {
  return new Promise((answer) => {
    const server = createServer();
    server.once('error', () => answer(null));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => answer(address !== null && typeof address === 'object' ? address.port : null));
    });
  });
}

/** pg_ctl gives up the administrator's rights, which postgres itself refuses on Windows. Not tried on a real machine. */
function startOnWindows(
  launch: { cluster: string; logFile: string; binaries: PostgresBinaries },
  args: string[],
): void {
  const quoted = args.map((arg) => `"${arg}"`).join(' ');
  execFileSync(
    programOf(launch.binaries, 'pg_ctl'),
    ['start', '-W', '-D', launch.cluster, '-l', launch.logFile, '-o', quoted],
    {
      stdio: 'ignore',
      windowsHide: true,
    },
  );
}

function whyNot(logFile: string, from: number, otherwise: string): LaunchOutcome {
  const said = readFrom(logFile, from);
  const important = said.filter((line) => /(FATAL|PANIC|ERROR|error|cannot|denied)/.test(line));
  const lines = important.length > 0 ? important : said;
  const reason = lines.slice(-3).map(withoutPrefix).join(' ') || otherwise;
  const text = said.join('\n');
  if (/could not bind|could not create any TCP\/IP sockets/.test(text))
    return { started: false, because: 'port-taken', reason };
  if (/is still in use|lock file ".*" already exists/.test(text))
    return { started: false, because: 'predecessor-alive', reason };
  return { started: false, because: 'other', reason };
}

/** `2026-11-22 14:36:03.123 UTC [4711] FATAL:  could not …` → `could not …` */
function withoutPrefix(line: string): string {
  return line.replace(/^[\d-]+ [\d:.]+ \w+ \[\d+\] \w+:\s+/, '');
}

function readFrom(file: string, from: number): string[] {
  const descriptor = openSync(file, 'r');
  try {
    const size = Math.min(fstatSync(descriptor).size - from, 64 * 1024);
    const buffer = Buffer.alloc(Math.max(0, size));
    readSync(descriptor, buffer, 0, buffer.length, from);
    return buffer
      .toString('utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
  } finally {
    closeSync(descriptor);
  }
}

/** A log over 10 MB is put aside at a start; the one before it goes. */
function keepLogShort(logFile: string): void {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 10 * 1024 * 1024) renameSync(logFile, `${logFile}.1`);
}
