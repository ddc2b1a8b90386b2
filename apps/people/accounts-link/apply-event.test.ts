import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { administrator, type Browser, customer, hr } from '../access/people-in-test.ts';
import { invitationsTasks } from '../invitations/tasks.ts';
import { type HiresInTest, hiresInTest, testNumbers } from '../new-hires/hires-in-test.ts';

let room: HiresInTest;
let hrBrowser: Browser;
let admin: Browser;
const noon = '2026-11-22T12:00:00+01:00';
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
  hrBrowser = await room.signedIn(hr);
  admin = await room.signedIn(administrator);
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

test.each([
  ['in a verified domain, unlinked', 'gift@farstu.test', 'unlink'],
  ['in no verified domain, unlinked', 'gift@utan-doman.example', 'unlink'],
  ['in no verified domain, closed', 'stangd@utan-doman.example', 'close'],
] as const)(
  'E19: whoever has changed address at identity, %s, stays without until somebody asks',
  async (_, email, how) => {
    const { hireId, tell, sent, invitation } = await invited();
    const subject = `sub-${how}-${email}`;
    await sent('2026-11-22T11:00:05Z');
    await tell('invitation.verified', '2026-11-22T11:06:00Z', { user_id: subject, linked_at: '2026-11-22T11:06:00Z' });
    const userId = String((await invitation())?.user_id);
    const data = {
      id: subject,
      email,
      email_verified: true,
      email_verified_date: null,
      first_name: 'Å',
      last_name: 'Ny',
      preferred_language: 'sv',
      country_code: 'SE',
      created_date: '2026-11-22T11:06:00Z',
      last_login_date: null,
      linked_at: '2026-11-22T11:06:00Z',
    };
    await room.tell({ type: 'account.updated', timestamp: '2026-11-22T11:10:00Z', data });
    expect(await invitation()).toMatchObject({ state: 'verified', email, address: email });
    if (how === 'unlink') expect((await admin.send('POST', `users/${userId}/unlink`)).statusCode).toBe(200);
    else {
      const closed_at = '2026-11-22T11:12:00Z';
      await room.tell({ type: 'account.closed', timestamp: closed_at, data: { id: subject, closed_at } });
    }
    await room.settle();
    const before = room.identity.asked.length;
    await room.patch(hrBrowser, `new-hires/${hireId}`, { fields: { employmentDate: '2026-11-24' } });
    await room.settle('2026-11-24T12:00:00+01:00');
    expect((await room.invitationsOf(hireId)).map(({ state }) => state)).toEqual(['revoked']);
    expect(await room.userOf(userId)).toMatchObject({ connect_subject: null, connect_email: email });
    expect(room.identity.asked.slice(before)).toEqual([]);
  },
);

test('E7: a mail that was given up and had gone all the same leaves one link alive, the other hire’s', async () => {
  const lost = () => {
    throw Object.assign(new Error('reset'), { code: 'ECONNRESET' });
  };
  const given = { personalNumber: testNumbers[60] ?? '', emailConnect: 'tva-lankar@utan-doman.example' };
  room.identity.meanwhile(async () => lost());
  const one = await room.hire({ ...given, employmentDate: '2026-11-23' });
  await room.settle();
  const two = await room.hire({ ...given, employmentDate: '2026-11-23', source: 'teamtailor' });
  await hrBrowser.send('POST', `new-hires/${two.hireId}/decision`, { as: 'same-person' });
  await room.settle();
  const [row] = await room.invitationsOf(one.hireId);
  const reference = String(row?.id);
  room.identity.meanwhile(async () => lost());
  const lastTry = { attempt: 12, log: room.house.log };
  const job = { tenant: customer, invitationId: reference };
  await expect(invitationsTasks['people.invitations.deliver']?.(room.house, job, lastTry)).rejects.toThrow();
  await room.settle();
  const statesOf = async (hireId: string) => (await room.invitationsOf(hireId)).map(({ state }) => state);
  expect(await statesOf(one.hireId)).toEqual(['failed']);
  expect((await statesOf(two.hireId)).at(-1)).toBe('sending');

  const at = '2026-11-22T11:20:00Z';
  const life = { sent_at: at, expires_at: '2026-11-26T23:00:00Z' };
  await room.tell(room.identity.eventOf(reference, 'invitation.sent', at, life));
  expect((await statesOf(one.hireId))[0]).toBe('superseded');
  expect(await statesOf(one.hireId)).not.toContain('sending');
  expect((await statesOf(two.hireId)).at(-1)).toBe('sending');
  const mails = room.identity.invitations().filter(({ request }) => request.email === given.emailConnect);
  expect(mails.map(({ state }) => state)).toEqual(['revoked', 'queued']);
  expect(await room.codesOf(one.hireId)).toContain('link-superseded');
  expect((await room.page(hrBrowser, one.hireId)).flags).toEqual([]);
});

test('a mail that was given up and had gone all the same is sent, when it is the only one', async () => {
  const { sent, invitation } = await invited();
  const id = String((await invitation())?.id);
  await room.house.read(customer, (db) =>
    db.updateTable('invitation').set({ state: 'failed', failure: 'timeout' }).where('id', '=', id).execute(),
  );
  await sent('2026-11-22T11:00:05Z');
  expect(await invitation()).toMatchObject({ state: 'sent', failure: null });
});
