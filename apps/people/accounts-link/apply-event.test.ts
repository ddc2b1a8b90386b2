import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { type Browser, customer, hr } from '../access/people-in-test.ts';
import { type HiresInTest, hiresInTest } from '../new-hires/hires-in-test.ts';

let room: HiresInTest;
let hrBrowser: Browser;
const noon = '2026-11-22T12:00:00+01:00';
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
  hrBrowser = await room.signedIn(hr);
});
beforeEach(() => room.clock.set(noon));
afterAll(() => room.close());

type Type = Parameters<HiresInTest['identity']['eventOf']>[1];

/** Somebody whose mail identity has been asked to send; nothing is known of it yet. */
async function invited() {
  const { hireId } = await room.hire({ employmentDate: '2026-11-23' });
  await room.settle();
  const [row] = await room.invitationsOf(hireId);
  if (!row) throw new Error('no invitation');
  const tell = (type: Type, at: string, more: Record<string, string> = {}) =>
    room.tell(room.identity.eventOf(row.id, type, at, more));
  return {
    hireId,
    tell,
    sent: (at: string) => tell('invitation.sent', at, { sent_at: at, expires_at: '2026-11-26T23:00:00Z' }),
    visited: (at: string) => tell('invitation.visited', at, { visited_at: at }),
    invitation: async () => (await room.invitationsOf(hireId))[0],
    story: async () => (await room.page(hrBrowser, hireId)).timeline.map(({ at, text }) => `${at} ${text}`),
  };
}
const visits = (story: readonly string[]) => story.filter((line) => line.endsWith(' Länken har besökts.'));

test('E9: the first visit of the link is on the timeline at once, once, and changes nothing else', async () => {
  const { sent, visited, invitation, story, tell } = await invited();
  await sent('2026-11-22T11:00:05Z');
  await visited('2026-11-22T11:05:00Z');
  expect(await invitation()).toMatchObject({ state: 'sent', visited_at: '2026-11-22T11:05:00Z', verified_at: null });
  expect(visits(await story())).toEqual(['2026-11-22T11:05:00Z Länken har besökts.']);

  await tell('invitation.verified', '2026-11-22T11:06:00Z', {
    user_id: 'sub-visitor',
    linked_at: '2026-11-22T11:06:00Z',
    visited_at: '2026-11-22T11:05:00Z',
  });
  expect(visits(await story())).toHaveLength(1);
  await visited('2026-11-22T11:05:00Z');
  expect(await invitation(), 'told again, and late').toMatchObject({ state: 'verified' });
  expect(visits(await story())).toHaveLength(1);
});

test('E9: a visit that is told before the sending, or at the same moment, hides nothing of it', async () => {
  const { sent, visited, invitation, story } = await invited();
  await visited('2026-11-22T11:00:05Z');
  expect(await invitation()).toMatchObject({ state: 'sending', visited_at: '2026-11-22T11:00:05Z' });
  await sent('2026-11-22T11:00:05Z');
  expect(await invitation()).toMatchObject({ state: 'sent', visited_at: '2026-11-22T11:00:05Z' });
  expect(visits(await story())).toHaveLength(1);
});

test('E8 E9: a renewed link has not been visited until somebody opens it', async () => {
  const { sent, visited, tell, invitation, story } = await invited();
  await sent('2026-11-22T11:00:05Z');
  await visited('2026-11-22T11:05:00Z');
  await tell('invitation.expired', '2026-11-26T23:00:00Z', { visited_at: '2026-11-22T11:05:00Z' });
  await sent('2026-11-27T07:00:00Z');
  expect(await invitation()).toMatchObject({ state: 'sent', visited_at: null });
  await visited('2026-11-27T07:10:00Z');
  expect(visits(await story())).toEqual([
    '2026-11-22T11:05:00Z Länken har besökts.',
    '2026-11-27T07:10:00Z Länken har besökts.',
  ]);
});

test('E21 E22: of two things told of a domain the later one holds, in whatever order they come', async () => {
  const domain = {
    id: 'd-order',
    domain: 'ordning.example',
    txt_record: { name: '_farstu-verification.ordning.example', value: 'v' },
    created_at: '2026-11-22T08:00:00Z',
    verified_at: '2026-11-22T09:00:00Z',
  };
  const lost = { ...domain, state: 'lost' as const, verified_by: null };
  const verified = { ...domain, state: 'verified' as const, verified_by: 'dns' as const };
  await room.tell({ type: 'domain.lost', timestamp: '2026-11-22T10:00:00Z', data: lost });
  await room.tell({ type: 'domain.verified', timestamp: '2026-11-22T09:00:00Z', data: verified });
  const mirrored = () =>
    room.house.read(customer, (db) =>
      db
        .selectFrom('verified_domain')
        .select(['state', 'verified_by', 'changed_at'])
        .where('domain', '=', 'ordning.example')
        .executeTakeFirst(),
    );
  expect(await mirrored()).toEqual({ state: 'lost', verified_by: null, changed_at: '2026-11-22T10:00:00Z' });
  await room.tell({ type: 'domain.verified', timestamp: '2026-11-22T10:30:00Z', data: verified });
  expect(await mirrored()).toMatchObject({ state: 'verified', verified_by: 'dns' });
});
