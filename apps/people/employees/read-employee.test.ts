import type { KyselyPlugin } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { loadActor } from '../access/load-actor.ts';
import { customer, hr, type PeopleInTest, peopleInTest } from '../access/people-in-test.ts';
import { readEmployee } from './read-employee.ts';

let room: PeopleInTest;
beforeAll(async () => {
  room = await peopleInTest(inject('postgresUrl'));
});
afterAll(() => room.close());

/** One question to the database, counted from 0, is not answered. */
function failing(at: number): KyselyPlugin & { asked: number } {
  return {
    asked: 0,
    transformQuery({ node }) {
      if (this.asked++ === at) throw new Error('no answer');
      return node;
    },
    transformResult: async ({ result }) => result,
  };
}

test('a question that the database does not answer is never read as a right that is lacking', async () => {
  const id = await room.employee();
  const userId = await room.user(hr);
  const today = Temporal.PlainDate.from('2026-11-22');
  const read = (plugin: KyselyPlugin) =>
    room.house.read(customer, async (db) => {
      const actor = await loadActor(db, customer, userId);
      if (!actor) throw new Error('no such user');
      return await readEmployee(db.withPlugin(plugin), actor, today, id);
    });
  const all = failing(-1);
  expect(await read(all)).toMatchObject({ mayChange: true });
  for (let at = 0; at < all.asked; at++) {
    await expect(read(failing(at)), `question ${at + 1} of ${all.asked}`).rejects.toThrow('no answer');
  }
});
