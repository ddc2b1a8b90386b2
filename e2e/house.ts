import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '@farstu/platform/postgres';

/** As much of `demo.json` as the journeys use. */
export interface Demo {
  readonly baseUrl: string;
  readonly customerNumber: number;
  readonly companies: readonly { number: number; name: string }[];
  readonly users: readonly DemoUser[];
  readonly mailbox: Door;
  readonly clock: Door;
  readonly people: {
    readonly hrApi: { url: string; instance: string; username: string; password: string };
    readonly teamtailor: { baseUrl: string; apiKey: string; webhookSecret: string };
  };
}
export interface DemoUser {
  readonly role: 'administrator' | 'hr' | 'manager' | 'employee';
  readonly name: string;
  readonly email: string;
  readonly password: string;
}
interface Door {
  readonly url: string;
  readonly token: string;
}
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly links: readonly string[];
}

/** The process ended before it was up; `code` is null when it was killed. */
export class EndedEarly extends Error {
  override readonly name = 'EndedEarly';
  readonly code: number | null;
  constructor(command: string, code: number | null, written: string) {
    super(`${command} ended (${code}):\n${written}`);
    this.code = code;
  }
}

const launcher = fileURLToPath(new URL('../farstu/bin/farstu.js', import.meta.url));
const START_MILLISECONDS = 80_000;
const STOP_MILLISECONDS = 40_000;

/** One process of the product, as `farstu <args>` starts it. */
export interface HouseProcess {
  readonly pid: number;
  /** Everything that it has written so far. */
  logs(): string;
  /** Waits until `isUp`; throws with what it has written when it ends first, or takes too long. */
  up(isUp: () => boolean | Promise<boolean>): Promise<void>;
  /** Its exit code, when it has ended by itself. */
  ended(): Promise<number | null>;
  kill9(): Promise<void>;
  /** As Ctrl+C does; by force when that does not help. */
  stop(): Promise<void>;
}

/** Starts the product as a process of its own, with nothing of this process's environment that concerns it. */
export function startProcess(args: readonly string[], settings: Readonly<Record<string, string>>): HouseProcess {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(FARSTU_|DATABASE_URL|PORT$|VITEST|NODE_OPTIONS)/.test(name)),
  );
  const child = spawn(process.execPath, [launcher, ...args], {
    // The product stops by itself when who started it through npm is gone: a killed test run leaves nothing behind.
    env: { ...inherited, NODE_ENV: 'test', npm_lifecycle_event: 'e2e', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (written += text));
  const over = once(child, 'exit');
  const atExit = () => child.kill('SIGKILL');
  process.once('exit', atExit);
  void over.then(() => process.removeListener('exit', atExit));
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  return {
    pid: child.pid ?? 0,
    logs: () => written,
    up: async (isUp) => {
      const until = performance.now() + START_MILLISECONDS;
      while (!(await isUp())) {
        if (isOver()) throw new EndedEarly(`farstu ${args.join(' ')}`, child.exitCode, written);
        if (performance.now() > until) throw new Error(`farstu ${args.join(' ')} did not get up:\n${written}`);
        await sleep(50);
      }
    },
    ended: async () => {
      await over;
      return child.exitCode;
    },
    kill9: async () => {
      if (!isOver()) child.kill('SIGKILL');
      await over;
    },
    stop: async () => {
      if (isOver()) return;
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), STOP_MILLISECONDS);
      await over;
      clearTimeout(force);
    },
  };
}

/** Environment variables. */
type Settings = Readonly<Record<string, string>>;

