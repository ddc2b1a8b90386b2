import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { administrator, type Browser, customer, hr, setUp, told } from '../access/people-in-test.ts';
import { command } from '../database.ts';
import { unlinkAtIdentity } from '../invitations/account-orders.ts';
import { killLink } from '../invitations/take-back.ts';
import { activateUser, deactivateUser } from '../users/change-user.ts';
import { type HiresInTest, hiresInTest, testNumbers } from './hires-in-test.ts';
import { approveLevel } from './review-commands.ts';
import { withdrawHire } from './withdraw-hire.ts';

// E19: somebody with an employment in each of two companies: one account, two users.

let room: HiresInTest;
let hrBrowser: Browser;
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
  hrBrowser = await room.signedIn(hr);
  // Nothing has to be filled in at the levels.
  await room.house.read(customer, (db) => db.updateTable('flow_level').set({ fields: '[]' }).execute());
});
beforeEach(() => room.clock.set('2026-11-22T12:00:00+01:00'));
afterAll(() => room.close());

const tomorrow = '2026-11-23';
const mailsTo = (email: string) => room.identity.invitations().filter(({ request }) => request.email === email);
const subjectOf = async ({ user }: { user: { id: string } | null }) =>
  (await room.userOf(user?.id ?? '')).connect_subject;

/** The queues in which an account is made, and let go of, for a user. */
const queuesOf = command('test.queues', async (tx, { userId }: { userId: string }): Promise<(string | undefined)[]> => {
  const queues: (string | undefined)[] = [];
  const watched: typeof tx = {
    ...tx,
    jobs: { ...tx.jobs, add: async (_task, _payload, options) => void queues.push(options?.queue) },
  };
  const row = { id: 'i', user_id: userId, request: null, external_id: null, account_asked_at: tx.now.toString() };
  await killLink(watched, { ...row, how: 'account-without-mail' });
  await unlinkAtIdentity(watched, userId, 'subject');
  return queues;
});

/** Identity has sent the last invitation of a hire. */
async function tellSent(hireId: string): Promise<string> {
  const [last] = (await room.invitationsOf(hireId)).slice(-1);
  const life = { sent_at: '2026-11-22T11:00:05Z', expires_at: '2026-11-26T23:00:00Z' };
  await room.tell(room.identity.eventOf(String(last?.id), 'invitation.sent', '2026-11-22T11:00:05Z', life));
  return String(last?.id);
}

/** The person clicks its link. */
async function verify(hireId: string, subject: string) {
  const id = await tellSent(hireId);
  const person = { user_id: subject, linked_at: '2026-11-22T11:30:00Z' };
  await room.tell(room.identity.eventOf(id, 'invitation.verified', '2026-11-22T11:30:00Z', person));
}

test('E19: the second user is linked to the same account at once, and no mail goes', async () => {
  const email = 'ena@utan-doman.example';
  const given = { personalNumber: testNumbers[40] ?? '', emailConnect: email, employmentDate: tomorrow };
  const first = await room.hire(given);
  await room.settle();
  await verify(first.hireId, 'sub-ena');
  const second = await room.hire({ ...given, company: 1020 });
  expect(second.plan.because).toBe('already-linked');
  expect(second.user?.connect).toBe('verified');
  expect(second.user?.id).not.toBe(first.user?.id);
  expect([await subjectOf(first), await subjectOf(second)]).toEqual(['sub-ena', 'sub-ena']);
  await room.settle();
  expect(mailsTo(email)).toHaveLength(1);
  expect(await room.codesOf(second.hireId)).toEqual(['created', 'account-shared']);
});

test('E19 INV-6: under review the second user is linked to nothing before final approval', async () => {
  const given = { personalNumber: testNumbers[41] ?? '', emailConnect: 'tva@farstu.test', employmentDate: tomorrow };
  const first = await room.hire(given);
  await room.settle();
  const second = await room.hire({ ...given, company: 1020, template: 'TJM' });
  const reviewer = { ...setUp, id: await room.user(hr) };
  for (const level of ['hr', 'chef']) {
    expect(await subjectOf(second)).toBeNull();
    await room.house.execute(approveLevel, reviewer, { hireId: second.hireId, level });
  }
  expect(await subjectOf(second)).toBe(await subjectOf(first));
});

