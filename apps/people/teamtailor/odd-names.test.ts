import type { PartnerEvent } from '@farstu/contracts-teamtailor-partner';
import type { TeamtailorHost } from '@farstu/contracts-teamtailor-partner/host';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type TeamtailorInTest, teamtailorInTest } from './teamtailor-in-test.ts';

let room: TeamtailorInTest;
let host: TeamtailorHost;
beforeAll(async () => {
  room = await teamtailorInTest(inject('postgresUrl'));
  host = await room.host();
});
afterAll(() => room.close());

async function sent(candidate: Record<string, string>, customFields: Record<string, string> = {}) {
  const event: PartnerEvent = host.newEvent({
    answers: room.trigger({ employment_template: 'KOLL' }),
    candidate,
    customFields,
  });
  const before = new Set((await room.employees()).map(({ id }) => id));
  expect((await host.trigger(event)).status).toBe(200);
  await room.settle();
  const made = (await room.employees()).find(({ id }) => !before.has(id));
  return { made, card: host.results.card(event['partner-event']['partner-result']?.id ?? '') };
}

test('TTH-4: names are kept as they are, of one letter, from right to left, and with emoji that are joined', async () => {
  for (const [first, last] of [
    ['Å', 'Ö'],
    ['محمد', 'علي'],
    ['👩‍👩‍👧‍👦', 'O’Neill-Öberg'],
    ['Å'.repeat(100), 'Ö'.repeat(100)],
  ] as const) {
    const { made } = await sent({ 'first-name': first, 'last-name': last });
    expect([made?.first_name, made?.last_name]).toEqual([first, last]);
  }
});

test('line breaks, control characters and what turns the text around are no part of a name', async () => {
  const { made, card } = await sent({ 'first-name': ' Mi\nra\u0007 ', 'last-name': '\u202eHolm\u2028  Ek' });
  expect([made?.first_name, made?.last_name]).toEqual(['Mi ra', 'Holm Ek']);
  expect(card).toMatchObject({ status: 'completed' });
  const nobody = await sent({ 'first-name': '\u202e\n', 'last-name': 'Holm' });
  expect(nobody.made).toBeUndefined();
  expect(nobody.card).toMatchObject({ status: 'failed', summary: expect.stringContaining('Förnamn saknas') });
});

test('TTH-8: a name that is too long, or came as unreadable letters, hires nobody; the card says which', async () => {
  const long = await sent({ 'first-name': 'x'.repeat(101), 'last-name': 'y'.repeat(300) });
  expect(long.made).toBeUndefined();
  expect(long.card).toMatchObject({
    status: 'failed',
    summary: expect.stringMatching(/: Förnamn, Efternamn\. Rätta/),
    actions: [{ endpoint: 'hire/retry' }],
  });
  expect(String(long.card?.summary).length).toBeLessThan(150);
  const garbled = await sent({ 'first-name': 'Bj\ufffdrn', 'last-name': 'Ek' });
  expect(garbled.made).toBeUndefined();
  expect(garbled.card).toMatchObject({
    status: 'failed',
    summary: expect.stringMatching(/: Förnamn\. Rätta/),
  });
});

test('E28: a start date that cannot be right hires nobody, whether long ago or far ahead', async () => {
  for (const date of ['0202-12-01', '2926-12-01', '9999-12-31']) {
    const { made, card } = await sent({}, { 'start-date': date });
    expect(made, date).toBeUndefined();
    expect(card, date).toMatchObject({ status: 'failed', summary: expect.stringContaining(date) });
  }
});