/** The whole product with its demo, in a folder and with a PostgreSQL of its own. */
export interface House {
  readonly demo: Demo;
  readonly baseUrl: string;
  logs(): string;
  user(role: DemoUser['role']): DemoUser;
  /** Moves business time forward; answers when everything due by then is handled. */
  clockTo(instant: string): Promise<void>;
  /** Waits until nothing is left to be handled now. */
  settle(): Promise<void>;
  /** What the address has got so far, newest first. */
  mailsTo(address: string): Promise<readonly Mail[]>;
  /** Waits for the newest mail to the address that has a link under this path. */
  mailWithLink(address: string, path: string): Promise<{ mail: Mail; link: string }>;
  /** The process dies as in a power cut; its PostgreSQL goes on. */
  kill9(): Promise<void>;
  /** Starts the product on the same folder, at another business time and with more settings when told. */
  again(now?: string, settings?: Settings): Promise<void>;
  /** Waits until the process has ended by itself; null: it was killed. */
  ended(): Promise<number | null>;
  /** Ends everything, also after `kill9`, and removes the folder. */
  stop(): Promise<void>;
}

/**
 * @param options.now where business time begins; it then runs on. A Sunday morning, so that weekdays can be named
 * @param options.settings for every start
 */
export async function demoHouse(options: { now?: string; settings?: Settings } = {}): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'farstu-e2e-'));
  const port = await freePort();
  const clockFile = join(folder, 'clock.json');
  const demoFile = join(folder, 'demo.json');
  writeClock(clockFile, options.now ?? '2026-11-22T10:00:00+01:00');
  const own = { PORT: String(port), FARSTU_DATA: folder, FARSTU_CLOCK_FILE: clockFile, ...options.settings };
  const start = async (more: Settings = {}) => {
    rmSync(demoFile, { force: true });
    const started = startProcess(['start', '--demo'], { ...own, ...more });
    try {
      await started.up(() => existsSync(demoFile));
    } catch (error) {
      await started.kill9();
      throw error;
    }
    return started;
  };
  const clean = async () => {
    // Attached to when it was left running, so that it ends as it should.
    if (existsSync(join(folder, 'postgres', 'cluster', 'postmaster.pid')))
      await (await startPostgres({ dataDir: join(folder, 'postgres') })).stop();
    rmSync(folder, { recursive: true, force: true });
  };
  let running: HouseProcess;
  try {
    running = await start();
  } catch (error) {
    await clean();
    throw error;
  }
  const demo: Demo = JSON.parse(readFileSync(demoFile, 'utf8'));
  const mailsTo = async (address: string) =>
    ((await ask(demo.mailbox)) as Mail[]).filter(({ to }) => to.toLowerCase() === address.toLowerCase());
  const move = async (wish: { to: string } | { advance: string }) => {
    const { left } = (await ask(demo.clock, wish)) as { left: object };
    if (Object.keys(left).length > 0) throw new Error(`not everything was handled: ${JSON.stringify(left)}`);
  };
  return {
    demo,
    baseUrl: demo.baseUrl,
    logs: () => running.logs(),
    user: (role) => found(demo.users.find((user) => user.role === role)),
    clockTo: (to) => move({ to: new Date(to).toISOString() }),
    settle: () => move({ advance: 'PT1S' }),
    mailsTo,
    mailWithLink: (address, path) => mailWithLink(() => mailsTo(address), path),
    kill9: () => running.kill9(),
    again: async (at, settings) => {
      if (at !== undefined) writeClock(clockFile, at);
      running = await start(settings);
    },
    ended: () => running.ended(),
    stop: async () => {
      await running.stop();
      await clean();
    },
  };
}

/** Waits for a mail that has a link under the path. */
export async function mailWithLink(read: () => Promise<readonly Mail[]> | readonly Mail[], path: string) {
  const until = performance.now() + 20_000;
  for (;;) {
    for (const mail of await read()) {
      const link = mail.links.find((each) => new URL(each).pathname.startsWith(path));
      if (link) return { mail, link };
    }
    if (performance.now() > until) throw new Error(`no mail with a link under ${path}`);
    await sleep(50);
  }
}

/** Lets business time begin anywhere, also before now: only before the product starts. */
export function writeClock(file: string, now: string): void {
  writeFileSync(file, JSON.stringify({ offsetMilliseconds: Date.parse(now) - Date.now() }));
}

/** A port that was free a moment ago on both of localhost's addresses. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('not found');
  return value;
}

async function ask({ url, token }: Door, body?: object): Promise<unknown> {
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(70_000),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return await response.json();
}
