import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { customer } from '../access/people-in-test.ts';
import { type HiresInTest, hiresInTest } from '../new-hires/hires-in-test.ts';
import { startRecomputing, tzChanged } from './replan-jobs.ts';
import { tzVersion } from './tz-version.ts';

let room: HiresInTest;
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
});
afterAll(() => room.close());

/** As it lay there when another release of the time-zone data had worked it out: an hour wrong. */
const workedOutBefore = (hireIds: readonly string[], at: string) =>
  room.house.read(customer, async (db) => {
    await db
      .updateTable('invitation')
      .set({ tz_version: '2019a', due_at: at })
      .where('hire_id', 'in', hireIds)
      .execute();
    await db.updateTable('due').set({ due_at: at }).where('key', 'in', hireIds).execute();
  });
const dueOf = (hireId: string) =>
  room.house.read(customer, (db) =>
    db.selectFrom('due').select(['local_date', 'due_at']).where('key', '=', hireId).executeTakeFirstOrThrow(),
  );
const invitationOf = async (hireId: string) => (await room.invitationsOf(hireId))[0];

test('INV-16: with new time-zone data a planned mail goes at 09:00 as the clock then shows, not as it was thought to', async () => {
  const { hireId } = await room.hire({ employmentDate: '2026-12-10' });
  const same = await room.hire({ employmentDate: '2026-12-10' });
  await workedOutBefore([hireId], '2026-12-09T07:00:00Z');
  await workedOutBefore([same.hireId], '2026-12-09T08:00:00Z');
  await startRecomputing(room.house);
  await room.settle();
  for (const id of [hireId, same.hireId]) {
    expect(await invitationOf(id)).toMatchObject({ due_at: '2026-12-09T08:00:00Z', tz_version: tzVersion });
    expect(await dueOf(id)).toMatchObject({ local_date: '2026-12-09', due_at: '2026-12-09T08:00:00Z' });
  }
  await room.settle('2026-12-09T08:59:59+01:00');
  expect((await invitationOf(hireId))?.state).toBe('scheduled');
  await room.settle('2026-12-09T09:00:00+01:00');
  expect((await invitationOf(hireId))?.state).toBe('sending');
  room.clock.set('2026-11-22T10:00:00+01:00');
});

test('INV-16: very many are worked out anew a page at a time, until none is left', async () => {
  const hires = [];
  for (let hired = 0; hired < 205; hired++) hires.push((await room.hire({ employmentDate: '2026-12-20' })).hireId);
  await workedOutBefore(hires, '2026-12-19T07:00:00Z');
  const old = async () =>
    await room.house.read(customer, async (db) => {
      const rows = await db.selectFrom('invitation').select('id').where('tz_version', '=', '2019a').execute();
      return rows.length;
    });
  await tzChanged(room.house, { tenant: customer, tz: tzVersion }, { attempt: 1, log: room.house.log });
  expect(await old()).toBe(5);
  await room.settle();
  expect(await old()).toBe(0);
});

test('INV-16: what has been planned with the data of this process is left alone', async () => {
  await startRecomputing(room.house);
  expect(await room.waitingJobs()).toBe(0);
});

test('INV-16: a process with other data leaves it to one that has the data', async () => {
  await expect(
    tzChanged(room.house, { tenant: customer, tz: '2099z' }, { attempt: 1, log: room.house.log }),
  ).rejects.toThrow('2099z');
});
