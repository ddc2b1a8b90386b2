import { pino } from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const { run, query } = vi.hoisted(() => ({ run: vi.fn(), query: vi.fn() }));
vi.mock('graphile-worker', () => ({
  run,
  makeWorkerUtils: async () => ({ forceUnlockWorkers: async () => undefined, release: async () => undefined }),
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

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  run.mockReset();
  query.mockReset();
  query.mockImplementation(answers);
});
afterEach(() => vi.useRealTimers());

it('begins one pool only, however long the database takes to let it begin', async () => {
  const first = aRunner();
  run.mockResolvedValueOnce(first);
  const worker = await start();
  first.break();
  await vi.advanceTimersByTimeAsync(0);
  const second = Promise.withResolvers<ReturnType<typeof aRunner>>();
  run.mockReturnValue(second.promise);
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
  run.mockResolvedValue(runner);
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
