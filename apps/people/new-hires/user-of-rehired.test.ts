import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { administrator, type Browser, customer, hr, setUp, told } from '../access/people-in-test.ts';
import { linkUser } from '../users/link.ts';
import { type HiresInTest, hiresInTest, testNumbers } from './hires-in-test.ts';

let room: HiresInTest;
let admin: Browser;
let hrBrowser: Browser;
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'), '2026-11-22T12:00:00+01:00');
  admin = await room.signedIn(administrator);
  hrBrowser = await room.signedIn(hr);
  await room.house.read(customer, async (db) => {
    const template = (code: string, roles: string[]) => ({ tenant_id: customer, code, name: code, roles });
    await db
      .insertInto('user_template')
      .values([template('CHEF', ['employee', 'manager']), template('ADM', ['employee', 'administrator'])])
      .execute();
    await db
      .insertInto('employment_template')
      .values(
        ['CHEF', 'ADM'].map((code) => ({
          tenant_id: customer,
          company: 1010,
          code,
          name: code,
          user_template: code,
          series_mode: 'first-free',
          series_from: 7000,
          series_to: 7999,
        })),
      )
      .execute();
  });
});
afterAll(() => room.close());

const rolesOf = async (userId: string) =>
  (
    await room.house.read(customer, (db) =>
      db.selectFrom('role_grant').select(['role', 'scope']).where('user_id', '=', userId).orderBy('role').execute(),
    )
  ).map(({ role, scope }) => `${role}@${scope}`);
const usersOf = (employeeId: string) =>
  room.house.read(customer, (db) =>
    db.selectFrom('users').selectAll().where('employee_id', '=', employeeId).orderBy('created_at').execute(),
  );
const decide = (hireId: string, given: object = {}, query = '') =>
  hrBrowser.send('POST', `new-hires/${hireId}/decision${query}`, { as: 'same-person', ...given });
const deactivate = (userId: string) => admin.send('POST', `users/${userId}/deactivate`);

/** Somebody who has been employed, and perhaps linked, and comes in again from Teamtailor. */
async function comesBack(
  numberAt: number,
  given: { address: string; newAddress?: string; template?: string; subject?: string; leaves?: boolean },
) {
  const hired = { personalNumber: testNumbers[numberAt] ?? '', source: 'teamtailor' as const };
  const first = await room.hire({ ...hired, emailConnect: given.address });
  const userId = first.user?.id ?? '';
  if (given.subject) await room.house.execute(linkUser, setUp, { userId, subject: given.subject });
  if (given.leaves !== false) await deactivate(userId);
  await room.settle();
  const second = await room.hire({
    ...hired,
    emailConnect: given.newAddress ?? given.address,
    template: given.template ?? 'KOLL',
    employmentDate: '2027-01-11',
  });
  return { userId, employeeId: first.employeeId ?? '', first: first.hireId, hireId: second.hireId };
}

test('E18: hired again, somebody whose user is inactive gets that user back with its link, not a second one that cannot be linked', async () => {
  const address = 'tillbaka@utan-doman.example';
  const { userId, employeeId, hireId } = await comesBack(50, {
    address,
    newAddress: 'ny.adress@utan-doman.example',
    subject: 'sub-back',
  });
  expect((await room.page(hrBrowser, hireId)).decision?.existing).toMatchObject({
    hasUser: true,
    emailConnect: address,
  });
  expect((await decide(hireId, {}, '?dryRun=true')).statusCode).toBe(200);
  expect(await room.userOf(userId)).toMatchObject({ active: false });
  const decided = (await decide(hireId)).json();
  expect(decided).toMatchObject({ status: 'approved', warnings: [], user: { id: userId } });
  expect(await usersOf(employeeId)).toMatchObject([
    { id: userId, active: true, connect_subject: 'sub-back', connect_status: 'verified', connect_email: address },
  ]);
  await room.settle('2026-11-22T13:00:00+01:00');
  const page = await room.page(hrBrowser, hireId);
  expect(page.invitation).toMatchObject({ because: 'already-linked', email: address });
  expect(page.timeline.map(({ text }) => text)).toContain(
    'Personens tidigare användare aktiverades igen, med kopplingen till sitt konto.',
  );
  expect(room.identity.invitations().filter(({ request }) => request.email === 'ny.adress@utan-doman.example')).toEqual(
    [],
  );
  expect((await room.audited(userId)).map(({ action }) => action)).toContain('user.activated');
});

