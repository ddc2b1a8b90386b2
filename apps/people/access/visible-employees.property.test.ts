import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Placement } from './actor.ts';
import { customer, type PeopleInTest, peopleInTest } from './people-in-test.ts';
import { visibleEmployees } from './visible-employees.ts';

let room: PeopleInTest;
beforeAll(async () => {
  room = await peopleInTest(inject('postgresUrl'));
});
afterAll(() => room.close());

const today = Temporal.PlainDate.from('2026-11-22');
const companies = [1010, 1020];
const codes = ['100', '200', '300'];

interface Coding {
  code: string;
  /** Days from today; null: until further notice. */
  from: number;
  to: number | null;
}
interface Person {
  company: number;
  codings: Coding[];
}

/** Dated rows of one dimension, one after the other, as the register keeps them. */
const codings = fc
  .array(
    fc.record({
      code: fc.constantFrom(...codes),
      length: fc.integer({ min: 1, max: 30 }),
      gap: fc.integer({ min: 0, max: 10 }),
    }),
    {
      maxLength: 4,
    },
  )
  .chain((parts) =>
    fc.record({ start: fc.integer({ min: -60, max: 30 }), open: fc.boolean() }).map(({ start, open }) => {
      let day = start;
      return parts.map(({ code, length, gap }, index): Coding => {
        const from = day + gap;
        day = from + length;
        return { code, from, to: open && index === parts.length - 1 ? null : day - 1 };
      });
    }),
  );
const persons = fc.array(fc.record({ company: fc.constantFrom(...companies), codings }), {
  minLength: 1,
  maxLength: 6,
});

type Place =
  | { scope: 'installation' }
  | { scope: 'company'; company: number }
  | { scope: 'coding'; code: string }
  | { scope: 'self' };
const places = fc.array(
  fc.record({
    counts: fc.boolean(),
    at: fc.oneof(
      { weight: 1, arbitrary: fc.constant<Place>({ scope: 'installation' }) },
      { weight: 4, arbitrary: fc.constantFrom(...companies).map((company): Place => ({ scope: 'company', company })) },
      { weight: 6, arbitrary: fc.constantFrom(...codes).map((code): Place => ({ scope: 'coding', code })) },
      { weight: 2, arbitrary: fc.constant<Place>({ scope: 'self' }) },
    ),
  }),
  { maxLength: 3 },
);

/** Day by day from today, what a person reads in the register: the first code met is the one that counts. */
function codeThatCounts(person: Person): string | undefined {
  for (let day = 0; day <= 500; day++) {
    const found = person.codings.find(({ from, to }) => from <= day && (to === null || day <= to));
    if (found) return found.code;
  }
  return undefined;
}

function isVisible(person: Person, isSelf: boolean, placed: readonly { counts: boolean; at: Place }[]): boolean {
  const reaches = (at: Place) => {
    if (at.scope === 'installation') return true;
    if (at.scope === 'company') return person.company === at.company && !isSelf;
    if (at.scope === 'coding') return codeThatCounts(person) === at.code;
    return isSelf;
  };
  return placed.some(({ counts, at }) => counts && reaches(at));
}

test('a manager on cost centre 200 sees exactly its employees, and everybody exactly theirs, as a plain reading of the register says', async () => {
  const dateOf = (days: number) => today.add({ days }).toString();
  await room.house.read(customer, (db) =>
    db
      .insertInto('account')
      .values(codes.map((code) => ({ tenant_id: customer, dimension: 'cost-centre', code, name: code })))
      .execute(),
  );
  await fc.assert(
    fc.asyncProperty(persons, places, fc.nat(), async (people, placed, pick) => {
      const ids: string[] = [];
      for (const person of people) ids.push(await room.employee({ company: person.company }));
      const rows = people.flatMap((person, index) =>
        person.codings.map(({ code, from, to }) => ({
          tenant_id: customer,
          employee_id: ids[index] ?? '',
          dimension: 'cost-centre',
          code,
          from_date: dateOf(from),
          to_date: to === null ? null : dateOf(to),
        })),
      );
      const self = ids[pick % ids.length] ?? '';
      const placements = placed.map(
        ({ counts, at }): Placement => ({
          capabilities: new Set(counts ? ['employees.read'] : ['review.chef']),
          at:
            at.scope === 'coding'
              ? { ...at, dimension: 'cost-centre' }
              : at.scope === 'self'
                ? { scope: 'self', employeeId: self }
                : at,
        }),
      );
      const seen = await room.house.read(customer, async (db) => {
        if (rows.length > 0) await db.insertInto('employee_account').values(rows).execute();
        const found = await db
          .selectFrom('employee')
          .select('employee.id')
          .where('employee.id', 'in', ids)
          .where(visibleEmployees({ placements, employeeId: self }, 'employees.read', today))
          .execute();
        return found.map(({ id }) => id);
      });
      const expected = ids.filter((id, index) => isVisible(people[index] as Person, id === self, placed));
      expect(seen.toSorted()).toEqual(expected.toSorted());
    }),
    { numRuns: 150 },
  );
});

test('the house itself sees everybody', async () => {
  const id = await room.employee();
  const found = await room.house.read(customer, (db) =>
    db
      .selectFrom('employee')
      .select('id')
      .where('id', '=', id)
      .where(visibleEmployees({ placements: null, employeeId: null }, 'employees.read', today))
      .execute(),
  );
  expect(found).toEqual([{ id }]);
});
