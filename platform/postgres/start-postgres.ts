import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { postgresBinaries, programOf } from './binaries.ts';
import {
  clusterOf,
  initialiseCluster,
  livingPostmaster,
  logFileOf,
  passwordFileOf,
  passwordOf,
  readNote,
  refuseOtherVersion,
  removeStalePostmasterFile,
  urlOf,
  writeNote,
} from './cluster.ts';
import { takeFolderLock } from './folder-lock.ts';
import { freePort, launchPostgres, listenOnce } from './launch.ts';
import { hasCode, privateFolder } from './owned-files.ts';
import { PostgresProblem } from './postgres-problem.ts';
import { isPostmasterOf } from './process-identity.ts';
import { pingPostgres } from './reachable.ts';
import { canRun, chooseRunAs, copyBinaries, moveToPostgresUser, type RootOptions, type RunAs } from './run-as.ts';

/** Receives what the supervisor does; a pino logger is one. */
export interface PostgresLog {
  info(facts: object, event: string): void;
  warn(facts: object, event: string): void;
}

export interface PostgresOptions extends RootOptions {
  /** The supervisor's folder; made with mode 0700. Holds `cluster`, `postgres.log`, `postgres.password`, `postgres.json`. */
  dataDir: string;
  log?: PostgresLog;
  /** This port and no other. Without it: the port of last time if it is free, else any free one. */
  port?: number;
  /** For tests only: a crash of the machine may lose or damage everything, in exchange for speed. */
  testing?: boolean;
  /** How long getting up (crash recovery included) may take. Default 120,000 ms. */
  timeoutMs?: number;
}

export interface RunningPostgres {
  /** The superuser's address on 127.0.0.1, password included: never to be logged. */
  url: string;
  pid: number;
  /** True when the server was already running and was taken over. */
  attached: boolean;
}

/** Attaches to the folder's server, or makes and starts it; one starter at a time. */
export async function ensureRunning(options: PostgresOptions): Promise<RunningPostgres> {
  const dataDir = resolve(options.dataDir);
  privateFolder(dataDir);
  const timeoutMs = options.timeoutMs ?? 120_000;
  const lock = await startLock(dataDir, timeoutMs);
  try {
    const password = passwordOf(dataDir);
    return (await attach(dataDir, password, timeoutMs)) ?? (await start(dataDir, password, { ...options, timeoutMs }));
  } finally {
    lock.release();
  }
}

async function startLock(dataDir: string, timeoutMs: number) {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const lock = takeFolderLock(dataDir, 'postgres.starting');
    if (lock.taken) return lock;
    if (performance.now() > deadline) throw new PostgresProblem('starting_elsewhere', { pid: lock.pid });
    await sleep(25);
  }
}

/** Takes over a server of this folder that still runs; null when there is none, or it went down while we waited. */
async function attach(dataDir: string, password: string, timeoutMs: number): Promise<RunningPostgres | null> {
  const cluster = clusterOf(dataDir);
  const deadline = performance.now() + timeoutMs;
  let reason = 'not ready';
  while (performance.now() < deadline) {
    const postmaster = livingPostmaster(cluster);
    if (!postmaster) return null;
    if (postmaster.port !== null) {
      const url = urlOf(postmaster.port, password);
      try {
        await pingPostgres(url);
        return { url, pid: postmaster.pid, attached: true };
      } catch (error) {
        // 28P01: up, but not with our password. All else (57P03: getting up or going down) passes.
        if (hasCode(error, '28P01')) throw new PostgresProblem('password_refused', { file: passwordFileOf(dataDir) });
        reason = String(error);
      }
    }
    await sleep(20);
  }
  throw new PostgresProblem('could_not_start', { reason, logFile: logFileOf(dataDir) });
}

