import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Browser, hr } from '../access/people-in-test.ts';
import { type HiresInTest, hiresInTest, testNumbers } from './hires-in-test.ts';

let room: HiresInTest;
let hrBrowser: Browser;
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'), '2026-11-22T12:00:00+01:00');
  hrBrowser = await room.signedIn(hr);
});
afterAll(() => room.close());

/** Somebody who has been hired twice, as one and the same person, before the first mail was answered. */
async function hiredTwice(numberAt: number, emailConnect: string) {
  const given = {
    personalNumber: testNumbers[numberAt] ?? '',
    emailConnect,
    source: 'teamtailor' as const,
    employmentDate: '2026-11-23',
  };
  const first = await room.hire(given);
  await room.settle();
  const second = await room.hire(given);
  await hrBrowser.send('POST', `new-hires/${second.hireId}/decision`, { as: 'same-person' });
  await room.settle();
  return { one: first.hireId, two: second.hireId, userId: first.user?.id ?? '' };
}

const statesOf = async (hireId: string) =>
  (await room.invitationsOf(hireId)).map(({ state, email }) => `${state} ${email}`);
const latest = async (hireId: string) => (await room.invitationsOf(hireId)).at(-1)?.id ?? '';
const verified = (reference: string, subject: string, at: string) =>
  room.tell(room.identity.eventOf(reference, 'invitation.verified', at, { user_id: subject, linked_at: at }));

test('E10: an address that is corrected on one hire kills the link of the other too, and the stranger is not linked', async () => {
  const wrong = 'frammande@utan-doman.example';
  const right = 'ratt@utan-doman.example';
  const { one, two, userId } = await hiredTwice(40, wrong);
  expect([...(await statesOf(one)), ...(await statesOf(two))]).toEqual([`sending ${wrong}`, `sending ${wrong}`]);
  const links = [await latest(one), await latest(two)];
  await hrBrowser.send('PUT', `new-hires/${one}/invitation/address`, { email: right, emailRepeated: right });
  await room.settle();
  for (const hireId of [one, two]) {
    expect(await statesOf(hireId)).toEqual([`superseded ${wrong}`, `sending ${right}`]);
    expect((await room.page(hrBrowser, hireId)).invitation.email).toBe(right);
  }
  expect(await room.codesOf(two)).toContain('address-corrected');
  for (const link of links) await verified(link, 'sub-stranger', '2026-11-22T11:40:00Z');
  expect(await room.userOf(userId)).toMatchObject({ connect_subject: null, connect_email: right });
});

test('E10: corrected on the hire that did not make the link, the old account is let go of all the same', async () => {
  const { one, two, userId } = await hiredTwice(41, 'gammal@utan-doman.example');
  await verified(await latest(one), 'sub-old', '2026-11-22T11:41:00Z');
  const email = 'nyast@utan-doman.example';
  await hrBrowser.send('PUT', `new-hires/${two}/invitation/address`, { email, emailRepeated: email });
  await room.settle();
  expect(await room.userOf(userId)).toMatchObject({ connect_subject: null, connect_email: email });
});

test('E18 E25: verified by one mail, the other is settled too, and is not listed as run out', async () => {
  const { one, two, userId } = await hiredTwice(42, 'tvaggar@utan-doman.example');
  const reference = await latest(two);
  await room.tell(
    room.identity.eventOf(reference, 'invitation.sent', '2026-11-22T11:05:00Z', {
      sent_at: '2026-11-22T11:05:00Z',
      expires_at: '2026-11-26T23:00:00Z',
    }),
  );
  await verified(await latest(one), 'sub-twice', '2026-11-22T11:42:00Z');
  expect(await room.userOf(userId)).toMatchObject({ connect_subject: 'sub-twice' });
  expect((await room.invitationsOf(two)).map(({ state }) => state)).toEqual(['verified']);
  await room.settle('2026-11-28T09:00:00+01:00');
  const { expiredInvitations } = (await hrBrowser.get('start-page')).json();
  expect(expiredInvitations.map(({ hireId }: { hireId: string }) => hireId)).not.toContain(two);
});
