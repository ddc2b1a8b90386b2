import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { linkLibraries } from './binaries.ts';
import { livingPostmaster } from './cluster.ts';
import {
  type EmbeddedPostgres,
  type PostgresOptions,
  serverIsReachable,
  startPostgres,
  waitForPostgres,
} from './index.ts';
import { processStart } from './process-identity.ts';
import { stopPostmaster } from './start-postgres.ts';

const index = join(import.meta.dirname, 'index.ts');
const isRoot = process.geteuid?.() === 0;
const folders: string[] = [];
const children: ChildProcess[] = [];

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fpg-'));
  folders.push(folder);
  return folder;
}

/** Ends whatever a test left, also when it failed half-way. */
async function cleanUp(): Promise<void> {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) {
    for (const cluster of clustersBelow(folder)) {
      const postmaster = livingPostmaster(cluster);
      if (postmaster) await stopPostmaster(cluster, postmaster.pid);
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
afterEach(cleanUp);
afterAll(cleanUp);

function clustersBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return [];
    const path = join(folder, entry.name);
    return entry.name === 'cluster' ? [path] : entry.name.startsWith('postgresql-') ? [] : clustersBelow(path);
  });
}

const start = (dataDir: string, more: Partial<PostgresOptions> = {}) =>
  startPostgres({ dataDir, testing: true, ...more });

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A program of its own that starts the folder's server, says so on one line, and lives on until it is killed. */
function starter(dataDir: string, identity: { uid?: number; gid?: number } = {}): ChildProcess {
  const code = `
    import { startPostgres } from ${JSON.stringify(index)};
    const { pid, url, attached } = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, testing: true });
    console.log(JSON.stringify({ pid, url, attached }));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...identity,
  });
  children.push(child);
  return child;
}

async function started(child: ChildProcess): Promise<Pick<EmbeddedPostgres, 'pid' | 'url' | 'attached'>> {
  const { stdout } = child;
  if (!stdout) throw new Error('no output');
  const [line] = (await once(stdout, 'data')) as [Buffer];
  return JSON.parse(line.toString()) as Pick<EmbeddedPostgres, 'pid' | 'url' | 'attached'>;
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    if (await condition()) return;
    await sleep(20);
  }
  throw new Error('it never came true');
}

describe('the first start', () => {
  test('makes a closed folder, a password of its own and a server that speaks Swedish order when asked', async () => {
    const dataDir = join(temporaryFolder(), 'deep', 'postgres');
    const postgres = await start(dataDir);
    expect(postgres.attached).toBe(false);
    expect(new URL(postgres.url).password).toMatch(/^[\w-]{43}$/);
    expect(new URL(postgres.url).hostname).toBe('127.0.0.1');
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    expect(statSync(join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600);
    expect(statSync(postgres.logFile).mode & 0o777).toBe(0o600);
    expect(readdirSync(dataDir).filter((name) => name.includes('.new'))).toEqual([]);
    const order = await ask(
      postgres.url,
      `select name from (values ('Öst'), ('Zäta'), ('Åsa'), ('Ärla')) as p(name) order by name collate "sv-x-icu"`,
    );
    expect(order.map((row) => row.name)).toEqual(['Zäta', 'Åsa', 'Ärla', 'Öst']);
    const wrong = postgres.url.replace(new URL(postgres.url).password, 'gissning');
    await expect(ask(wrong, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  test('writes durably unless it is for tests', async () => {
    const postgres = await startPostgres({ dataDir: temporaryFolder() });
    const settings = await ask(
      postgres.url,
      `select setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums')`,
    );
    expect(settings.map((row) => row.setting)).toEqual(['on', 'on', 'on', 'on']);
  });

  test('two starters at once end on one server', async () => {
    const dataDir = temporaryFolder();
    const [one, other] = await Promise.all([started(starter(dataDir)), started(starter(dataDir))]);
    expect(one.url).toBe(other.url);
    expect(one.pid).toBe(other.pid);
    expect([one.attached, other.attached].sort()).toEqual([false, true]);
  });

  test('a starter killed while initdb runs leaves nothing that counts', async () => {
    const dataDir = temporaryFolder();
    const child = starter(dataDir);
    await until(() =>
      readdirSync(dataDir).some((name) => name.startsWith('cluster.new-') && !name.endsWith('.password')),
    );
    await killed(child);
    const postgres = await start(dataDir);
    expect(await serverIsReachable(postgres.url)).toBe(true);
  });
});

describe('the log', () => {
  test('holds no value of a statement that failed', async () => {
    const postgres = await start(temporaryFolder());
    await ask(postgres.url, 'create table person (number text primary key)');
    const insert = `insert into person values ('hemligt-nummer')`;
    await ask(postgres.url, insert);
    await expect(ask(postgres.url, insert)).rejects.toMatchObject({ code: '23505' });
    await expect(ask(postgres.url, `select 'hemligt-nummer'::uuid`)).rejects.toMatchObject({ code: '22P02' });
    const log = readFileSync(postgres.logFile, 'utf8');
    expect(log).toContain('ready to accept connections');
    expect(log).not.toContain('hemligt-nummer');
  });
});

