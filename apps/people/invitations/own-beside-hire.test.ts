import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { administrator, type Browser, customer, setUp, told } from '../access/people-in-test.ts';
import { type HiresInTest, hiresInTest, testNumbers } from '../new-hires/hires-in-test.ts';
import { withdrawHire } from '../new-hires/withdraw-hire.ts';
import { invitationsTasks } from './tasks.ts';

// A user may have an invitation of its own and one of a hire, and one account with a user of another company (E19).

let room: HiresInTest;
let admin: Browser;
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
  admin = await room.signedIn(administrator, { username: 'admin', name: 'Ada Administratör' });
});
beforeEach(() => room.clock.set('2026-11-22T12:00:00+01:00'));
afterAll(() => room.close());

const verify = (userId: string) => admin.send('POST', `users/${userId}/verify`);
const ofUser = (userId: string) =>
  room.house.read(customer, (db) =>
    db
      .selectFrom('invitation')
      .selectAll()
      .where('user_id', '=', userId)
      .where('hire_id', 'is', null)
      .orderBy('generation')
      .execute(),
  );
const statesOf = async (rows: Promise<readonly { state: string }[]>) => (await rows).map(({ state }) => state);
const mailsTo = (email: string) => room.identity.invitations().filter(({ request }) => request.email === email);
const subjectOf = async (userId: string) => (await room.userOf(userId)).connect_subject;

async function tellSent(id: string) {
  const at = '2026-11-22T11:00:05Z';
  await room.tell(
    room.identity.eventOf(id, 'invitation.sent', at, { sent_at: at, expires_at: '2026-11-26T23:00:00Z' }),
  );
}

/** The person clicks the link of an invitation. */
async function clicked(id: string, subject: string) {
  const at = '2026-11-22T11:30:00Z';
  await room.tell(room.identity.eventOf(id, 'invitation.verified', at, { user_id: subject, linked_at: at }));
}

/** An employee whose user is made by hand, and has been sent a mail of its own. */
async function byHand(numberAt: number) {
  const email = `egen${numberAt}@utan-doman.example`;
  const given = { personalNumber: testNumbers[numberAt] ?? '', employmentDate: '2026-12-10' };
  const first = await room.hire({ ...given, template: 'EXT' });
  const user = { kind: 'person', username: `egen${numberAt}`, name: 'Nils Ny', connectEmail: email, roles: [] };
  const made = await admin.send('POST', 'users', { ...user, employeeId: first.employeeId });
  const userId = String(made.json().user.id);
  await verify(userId);
  await room.settle();
  const [row] = await ofUser(userId);
  await tellSent(String(row?.id));
  expect(await statesOf(ofUser(userId))).toEqual(['sent']);
  return { ...given, email, userId, first: first.hireId, link: String(row?.id) };
}

/** As somebody who is nobody's employee: the one they were is withdrawn. */
async function letInAgain(userId: string) {
  const { username, name, language } = await room.userOf(userId);
  const nobodys = { username, name, language, employeeId: null };
  expect(told(await admin.send('PUT', `users/${userId}`, nobodys))).toMatchObject({ status: 200 });
  expect(told(await admin.send('POST', `users/${userId}/activate`))).toMatchObject({ status: 200 });
}

/** And who is hired thereafter, as the same person. */
async function hiredAfter(numberAt: number, employmentDate: string) {
  const own = await byHand(numberAt);
  const { personalNumber } = own;
  const { hireId } = await room.hire({ personalNumber, employmentDate, source: 'teamtailor', emailConnect: own.email });
  await admin.send('POST', `new-hires/${hireId}/decision`, { as: 'same-person' });
  await room.settle();
  return { ...own, hireId };
}

test('E7: when the hire of a user sends, the link that the user was sent before it is dead', async () => {
  const { userId, hireId, link } = await hiredAfter(50, '2026-11-23');
  expect(await statesOf(room.invitationsOf(hireId))).toEqual(['sending']);
  expect(await statesOf(ofUser(userId))).toEqual(['superseded']);
  expect(room.identity.asked).toContainEqual(
    expect.objectContaining({ path: expect.stringContaining('revoke'), method: 'POST' }),
  );
  await clicked(link, 'sub-old-link');
  expect(await subjectOf(userId)).toBeNull();
});

test('E7: the mail of a hire that is planned leaves the user’s own link alone until somebody asks for it', async () => {
  const { userId, hireId } = await hiredAfter(51, '2026-12-20');
  expect(await statesOf(room.invitationsOf(hireId))).toEqual(['scheduled']);
  expect(await statesOf(ofUser(userId))).toEqual(['sent']);
  expect((await verify(userId)).statusCode).toBe(200);
  await room.settle();
  expect(await statesOf(ofUser(userId))).toEqual(['superseded']);
  expect(await room.userOf(userId)).toMatchObject({ connect_status: 'pending' });
});

