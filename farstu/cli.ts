import { parseArgs } from 'node:util';
import { joinCatalogues, type Language, type Translator, translators } from '@farstu/platform/i18n';
import { DataFolderInUse, PostgresProblem, postgresMessages } from '@farstu/platform/postgres';
import { KeyringError } from '@farstu/platform/secrets';
import { logger } from '@farstu/platform/telemetry';
import { createAdmin } from './admin.ts';
import { type Config, ConfigProblem, readConfig } from './config.ts';
import { prepareDemo } from './demo/prepare.ts';
import { doctor } from './doctor.ts';
import { messages } from './messages.ts';
import { breakGround, migrateAll, openHouse } from './open-house.ts';
import { type RoomName, roomNames } from './rooms.ts';

const options = {
  http: { type: 'boolean' },
  worker: { type: 'boolean' },
  demo: { type: 'boolean' },
  rooms: { type: 'string' },
  customer: { type: 'string' },
  name: { type: 'string' },
  company: { type: 'string' },
  email: { type: 'string' },
  'first-name': { type: 'string' },
  'last-name': { type: 'string' },
  subject: { type: 'string' },
} as const;

/** The terminal's language: Swedish where the machine speaks it. */
const languageOfTerminal = (): Language => (/^sv/i.test(process.env.LC_ALL || process.env.LANG || '') ? 'sv' : 'en');

/** Runs one command of the command line; answers the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const t = translators({ farstu: joinCatalogues(messages, postgresMessages) })(languageOfTerminal());
  const say = (key: string, params = {}) => console.log(t(`farstu:${key}`, params));
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [command, sub] = positionals;
    const config = () => readConfig(process.env, { demo: values.demo ?? false, rooms: roomsOf(values.rooms, t) });
    switch (command) {
      case 'start':
        return await start(config(), values, t);
      case 'migrate': {
        const settings = config();
        const ground = await breakGround(settings, logger('warn'));
        try {
          await migrateAll(settings, ground);
        } finally {
          await ground.release();
        }
        say('migrated');
        return 0;
      }
      case 'doctor':
        return await doctor(config, t);
      case 'admin':
        if (sub === 'create') return await createAdmin(config(), values, t);
    }
    say('usage');
    if (command === undefined || command === 'help') return 0;
    say('unknownCommand', { command: positionals.join(' ') });
    return 2;
  } catch (error) {
    console.error(explain(error, t));
    return 1;
  }
}

class UnknownRoom extends Error {
  readonly room: string;
  constructor(room: string) {
    super(room);
    this.room = room;
  }
}

function roomsOf(text: string | undefined, _t: Translator): readonly RoomName[] {
  if (text === undefined) return roomNames;
  return text.split(',').map((name) => {
    const room = roomNames.find((each) => each === name.trim());
    if (!room) throw new UnknownRoom(name);
    return room;
  });
}

/** What a person can do about it, in their language; anything else is told as it is. */
function explain(error: unknown, t: Translator): string {
  if (error instanceof ConfigProblem) return t('farstu:config', { variable: error.variable, reason: error.reason });
  if (error instanceof UnknownRoom) return t('farstu:unknownRoom', { room: error.room, rooms: roomNames.join(', ') });
  if (error instanceof PostgresProblem || error instanceof DataFolderInUse) {
    return `${t(`farstu:postgres.${error.code}.title`, error.params)}\n${t(`farstu:postgres.${error.code}.detail`, error.params)}`;
  }
  if (error instanceof KeyringError) return t('farstu:failed', { reason: error.message });
  const { code, message } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') return t('farstu:portInUse', { port: (error as { port?: number }).port ?? 0 });
  if (code?.startsWith('ERR_PARSE_ARGS')) return t('farstu:unknownOption', { reason: message });
  return t('farstu:failed', {
    reason: process.env.FARSTU_LOG_LEVEL === 'debug' ? ((error as Error).stack ?? message) : message,
  });
}

async function start(config: Config, wish: { http?: boolean; worker?: boolean }, t: Translator): Promise<number> {
  const both = !wish.http && !wish.worker;
  // Before anything is opened: who stops us while we get up wants it all closed again, PostgreSQL too.
  const over = untilStopped();
  const house = await openHouse(config, { http: both || Boolean(wish.http), worker: both || Boolean(wish.worker) });
  try {
    if (config.demo) {
      const demo = await prepareDemo(config, house);
      house.ready();
      console.log(t('farstu:demoReady', { url: config.publicUrl, ...demo }));
    } else {
      house.ready();
      console.log(t('farstu:ready', { url: config.publicUrl }));
    }
    await over;
    console.log(t('farstu:stopping'));
  } finally {
    await house.close();
  }
  console.log(t('farstu:stopped'));
  return 0;
}

/** Until a signal comes, or npm, which started us, is gone without having been able to say so. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    if (process.env.npm_lifecycle_event === undefined) return;
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(watch);
      resolve();
    }, 1_000);
    watch.unref();
  });
}
