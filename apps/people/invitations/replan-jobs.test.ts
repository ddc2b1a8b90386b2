import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { customer, setUp } from '../access/people-in-test.ts';
import { type HiresInTest, hiresInTest } from '../new-hires/hires-in-test.ts';
import { mirrorDomain } from '../security/mirror-domain.ts';
import { domainChanged, replanCompany } from './replan-jobs.ts';

let room: HiresInTest;
const run = () => ({ attempt: 1, log: room.house.log });
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
  for (let hired = 0; hired < 205; hired++) {
    await room.hire({ emailConnect: `a${hired}@Manga.test`, employmentDate: '2026-12-20' });
  }
  await room.hire({ emailConnect: 'a@annan.test', employmentDate: '2026-12-20' });
  await room.settle();
});
afterAll(() => room.close());

const planned = (columns: { zone?: string; state?: string }) =>
  room.house.read(customer, async (db) => {
    let query = db.selectFrom('invitation').select('id');
    for (const [column, value] of Object.entries(columns)) query = query.where(column as 'zone', '=', value);
    return (await query.execute()).length;
  });

test('INV-16: another zone for a company with very many hires is worked out a page at a time, all of them', async () => {
  await room.house.read(customer, (db) =>
    db.updateTable('company').set({ time_zone: 'Europe/Helsinki' }).where('number', '=', 1010).execute(),
  );
  await replanCompany(room.house, { tenant: customer, company: 1010 }, run());
  expect(await planned({ zone: 'Europe/Helsinki' })).toBe(200);
  expect(await room.waitingJobs()).toBe(1);
  // Asked for anew meanwhile: from the beginning, and the page that waits is not forgotten.
  await replanCompany(room.house, { tenant: customer, company: 1010 }, run());
  await room.settle();
  expect(await planned({ zone: 'Europe/Helsinki' })).toBe(206);
});

test('E21: so is a domain that many have, and nobody else is touched', async () => {
  const verified = { domain: 'manga.test', externalId: 'd1', state: 'verified' as const };
  await room.house.execute(mirrorDomain, setUp, verified);
  await domainChanged(room.house, { tenant: customer, domain: 'manga.test' }, run());
  const ordered = await planned({ state: 'not-needed' });
  expect(ordered).toBeGreaterThan(190);
  expect(ordered).toBeLessThan(205);
  // The next page's job, as the first one has left it.
  const hires = await room.house.read(customer, (db) =>
    db.selectFrom('new_hire').select('id').orderBy('id').offset(199).limit(1).executeTakeFirstOrThrow(),
  );
  await domainChanged(room.house, { tenant: customer, domain: 'manga.test', after: hires.id }, run());
  expect([await planned({ state: 'not-needed' }), await planned({ state: 'scheduled' })]).toEqual([205, 1]);
});