async function start(
  dataDir: string,
  password: string,
  options: PostgresOptions & { timeoutMs: number },
): Promise<RunningPostgres> {
  const { testing = false, log, timeoutMs } = options;
  const logFile = logFileOf(dataDir);
  const { runAs, binaries } = await settleIn(dataDir, options);
  const cluster = clusterOf(dataDir);
  if (!existsSync(cluster)) {
    await initialiseCluster(cluster, password, { binaries, runAs, sync: !testing, logFile });
    log?.info({ dataDir, as: runAs.how }, 'postgres.initialised');
  }
  // A restored or copied folder may have come with wider permissions, which PostgreSQL refuses.
  privateFolder(cluster);
  refuseOtherVersion(cluster, binaries);
  if (await removeStalePostmasterFile(cluster)) log?.warn({ dataDir }, 'postgres.stale-pid-file-removed');
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const port = await choosePort(options.port, readNote(dataDir).port);
    const left = Math.max(1_000, deadline - performance.now());
    const outcome = await launchPostgres({ cluster, port, logFile, binaries, runAs, testing, timeoutMs: left });
    if (outcome.started) {
      const url = urlOf(port, password);
      if (readNote(dataDir).port !== port) writeNote(dataDir, { port });
      await provePassword(url, dataDir, outcome.pid, cluster);
      log?.info({ dataDir, port, pid: outcome.pid, as: runAs.how }, 'postgres.started');
      return { url, pid: outcome.pid, attached: false };
    }
    // Between our look and its start somebody took the port, or backends of a killed postmaster are still leaving.
    const passes = outcome.because !== 'other' && performance.now() < deadline;
    if (!passes) throw new PostgresProblem('could_not_start', { reason: outcome.reason, logFile });
    log?.warn({ dataDir, because: outcome.because }, 'postgres.start-repeated');
    await sleep(200);
    // The predecessor may be a server that a killed starter launched a moment ago: then it is ours.
    const running = await attach(dataDir, password, timeoutMs);
    if (running) return running;
  }
}

async function choosePort(demanded: number | undefined, last: number | undefined): Promise<number> {
  if (demanded === undefined) return freePort(last);
  if ((await listenOnce(demanded)) === null) throw new PostgresProblem('port_taken', { port: demanded });
  return demanded;
}

/** Decides as whom PostgreSQL runs and where its cluster lies; the decision for an existing cluster stands. */
async function settleIn(dataDir: string, options: RootOptions) {
  const binaries = postgresBinaries();
  const { home } = readNote(dataDir);
  if (home !== undefined) {
    // Made by the user `postgres` below the system folder; it goes on as the folder's owner.
    const { uid, gid } = statSync(home);
    const runAs: RunAs = { how: 'user', uid, gid };
    return { runAs, binaries: copyBinaries(binaries, dirname(home)) };
  }
  const choice = await chooseRunAs(dataDir, binaries, options);
  if ('runAs' in choice) {
    const { runAs } = choice;
    const mayRun = runAs.how !== 'user' || (await canRun(runAs, binaries));
    return { runAs, binaries: mayRun ? binaries : copyBinaries(binaries, options.systemFolder) };
  }
  if (existsSync(join(dataDir, 'cluster')))
    throw new PostgresProblem('no_root_without_namespace', { reason: choice.refused });
  const moved = moveToPostgresUser(randomBytes(8).toString('hex'), binaries, choice.refused, options);
  writeNote(dataDir, { home: moved.home });
  return moved;
}

async function provePassword(url: string, dataDir: string, pid: number, cluster: string): Promise<void> {
  try {
    await pingPostgres(url, 10_000);
  } catch (cause) {
    await stopPostmaster(cluster, pid);
    if (hasCode(cause, '28P01'))
      throw new PostgresProblem('password_refused', { file: passwordFileOf(dataDir) }, { cause });
    throw new PostgresProblem('could_not_start', { reason: String(cause), logFile: logFileOf(dataDir) }, { cause });
  }
}

/**
 * Fast shutdown (connections are cut, open transactions rolled back, everything written), and wait; after 30 s immediate
 * shutdown, which costs a recovery at the next start but no committed row.
 * @throws PostgresProblem did_not_stop
 */
export async function stopPostmaster(cluster: string, pid: number): Promise<void> {
  if (!isPostmasterOf(cluster, pid)) return;
  if (process.platform === 'win32') {
    execFileSync(programOf(postgresBinaries(), 'pg_ctl'), ['stop', '-D', cluster, '-m', 'fast', '-w'], {
      windowsHide: true,
    });
    return;
  }
  for (const [signal, patienceMs] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    signalUnlessGone(pid, signal);
    const deadline = performance.now() + patienceMs;
    while (performance.now() < deadline) {
      if (!isPostmasterOf(cluster, pid)) return;
      await sleep(5);
    }
  }
  throw new PostgresProblem('did_not_stop', { pid });
}

function signalUnlessGone(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!hasCode(error, 'ESRCH')) throw error;
  }
}