test('E18: an inactive user without a link is activated and invited at the address that came in, once and by the new hire', async () => {
  const { userId, employeeId, first, hireId } = await comesBack(51, {
    address: 'gammal.adress@utan-doman.example',
    newAddress: 'dagens@utan-doman.example',
  });
  expect((await decide(hireId)).json()).toMatchObject({ status: 'approved', user: { id: userId } });
  await room.settle();
  expect(await usersOf(employeeId)).toMatchObject([{ active: true, connect_email: 'dagens@utan-doman.example' }]);
  expect((await room.page(hrBrowser, hireId)).invitation).toMatchObject({
    because: 'day-before-start',
    email: 'dagens@utan-doman.example',
  });
  expect(await room.codesOf(hireId)).toContain('user-reactivated');
  expect((await room.invitationsOf(first)).filter(({ state }) => ['sending', 'sent'].includes(state))).toEqual([]);
});

test('E12: the address that comes in for an inactive user may not be another person’s', async () => {
  const taken = 'upptagen@utan-doman.example';
  await room.hire({ emailConnect: taken });
  const { userId, hireId } = await comesBack(52, { address: 'egen52@utan-doman.example', newAddress: taken });
  expect(told(await decide(hireId))).toMatchObject({ status: 409, code: 'address_in_use' });
  expect(await room.userOf(userId)).toMatchObject({ active: false });
  const none = { emailConnect: null };
  expect((await decide(hireId, none)).json()).toMatchObject({
    status: 'approved',
    invitation: { because: 'no-address' },
  });
});

test('E27: an active user gets the roles of the new template that it lacks; those that the decider may not give are refused by name', async () => {
  const given = { address: 'roller@utan-doman.example', leaves: false };
  const { userId, hireId } = await comesBack(53, { ...given, template: 'CHEF' });
  expect(await rolesOf(userId)).toEqual(['employee@self']);
  expect((await decide(hireId)).statusCode).toBe(200);
  expect(await rolesOf(userId)).toEqual(['employee@self', 'manager@self']);
  expect(await room.codesOf(hireId)).toContain('roles-added');
  expect(await room.audited(userId)).toContainEqual(
    expect.objectContaining({ action: 'user.roles_placed', facts: { added: ['manager/self'], removed: [] } }),
  );

  const other = await comesBack(54, { address: 'roller2@utan-doman.example', leaves: false, template: 'ADM' });
  const refused = await decide(other.hireId);
  expect(told(refused)).toMatchObject({ status: 403, code: 'roles_not_assignable' });
  expect(refused.json().roles).toEqual(['administrator']);
  expect(await rolesOf(other.userId)).toEqual(['employee@self']);
  expect((await room.page(hrBrowser, other.hireId)).status).toBe('needs-decision');
  expect((await admin.send('POST', `new-hires/${other.hireId}/decision`, { as: 'same-person' })).statusCode).toBe(200);
  expect(await rolesOf(other.userId)).toEqual(['administrator@self', 'employee@self']);
});

test('E27: whoever may not give the roles that an inactive user has does not let it in again', async () => {
  const { userId, hireId } = await comesBack(55, { address: 'admin.igen@utan-doman.example', subject: 'sub-admin' });
  const roles = [{ role: 'administrator', scope: 'installation' }];
  expect((await admin.send('PUT', `users/${userId}/roles`, { roles })).statusCode).toBe(200);
  const refused = await decide(hireId);
  expect(told(refused)).toMatchObject({ status: 403, code: 'roles_not_assignable' });
  expect(await room.userOf(userId)).toMatchObject({ active: false });
  expect((await admin.send('POST', `new-hires/${hireId}/decision`, { as: 'same-person' })).statusCode).toBe(200);
  expect(await rolesOf(userId)).toEqual(['administrator@installation', 'employee@self']);
});

test('E19: the address has meanwhile become the same person’s in another company: the user is activated and goes by that account', async () => {
  const address = 'tva.foretag@utan-doman.example';
  const { userId, hireId } = await comesBack(56, { address });
  const elsewhere = await room.hire({ company: 1020, personalNumber: testNumbers[56] ?? '', emailConnect: address });
  const otherId = elsewhere.user?.id ?? '';
  await room.house.execute(linkUser, setUp, { userId: otherId, subject: 'sub-both' });
  expect((await decide(hireId)).json()).toMatchObject({ status: 'approved', user: { id: userId } });
  await room.settle();
  expect(await room.userOf(userId)).toMatchObject({
    active: true,
    same_person_as: otherId,
    connect_subject: 'sub-both',
  });
});