test('E19: whoever verifies in one company is linked in the other, whose planned mail is cancelled and whose sent one is answered', async () => {
  const email = 'tre@utan-doman.example';
  const given = { personalNumber: testNumbers[42] ?? '', emailConnect: email, employmentDate: tomorrow };
  const first = await room.hire(given);
  const planned = await room.hire({ ...given, company: 1020, employmentDate: '2027-02-01' });
  expect(planned.invitationState).toBe('scheduled');
  await room.settle();
  await verify(first.hireId, 'sub-tre');
  expect(await subjectOf(planned)).toBe('sub-tre');
  expect((await room.invitationsOf(planned.hireId)).map(({ state }) => state)).toEqual(['cancelled']);
  await room.settle('2027-01-31T09:00:00+01:00');
  expect(mailsTo(email)).toHaveLength(1);

  room.clock.set('2026-11-22T12:00:00+01:00');
  const other = { ...given, personalNumber: testNumbers[43] ?? '', emailConnect: 'fyra@utan-doman.example' };
  const [one, two] = [await room.hire(other), await room.hire({ ...other, company: 1020 })];
  await room.settle();
  await tellSent(two.hireId);
  await verify(one.hireId, 'sub-fyra');
  expect((await room.invitationsOf(two.hireId)).map(({ state }) => state)).toEqual(['verified']);
  expect(await subjectOf(two)).toBe('sub-fyra');
});

test('E19: two accounts that are ordered at once become one, of both users', async () => {
  const given = { personalNumber: testNumbers[44] ?? '', emailConnect: 'fem@farstu.test' };
  const [one, two] = [await room.hire(given), await room.hire({ ...given, company: 1020 })];
  await room.settle();
  const subject = room.identity.accounts.get('fem@farstu.test');
  expect([await subjectOf(one), await subjectOf(two)]).toEqual([subject, subject]);
});

test('E10 E19: another address for one of the users leaves the other and its account', async () => {
  const given = { personalNumber: testNumbers[45] ?? '', emailConnect: 'sex@farstu.test' };
  const one = await room.hire(given);
  await room.settle();
  const two = await room.hire({ ...given, company: 1020 });
  const subject = await subjectOf(one);
  const address = { email: 'sju@farstu.test', emailRepeated: 'sju@farstu.test' };
  const url = `new-hires/${one.hireId}/invitation/address`;
  expect((await hrBrowser.send('PUT', url, address)).statusCode).toBe(200);
  await room.settle();
  expect(await subjectOf(one)).toBe(room.identity.accounts.get('sju@farstu.test'));
  expect(await subjectOf(two)).toBe(subject);
  expect(room.identity.linked.has(String(subject))).toBe(true);

  const back = { email: 'sex@farstu.test', emailRepeated: 'sex@farstu.test' };
  expect((await hrBrowser.send('PUT', url, back)).statusCode).toBe(200);
  await room.settle();
  expect(await subjectOf(one)).toBe(subject);
});

test('E12 E19: the address is nobody else’s, whichever of the two users is active', async () => {
  const given = { personalNumber: testNumbers[46] ?? '', emailConnect: 'atta@utan-doman.example' };
  const one = await room.hire(given);
  await room.hire({ ...given, company: 1020 });
  const other = { emailConnect: given.emailConnect, company: 1020, personalNumber: testNumbers[47] ?? '' };
  await expect(room.hire(other)).rejects.toMatchObject({ code: 'address_in_use' });
  await expect(room.hire({ emailConnect: given.emailConnect, company: 1020 })).rejects.toMatchObject({
    code: 'address_in_use',
  });
  await room.house.execute(deactivateUser, setUp, { id: one.user?.id ?? '' });
  await expect(room.hire(other)).rejects.toMatchObject({ code: 'address_in_use' });
  await expect(room.user(hr, { connectEmail: given.emailConnect })).rejects.toMatchObject({ code: 'address_in_use' });
  await room.house.execute(activateUser, setUp, { id: one.user?.id ?? '' });
});

test('E19: a user who shares the account is tied only to the same person, and to nobody of the same company', async () => {
  const given = { personalNumber: testNumbers[70] ?? '', emailConnect: 'knuten@farstu.test' };
  const one = await room.hire(given);
  const two = await room.hire({ ...given, company: 1020 });
  await room.settle();
  const admin = await room.signedIn(administrator);
  const tie = async ({ user }: typeof one, employeeId: string | null) => {
    const { username, name, language } = await room.userOf(String(user?.id));
    return await admin.send('PUT', `users/${user?.id}`, { username, name, language, employeeId });
  };
  const stranger = await room.employee({ company: 1020 });
  for (const [who, employeeId] of [
    [two, stranger],
    [two, null],
    [one, stranger],
  ] as const) {
    const answer = await tie(who, employeeId);
    expect(told(answer)).toMatchObject({ status: 409, code: 'shared_with_other_person' });
    expect(answer.json().detail).toContain((await room.userOf(String((who === one ? two : one).user?.id))).name);
  }
  expect(await room.userOf(String(two.user?.id))).toMatchObject({
    employee_id: two.employeeId,
    same_person_as: one.user?.id,
  });
  expect((await tie(two, two.employeeId)).statusCode, 'no other employee').toBe(200);

  const address = { email: 'egen@farstu.test', emailRepeated: 'egen@farstu.test' };
  await hrBrowser.send('PUT', `new-hires/${two.hireId}/invitation/address`, address);
  await room.settle();
  expect((await tie(two, stranger)).statusCode, 'an address and an account of its own').toBe(200);
  expect(await room.userOf(String(two.user?.id))).toMatchObject({ employee_id: stranger, same_person_as: null });
});

