import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { DataFolderInUse, lockDataFolder, postgresMessages } from './index.ts';
import { processStart } from './process-identity.ts';

const index = join(import.meta.dirname, 'index.ts');
const folders: string[] = [];
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'flock-'));
  folders.push(folder);
  return folder;
}

/** A program of its own that runs `body` (with `lockDataFolder` and `folder` at hand) and answers its first line. */
async function program(folder: string, body: string): Promise<{ child: ChildProcess; said: string }> {
  const code = `import { lockDataFolder } from ${JSON.stringify(index)}; const folder = ${JSON.stringify(folder)};\n${body}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, said: line.toString().trim() };
}

function refusal(folder: string): DataFolderInUse {
  try {
    lockDataFolder(folder).release();
  } catch (error) {
    if (error instanceof DataFolderInUse) return error;
    throw error;
  }
  throw new Error('the lock was given');
}

const holding = `lockDataFolder(folder).record({ port: 8123, baseUrl: 'http://localhost:8123' }); console.log('held'); setInterval(() => {}, 1000);`;

test('a second start on a folder in use is refused with who, since when and where', async () => {
  const folder = temporaryFolder();
  const { child } = await program(folder, holding);
  const refused = refusal(folder);
  expect(refused).toMatchObject({
    code: 'data_folder_in_use_at',
    pid: child.pid,
    port: 8123,
    baseUrl: 'http://localhost:8123',
  });
  expect(refused.since).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  for (const { postgres } of [postgresMessages.sv, postgresMessages.en]) {
    const asked = [...postgres[refused.code].detail.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '');
    expect(asked.filter((name) => refused.params[name] == null)).toEqual([]);
  }
});

test('a dead process’s lock is taken over', async () => {
  const folder = temporaryFolder();
  const { child } = await program(folder, holding);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const lock = lockDataFolder(folder);
  expect(refusal(folder)).toMatchObject({ code: 'data_folder_in_use', pid: process.pid, baseUrl: null });
  lock.release();
});

test('a recycled process id is not believed', () => {
  const folder = temporaryFolder();
  const lock = lockDataFolder(folder);
  const file = join(folder, 'farstu.lock.1');
  const holder = JSON.parse(readFileSync(file, 'utf8')) as { start: string };
  expect(holder.start).toBe(processStart(process.pid));
  writeFileSync(file, JSON.stringify({ ...holder, start: `${holder.start}0` }));
  lockDataFolder(folder).release();
  lock.release();
});

test('release gives the folder back, once, and a file damaged by a power cut is nobody’s', () => {
  const folder = temporaryFolder();
  const first = lockDataFolder(folder);
  first.release();
  const second = lockDataFolder(folder);
  first.release();
  expect(refusal(folder).pid).toBe(process.pid);
  second.release();
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), '');
  lockDataFolder(folder).release();
  expect(readdirSync(folder)).toHaveLength(1);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test('of many who take over a dead lock at the same moment, exactly one gets it, round after round', async () => {
  const folder = temporaryFolder();
  const { child } = await program(folder, holding);
  child.kill('SIGKILL');
  await once(child, 'exit');
  // Each tries for as long as it takes, holds a moment and proves that nobody else is inside.
  const contender = `
    import { openSync, closeSync, rmSync } from 'node:fs';
    let turns = 0;
    while (turns < 40) {
      let lock;
      try { lock = lockDataFolder(folder); } catch (error) { if (error.name !== 'DataFolderInUse') throw error; continue; }
      closeSync(openSync(folder + '/inside', 'wx'));
      rmSync(folder + '/inside');
      lock.release();
      turns += 1;
    }
    console.log(turns);`;
  const results = await Promise.all([1, 2, 3, 4].map(() => program(folder, contender)));
  expect(results.map(({ said }) => said)).toEqual(['40', '40', '40', '40']);
});
