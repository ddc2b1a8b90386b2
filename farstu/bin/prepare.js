// Runs before start and test, on whatever Node the machine has: installs and builds what is missing or stale.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { needsNode, ownNode, runsTypeScript } from './own-node.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const onWindows = process.platform === 'win32';
const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const isFresh = (mark, wanted) => existsSync(mark) && readFileSync(mark, 'utf8') === wanted;

function run(command, args, why) {
  process.stderr.write(`${why}\n`);
  // npm is a batch file on Windows, which only a shell starts; nothing that is run here needs quoting.
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: command === 'npm' && onWindows,
  });
  if (status !== 0) {
    process.stderr.write(`${command} ${args.join(' ')} did not succeed${error ? `: ${error.message}` : ''}\n`);
    process.exit(status ?? 1);
  }
}

function mark(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, value);
}

/** Path, size and time of every file that the pages are built from. */
function* pageSources(folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!['node_modules', 'dist', 'migrations'].includes(entry.name)) yield* pageSources(path);
    } else if (/\.(tsx?|css|html|json)$/.test(entry.name)) {
      const { size, mtimeMs } = statSync(join(root, path));
      yield `${path} ${size} ${mtimeMs}`;
    }
  }
}

const lock = sha256(readFileSync(join(root, 'package-lock.json')));
const installed = join(root, 'node_modules/.farstu-installed');
if (!isFresh(installed, lock)) {
  run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], 'Installing …');
  mark(installed, lock);
}

if (ownNode() === undefined && !runsTypeScript()) {
  process.stderr.write(`${needsNode}\n`);
  process.exit(1);
}
// npm starts scripts through a shell that would stand between npm and us, and end before us when npm is told to stop.
// `exec` makes it us. Windows' shell has no such word and needs none, so there it is a command that runs what follows.
if (onWindows) writeFileSync(join(root, 'node_modules/.bin/exec.cmd'), '@%*\r\n');

const sources = ['web', 'apps', 'platform/format', 'platform/i18n'].flatMap((folder) => [...pageSources(folder)]);
const pages = sha256([lock, ...sources].join('\n'));
const built = join(root, 'web/shell/dist/.farstu-built');
if (!isFresh(built, pages)) {
  run(
    ownNode() ?? process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', 'web/shell', '--logLevel', 'warn'],
    'Building the pages …',
  );
  mark(built, pages);
}