test('E19: what is made and let go of for one person’s users waits in one queue', async () => {
  const given = { personalNumber: testNumbers[71] ?? '', emailConnect: 'enko@farstu.test' };
  const one = await room.hire(given);
  await room.settle();
  const subject = await subjectOf(one);
  const under = await room.hire({ ...given, company: 1020, template: 'TJM' });
  await room.house.execute(withdrawHire, setUp, { hireId: one.hireId, reason: 'Ångrade sig' });
  const reviewer = { ...setUp, id: await room.user(hr) };
  for (const level of ['hr', 'chef']) {
    await room.house.execute(approveLevel, reviewer, { hireId: under.hireId, level });
  }
  for (const { user } of [one, under]) {
    const queues = await room.house.execute(queuesOf, setUp, { userId: String(user?.id) });
    expect(queues).toEqual([`account:${one.user?.id}`, `account:${one.user?.id}`]);
  }
  await room.settle();
  expect(await subjectOf(under)).toBe(subject);
  expect(room.identity.linked.has(String(subject))).toBe(true);
});

test('E19: what becomes of the account becomes of both users', async () => {
  const given = { personalNumber: testNumbers[48] ?? '', emailConnect: 'nio@farstu.test' };
  const one = await room.hire(given);
  await room.settle();
  const two = await room.hire({ ...given, company: 1020 });
  const id = String(await subjectOf(one));
  const timestamp = '2026-11-22T11:50:00Z';
  const person = { first_name: 'Å', last_name: 'Ny', preferred_language: 'sv', country_code: 'SE' } as const;
  const since = { email_verified_date: null, created_date: timestamp, last_login_date: null, linked_at: timestamp };
  const data = { id, email: 'gift@farstu.test', email_verified: true, ...person, ...since };
  await room.tell({ type: 'account.updated', timestamp, data });
  for (const { user } of [one, two]) {
    expect((await room.userOf(user?.id ?? '')).connect_email).toBe('gift@farstu.test');
  }
  await room.tell({ type: 'account.closed', timestamp: '2026-11-22T11:55:00Z', data: { id, closed_at: timestamp } });
  expect([await subjectOf(one), await subjectOf(two)]).toEqual([null, null]);
});

test('E19: signed in, the person is the user of the company chosen, and Kund is one choice', async () => {
  const given = { personalNumber: testNumbers[49] ?? '', emailConnect: 'tio@farstu.test' };
  const one = await room.hire(given);
  await room.settle();
  room.clock.set('2026-11-22T12:00:01+01:00');
  const two = await room.hire({ ...given, company: 1020 });
  const browser = await room.session(String(await subjectOf(one)));
  const companies = [{ number: 1010 }, { number: 1020 }];
  const first = (await browser.get('session')).json();
  expect(first).toMatchObject({ user: { id: one.user?.id }, company: { number: 1010 }, companies });
  expect(first).not.toHaveProperty('choices');
  const changed = await browser.send('POST', 'session/company', { number: 1020 });
  expect(changed.json()).toMatchObject({ user: { id: two.user?.id }, company: { number: 1020 }, companies });
  expect((await browser.get('start-page')).json().own.id).toBe(two.employeeId);

  await room.house.execute(deactivateUser, setUp, { id: two.user?.id ?? '' });
  expect((await browser.get('session')).json()).toMatchObject({
    user: { id: one.user?.id },
    company: { number: 1010 },
  });
  expect(told(await browser.send('POST', 'session/company', { number: 1020 }))).toMatchObject({ status: 403 });
});

test('E19: the register of users shows both, each with the account', async () => {
  const rows = await room.house.read(customer, (db) =>
    db
      .selectFrom('users')
      .select(['username', 'same_person_as'])
      .where('connect_address', '=', 'enko@farstu.test')
      .execute(),
  );
  expect(rows.map(({ same_person_as }) => same_person_as === null)).toEqual(expect.arrayContaining([true, false]));
});

test('E19: both users inactive, each can be let in again, with the account that they share', async () => {
  const given = { personalNumber: testNumbers[72] ?? '', emailConnect: 'vilande@farstu.test' };
  const one = await room.hire(given);
  await room.settle();
  const two = await room.hire({ ...given, company: 1020 });
  const users = [one, two].map(({ user }) => String(user?.id));
  for (const id of users) await room.house.execute(deactivateUser, setUp, { id });
  for (const id of users.toReversed()) await room.house.execute(activateUser, setUp, { id });
  expect(await room.userOf(String(users[1]))).toMatchObject({ active: true, same_person_as: users[0] });
  expect(await subjectOf(two)).toBe(await subjectOf(one));
});
