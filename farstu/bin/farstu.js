#!/usr/bin/env node
// Plain JavaScript, so that any Node can begin: it goes on under the Node that the project brings along.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const runsTypeScript = major > 22 || (major === 22 && minor >= 18);

if (runsTypeScript) {
  module.enableCompileCache?.();
  const { main } = await import('../cli.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  const own = fileURLToPath(
    new URL(`../../node_modules/.bin/node${process.platform === 'win32' ? '.cmd' : ''}`, import.meta.url),
  );
  if (!existsSync(own)) {
    console.error(
      'Farstu needs Node 22.18 or newer. Run npm start, which brings it along, or install it from nodejs.org.',
    );
    process.exit(1);
  }
  const child = spawn(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
