import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgres } from '@farstu/platform/postgres';
import pg from 'pg';
import { type Demo, type DemoUser, found, freePort, type Mail, startProcess } from './house.ts';
import { type Answer, Visitor } from './visitor.ts';

/** As much of `demo.json` as the programs that call us need. */
export interface Doors extends Demo {
  readonly people: {
    readonly hrApi: {
      readonly url: string;
      readonly instance: string;
      readonly username: string;
      readonly password: string;
    };
    readonly teamtailor: { readonly baseUrl: string; readonly apiKey: string; readonly webhookSecret: string };
  };
  readonly identity: {
    readonly issuer: string;
    readonly accountsApi: { readonly url: string; readonly clientId: string; readonly clientSecret: string };
    readonly relyingParty: { readonly clientId: string; readonly clientSecret: string; readonly redirectUri: string };
  };
}

/** Jobs are gone when they are done: a copy of each is kept as it was added, and as it was after every try. */
const keepEveryJob = `
  create table public.seen_job (job jsonb);
  create function public.keep_job() returns trigger language plpgsql security definer as $$
  begin
    insert into public.seen_job values (to_jsonb(new));
    return new;
  end $$;
  create trigger keep_job after insert or update on graphile_worker._private_jobs
    for each row execute function public.keep_job();`;

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
export const basic = (name: string, password: string) => ({
  authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`,
});

export interface WatchedAnswer extends Pick<Answer, 'url' | 'status' | 'body'> {
  readonly method: string;
}

/** The whole product as a process, whose every answer, printed line, mail, job and row is kept for looking through. */
export async function watchedHouse() {
  const folder = mkdtempSync(join(tmpdir(), 'farstu-watched-'));
  const file = join(folder, 'demo.json');
  const settings = { PORT: String(await freePort()), FARSTU_DATA: folder, FARSTU_LOG_LEVEL: 'debug' };
  const running = startProcess(['start', '--demo'], settings);
  const stop = async () => {
    await running.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const answers: WatchedAnswer[] = [];
  const watch = (answer: WatchedAnswer) => {
    answers.push(answer);
  };

  /** Asks the product's own database, as nobody but its owner can. */
  const query = async <Row extends pg.QueryResultRow>(text: string): Promise<Row[]> => {
    const { url } = await startPostgres({ dataDir: join(folder, 'postgres') });
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Row>(text)).rows;
    } finally {
      await client.end();
    }
  };
  try {
    await running.up(() => existsSync(file));
    await query(keepEveryJob);
  } catch (error) {
    await stop();
    throw error;
  }
  const demo: Doors = JSON.parse(readFileSync(file, 'utf8'));

  /** A call as a program makes it; a body that is text goes as it is. */
  const call = async (
    method: string,
    url: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(url, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(text !== undefined && { body: text }),
    });
    const answered = await response.text();
    watch({ url, method, status: response.status, body: answered });
    return { url, status: response.status, body: answered, json: <T>() => JSON.parse(answered) as T };
  };
  const mails = async () => {
    const response = await fetch(demo.mailbox.url, { headers: bearer(demo.mailbox.token) });
    return (await response.json()) as (Mail & { html: string })[];
  };
  return {
    demo,
    answers,
    watch,
    query,
    call,
    mails,
    stop,
    /** What the process has printed; complete after `end`. */
    printed: () => running.logs(),
    printedByPostgres: () => readFileSync(join(folder, 'postgres', 'postgres.log'), 'utf8'),
    /** Stops the process and leaves its folder. */
    end: () => running.stop(),
    visitor: () => new Visitor(demo.baseUrl, watch),
    user: (role: DemoUser['role']) => found(demo.users.find((each) => each.role === role)),
    /** Waits until nothing is left to be handled now. */
    settle: () => call('POST', demo.clock.url, { advance: 'PT1S' }, bearer(demo.clock.token)),
    /** The last part of the first link under the path that has been mailed to the address. */
    tokenOfMail: async (address: string, path: string): Promise<string> => {
      for (let tries = 0; tries < 200; tries++) {
        const links = (await mails()).filter(({ to }) => to === address).flatMap((mail) => mail.links);
        const link = links.find((each) => new URL(each).pathname.startsWith(path));
        if (link !== undefined) return new URL(link).pathname.split('/').pop() ?? '';
        await sleep(50);
      }
      throw new Error(`no mail to ${address} has a link under ${path}`);
    },
  };
}

export type WatchedHouse = Awaited<ReturnType<typeof watchedHouse>>;
