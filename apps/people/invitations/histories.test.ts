import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { hr, setUp } from '../access/people-in-test.ts';
import { changeHire } from '../new-hires/change-hire.ts';
import { type HiresInTest, hiresInTest } from '../new-hires/hires-in-test.ts';
import { approveLevel, undoLevel } from '../new-hires/review-commands.ts';
import { type Calendar, type History, makeCalendar, makeHistory } from './histories-in-test.ts';
import { differences, isNineOClock } from './histories-oracle-in-test.ts';
import { type Played, play, prepareCompanies } from './history-player-in-test.ts';

// Three hundred hires through PostgreSQL, the real commands and the real jobs: a hundred around each change of clocks and
// the turn of the year. `HISTORY_SEEDS=17,42` plays only those again.

const only = process.env.HISTORY_SEEDS?.split(',').map(Number);
const eras = ['2026-03-29', '2026-10-25', '2027-01-01'];
const perEra = 100;

let room: HiresInTest;
let reviewer: typeof setUp;
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'), '2026-03-20T00:00:00Z');
  await prepareCompanies(room);
  reviewer = { ...setUp, id: await room.user(hr) };
});
afterAll(() => room.close());

const seen = { mail: 0, account: 0, atNine: 0 };

function compare(histories: readonly History[], calendar: Calendar, played: Played): void {
  expect(played.violations).toEqual([]);
  expect(differences(histories, calendar, played.outs)).toEqual([]);
  for (const { kind, at } of histories.flatMap((history) => played.outs(history))) {
    seen[kind]++;
    if (kind === 'mail' && ['Europe/Stockholm', 'Europe/Helsinki'].some((zone) => isNineOClock(at, zone)))
      seen.atNine++;
  }
}

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

// What the histories have found, each told by itself.
describe('found by histories', () => {
  const now = '2027-06-01T10:00:00Z';
  const approve = (hireId: string) => room.house.execute(approveLevel, reviewer, { hireId, level: 'hr' });
  const write = (hireId: string, emailConnect: string | null) =>
    room.house.execute(changeHire, setUp, { hireId, fields: { emailConnect } });
  const accountsOf = (email: string) =>
    room.identity.asked.filter(
      ({ path, body }) => path === '/v1.0/users' && (body as { email?: string }).email === email,
    );

  test('INV-6 E16: an account that was ordered is not made once the approval has been taken back', async () => {
    room.clock.set(now);
    const email = 'tick@farstu.test';
    const { hireId } = await room.hire({ template: 'TJM', emailConnect: email, employmentDate: '2027-07-01' });
    await approve(hireId);
    await room.house.execute(approveLevel, reviewer, { hireId, level: 'chef' });
    await room.house.execute(undoLevel, reviewer, { hireId, level: 'chef' });
    await room.settle();
    expect(accountsOf(email)).toEqual([]);
  });

  test('E10: an account that was let go of with its address is made again when the address comes back', async () => {
    room.clock.set(now);
    const email = 'tillbaka@farstu.test';
    const { hireId, user } = await room.hire({ emailConnect: email, employmentDate: '2027-07-01' });
    await room.settle();
    await write(hireId, null);
    await write(hireId, email);
    await room.settle();
    expect((await room.userOf(String(user?.id))).connect_subject).not.toBeNull();
  });
});
