import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { settableClock } from '@farstu/platform/clock';
import { openRoomDatabase, roomRole, sweeperRole } from '@farstu/platform/database';
import { startTicker } from '@farstu/platform/due';
import { translators } from '@farstu/platform/i18n';
import { startWorker } from '@farstu/platform/jobs';
import { guardedFetch } from '@farstu/platform/outbound';
import { platformMessages } from '@farstu/platform/problems';
import { type RoomHouse, roomHouse } from '@farstu/platform/room';
import { openKeyring } from '@farstu/platform/secrets';
import { TEST_ROLE_PREFIX, testPasswordOf } from '@farstu/platform/testing';
import fastify from 'fastify';
import type { PeopleDb } from '../database.ts';
import { peopleRoom } from '../index.ts';

interface Employment {
  /** The owner's address of the test's database. */
  readonly url: string;
  readonly now: string;
  /** The one host that may be called. */
  readonly identityHost: string;
}

type Order = { readonly begin: Employment } | { readonly clock: string };

/** A worker of the people room in a process of its own, which can be killed at any moment. */
export interface KillableWorker {
  readonly pid: number;
  /** Until now it has only read its program; when this settles it takes jobs. */
  begin(employment: Employment): Promise<void>;
  /** Its clock stands here from now on, and it has looked what is due. */
  moveTo(instant: string): Promise<void>;
  /** It has ended, whoever's doing that was. */
  isGone(): boolean;
  /** SIGKILL, and wait until it is gone. */
  kill(): Promise<void>;
}

export function killableWorker(): KillableWorker {
  const code = `
    const { enableCompileCache } = await import('node:module');
    enableCompileCache();
    const { workAsToldByParent } = await import(${JSON.stringify(import.meta.url)});
    workAsToldByParent();`;
  const child: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    cwd: import.meta.dirname,
  });
  const end = once(child, 'exit').then(() => false);
  const isTold = async (message: Promise<unknown>): Promise<void> => {
    if (!(await Promise.race([message.then(() => true), end]))) throw new Error('the worker has ended');
  };
  const isReady = once(child, 'message');
  const ask = async (order: Order): Promise<void> => {
    if (!child.connected) throw new Error('the worker has ended');
    const answer = once(child, 'message');
    child.send(order);
    await isTold(answer);
  };
  return {
    pid: child.pid ?? 0,
    begin: async (employment) => {
      await isTold(isReady);
      await ask({ begin: employment });
    },
    moveTo: (clock) => ask({ clock }),
    isGone: () => child.exitCode !== null || child.signalCode !== null,
    kill: async () => {
      child.kill('SIGKILL');
      await end;
    },
  };
}

/**
 * In the child: begins, and moves its clock, when it is told to, and answers when that is done.
 *
 * @public called by the program text above
 */
export function workAsToldByParent(): void {
  const clock = settableClock('1970-01-01T00:00:00Z');
  let tick: () => Promise<unknown> = async () => undefined;
  process.on('message', async (order: Order) => {
    clock.set('begin' in order ? order.begin.now : order.clock);
    if ('begin' in order) tick = await work(order.begin, clock);
    // A database that is away now is looked at again within the second.
    else await tick().catch(() => undefined);
    process.send?.('done');
  });
  process.on('disconnect', () => process.exit());
  process.send?.('ready');
}

/** As a node that was started with `--worker` does: the real queue, the real ticker, the real fetch. */
async function work({ url, identityHost }: Employment, clock: ReturnType<typeof settableClock>) {
  const room = peopleRoom();
  const { log } = fastify({ logger: false });
  const outbound = { origin: 'http://localhost:8080', demo: false, allowHosts: [identityHost] };
  const connect = (role: string) =>
    openRoomDatabase<PeopleDb>({ url, role, password: testPasswordOf(role), schema: room.name, max: 5 });
  const house = roomHouse<PeopleDb>({
    name: room.name,
    database: connect(roomRole(TEST_ROLE_PREFIX, room.name)),
    sweeper: connect(sweeperRole(TEST_ROLE_PREFIX, room.name)),
    clock,
    keyring: openKeyring({ keysFromEnv: `test:${Buffer.alloc(32, 7).toString('base64')}` }),
    mailer: {
      send: async () => ({ accepted: true, response: '250 ok' }),
      check: async () => undefined,
      close: () => undefined,
    },
    addresses: { origin: outbound.origin, room: (name) => `${outbound.origin}/${name}` },
    fetch: guardedFetch(outbound),
    outbound,
    log,
    demo: false,
    translator: translators({ platform: platformMessages, [room.name]: room.catalogue }),
  });
  const erased = house as unknown as RoomHouse<never>;
  const ticker = startTicker(erased);
  await startWorker({ url, rooms: [{ room: room as never, house: erased }], concurrency: 3, log });
  return ticker.tick;
}