test('E5: withdrawn, the last hire of a user takes the user’s own link with it; one of several leaves it', async () => {
  const { userId, hireId, first, link } = await hiredAfter(52, '2026-12-20');
  await room.house.execute(withdrawHire, setUp, { hireId: first, reason: 'Ångrade sig' });
  expect(await statesOf(ofUser(userId))).toEqual(['sent']);
  await room.house.execute(withdrawHire, setUp, { hireId, reason: 'Ångrade sig' });
  await room.settle();
  expect(await statesOf(ofUser(userId))).toEqual(['revoked']);
  expect(await room.userOf(userId)).toMatchObject({ active: false, connect_status: 'none' });
  await clicked(link, 'sub-withdrawn');
  expect(await subjectOf(userId)).toBeNull();
  // Let in again and asked for, the user's own invitation is no longer the hire's to take back.
  await letInAgain(userId);
  expect(told(await verify(userId))).toMatchObject({ status: 200 });
  const again = { tenant: customer, key: hireId };
  await invitationsTasks['people.invitations.send']?.(room.house, again, { attempt: 1, log: room.house.log });
  await room.settle();
  expect(await statesOf(ofUser(userId))).toEqual(['revoked', 'sending']);
});

test('E6: withdrawn after the user’s own mail was answered, the user is let go of, and can be invited again', async () => {
  const { userId, hireId, first, link } = await hiredAfter(53, '2026-12-20');
  await clicked(link, 'sub-let-go');
  for (const each of [first, hireId]) {
    await room.house.execute(withdrawHire, setUp, { hireId: each, reason: 'Ångrade sig' });
  }
  await room.settle();
  expect(await statesOf(ofUser(userId))).toEqual(['revoked']);
  expect(await subjectOf(userId)).toBeNull();
  await letInAgain(userId);
  expect(told(await verify(userId))).toMatchObject({ status: 200 });
});

test('E19: with the link taken away from one of two users it stays so, until somebody asks for Verifiera konto', async () => {
  const email = 'tva-bolag@utan-doman.example';
  const given = { personalNumber: testNumbers[54] ?? '', emailConnect: email, employmentDate: '2026-11-23' };
  const one = await room.hire(given);
  await room.settle();
  await clicked(String((await room.invitationsOf(one.hireId))[0]?.id), 'sub-both');
  const two = await room.hire({ ...given, company: 1020 });
  const users = [one, two].map(({ user }) => String(user?.id));
  const [first = '', second = ''] = users;
  for (const [userId, other, hireId] of [
    [first, second, one.hireId],
    [second, first, two.hireId],
  ] as const) {
    expect((await admin.send('POST', `users/${userId}/unlink`)).statusCode).toBe(200);
    // Each of these works the hire out anew.
    await room.house.read(customer, (db) =>
      db.updateTable('users').set({ active: false }).where('id', '=', userId).execute(),
    );
    await admin.send('POST', `users/${userId}/activate`);
    await room.settle('2026-11-24T12:00:00+01:00');
    expect(await subjectOf(userId)).toBeNull();
    expect(await subjectOf(other)).toBe('sub-both');
    expect(await statesOf(room.invitationsOf(hireId))).toEqual(['revoked']);
    expect((await verify(userId)).statusCode).toBe(200);
    expect(await subjectOf(userId)).toBe('sub-both');
    await room.settle();
  }
  expect(mailsTo(email)).toHaveLength(1);
});

test('E18: a hire that needed no mail while the user was linked does not begin to invite when the link is taken away', async () => {
  const { userId, hireId, link, email } = await hiredAfter(55, '2026-12-20');
  await clicked(link, 'sub-taken-away');
  expect(await statesOf(room.invitationsOf(hireId))).toEqual(['cancelled']);
  expect((await admin.send('POST', `users/${userId}/unlink`)).statusCode).toBe(200);
  await admin.send('POST', `users/${userId}/deactivate`);
  await room.settle();
  await admin.send('POST', `users/${userId}/activate`);
  await room.settle('2026-12-19T12:00:00+01:00');
  expect(await statesOf(room.invitationsOf(hireId))).toEqual(['revoked']);
  expect(mailsTo(email)).toHaveLength(1);
});

test('E19: linked to the account of the same person elsewhere, the user’s own mail is as good as answered', async () => {
  const { personalNumber, userId, email } = await byHand(56);
  const there = await room.hire({ personalNumber, emailConnect: email, company: 1020, employmentDate: '2026-11-23' });
  await room.settle();
  await clicked(String((await room.invitationsOf(there.hireId))[0]?.id), 'sub-elsewhere');
  expect(await subjectOf(userId)).toBeNull();
  const answer = await verify(userId);
  expect(told(answer)).toMatchObject({ status: 200 });
  expect(answer.json().connect).toMatchObject({ status: 'verified', invitation: { state: 'verified' } });
  expect(await subjectOf(userId)).toBe('sub-elsewhere');
});
