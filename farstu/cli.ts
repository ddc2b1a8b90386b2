import { parseArgs } from 'node:util';
import { joinCatalogues, type Language, type Translator, translators } from '@farstu/platform/i18n';
import { postgresMessages } from '@farstu/platform/postgres';
import { logger } from '@farstu/platform/telemetry';
import { createAdmin } from './admin.ts';
import { type Config, readConfig } from './config.ts';
import { prepareDemo } from './demo/prepare.ts';
import { doctor } from './doctor.ts';
import { explain } from './explain.ts';
import { breakGround, migrateAll } from './ground.ts';
import { messages } from './messages.ts';
import { openHouse } from './open-house.ts';
import { type RoomName, roomNames, UnknownRoom } from './rooms.ts';

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
    const config = () => readConfig(process.env, { demo: values.demo ?? false, rooms: roomsOf(values.rooms) });
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
    const { reason, remedy } = explain(error, t);
    console.error(remedy === undefined ? reason : `${reason}\n${remedy}`);
    return 1;
  }
}

function roomsOf(text: string | undefined): readonly RoomName[] {
  if (text === undefined) return roomNames;
  return text.split(',').map((name) => {
    const room = roomNames.find((each) => each === name.trim());
    if (!room) throw new UnknownRoom(name);
    return room;
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

/** Long enough for one and the same Ctrl-C to have come both ways. */
const ONE_KEYSTROKE_MILLISECONDS = 2_000;

/** Until a signal comes, or npm, which started us, is gone without having been able to say so. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let asked: number | undefined;
    const stop = () => {
      // A Ctrl-C comes twice, from the terminal and from npm, which passes it on: only a later one means "at once".
      if (asked !== undefined && performance.now() - asked > ONE_KEYSTROKE_MILLISECONDS) process.exit(130);
      asked ??= performance.now();
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
    // Where a window is closed, Windows waits a moment; elsewhere a hang-up may be meant to be ignored (nohup).
    if (process.platform === 'win32') process.on('SIGHUP', stop);
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
