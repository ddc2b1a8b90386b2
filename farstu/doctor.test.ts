import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { joinCatalogues, type Language, translators } from '@farstu/platform/i18n';
import { postgresMessages } from '@farstu/platform/postgres';
import { openKeyring } from '@farstu/platform/secrets';
import { logger } from '@farstu/platform/telemetry';
import { testDatabase, withDatabase } from '@farstu/platform/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { readConfig } from './config.ts';
import { doctor } from './doctor.ts';
import { breakGround, migrateAll } from './ground.ts';
import { messages } from './messages.ts';

const cleanUps: (() => unknown)[] = [];
let folder: string;
let database: { url: string; drop(): Promise<void> };

beforeAll(async () => {
  database = await testDatabase(inject('postgresUrl'), []);
});
afterAll(() => database.drop());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'farstu-doctor-'));
});
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
  rmSync(folder, { recursive: true, force: true });
});

const listening = async (talk = (_line: string): string | undefined => undefined, greeting = '') => {
  const server: Server = createServer((socket) => {
    socket.on('error', () => undefined);
    if (greeting !== '') socket.write(greeting);
    socket.on('data', (data) => {
      for (const line of data.toString().split('\r\n').filter(Boolean)) socket.write(talk(line) ?? '');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanUps.push(() => new Promise((resolve) => server.close(resolve)));
  return (server.address() as { port: number }).port;
};

/** A port that nobody listens at. */
const freePort = async () => {
  const port = await listening();
  await cleanUps.pop()?.();
  return port;
};

const settings = async (): Promise<NodeJS.ProcessEnv> => ({
  FARSTU_DATA: folder,
  DATABASE_URL: database.url,
  FARSTU_ROLE_PREFIX: 'farstu_doctor',
  PORT: String(await freePort()),
});

/** What the doctor says, line by line, and whether all is well. */
async function examined(environment: NodeJS.ProcessEnv, language: Language = 'sv', demo = true) {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  const t = translators({ farstu: joinCatalogues(messages, postgresMessages) })(language);
  const code = await doctor(() => readConfig(environment, { demo }), t);
  log.mockRestore();
  return { code, text: lines.join('\n'), wrong: lines.filter((line) => /^ {2}(FEL|WRONG)/.test(line)) };
}

describe('the doctor', () => {
  test('finds nothing wrong where all is well, in either language', async () => {
    const config = readConfig(await settings(), { demo: true });
    const keyring = openKeyring({ file: config.keyFile });
    await migrateAll(config, { lock: undefined, urlOf: () => database.url, keyring, release: async () => undefined });
    for (const language of ['sv', 'en'] as const) {
      const { code, text, wrong } = await examined(await settings(), language);
      expect([wrong, code]).toEqual([[], 0]);
      expect(text).toContain(messages[language].doctor.healthy);
    }
  });

  test('tells a setting that cannot be read, and how it is written', async () => {
    const { code, text } = await examined({ ...(await settings()), PORT: 'åtta' });
    expect(code).toBe(1);
    expect(text).toContain(
      'FEL   Inställningar: Inställningen PORT går inte att använda: ange ett heltal mellan 0 och',
    );
    expect(text).not.toContain('{{');
  });

  test('tells where no PostgreSQL answers', async () => {
    const port = await freePort();
    const { wrong, text } = await examined({
      ...(await settings()),
      DATABASE_URL: `postgres://a:b@localhost:${port}/x`,
    });
    expect(wrong[0]).toContain(`FEL   Databas: PostgreSQL svarar inte på localhost:${port} (ECONNREFUSED)`);
    expect(text).toContain('Kontrollera att PostgreSQL är igång och att värd och port i DATABASE_URL stämmer.');
  });

  test('tells a wrong password without the password, and which variable', async () => {
    const url = new URL(database.url);
    url.password = 'hemligt-och-fel';
    const { DATABASE_URL: _, ...rest } = await settings();
    const { text } = await examined(
      { ...rest, DATABASE_URL_PEOPLE: database.url, DATABASE_URL_IDENTITY: url.href },
      'en',
    );
    expect(text).toContain(`does not accept the password of ${url.username}`);
    expect(text).toContain('Correct user or password in DATABASE_URL_IDENTITY.');
    expect(text).not.toContain('hemligt-och-fel');
  });

  test('tells a database that is not there, and how it is made', async () => {
    const { text } = await examined({ ...(await settings()), DATABASE_URL: withDatabase(database.url, 'borta') });
    expect(text).toContain('det finns ingen databas borta');
    expect(text).toContain('createdb borta');
  });

  test('tells a demo where a real installation is asked for, and the other way round; a start refuses both', async () => {
    for (const demo of [true, false]) {
      const made = await testDatabase(inject('postgresUrl'), []);
      cleanUps.push(() => made.drop());
      const environment = { ...(await settings()), DATABASE_URL: made.url };
      const config = readConfig(environment, { demo });
      const ground = await breakGround(config, logger('silent'));
      await migrateAll(config, ground);
      const code = demo ? 'is_demo' : 'no_demo';
      await expect(migrateAll({ ...config, demo: !demo }, ground)).rejects.toMatchObject({ code });
      expect((await examined(environment, 'en', !demo)).text).toContain(
        `WRONG Database: ${messages.en.databaseProblems[code].reason}`,
      );
    }
  });

  test('tells tables that are missing', async () => {
    const empty = await testDatabase(inject('postgresUrl'), []);
    cleanUps.push(() => empty.drop());
    const { text } = await examined({ ...(await settings()), DATABASE_URL: empty.url });
    expect(text).toMatch(/FEL {3}Databasens tabeller: \d+ ändringar är inte gjorda, den första är/);
    expect(readdirSync(folder), 'no keys are made').toEqual([]);
  });
});

describe('the doctor, of keys', () => {
  test('that are gone while the database is there, and makes no new ones', async () => {
    const { text, wrong } = await examined(await settings());
    expect(wrong).toHaveLength(1);
    expect(text).toContain(`Databas: databasen finns, men nyckelfilen ${join(folder, 'keys.json')} är borta`);
    const started = breakGround(readConfig(await settings(), { demo: true }), logger('silent'));
    await expect(started, 'nor does a start').rejects.toMatchObject({ code: 'keys_gone' });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('that are others than the database was made with; a start refuses them too', async () => {
    const environment = await settings();
    const config = readConfig(environment, { demo: true });
    const keyring = openKeyring({ file: config.keyFile });
    const ground = { lock: undefined, urlOf: () => database.url, keyring, release: async () => undefined };
    await expect(migrateAll(config, ground)).rejects.toMatchObject({ code: 'other_keys' });
    const { text } = await examined(environment, 'en');
    expect(text).toContain(`the database was made with other keys than those in ${config.keyFile}`);
  });

  test('that cannot be read as keys', async () => {
    writeFileSync(join(folder, 'keys.json'), '{}', { mode: 0o600 });
    const { text } = await examined(await settings());
    expect(text).toContain(`FEL   Nycklar: nycklarna i ${join(folder, 'keys.json')} går inte att använda`);
    expect(text).toContain('Lägg tillbaka dem från säkerhetskopian.');
    const { text: given } = await examined({ ...(await settings()), FARSTU_KEYS: 'k1:för-kort' }, 'en');
    expect(given).toContain('the keys in FARSTU_KEYS cannot be used (the key "k1" is not 32 bytes of base64)');
  });
});

describe('the doctor, of the machine', () => {
  test('a port that another program has', async () => {
    const port = await listening();
    const { text } = await examined({ ...(await settings()), PORT: String(port) });
    expect(text).toContain(
      `FEL   Porten ${port}: ett annat program använder den\n        Stoppa det, eller välj en annan`,
    );
  });

  test('a port where a Farstu answers: it is what was to be started, unless one is a demo and the other is not', async () => {
    const server = createHttpServer((request, response) => {
      response.statusCode = request.url === '/_/rooms' ? 200 : 404;
      response.end(JSON.stringify({ rooms: ['people', 'identity'], demo: true }));
    });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    cleanUps.push(() => server.close());
    const { port } = server.address() as { port: number };
    const { text } = await examined({ ...(await settings()), PORT: String(port) }, 'en');
    expect(text).toContain(
      `ok    Port ${port}\n        in use by a Farstu that is running at http://localhost:${port}`,
    );
    const { text: real } = await examined({ ...(await settings()), PORT: String(port) }, 'en', false);
    expect(real).toContain(`WRONG Port ${port}: another program has it`);
  });

  test('an address that is not of this machine', async () => {
    const { text } = await examined({ ...(await settings()), FARSTU_HOST: '203.0.113.7' }, 'en', false);
    expect(text).toContain('203.0.113.7 is no address of this machine');
  });

  test('a data folder that is a file, and one that may not be written in', async () => {
    const file = join(folder, 'fil');
    writeFileSync(file, '');
    const { text } = await examined({ ...(await settings()), FARSTU_DATA: file });
    expect(text).toContain(`FEL   Datamappen ${file}: det går inte att läsa och skriva där (ENOTDIR)`);
    const locked = join(folder, 'låst');
    mkdirSync(locked);
    chmodSync(locked, 0o500);
    // Root may write everywhere.
    if (process.getuid?.() !== 0) {
      const { text: refused } = await examined({ ...(await settings()), FARSTU_DATA: join(locked, 'data') });
      expect(refused).toContain('det går inte att läsa och skriva där (EACCES)');
    }
  });
});

describe('the doctor, of mail', () => {
  const withMail = async (url?: string) =>
    await examined(
      { ...(await settings()), ...(url && { FARSTU_SMTP_URL: url, FARSTU_MAIL_FROM: 'hr@bolaget.test' }) },
      'sv',
      false,
    );

  test('that is not configured', async () => {
    expect((await withMail()).text).toContain('FARSTU_SMTP_URL är inte angiven, så ingen e-post skickas');
  });

  test('whose server is away', async () => {
    const port = await freePort();
    expect((await withMail(`smtp://127.0.0.1:${port}`)).text).toContain(`e-postservern 127.0.0.1:${port} svarar inte`);
  });

  test('whose server refuses the password, which is not told', async () => {
    const port = await listening((line) => {
      if (/^EHLO/i.test(line)) return '250-smtp.test\r\n250 AUTH PLAIN LOGIN\r\n';
      if (/^AUTH/i.test(line)) return '535 5.7.8 no such user\r\n';
      return '250 ok\r\n';
    }, '220 smtp.test ESMTP\r\n');
    const { text } = await withMail(`smtp://eva:hemligt-och-fel@127.0.0.1:${port}`);
    expect(text).toContain(`e-postservern 127.0.0.1:${port} godtar inte användaren eller lösenordet`);
    expect(text).not.toContain('hemligt-och-fel');
  });
});
