import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Translator } from '@farstu/platform/i18n';
import { DataFolderInUse } from '@farstu/platform/postgres';
import { logger } from '@farstu/platform/telemetry';
import type { Config } from './config.ts';
import { openDatabases } from './databases.ts';
import { Finding } from './doctor/finding.ts';
import { lookAtFolder } from './doctor/look-at-folder.ts';
import { lookAtKeys } from './doctor/look-at-keys.ts';
import { lookAtMail } from './doctor/look-at-mail.ts';
import { lookAtPort } from './doctor/look-at-port.ts';
import { explain } from './explain.ts';
import { lookAtDatabases } from './look-at-databases.ts';

type Part = 'config' | 'data' | 'keys' | 'database' | 'migrations' | 'mail' | 'port' | 'pages';

/**
 * Looks at everything that a start needs and says, for each wrong thing, how to mend it. Makes no keys and no tables; our
 * own PostgreSQL is started and stopped, since nothing else tells whether it can be.
 */
export async function doctor(readSettings: () => Config, t: Translator): Promise<number> {
  let wrong = 0;
  const params = { folder: '', port: 0 };
  const told = (part: Part, error: unknown) => {
    if (error instanceof Finding) {
      const { reason, remedy } = error.sentences;
      return { reason: t(reason, error.params), remedy: t(remedy, error.params) };
    }
    return { remedy: t(`farstu:doctor.remedy.${part}`), ...explain(error, t) };
  };
  const look = async <T>(part: Part, check: () => Promise<T> | T): Promise<T | undefined> => {
    const what = t(`farstu:doctor.${part}`, params);
    try {
      const found = await check();
      console.log(t('farstu:doctor.ok', { what }));
      return found;
    } catch (error) {
      wrong += 1;
      console.log(t('farstu:doctor.wrong', { what, ...told(part, error) }));
      return undefined;
    }
  };

  const config = await look('config', readSettings);
  if (config) {
    Object.assign(params, { folder: config.dataDir, port: config.port });
    const folder = await look('data', () => lookAtFolder(config.dataDir));
    const keyring = await look('keys', () => lookAtKeys(config));
    const tellRunning = (url: string) => console.log(`        ${t('farstu:doctor.inUse', { url })}`);
    const inUse = folder && (await lookAtDatabase(config, keyring?.mark, look));
    if (inUse) tellRunning(inUse);
    await look('mail', () => lookAtMail(config));
    const listening = inUse ? undefined : await look('port', () => lookAtPort(config));
    if (listening) tellRunning(listening);
    await look('pages', () => {
      const index = fileURLToPath(new URL('../web/shell/dist/index.html', import.meta.url));
      if (!existsSync(index)) throw new Finding('pages_missing');
    });
  }
  console.log(wrong === 0 ? t('farstu:doctor.healthy') : t('farstu:doctor.unhealthy', { count: wrong }));
  return wrong === 0 ? 0 : 1;
}

type Look = <T>(part: Part, check: () => Promise<T> | T) => Promise<T | undefined>;

/** @returns where a Farstu is running that has the folder: its database is well when it is ready, which its page tells */
async function lookAtDatabase(
  config: Config,
  keyMark: string | null | undefined,
  look: Look,
): Promise<string | undefined> {
  const databases = await look('database', async () => {
    try {
      const opened = await openDatabases(config, logger('silent'));
      try {
        return { opened, state: await lookAtDatabases(config, opened, keyMark) };
      } catch (error) {
        await opened.release();
        throw error;
      }
    } catch (error) {
      if (error instanceof DataFolderInUse) return { runsAt: error.baseUrl ?? config.publicUrl };
      throw error;
    }
  });
  if (databases === undefined) return undefined;
  if (databases.runsAt !== undefined) return databases.runsAt;
  await look('migrations', () => {
    const [first = '', ...others] = databases.state.pending;
    if (first !== '') throw new Finding('not_migrated', { count: others.length + 1, first });
  });
  await databases.opened.release();
  return undefined;
}
