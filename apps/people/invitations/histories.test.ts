import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type HiresInTest, hiresInTest } from '../new-hires/hires-in-test.ts';
import { type Calendar, type History, makeCalendar, makeHistory, type Out } from './histories-in-test.ts';
import { expectedOuts, isNineOClock } from './histories-oracle-in-test.ts';
import { type Played, play, prepareCompanies, toInstant } from './history-player-in-test.ts';

// Three hundred hires through PostgreSQL, the real commands and the real jobs: a hundred around each change of clocks and
// the turn of the year. `HISTORY_SEEDS=17,42` plays only those again.

const only = process.env.HISTORY_SEEDS?.split(',').map(Number);
const eras = ['2026-03-29', '2026-10-25', '2027-01-01'];
const perEra = 100;

let room: HiresInTest;
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'), '2026-03-20T00:00:00Z');
  await prepareCompanies(room);
});
afterAll(() => room.close());

const seen = { mail: 0, account: 0, atNine: 0 };

const written = ({ kind, at, email }: Out) => `${toInstant(at)} ${kind} ${email}`;

/** The first that differs is told with its seed and everything that happened in it. */
function compare(histories: readonly History[], calendar: Calendar, played: Played): void {
  expect(played.violations).toEqual([]);
  const compared = histories.map((history) => ({
    history,
    outs: played.outs(history).map(written),
    expected: expectedOuts(history, calendar).map(written),
  }));
  const wrong = compared.filter(({ outs, expected }) => outs.join() !== expected.join());
  for (const { history, outs, expected } of wrong.toSorted((a, b) => a.history.steps.length - b.history.steps.length)) {
    const others = wrong.map(({ history: { seed } }) => seed).join();
    expect.soft(outs, `seeds ${others} differ; seed ${history.seed}: ${told(history, calendar)}`).toEqual(expected);
  }
  for (const { kind, at } of histories.flatMap((history) => played.outs(history))) {
    seen[kind]++;
    if (kind === 'mail' && ['Europe/Stockholm', 'Europe/Helsinki'].some((zone) => isNineOClock(at, zone)))
      seen.atNine++;
  }
}

const told = ({ stop, steps, ...hire }: History, { stops, outages }: Calendar) => {
  const at = (index: number) => toInstant(stops[index] ?? 0);
  const down = outages.map(([from, to]) => `${at(from)}–${at(to)}`);
  return JSON.stringify(
    { ...hire, at: at(stop), steps: steps.map((step) => [at(step.stop), step.happening]), down },
    null,
    1,
  );
};

describe('three hundred histories through PostgreSQL', () => {
  test.each(eras.map((middle, era) => ({ middle, era })))(
    'INV-4 INV-5 INV-6 INV-7 INV-8 INV-9 INV-11 INV-12 INV-14 INV-16 E1 E2 E3 E4 E7 E10 E13 E16 E21 E22: around $middle, what goes out is what the oracle says, when it says',
    async ({ middle, era }) => {
      const calendar = makeCalendar(middle, era);
      const seeds = Array.from({ length: perEra }, (_, index) => era * perEra + index + 1);
      const histories = seeds
        .filter((seed) => only === undefined || only.includes(seed))
        .map((seed) => makeHistory(seed, calendar));
      const workforce = {
        moveTo: async (instant: string) => room.clock.set(instant),
        settle: () => room.settle(),
        stop: async () => undefined,
        start: async () => undefined,
      };
      compare(histories, calendar, await play(histories, calendar, { room, identity: room.identity, workforce }));
    },
    120_000,
  );

  test.skipIf(only !== undefined)('the histories reach both ways and both moments, often', () => {
    expect(seen.mail).toBeGreaterThan(100);
    expect(seen.account).toBeGreaterThan(20);
    expect(seen.atNine).toBeGreaterThan(20);
  });
});
