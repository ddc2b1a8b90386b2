import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failpoints, type KilledHouse, killedHouse, shuffled } from './killed-house.ts';
import { type Candidate, type MovedCandidates, templates } from './moved-candidates.ts';

/** `HISTORIES=200 npx vitest run --config vitest.long.config.ts e2e/kill` tries a few. */
const histories = Number(process.env.HISTORIES ?? 10_000);
const BATCH = 50;
const TIMES = 5;
const LONGEST_LIFE_MILLISECONDS = 3_000;
/** All that is left when the last kill has been. */
const DRAINING_MILLISECONDS = 900_000;

describe('a house that is killed many times', () => {
  let house: KilledHouse;
  beforeEach(async () => {
    house = await killedHouse();
  }, 120_000);
  afterEach(() => house.stop(), 120_000);

  it('TTH-4 E13 E14 T-7: five times at each failpoint, in any order', async () => {
    const { teamtailor } = house;
    await house.kill();
    for (const failpoint of shuffled(Array.from({ length: TIMES }, () => failpoints).flat())) {
      const passing = random(3);
      const candidates = [...templates, ...templates, ...templates].map((template) => teamtailor.move(template));
      const events = candidates.flatMap(({ events }) => Array.from({ length: 5 }, () => events).flat());
      await house.dieAt(failpoint, passing, () => teamtailor.deliver(shuffled(events)));
    }
    await endsWell(house);
  });

  it('TTH-4 E13 E14 T-7: event histories of 1–5 deliveries, shuffled, and kill -9 at any moment', async () => {
    const { teamtailor } = house;
    const candidates: Candidate[] = [];
    for (let made = 0; made < histories; made += BATCH) {
      await tickSome(teamtailor, candidates);
      const events = Array.from({ length: Math.min(BATCH, histories - made) }, () => {
        const known = candidates[Math.floor(Math.random() * candidates.length)];
        // One in five is of somebody whom a recruiter moves once more; each template has numbers enough for the others.
        if (known && random(5) === 1) return teamtailor.moveAgain(known);
        const candidate = teamtailor.move(random(10) === 1 ? 'EXT' : random(2) === 1 ? 'TJM' : 'KOLL');
        candidates.push(candidate);
        return candidate.events[0];
      });
      const deliveries = events.flatMap((event) => (event ? Array.from({ length: random(5) }, () => event) : []));
      const death = sleep(Math.random() * LONGEST_LIFE_MILLISECONDS).then(() => house.kill());
      await teamtailor.deliver(shuffled(deliveries));
      await death;
      await house.start();
    }
    await endsWell(house);
  });
});

/** Cards change while others wait to be made. */
async function tickSome(teamtailor: MovedCandidates, candidates: readonly Candidate[]): Promise<void> {
  const reviewed = candidates.filter(({ template }) => template === 'TJM').slice(-5 * BATCH);
  const some = (ticked: number) => shuffled(reviewed.filter((each) => each.ticked.length === ticked)).slice(0, 2);
  const [first, second] = [some(0), some(1)];
  await teamtailor.tick(first, 'hr');
  await teamtailor.tick(second, 'chef');
}

async function endsWell({ teamtailor, start, kill }: KilledHouse): Promise<void> {
  await kill();
  await start();
  await teamtailor.deliver([]);
  expect(teamtailor.unanswered()).toBe(0);
  await teamtailor.settle(DRAINING_MILLISECONDS);
  expect(await teamtailor.faults()).toEqual([]);
}

/** 1 to `most`. */
const random = (most: number) => 1 + Math.floor(Math.random() * most);