test('the libraries’ names are made where npm ran no install script', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'native', 'lib'), { recursive: true });
  writeFileSync(join(folder, 'native', 'lib', 'libicu.so.60.2'), 'library');
  const links = [{ source: 'native/lib/libicu.so.60.2', target: 'native/lib/libicu.so.60' }];
  writeFileSync(join(folder, 'native', 'pg-symlinks.json'), JSON.stringify(links));
  linkLibraries(folder);
  linkLibraries(folder);
  expect(readlinkSync(join(folder, 'native', 'lib', 'libicu.so.60'))).toBe('libicu.so.60.2');
});

describe('a server that already runs', () => {
  test('is attached to when its starter was killed', async () => {
    const dataDir = temporaryFolder();
    const child = starter(dataDir);
    const first = await started(child);
    await killed(child);
    const postgres = await start(dataDir);
    expect(postgres).toMatchObject({ attached: true, pid: first.pid, url: first.url });
    await postgres.stop();
    expect(await serverIsReachable(first.url)).toBe(false);
  });

  test('is not mistaken for the server of a copied folder', async () => {
    const dataDir = temporaryFolder();
    const original = await start(dataDir);
    const copy = join(temporaryFolder(), 'copy');
    cpSync(dataDir, copy, { recursive: true });
    const postgres = await start(copy);
    expect(postgres.attached).toBe(false);
    expect(postgres.pid).not.toBe(original.pid);
    expect(new URL(postgres.url).port).not.toBe(new URL(original.url).port);
    await postgres.stop();
    expect(await serverIsReachable(original.url)).toBe(true);
  });

  test('stop really stops, also with a connection open, and the port stays its own', async () => {
    const dataDir = temporaryFolder();
    const postgres = await start(dataDir);
    const idle = new Client({ connectionString: postgres.url });
    idle.on('error', () => undefined);
    await idle.connect();
    const { pid, url } = postgres;
    await postgres.stop();
    await postgres.stop();
    expect(processStart(pid)).toBeNull();
    expect(existsSync(join(dataDir, 'cluster', 'postmaster.pid'))).toBe(false);
    expect((await start(dataDir)).url).toBe(url);
  });
});

describe('a server that died', () => {
  test('kill -9 of the postmaster: it is restarted, and every committed row is there', async () => {
    const postgres = await startPostgres({ dataDir: temporaryFolder() });
    await ask(postgres.url, 'create table hire (id int primary key)');
    let acknowledged = 0;
    const writer = new Client({ connectionString: postgres.url });
    writer.on('error', () => undefined);
    await writer.connect();
    const writing = (async () => {
      for (;;) {
        await writer.query('insert into hire values ($1)', [acknowledged + 1]);
        acknowledged += 1;
      }
    })().catch(() => undefined);
    const restarts: number[] = [];
    postgres.keepAlive({ everyMs: 50, onRestart: (pid) => restarts.push(pid) });
    const before = postgres.pid;
    await until(() => acknowledged > 200);
    process.kill(before, 'SIGKILL');
    await writing;
    await until(() => restarts.length === 1);
    await waitForPostgres(postgres.url, 10_000);
    expect(postgres.pid).not.toBe(before);
    const [row] = await ask(postgres.url, 'select count(*)::int as rows from hire');
    expect(row?.rows).toBeGreaterThanOrEqual(acknowledged);
    await postgres.stop();
    await sleep(200);
    expect(await serverIsReachable(postgres.url)).toBe(false);
  });

  test('a postmaster.pid whose number now is another program is not believed, and that program is left alone', async () => {
    const dataDir = temporaryFolder();
    const first = await start(dataDir);
    const file = join(dataDir, 'cluster', 'postmaster.pid');
    const content = readFileSync(file, 'utf8');
    await first.stop();
    const bystander = spawn('sleep', ['60']);
    children.push(bystander);
    writeFileSync(file, content.replace(/^\d+/, String(bystander.pid)));
    const postgres = await start(dataDir);
    expect(postgres.attached).toBe(false);
    expect(await serverIsReachable(postgres.url)).toBe(true);
    expect(bystander.exitCode).toBeNull();
  });

  test('an empty postmaster.pid, as a full disk leaves it, does not stop the next start', async () => {
    const dataDir = temporaryFolder();
    await (await start(dataDir)).stop();
    writeFileSync(join(dataDir, 'cluster', 'postmaster.pid'), '');
    expect(await serverIsReachable((await start(dataDir)).url)).toBe(true);
  });

  test('takes another port when its own was taken meanwhile', async () => {
    const dataDir = temporaryFolder();
    const first = await start(dataDir);
    await first.stop();
    const port = Number(new URL(first.url).port);
    const squatter = createServer().listen(port, '127.0.0.1');
    await once(squatter, 'listening');
    try {
      await expect(start(dataDir, { port })).rejects.toMatchObject({ code: 'port_taken', params: { port } });
      expect((await start(dataDir)).url).not.toBe(first.url);
    } finally {
      squatter.close();
    }
  });
});

