import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { administrator, type Browser, customer, hr, setUp, told } from '../access/people-in-test.ts';
import { apiIn } from '../hr-api/api-in-test.ts';
import { deactivateUser, placeRoles } from '../users/change-user.ts';
import { linkUser } from '../users/link.ts';
import { type HiresInTest, hiresInTest, testNumbers } from './hires-in-test.ts';

let room: HiresInTest;
let hrBrowser: Browser;
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
  hrBrowser = await room.signedIn(hr);
});
afterAll(() => room.close());

const withdraw = async (hireId: string, query = '') =>
  (await hrBrowser.send('POST', `new-hires/${hireId}/withdraw${query}`, { reason: 'Ångrade sig' })).json();
const codes = ({ will }: { will: { code: string }[] }) => will.map(({ code }) => code);

/** Somebody with an account and two employments in the company. */
async function hiredTwice(email: string, numberAt: number) {
  const personalNumber = testNumbers[numberAt] ?? '';
  const first = await room.hire({ personalNumber, emailConnect: email });
  await room.settle();
  const second = await room.hire({ personalNumber, emailConnect: email });
  await hrBrowser.send('POST', `new-hires/${second.hireId}/decision`, { as: 'same-person' });
  return { first, second, userId: first.user?.id ?? '', employee: `employees/${first.employeeId}` };
}

test('E6 F10: withdrawing somebody’s first hire leaves the person and the account to the second, which takes them along when it goes', async () => {
  const { first, second, userId, employee } = await hiredTwice('forsta@farstu.test', 20);
  const stays = ['user-stays', 'period-removed'];
  expect(codes(await withdraw(first.hireId, '?dryRun=true'))).toEqual(stays);
  expect(codes(await withdraw(first.hireId))).toEqual(stays);
  await room.settle();
  expect((await hrBrowser.get(employee)).statusCode).toBe(200);
  expect(await room.userOf(userId)).toMatchObject({ active: true, connect_status: 'verified' });

  expect(codes(await withdraw(second.hireId))).toEqual([
    'invitation-never-sent',
    'invitation-unlinked',
    'user-deactivated',
    'employee-hidden',
  ]);
  await room.settle();
  expect((await hrBrowser.get(employee)).statusCode).toBe(404);
  expect(await room.userOf(userId)).toMatchObject({ active: false, connect_subject: null });
});

test('E6 F10: withdrawing somebody’s second hire leaves the first employment, its user and its account', async () => {
  const { second, userId, employee } = await hiredTwice('andra@farstu.test', 21);
  expect(codes(await withdraw(second.hireId))).toEqual(['invitation-never-sent', 'user-stays', 'period-removed']);
  await room.settle();
  expect((await hrBrowser.get(employee)).statusCode).toBe(200);
  expect(await room.userOf(userId)).toMatchObject({ active: true, connect_status: 'verified' });
});

test('E6 E19: withdrawn in one company, somebody goes on in the other with their user and account there', async () => {
  const given = { personalNumber: testNumbers[23] ?? '', emailConnect: 'bada@farstu.test' };
  const first = await room.hire(given);
  await room.settle();
  const second = await room.hire({ ...given, company: 1020 });
  const subject = room.identity.accounts.get('bada@farstu.test') ?? '';
  const session = await room.session(subject);
  expect(codes(await withdraw(first.hireId))).toEqual(['invitation-unlinked', 'user-deactivated', 'employee-hidden']);
  await room.settle();
  expect(await room.userOf(first.user?.id ?? '')).toMatchObject({ active: false, connect_subject: null });
  expect(await room.userOf(second.user?.id ?? '')).toMatchObject({ active: true, connect_subject: subject });
  expect(room.identity.linked.has(subject)).toBe(true);
  expect((await session.get('session')).json()).toMatchObject({ signedIn: true, user: { id: second.user?.id } });
});

test('E6: a user whom an older hire shares with another company stays, and goes on as the employee there', async () => {
  const given = { personalNumber: testNumbers[22] ?? '', emailConnect: 'delad@farstu.test' };
  const first = await room.hire(given);
  await room.settle();
  const second = await room.hire({ ...given, company: 1020 });
  await room.house.read(customer, async (db) => {
    await db
      .updateTable('new_hire')
      .set({ user_id: first.user?.id ?? '' })
      .where('id', '=', second.hireId)
      .execute();
    await db
      .updateTable('users')
      .set({ active: false, connect_subject: null })
      .where('id', '=', second.user?.id ?? '')
      .execute();
  });
  expect(codes(await withdraw(first.hireId))).toEqual(['user-stays', 'employee-hidden']);
  await room.settle();
  expect(await room.userOf(first.user?.id ?? '')).toMatchObject({
    active: true,
    connect_status: 'verified',
    employee_id: second.employeeId,
  });
});

