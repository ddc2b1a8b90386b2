#!/usr/bin/env node
// Plain JavaScript, so that any Node can begin: it goes on under the Node that the project brings along.
import { spawn } from 'node:child_process';
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { needsNode, ownNode, runsTypeScript } from './own-node.js';

if (runsTypeScript()) {
  module.enableCompileCache?.();
  const { main } = await import('../cli.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  const own = ownNode();
  if (own === undefined) {
    console.error(needsNode);
    process.exit(1);
  }
  const child = spawn(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
