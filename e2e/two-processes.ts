import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { movableClock } from '@farstu/platform/clock';
import { type DemoMailbox, demoMailbox } from '@farstu/platform/mail';
import { testDatabase } from '@farstu/platform/testing';
import { Temporal } from 'temporal-polyfill';
import { found, freePort, type Mail, mailWithLink, startProcess, writeClock } from './house.ts';

/** people and identity as two processes with two databases, set up as a real installation is: nothing of it is the demo's. */
export interface TwoProcesses {
  /** Two origins, and two hosts, so that no cookie of the one ever reaches the other. */
  readonly people: string;
  readonly identity: string;
  readonly administrator: { name: string; email: string; password: string };
  /** A real mail server, in this process. */
  readonly mailbox: DemoMailbox;
  mailsTo(address: string): Mail[];
  mailWithLink(address: string, path: string): Promise<{ mail: Mail; link: string }>;
  /** Moves the business time of both; what falls due by it happens a moment later. */
  clockTo(instant: string): void;
  logs(): string;
  stop(): Promise<void>;
}

/** @param options.postgresUrl a PostgreSQL that the two databases are made in, and taken away from again */
export async function twoProcesses({ postgresUrl, now }: { postgresUrl: string; now: string }): Promise<TwoProcesses> {
  const undo: (() => Promise<unknown> | unknown)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const folder = mkdtempSync(join(tmpdir(), 'farstu-two-'));
    undo.push(() => rmSync(folder, { recursive: true, force: true }));
    const clockFile = join(folder, 'clock.json');
    writeClock(clockFile, now);
    const clock = movableClock(clockFile);
    const mailbox = await demoMailbox({ dir: join(folder, 'mailbox'), clock });
    undo.push(() => mailbox.stop());
    const databases = { people: await testDatabase(postgresUrl, []), identity: await testDatabase(postgresUrl, []) };
    undo.push(async () => {
      for (const { drop } of Object.values(databases)) await drop();
    });

    const ports = { people: await freePort(), identity: await freePort() };
    const people = `http://localhost:${ports.people}`;
    const identity = `http://127.0.0.1:${ports.identity}`;
    const shared = {
      FARSTU_ROLE_PREFIX: `two_${randomBytes(6).toString('hex')}`,
      FARSTU_KEYS: `k1:${randomBytes(32).toString('base64')}`,
      FARSTU_CLOCK_FILE: clockFile,
      FARSTU_SMTP_URL: mailbox.smtpUrl,
      FARSTU_MAIL_FROM: 'hr@farstu.test',
      FARSTU_URL_PEOPLE: `${people}/people`,
      FARSTU_URL_IDENTITY: `${identity}/identity`,
      // People calls identity, and identity tells people; both are on this machine, which has to be allowed.
      FARSTU_ALLOW_HOSTS: `localhost:${ports.people},127.0.0.1:${ports.identity}`,
      LC_ALL: 'sv_SE.UTF-8',
    };
    const urls = { DATABASE_URL_PEOPLE: databases.people.url, DATABASE_URL_IDENTITY: databases.identity.url };
    const person = { firstName: 'Eva', lastName: 'Bergh', email: 'eva.bergh@bolaget.example' };
    const creating = startProcess(
      [
        ...['admin', 'create', '--customer', '7001', '--name', 'Bolaget AB', '--company', '1'],
        ...['--email', person.email, '--first-name', person.firstName, '--last-name', person.lastName],
      ],
      { ...shared, ...urls, FARSTU_DATA: join(folder, 'set-up'), FARSTU_PUBLIC_URL: people },
    );
    undo.push(() => creating.kill9());
    if ((await creating.ended()) !== 0) throw new Error(`farstu admin create:\n${creating.logs()}`);
    const [, password] = /med lösenordet (\S+)/.exec(creating.logs()) ?? [];

    const processes = (['identity', 'people'] as const).map((room) => {
      const started = startProcess(['start', '--rooms', room], {
        ...shared,
        PORT: String(ports[room]),
        FARSTU_DATA: join(folder, room),
        FARSTU_PUBLIC_URL: { people, identity }[room],
        // Each knows its own database and nothing of the other's.
        DATABASE_URL: databases[room].url,
      });
      undo.push(() => started.stop());
      return started;
    });
    for (const each of processes) await each.up(() => /^Farstu är igång/m.test(each.logs()));

    const mailsTo = (address: string) => mailbox.list().filter(({ to }) => to.toLowerCase() === address.toLowerCase());
    return {
      people,
      identity,
      administrator: { name: `${person.firstName} ${person.lastName}`, email: person.email, password: found(password) },
      mailbox,
      mailsTo,
      mailWithLink: (address, path) => mailWithLink(() => mailsTo(address), path),
      clockTo: (to) => clock.moveTo(Temporal.Instant.from(to)),
      logs: () => processes.map((each) => each.logs()).join('\n'),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
