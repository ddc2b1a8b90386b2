import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { customer, hr } from '../access/people-in-test.ts';
import type { HireForm } from './hire-form.ts';
import { type HiresInTest, hiresInTest } from './hires-in-test.ts';

let room: HiresInTest;
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
});
afterAll(() => room.close());

const form = async () => (await (await room.signedIn(hr)).get('new-hire-form?company=1010')).json<HireForm>();

test('every template is offered with the levels of its own flow', async () => {
  const { templates } = await form();
  const levelsOf = (wanted: string) => templates.find(({ code }) => code === wanted)?.levels.map(({ code }) => code);
  expect([levelsOf('TJM'), levelsOf('KOLL'), levelsOf('EXT')]).toEqual([['hr', 'chef'], [], []]);
});

test('more cost centres than a list can hold are not cut in silence', async () => {
  expect(await form()).toMatchObject({ moreCostCentres: false });
  await room.house.read(customer, (db) =>
    sql`insert into account (tenant_id, dimension, code, name)
      select ${customer}, 'cost-centre', 'K' || n, 'Avdelning' from generate_series(1, 2000) n`.execute(db),
  );
  const { costCentres, moreCostCentres } = await form();
  expect([costCentres.length, moreCostCentres]).toEqual([2000, true]);
});
