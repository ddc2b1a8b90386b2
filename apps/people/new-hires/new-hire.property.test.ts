import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type NewHire, type NewHireEvent, newHire, openLevelsOf, transition } from './new-hire.ts';
import type { HireLevel } from './review-flow.ts';

const at = Temporal.Instant.from('2026-11-20T09:00:00Z');

/** Up to five levels, each requiring an earlier one or none. */
const levels: fc.Arbitrary<HireLevel[]> = fc
  .array(fc.option(fc.nat(4), { nil: null }), { maxLength: 5 })
  .map((requires) =>
    requires.map((required, index) => ({
      code: `l${index}`,
      fields: [],
      requires: required !== null && required < index ? `l${required}` : null,
    })),
  );

const levelCode = fc.nat(5).map((index) => `l${index}`);
const event: fc.Arbitrary<NewHireEvent> = fc.oneof(
  { weight: 8, arbitrary: levelCode.map((level) => ({ type: 'level-approved' as const, level, by: 'anna', at })) },
  { weight: 4, arbitrary: levelCode.map((level) => ({ type: 'level-undone' as const, level })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('new-person' as const, 'same-person' as const, 'rejected' as const)
      .map((as) => ({ type: 'decided' as const, as })),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'withdrawn' as const }) },
  { weight: 1, arbitrary: levels.map((each) => ({ type: 'flow-reassigned' as const, levels: each })) },
);

/** The same hire as a checklist: what is ticked, and three facts. Nothing here knows a table of states. */
interface Model {
  levels: readonly HireLevel[];
  ticked: Set<string>;
  decided: boolean;
  gone: boolean;
}
const isDone = ({ levels, ticked }: Model) => levels.every(({ code }) => ticked.has(code));
const stateOf = (model: Model) => {
  if (model.gone) return 'withdrawn';
  if (!model.decided) return 'needs-decision';
  return isDone(model) ? 'approved' : 'under-review';
};

/** Whether the model allows the event; if so, it has happened. */
function happens(model: Model, event: NewHireEvent): boolean {
  if (model.gone) return false;
  const level = 'level' in event ? model.levels.find(({ code }) => code === event.level) : undefined;
  switch (event.type) {
    case 'level-approved': {
      const allowed = model.decided && level && !model.ticked.has(level.code);
      if (!allowed || (level.requires !== null && !model.ticked.has(level.requires))) return false;
      model.ticked.add(level.code);
      return true;
    }
    case 'level-undone': {
      if (!model.decided || !level || !model.ticked.has(level.code)) return false;
      if (model.levels.some(({ code, requires }) => requires === level.code && model.ticked.has(code))) return false;
      return model.ticked.delete(level.code);
    }
    case 'decided': {
      if (model.decided) return false;
      if (event.as === 'rejected') model.gone = true;
      else model.decided = true;
      return true;
    }
    case 'withdrawn':
      model.gone = true;
      return true;
    case 'flow-reassigned': {
      if (model.decided && isDone(model)) return false;
      model.levels = event.levels;
      model.ticked = new Set([...model.ticked].filter((code) => event.levels.some((each) => each.code === code)));
      return true;
    }
  }
}

describe('any order of events', () => {
  it('INV-6 E16 E17: a hire does what a checklist would do, and refuses what it would refuse', () => {
    fc.assert(
      fc.property(levels, fc.boolean(), fc.array(event, { maxLength: 25 }), (begin, mayBeHere, events) => {
        let hire: NewHire = newHire(begin, { mayBeHere });
        const model: Model = { levels: begin, ticked: new Set(), decided: !mayBeHere, gone: false };
        for (const each of events) {
          const before = hire;
          const result = transition(hire, each);
          expect(result.ok).toBe(happens(model, each));
          if (result.ok) hire = result.hire;
          else expect(hire).toBe(before);
          expect(hire.state).toBe(stateOf(model));
          expect(new Set(hire.reviews.map(({ level }) => level))).toEqual(model.ticked);
          expect(hire.reviews).toHaveLength(model.ticked.size);
          for (const { code } of openLevelsOf(hire)) {
            expect(transition(hire, { type: 'level-approved', level: code, by: 'anna', at }).ok).toBe(true);
          }
        }
      }),
      { numRuns: 2_000, seed: 2 },
    );
  });

  it('INV-7: whoever ticks what is open comes to the end', () => {
    fc.assert(
      fc.property(levels, (begin) => {
        let hire: NewHire = newHire(begin);
        for (let round = 0; round < begin.length; round++) {
          const [open] = openLevelsOf(hire);
          const result = transition(hire, { type: 'level-approved', level: String(open?.code), by: 'anna', at });
          if (result.ok) hire = result.hire;
        }
        expect(hire.state).toBe('approved');
      }),
      { numRuns: 500, seed: 2 },
    );
  });
});