test('E6: a leaver whose second hire is withdrawn goes on having left, on the pages and in the API', async () => {
  const { first, second, employee } = await hiredTwice('gatt@farstu.test', 24);
  await room.house.read(customer, (db) =>
    db
      .updateTable('employment_period')
      .set({ start_date: '2025-01-01', end_date: '2026-06-30' })
      .where('id', '=', String(first.periodId))
      .execute(),
  );
  expect((await hrBrowser.get(employee)).json()).toMatchObject({ status: 'future' });
  expect(codes(await withdraw(second.hireId))).toContain('period-removed');
  const left = { status: 'left', startDate: '2025-01-01', endDate: '2026-06-30' };
  expect((await hrBrowser.get(employee)).json()).toMatchObject({ ...left, periods: [{ id: first.periodId }] });
  const listed = (await hrBrowser.get('employees?status=left')).json<{ data: { id: string }[] }>();
  expect(listed.data.map(({ id }) => id)).toContain(first.employeeId);
  const answer = (await (await apiIn(room)).get(`employees/${first.employeeId}`)).json();
  expect(answer).toMatchObject({ status: 'left', employmentPeriods: [{ id: first.periodId }] });
  expect(answer.employmentPeriods).toHaveLength(1);
});

test('E4: a user whose employee went with the hire is let in again as nobody’s or somebody else’s, and the answer says so', async () => {
  const admin = await room.signedIn(administrator);
  const { hireId, user } = await room.hire();
  await withdraw(hireId);
  const url = `users/${user?.id}`;
  const answer = await admin.send('POST', `${url}/activate`);
  expect(told(answer)).toEqual({ status: 409, code: 'employee_withdrawn' });
  expect(answer.json().detail).toContain('Välj Ändra');
  const { username, name, employee_id: employeeId, active } = await room.userOf(String(user?.id));
  expect(active).toBe(false);
  const change = (given: object) => admin.send('PUT', url, { username, name, language: 'sv', employeeId, ...given });
  expect((await change({ name: 'Åsa Ny' })).statusCode, 'who it is can be changed').toBe(200);
  expect((await admin.send('PUT', `${url}/roles`, { roles: [] })).statusCode).toBe(200);
  expect((await change({ employeeId: await room.employee() })).statusCode).toBe(200);
  expect((await admin.send('POST', `${url}/activate`)).json()).toMatchObject({ active: true });
  expect((await admin.send('POST', `${url}/deactivate`)).json()).toMatchObject({ active: false });
});

/** Somebody who was hired, and has been given a role over others since. */
async function hiredWith(role: string) {
  const { hireId, user } = await room.hire();
  const id = user?.id ?? '';
  await room.house.execute(placeRoles, setUp, {
    id,
    roles: [
      { role: 'employee', scope: 'self' },
      { role, scope: 'installation' },
    ],
  });
  return { hireId, userId: id };
}

test('E27: a hire whose user has rights that are not the withdrawer’s to give is not withdrawn, and trying says so', async () => {
  const { hireId, userId } = await hiredWith('administrator');
  for (const query of ['?dryRun=true', '']) {
    const refused = await hrBrowser.send('POST', `new-hires/${hireId}/withdraw${query}`, { reason: 'Ångrade sig' });
    expect(told(refused), query).toMatchObject({ status: 403, code: 'roles_not_assignable' });
  }
  expect(await room.userOf(userId)).toMatchObject({ active: true });
  const manager = await hiredWith('manager');
  expect(codes(await withdraw(manager.hireId))).toContain('user-deactivated');
  expect(await room.userOf(manager.userId)).toMatchObject({ active: false });
  const admin = await room.signedIn(administrator);
  expect((await admin.send('POST', `new-hires/${hireId}/withdraw`, { reason: 'Ångrade sig' })).statusCode).toBe(200);
  expect(await room.userOf(userId)).toMatchObject({ active: false });
});

test('the last administrator is not withdrawn with their hire', async () => {
  const { hireId, userId } = await hiredWith('administrator');
  const grants = await room.house.read(customer, (db) =>
    db
      .selectFrom('role_grant')
      .select('user_id')
      .where('role', '=', 'administrator')
      .where('user_id', '<>', userId)
      .execute(),
  );
  for (const { user_id: id } of grants) await room.house.execute(deactivateUser, setUp, { id });
  const account = { userId, subject: 'subject of the last one' };
  await room.house.execute(linkUser, setUp, account);
  const last = await room.session(account.subject, userId);
  for (const query of ['?dryRun=true', '']) {
    const refused = await last.send('POST', `new-hires/${hireId}/withdraw${query}`, { reason: 'Ångrade sig' });
    expect(told(refused), query).toMatchObject({ status: 409, code: 'last_administrator' });
  }
  expect(await room.userOf(userId)).toMatchObject({ active: true });
  const other = await room.hire();
  const withdrawn = await last.send('POST', `new-hires/${other.hireId}/withdraw`, { reason: 'Ångrade sig' });
  expect(withdrawn.statusCode).toBe(200);
});

test('a user who is switched off with a hire is audited as deactivated by whoever withdrew it', async () => {
  const { hireId, user } = await room.hire();
  await withdraw(hireId);
  expect(await room.audited(user?.id ?? '')).toContainEqual(
    expect.objectContaining({ action: 'user.deactivated', actor_id: hrBrowser.userId }),
  );
});
