import type { EventEmitter } from 'node:events';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const { run, query, unlock } = vi.hoisted(() => ({
  run: vi.fn(),
  query: vi.fn(),
  unlock: vi.fn(async () => undefined),
}));
vi.mock('graphile-worker', () => ({
  run,
  makeWorkerUtils: async () => ({ forceUnlockWorkers: unlock, release: async () => undefined }),
  Logger: class {},
}));
vi.mock('pg', () => ({
  default: {
    Pool: class {
      on() {}
      query = query;
      async end() {}
    },
  },
}));

const { startWorker } = await import('./worker.ts');
const start = () => startWorker({ url: 'postgres://nowhere', rooms: [], log: pino({ level: 'silent' }) });
const answers = async () => ({ rows: [] });
const never = () => new Promise<never>(() => undefined);

function aRunner() {
  const { promise, reject } = Promise.withResolvers<void>();
  return { stop: vi.fn(async () => undefined), promise, break: () => reject(new Error('database gone')) };
}
type Runner = ReturnType<typeof aRunner>;

/** What the pools are that begin, in their order; `pool-1` is the first. The last one begins as often as it is asked. */
let events: EventEmitter[];
function begin(...runners: (Runner | Promise<Runner>)[]) {
  events = [];
  run.mockImplementation(async (options: { events: EventEmitter }) => {
    events.push(options.events);
    options.events.emit('pool:create', { workerPool: { id: `pool-${events.length}` } });
    return await runners[Math.min(events.length, runners.length) - 1];
  });
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  run.mockReset();
  unlock.mockClear();
  query.mockReset();
  query.mockImplementation(answers);
});
afterEach(() => vi.useRealTimers());

it('begins one pool only, however long the database takes to let it begin', async () => {
  const first = aRunner();
  const second = Promise.withResolvers<Runner>();
  begin(first, second.promise);
  const worker = await start();
  first.break();
  await vi.advanceTimersByTimeAsync(0);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(run).toHaveBeenCalledTimes(2);
  const runner = aRunner();
  second.resolve(runner);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(run).toHaveBeenCalledTimes(2);
  await worker.stop();
  expect(runner.stop).toHaveBeenCalledOnce();
});

it('stops its pool after 20 s without a beat, also while a beat hangs, and asks nothing beside it', async () => {
  const runner = aRunner();
  begin(runner);
  await start();
  query.mockClear();
  query.mockImplementation(never);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(runner.stop).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(runner.stop).toHaveBeenCalledOnce();
  expect(query).toHaveBeenCalledOnce();
  expect(run).toHaveBeenCalledOnce();
});

it('gives back at the next beat what a pool of its own that has ended still holds', async () => {
  const first = aRunner();
  begin(first, aRunner());
  const worker = await start();
  expect(unlock).not.toHaveBeenCalled();
  first.break();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(unlock.mock.calls).toEqual([[['pool-1']]]);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(unlock).toHaveBeenCalledOnce();
  await worker.stop();
});

it('begins a new pool beside one that stops by itself, and beats for that one until it has ended', async () => {
  const first = aRunner();
  begin(first, aRunner());
  const worker = await start();
  const beatsFor = () => query.mock.calls.filter(([text]) => /insert into jobs.node/.test(text)).at(-1)?.[1][0];
  events[0]?.emit('pool:gracefulShutdown', {});
  for (let beat = 0; beat < 10; beat++) {
    await vi.advanceTimersByTimeAsync(5_000);
    expect(beatsFor()).toEqual(['pool-1', 'pool-2']);
  }
  expect(run).toHaveBeenCalledTimes(2);
  expect(unlock).not.toHaveBeenCalled();
  first.break();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(unlock.mock.calls).toEqual([[['pool-1']]]);
  expect(beatsFor()).toEqual(['pool-2']);
  await worker.stop();
});

it('waits, when it is stopped, for what a pool that stops by itself still runs', async () => {
  const first = aRunner();
  begin(first, aRunner());
  const worker = await start();
  events[0]?.emit('pool:gracefulShutdown', {});
  await vi.advanceTimersByTimeAsync(5_000);
  let isStopped = false;
  const stopped = worker.stop().then(() => {
    isStopped = true;
  });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(isStopped).toBe(false);
  first.break();
  await stopped;
});

it('begins a new pool for one that only asks in vain while the database answers, and lets one that hears be', async () => {
  const [deaf, hearing] = [aRunner(), aRunner()];
  begin(deaf, hearing);
  const worker = await start();
  const asks = (times: number, of: EventEmitter | undefined, ...what: string[]) => {
    for (let time = 0; time < times; time++) for (const each of what) of?.emit(each, {});
  };
  asks(1, events[0], 'worker:getJob:error', 'worker:getJob:empty');
  await vi.advanceTimersByTimeAsync(5_000);
  asks(5, events[0], 'worker:getJob:error');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(deaf.stop).not.toHaveBeenCalled();
  asks(5, events[0], 'worker:getJob:error');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(deaf.stop).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(run).toHaveBeenCalledTimes(2);
  for (let beat = 0; beat < 3; beat++) {
    asks(1, events[1], 'worker:getJob:error', 'job:start');
    await vi.advanceTimersByTimeAsync(5_000);
  }
  expect(hearing.stop).not.toHaveBeenCalled();
  await worker.stop();
});
