// Runs every check and every test that this machine can run, and says plainly what it left out and why.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ownNode } from './own-node.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const node = ownNode() ?? process.execPath;
const report = join(root, 'node_modules/.farstu-test/report.json');
const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const steps = [
  ['types (server)', ['node_modules/ts7/bin/tsc', '-p', 'tsconfig.json']],
  ['types (pages)', ['node_modules/ts7/bin/tsc', '-p', 'tsconfig.web.json']],
  ['lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--diagnostic-level=error', '.']],
  [
    'arrows between folders',
    [
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      'platform',
      'contracts',
      'apps',
      'web',
      'farstu',
      'e2e',
      'bench',
      '--config',
      '.dependency-cruiser.cjs',
    ],
  ],
  ['dead code', ['node_modules/knip/bin/knip.js']],
  ['sentences outside catalogues', ['farstu/checks/sentences.ts']],
  ['generated files are fresh', ['farstu/generate.ts', '--verify']],
];

const failed = [];
for (const [name, args] of steps) {
  const begun = Date.now();
  const { status, stdout, stderr } = spawnSync(node, args, { cwd: root, encoding: 'utf8', maxBuffer: 64e6 });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'}  ${name} (${Date.now() - begun} ms)`);
  if (status !== 0) {
    failed.push(name);
    console.log(`${stdout}\n${stderr}`.trim());
  }
}

mkdirSync(join(root, 'node_modules/.farstu-test'), { recursive: true });
rmSync(report, { force: true });
const browser = process.env.FARSTU_CHROMIUM ?? browsers.find((path) => existsSync(path));
const vitest = spawnSync(
  node,
  ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...(browser && { FARSTU_CHROMIUM: browser }) },
  },
);
const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
if (vitest.status !== 0) failed.push('tests');
// Some requirements are proved in a browser only.
if (counts && browser) {
  const { status, stdout } = spawnSync(node, ['farstu/checks/requirements.ts'], { cwd: root, encoding: 'utf8' });
  const lines = stdout.trim().split('\n');
  console.log(
    `\n${status === 0 ? 'ok    ' : 'FAILED'}  requirements: ${lines.at(-1)} (npm run requirements lists them)`,
  );
  if (status !== 0) {
    failed.push('requirements');
    console.log(lines.filter((line) => / (MISSING|FAILED)/.test(line)).join('\n'));
  }
}

const passed = counts?.numPassedTests ?? 0;
const broken = (counts?.numFailedTests ?? 0) + (counts === undefined ? 1 : 0);
const skipped = (counts?.numPendingTests ?? 0) + (counts?.numTodoTests ?? 0);
console.log('');
if (!browser)
  console.log(
    'Left out: the journeys in a browser. Install Chromium (apt-get install chromium), or name one in FARSTU_CHROMIUM.',
  );
console.log('Left out: the long tests (thousands of kills and histories). Run them with npm run test:long.');
if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}`);
console.log(`${passed} passed, ${broken} failed, ${skipped} skipped`);
process.exit(failed.length > 0 || passed === 0 ? 1 : 0);
