import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, Finding } from './finding.ts';

/** Whether the data folder can be used or, where it is not there yet, made. */
export function lookAtFolder(folder: string): true {
  try {
    let there = folder;
    while (!existsSync(there) && dirname(there) !== there) there = dirname(there);
    if (!statSync(there).isDirectory()) throw Object.assign(new Error(there), { code: 'ENOTDIR' });
    accessSync(there, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Finding('folder_unusable', { reason: codeOf(error) });
  }
  return true;
}
