import { accessSync, constants, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Translator } from '@farstu/platform/i18n';
import { smtpMailer } from '@farstu/platform/mail';
import { DataFolderInUse } from '@farstu/platform/postgres';
import { openKeyring } from '@farstu/platform/secrets';
import { logger } from '@farstu/platform/telemetry';
import pg from 'pg';
import type { Config } from './config.ts';
import { breakGround, type Ground } from './open-house.ts';

type Part = 'config' | 'data' | 'keys' | 'database' | 'migrations' | 'mail' | 'pages';

/** Looks at everything that a start needs and says, for each wrong thing, how to mend it. Changes nothing. */
export async function doctor(readSettings: () => Config, t: Translator): Promise<number> {
  let wrong = 0;
  let folder = '';
  const look = async <T>(part: Part, check: () => Promise<T> | T): Promise<T | undefined> => {
    const what = t(`farstu:doctor.${part}`, { folder });
    try {
      const found = await check();
      console.log(t('farstu:doctor.ok', { what }));
      return found;
    } catch (error) {
      wrong += 1;
      const remedy = t(`farstu:doctor.remedy.${part}`);
      console.log(t('farstu:doctor.wrong', { what, reason: (error as Error).message, remedy }));
      return undefined;
    }
  };

  const config = await look('config', readSettings);
  if (!config) return 1;
  folder = config.dataDir;
  await look('data', () => {
    if (existsSync(config.dataDir)) accessSync(config.dataDir, constants.R_OK | constants.W_OK);
  });
  await look('keys', () => {
    if (config.keys || existsSync(config.keyFile)) openKeyring({ file: config.keyFile, keysFromEnv: config.keys });
  });
  const ground: Ground | 'in use' | undefined = await look('database', () =>
    breakGround(config, logger('silent')).catch((error: unknown) => {
      // Our own running process holds the folder: its database is fine if it is ready, which its page tells.
      if (error instanceof DataFolderInUse) return 'in use' as const;
      throw error;
    }),
  );
  if (ground === 'in use') console.log(`        ${t('farstu:doctor.inUse', { url: config.publicUrl })}`);
  if (ground && ground !== 'in use') {
    await look('migrations', () => allApplied(config, ground));
    await ground.release();
  }
  await look('mail', async () => {
    if (config.demo) return;
    if (!config.smtpUrl || !config.mailFrom) throw new Error('FARSTU_SMTP_URL, FARSTU_MAIL_FROM');
    const mailer = smtpMailer({ url: config.smtpUrl, from: { address: config.mailFrom } });
    await mailer.check().finally(() => mailer.close());
  });
  await look('pages', () => accessSync(fileURLToPath(new URL('../web/shell/dist/index.html', import.meta.url))));
  console.log(wrong === 0 ? t('farstu:doctor.healthy') : t('farstu:doctor.unhealthy', { count: wrong }));
  return wrong === 0 ? 0 : 1;
}

async function allApplied(config: Config, ground: Ground): Promise<void> {
  for (const room of config.rooms) {
    const client = new pg.Client({ connectionString: ground.urlOf(room) });
    await client.connect();
    try {
      const { rows } = await client.query<{ there: boolean }>(
        `select to_regclass('house.migration') is not null as there`,
      );
      const applied = rows[0]?.there
        ? await client.query('select 1 from house.migration where schema = $1 limit 1', [room])
        : { rowCount: 0 };
      if (!applied.rowCount) throw new Error(room);
    } finally {
      await client.end();
    }
  }
}
