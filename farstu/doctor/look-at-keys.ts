import { existsSync } from 'node:fs';
import { KeyringError, openKeyring } from '@farstu/platform/secrets';
import { type Config, placeOfKeys } from '../config.ts';
import { keyMarkOf } from '../ground.ts';
import { codeOf, Finding } from './finding.ts';

/** `mark` null: there are none yet, and the first start makes them. */
export function lookAtKeys(config: Config): { mark: string | null } {
  if (!config.keys && !existsSync(config.keyFile)) return { mark: null };
  const keys = placeOfKeys(config);
  try {
    return { mark: keyMarkOf(openKeyring({ file: config.keyFile, keysFromEnv: config.keys })) };
  } catch (error) {
    if (!(error instanceof KeyringError)) throw new Finding('keys_unreadable', { keys, reason: codeOf(error) });
    if (error.code === 'key-file-too-open') throw new Finding('keys_too_open', { keys });
    throw new Finding('keys_damaged', { keys, reason: error.message });
  }
}
