import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failpoints, type KilledHouse, killedHouse, shuffled } from './killed-house.ts';
import type { Candidate } from './moved-candidates.ts';

/** One house for all: what one death leaves is still there at the next. `npm run test:long` does it many times. */
describe('a house that is killed', { timeout: 60_000 }, () => {
  let house: KilledHouse;
  const reviewed: Candidate[] = [];
  beforeAll(async () => {
    house = await killedHouse();
    await house.kill();
  }, 120_000);
  afterAll(() => house.stop(), 60_000);

  it.each(failpoints)('TTH-4 E13 E14 T-7: dies %s, with the same event five times among others', async (failpoint) => {
    const { teamtailor } = house;
    const one = teamtailor.move('KOLL');
    const other = teamtailor.move('TJM');
    reviewed.push(other);
    const events = [...Array(5).fill(one.events).flat(), ...other.events, teamtailor.moveAgain(other)];
    await house.dieAt(failpoint, 1, () => teamtailor.deliver(shuffled(events)));
  });

  it('TTH-4 E13 E14 T-7: started again, every candidate is one employee with one user, one mail and the right card', async () => {
    const { teamtailor } = house;
    await house.start();
    const last = teamtailor.move('EXT');
    expect(await teamtailor.faults(), 'a lost one is noticed').toContain(`EXT ${last.id}: 0 employees`);
    await teamtailor.deliver(last.events);
    expect(teamtailor.unanswered()).toBe(0);
    // While others still wait for the jobs that died: their cards must come to say the last that became of them.
    await teamtailor.tick(reviewed, 'hr');
    await teamtailor.settle();
    await teamtailor.tick(reviewed, 'hr');
    await teamtailor.tick(reviewed.slice(0, 4), 'chef');
    await teamtailor.settle();
    expect(await teamtailor.faults()).toEqual([]);
  }, 150_000);
});
