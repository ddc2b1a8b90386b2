import type { PartnerEvent } from '@farstu/contracts-teamtailor-partner';
import type { TeamtailorHost } from '@farstu/contracts-teamtailor-partner/host';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { customer } from '../access/people-in-test.ts';
import { type TeamtailorInTest, teamtailorInTest } from './teamtailor-in-test.ts';

let room: TeamtailorInTest;
let host: TeamtailorHost;
beforeAll(async () => {
  room = await teamtailorInTest(inject('postgresUrl'));
  host = await room.host();
});
afterAll(() => room.close());

/** Sends an event whose candidate is what the documentation does not say, and answers its card once the jobs are done. */
async function cardOf(candidate: Record<string, unknown>, customFields: Record<string, string> = {}) {
  const event = host.newEvent({ answers: room.trigger(), customFields });
  const sent = structuredClone(event) as unknown as { 'partner-event': { candidate: Record<string, unknown> } };
  Object.assign(sent['partner-event'].candidate, candidate);
  expect((await host.trigger(event, { bytes: JSON.stringify(sent) })).status).toBe(200);
  await room.settle();
  return host.results.card(event['partner-event']['partner-result']?.id ?? '');
}
const attention = () => room.house.read(customer, (db) => db.selectFrom('attention').select('task').execute());
const jobOf = (event: PartnerEvent) => event['partner-event'].candidate.job;

test('TTH-8: what we do not use may have any shape', async () => {
  const { id, ...job } = jobOf(host.newEvent()) ?? { id: 0 };
  for (const candidate of [
    { 'job-offers': [{ id: 7, start_date: '2026-12-01' }, null] },
    { 'custom-fields': [{ 'start-date': null }, null] },
    { job: { ...job, id: String(id), tags: 'none' } },
    { tags: 7, questions: 'none', recruiter: [], uploads: null, 'picture-url': false },
  ]) {
    expect(await cardOf(candidate)).toMatchObject({ status: 'pending', summary: expect.stringContaining('Anställd') });
  }
});

test.each([
  [{ id: 'abc' }, 'candidate.id'],
  [{ job: { id: 'abc' } }, 'candidate.job.id'],
  [{ 'first-name': ['Mira'] }, 'candidate.first-name'],
  [{ 'last-name': 'Ho\0lm' }, 'candidate.last-name'],
  [{ 'custom-fields': {} }, 'candidate.custom-fields'],
])('TTH-8: an event that cannot be understood fails its card at once, naming what (%#)', async (candidate, place) => {
  expect(await cardOf(candidate)).toMatchObject({
    status: 'failed',
    summary: `Händelsen går inte att läsa (${place}), så ingen anställning har gjorts. Kontakta HR.`,
    actions: [{ endpoint: 'hire/retry' }],
  });
  expect((await room.inbox()).filter(({ state }) => state === 'received')).toEqual([]);
  expect(await attention()).toEqual([]);
});

test('TTH-8: a start date that cannot be one fails the card at once, and nobody is hired', async () => {
  const before = (await room.employees()).length;
  expect(await cardOf({}, { 'start-date': '0000-01-01' })).toMatchObject({
    status: 'failed',
    summary: 'Anställningsdatumet 0000-01-01 kan inte stämma. Rätta det och kör triggern igen.',
  });
  expect(await room.employees()).toHaveLength(before);
  expect(await attention()).toEqual([]);
});

test('TTH-8: an answer of the trigger that no database can keep fails the card at once', async () => {
  const event = host.newEvent({ answers: room.trigger() });
  const answers = { ...event['partner-event']['webhook-data'], 'employment-template': 'TJM\0' };
  Object.assign(event['partner-event'], { 'webhook-data': answers });
  await host.trigger(event);
  await room.settle();
  expect(host.results.card(event['partner-event']['partner-result']?.id ?? '')).toMatchObject({
    status: 'failed',
    summary: expect.stringContaining('webhook-data.employment-template'),
  });
  expect(await attention()).toEqual([]);
});
