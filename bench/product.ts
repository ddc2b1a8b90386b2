import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mintProviderKey, signTeamtailor } from '@farstu/contracts-teamtailor-partner';
import { newEvent } from '@farstu/contracts-teamtailor-partner/sample-event';
import { type HouseProcess, startProcess } from '@farstu/e2e/house';
import { type EmbeddedPostgres, startPostgres } from '@farstu/platform/postgres';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';

const port = 8395;
const origin = `http://localhost:${port}`;

interface Demo {
  people: {
    hrApi: { instance: string; username: string; password: string };
    teamtailor: { apiKey: string; webhookSecret: string };
  };
}

/** The product on a durable PostgreSQL of its own (fsync on), with the demo's installation in it. */
export interface Product {
  url: string;
  folder: string;
  start(...args: string[]): Promise<HouseProcess>;
  /** A signed event that nobody has sent before, ready to post. */
  event(): Promise<{ headers: Record<string, string>; body: string }>;
  close(): Promise<void>;
}

export async function openProduct(): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), 'farstu-bench-'));
  const postgres: EmbeddedPostgres = await startPostgres({ dataDir: join(folder, 'postgres') });
  const admin = new pg.Client({ connectionString: postgres.url });
  await admin.connect();
  await admin.query('create database product');
  await admin.end();
  const url = postgres.url.replace(/\/postgres(\?|$)/, '/product$1');
  const settings = { PORT: String(port), FARSTU_DATA: folder, DATABASE_URL: url, FARSTU_LOG_LEVEL: 'warn' };
  const start = async (...args: string[]) => {
    const child = startProcess(['start', ...args], settings);
    await child.up(async () => (await fetch(`${origin}/readyz`).catch(() => undefined))?.status === 200);
    return child;
  };
  const first = await start('--demo');
  const file = join(folder, 'demo.json');
  await first.up(() => existsSync(file));
  const { people }: Demo = JSON.parse(readFileSync(file, 'utf8'));
  await first.stop();
  // What autovacuum does within a minute or so; a bench is over before.
  await analyse(url);
  const bearer = await mintProviderKey(
    {
      url: `${origin}/people/webapi/api/`,
      instance: people.hrApi.instance,
      username: people.hrApi.username,
      password: people.hrApi.password,
      language: 'sv',
      connect_email: 'candidate',
      report_completed: 'created',
    },
    people.teamtailor.apiKey,
  );
  return {
    url,
    folder,
    start,
    event: async () => {
      const event = newEvent({
        companyDetails: { uuid: 'bench', name: 'Bench AB' },
        answers: { company: '1010', instance: people.hrApi.instance, employment_template: 'KOLL' },
        customFields: { 'start-date': '2027-02-01' },
        withoutResult: true,
      });
      const at = Temporal.Now.instant();
      const eventId = event['partner-event'].id;
      return {
        headers: {
          authorization: `Bearer ${bearer}`,
          'content-type': 'application/json',
          'teamtailor-signature': signTeamtailor({ secret: people.teamtailor.webhookSecret, eventId, at }),
        },
        body: JSON.stringify(event),
      };
    },
    close: async () => {
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function analyse(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
}

/** Posts events on so many kept connections; each is answered when it is durable. */
export function sender(connections: number) {
  const free: KeptConnection[] = Array.from({ length: connections }, () => new KeptConnection());
  const waiting: ((connection: KeptConnection) => void)[] = [];
  return {
    post: async ({ headers, body }: { headers: Record<string, string>; body: string }) => {
      const connection = free.pop() ?? (await new Promise<KeptConnection>((resolve) => waiting.push(resolve)));
      try {
        const answer = await connection.post('/people/teamtailor/webhook', headers, body);
        if (!/^HTTP\/1\.1 2/.test(answer)) throw new Error(`the event was answered ${answer}`);
      } finally {
        const next = waiting.shift();
        if (next) next(connection);
        else free.push(connection);
      }
    },
    close: async () => {
      for (const connection of free) connection.close();
    },
  };
}

/** One connection that sends what it is given and waits for the whole answer: a client that takes little of the machine itself. */
class KeptConnection {
  readonly #socket: Socket = connect({ host: 'localhost', port }).setNoDelay(true).setEncoding('latin1');
  #answer = '';
  #done: ((answer: string) => void) | undefined;
  #failed: ((error: Error) => void) | undefined;

  constructor() {
    this.#socket.on('data', (text: string) => {
      this.#answer += text;
      const end = this.#answer.indexOf('\r\n\r\n');
      const length = /\r\ncontent-length: (\d+)/i.exec(this.#answer)?.[1];
      if (end >= 0 && this.#answer.length >= end + 4 + Number(length ?? 0)) this.#done?.(this.#answer);
    });
    this.#socket.on('error', (error) => this.#failed?.(error));
    this.#socket.on('close', () => this.#failed?.(new Error('the connection was closed')));
  }

  post(path: string, headers: Record<string, string>, body: string): Promise<string> {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    this.#answer = '';
    return new Promise((resolve, reject) => {
      this.#done = resolve;
      this.#failed = reject;
      this.#socket.write(
        `POST ${path} HTTP/1.1\r\nhost: localhost:${port}\r\n${lines.join('')}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
    });
  }

  close(): void {
    this.#socket.destroy();
  }
}
