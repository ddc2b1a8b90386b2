import type { TeamtailorHost } from '@farstu/contracts-teamtailor-partner/host';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { customer } from '../access/people-in-test.ts';
import { testNumbers } from '../new-hires/hires-in-test.ts';
import { readTimeline } from '../new-hires/timeline.ts';
import { type TeamtailorInTest, teamtailorInTest } from './teamtailor-in-test.ts';

let room: TeamtailorInTest;
let host: TeamtailorHost;
beforeAll(async () => {
  room = await teamtailorInTest(inject('postgresUrl'));
  host = await room.host();
});
afterAll(() => room.close());

/** The newest hire, with its period's start and what its timeline says was not taken over. */
async function hired(wish: Parameters<TeamtailorHost['newEvent']>[0]) {
  const known = new Set((await room.hires()).map(({ id }) => id));
  expect((await host.trigger(host.newEvent({ answers: room.trigger(), ...wish }))).status).toBe(200);
  await room.settle();
  const hire = (await room.hires()).find(({ id }) => !known.has(id));
  if (!hire) throw new Error('nobody was hired');
  return await room.house.read(customer, async (db) => {
    const period = await db
      .selectFrom('employment_period')
      .select('start_date')
      .where('id', '=', hire.period_id)
      .executeTakeFirst();
    const about = { tenant: customer, hireId: hire.id, zone: 'Europe/Stockholm' };
    const today = Temporal.PlainDate.from('2026-11-22');
    const told = async (language: 'sv' | 'en') => {
      const timeline = await readTimeline(db, about, room.house.translator(language), today);
      expect(timeline[0]?.code).toBe('created');
      return timeline.filter(({ code }) => code === 'fields-not-taken-over').map(({ text }) => text);
    };
    return { status: hire.status, start: period?.start_date ?? null, sv: await told('sv'), en: await told('en') };
  });
}

test.each(['2026-02-30', '01/12/2026', 'så snart som möjligt'])(
  'E28: a start date that cannot be read (%s) holds nothing up, and the timeline says that it was not taken over',
  async (typed) => {
    const { sv, en, ...hire } = await hired({ customFields: { 'start-date': typed } });
    expect(hire).toEqual({ status: 'under-review', start: null });
    expect(sv).toEqual(['Gick inte att använda och togs inte över: anställningsdatum.']);
    expect(en).toEqual(['Could not be used and was not taken over: employment date.']);
  },
);

test('E28: it is said also when the job offer has a date instead', async () => {
  const offers = [{ id: '1', status: 'accepted', start_date: '2027-01-04' }];
  const hire = await hired({ candidate: { 'job-offers': offers }, customFields: { 'start-date': '2026-02-30' } });
  expect(hire).toMatchObject({ start: '2027-01-04', sv: [expect.stringContaining('anställningsdatum')] });
});

test('TTH-4: addresses that are none are named, and not what was written', async () => {
  const { sv } = await hired({ candidate: { email: 'mira(at)mail' }, customFields: { 'work-email': 'ingen än' } });
  expect(sv).toEqual(['Gick inte att använda och togs inte över: e-post privat och e-post arbete.']);
});

test('TTH-4: what is not there, or is as it should be, is not spoken of', async () => {
  expect(await hired({ candidate: { email: null }, customFields: {} })).toMatchObject({ start: null, sv: [] });
  const good = { 'start-date': '2026-12-01', 'work-email': 'mira@norrsken.example' };
  expect(await hired({ customFields: good })).toMatchObject({ start: '2026-12-01', sv: [] });
});

test('E28: a hire that waits for somebody to decide says it too', async () => {
  const number = testNumbers[70] ?? '';
  await hired({ customFields: { 'personal-number': number } });
  const again = await hired({ customFields: { 'personal-number': number, 'start-date': '2026-02-30' } });
  expect(again).toMatchObject({ status: 'needs-decision', sv: [expect.stringContaining('anställningsdatum')] });
});