describe('what cannot work says why', () => {
  test('the reason is PostgreSQL’s own', async () => {
    const dataDir = temporaryFolder();
    await (await start(dataDir)).stop();
    rmSync(join(dataDir, 'cluster', 'global', 'pg_control'));
    await expect(start(dataDir)).rejects.toMatchObject({
      code: 'could_not_start',
      params: { reason: expect.stringContaining('pg_control'), logFile: join(dataDir, 'postgres.log') },
    });
  });

  test('a lost or foreign password file, and a cluster of another version', async () => {
    const dataDir = temporaryFolder();
    const postgres = await start(dataDir);
    const file = join(dataDir, 'postgres.password');
    const kept = readFileSync(file);
    writeFileSync(file, 'another');
    await expect(start(dataDir)).rejects.toMatchObject({ code: 'password_refused', params: { file } });
    rmSync(file);
    await expect(start(dataDir)).rejects.toMatchObject({ code: 'password_missing', params: { file } });
    writeFileSync(file, kept);
    await postgres.stop();
    writeFileSync(join(dataDir, 'cluster', 'PG_VERSION'), '17\n');
    await expect(start(dataDir)).rejects.toMatchObject({
      code: 'other_version',
      params: { found: '17', expected: '18' },
    });
  });
});

const plainUser = { uid: 1000, gid: 1000 };
function plainUserReachesThis(): boolean {
  if (!isRoot) return false;
  const files = [realpathSync(process.execPath), index];
  return files.every((file) => {
    for (let folder = dirname(file); ; folder = dirname(folder)) {
      if ((statSync(folder).mode & 0o005) !== 0o005) return false;
      if (folder === '/') return true;
    }
  });
}

describe.skipIf(!isRoot)('as root (skipped: the tests run as a plain user)', () => {
  test('works in a folder that only root can read, without making a user', async () => {
    const outer = temporaryFolder();
    chmodSync(outer, 0o700);
    const users = readFileSync('/etc/passwd', 'utf8');
    const postgres = await start(join(outer, 'data'));
    expect(await serverIsReachable(postgres.url)).toBe(true);
    expect(statSync(join(outer, 'data', 'cluster')).uid).toBe(0);
    expect(readFileSync('/etc/passwd', 'utf8')).toBe(users);
  });

  test('in somebody’s folder, works as them and leaves nothing they cannot read', async () => {
    const dataDir = temporaryFolder();
    chownSync(dataDir, plainUser.uid, plainUser.gid);
    const postgres = await start(dataDir, { systemFolder: join(temporaryFolder(), 'system') });
    expect(await serverIsReachable(postgres.url)).toBe(true);
    await postgres.stop();
    const owners = readdirSync(dataDir).map((name) => [name, statSync(join(dataDir, name)).uid]);
    expect(owners.filter(([, uid]) => uid !== plainUser.uid)).toEqual([]);
  });

  const hasPostgresUser = isRoot && /^postgres:/m.test(readFileSync('/etc/passwd', 'utf8'));
  test.skipIf(!hasPostgresUser)(
    'without user namespaces, works as the user postgres (skipped: no such user)',
    async () => {
      const dataDir = temporaryFolder();
      const outer = temporaryFolder();
      chmodSync(outer, 0o755);
      const without = { namespaces: false, systemFolder: join(outer, 'farstu') };
      const postgres = await start(dataDir, without);
      expect(await serverIsReachable(postgres.url)).toBe(true);
      expect(existsSync(join(dataDir, 'cluster'))).toBe(false);
      const owner = execFileSync('ps', ['-o', 'user=', '-p', String(postgres.pid)], { encoding: 'utf8' }).trim();
      expect(owner).toBe('postgres');
      await postgres.stop();
      expect((await start(dataDir, without)).url).toBe(postgres.url);
    },
  );

  test('a cluster that needs a namespace where none is to be had is refused, not touched', async () => {
    const dataDir = temporaryFolder();
    await (await start(dataDir)).stop();
    await expect(start(dataDir, { namespaces: false })).rejects.toMatchObject({ code: 'no_root_without_namespace' });
  });

  test.skipIf(!plainUserReachesThis())(
    'a plain user starts it as self (skipped: cannot reach the programs)',
    async () => {
      const dataDir = join(temporaryFolder(), 'data');
      chmodSync(dirname(dataDir), 0o755);
      mkdirSync(dataDir);
      chownSync(dataDir, plainUser.uid, plainUser.gid);
      const { url, pid } = await started(starter(dataDir, plainUser));
      expect(await serverIsReachable(url)).toBe(true);
      expect(statSync(`/proc/${pid}`).uid).toBe(plainUser.uid);
    },
  );
});

test.skipIf(isRoot)(
  'a folder that belongs to somebody else is refused in words (skipped: root may everything)',
  async () => {
    const outer = temporaryFolder();
    chmodSync(outer, 0o500);
    expect(() => accessSync(outer, constants.W_OK)).toThrow();
    await expect(start(join(outer, 'data'))).rejects.toMatchObject({ code: 'data_folder_unusable' });
  },
);
