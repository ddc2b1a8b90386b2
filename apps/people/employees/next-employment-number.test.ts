import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { customer, peopleInTest } from '../access/people-in-test.ts';
import { systemActor } from '../access/system-actor.ts';
import { command } from '../database.ts';
import { nextEmploymentNumber } from './next-employment-number.ts';
import { type NumberSeries, numberFrom, search, searchOf } from './number-series.ts';

let room: Awaited<ReturnType<typeof peopleInTest>>;
beforeAll(async () => {
  room = await peopleInTest(inject('postgresUrl'));
});
afterAll(() => room.close());

const modes = ['first-free', 'highest-plus-one'] as const;
const series = (mode: NumberSeries['mode']): NumberSeries => ({ mode, from: 1000, to: 1006 });
/** Takes a number, then does `meanwhile` before the transaction is over. */
const taking = command('test.take', async (tx, given: { series: NumberSeries; meanwhile: () => Promise<void> }) => {
  const taken = await nextEmploymentNumber(tx, 1010, given.series);
  await given.meanwhile();
  return taken.ok ? taken.employmentNumber : taken.code;
});
const take = (mode: NumberSeries['mode'], meanwhile = async () => {}) =>
  room.house.execute(taking, systemActor(customer, 'test'), { series: series(mode), meanwhile });

test.each([
  [['1000', '01001', '1003', '999', 'A1002']],
  [['1001', '1002']],
  [['1000', '1001', '1002', '1003', '1004', '1005', '1006']],
  [[]],
  [['1006']],
])('TTH-6: the database finds what the rules find among %o', async (used) => {
  await room.house.read(customer, (db) => db.deleteFrom('employee').where('company', '=', 1010).execute());
  for (const employment_number of used) await room.employee({ employment_number });
  for (const mode of modes) {
    const right = numberFrom(series(mode), search(searchOf(series(mode)), used));
    expect(await take(mode)).toBe(right.ok ? right.employmentNumber : right.code);
  }
});

test.each(modes)(
  'TTH-6: whoever comes meanwhile gets the number after it, and one not used is free again (%s)',
  async (mode) => {
    await room.house.read(customer, (db) => db.deleteFrom('employee').where('company', '=', 1010).execute());
    await room.employee({ employment_number: '1000' });
    let second = '';
    const first = await take(mode, async () => {
      second = await take(mode);
    });
    expect([first, second]).toEqual(['1001', '1002']);
    expect(await take(mode)).toBe('1001');
  },
);
