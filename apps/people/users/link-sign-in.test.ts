import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  administrator,
  type Browser,
  customer,
  hr,
  otherCustomer,
  type PeopleInTest,
  peopleInTest,
  told,
} from '../access/people-in-test.ts';
import { issuerInTest } from '../sign-in/issuer-in-test.ts';

let issuer: Awaited<ReturnType<typeof issuerInTest>>;
let room: PeopleInTest;
let admin: Browser;
beforeAll(async () => {
  issuer = await issuerInTest();
  room = await peopleInTest(inject('postgresUrl'), { outsideIssuer: issuer.client }, { fetch: issuer.fetch });
  admin = await room.signedIn(administrator, { name: 'Ada Administratör' });
});
afterAll(() => room.close());

const link = (userId: string, subject: string, by = admin) => by.send('PUT', `users/${userId}/link`, { subject });
const unlink = (userId: string, by = admin) => by.send('DELETE', `users/${userId}/link`);

/** Somebody signs in at the issuer. @returns what the session then says */
async function signIn(subject: string) {
  const left = await room.app.inject({ url: '/people/_/sign-in' });
  const cookiesOf = ({ cookies }: typeof left) => Object.fromEntries(cookies.map(({ name, value }) => [name, value]));
  const query = issuer.signIn(String(left.headers.location), subject);
  const back = await room.app.inject({ url: `/people/_/callback?${query}`, cookies: cookiesOf(left) });
  const session = () => room.app.inject({ url: '/people/_/session', cookies: cookiesOf(back) });
  return { session, said: (await session()).json() };
}

/** An employee with this identity number in a company, and a user of theirs. */
async function userOfPerson(identityIndex: string, company: number): Promise<string> {
  const employeeId = await room.employee({ company });
  await room.house.read(customer, (db) =>
    db.updateTable('employee').set({ identity_index: identityIndex }).where('id', '=', employeeId).execute(),
  );
  return await room.user([{ role: 'employee', scope: 'self' }], { employeeId });
}

describe('where people sign in at an outside issuer', () => {
  test('whoever is linked by their id there signs in as the user', async () => {
    const id = await room.user(hr);
    expect((await signIn('Sub|Åsa')).said).toMatchObject({ signedIn: false, noUser: true });
    const answer = await link(id, ' Sub|Åsa ');
    expect(answer.statusCode).toBe(200);
    expect(answer.json().connect).toMatchObject({
      status: 'verified',
      outside: { issuer: 'https://issuer.test', subject: 'Sub|Åsa' },
    });
    expect((await signIn('Sub|Åsa')).said).toMatchObject({ signedIn: true, user: { id } });
    expect((await signIn('sub|åsa')).said).toMatchObject({ signedIn: false, noUser: true });
    expect((await link(id, 'Sub|Åsa')).statusCode).toBe(200);
    expect(told(await link(id, 'another'))).toMatchObject({ status: 409, code: 'already_linked' });
  });

  test('the page of a user says where people sign in, and who the user is there', async () => {
    const id = await room.user(hr);
    const read = async () => (await admin.get(`users/${id}`)).json().connect.outside;
    expect(await read()).toEqual({ issuer: 'https://issuer.test', subject: null });
    await link(id, 'read');
    expect(await read()).toEqual({ issuer: 'https://issuer.test', subject: 'read' });
  });

  test('the audit says who linked whom, and keeps the id sealed', async () => {
    const id = await room.user(hr);
    await link(id, 'plain words');
    const rows = await room.house.read(customer, (db) =>
      db
        .selectFrom('audit')
        .select(['actor_id', 'facts', 'personal'])
        .where('subject_id', '=', id)
        .where('action', '=', 'user.linked')
        .execute(),
    );
    expect(rows).toEqual([expect.objectContaining({ actor_id: admin.userId, personal: expect.any(String) })]);
    expect(JSON.stringify(rows)).not.toContain('plain words');
  });

  test('E12: an id that is another person’s here is refused', async () => {
    await link(await room.user(hr), 'taken');
    const other = await room.user(hr);
    expect(told(await link(other, 'taken'))).toMatchObject({ status: 409, code: 'account_linked_to_other' });
    expect((await admin.get(`users/${other}`)).json().connect).toMatchObject({ status: 'none', linkedAt: null });
  });

  test('E19: the same person’s users in two companies have one id, and another person’s never', async () => {
    const one = await userOfPerson('index of Eva', 1010);
    const two = await userOfPerson('index of Eva', 1020);
    const stranger = await userOfPerson('index of Olle', 1020);
    expect((await link(one, 'eva')).statusCode).toBe(200);
    expect((await link(two, 'eva')).statusCode).toBe(200);
    expect(told(await link(stranger, 'eva'))).toMatchObject({ status: 409, code: 'account_linked_to_other' });
    await unlink(one);
    expect((await signIn('eva')).said).toMatchObject({ signedIn: true, user: { id: two } });
  });

  test('unlinking ends the sessions, leaves no job behind, and lets the id be linked to somebody else', async () => {
    const id = await room.user(hr);
    await link(id, 'leaves');
    const { session, said } = await signIn('leaves');
    expect(said).toMatchObject({ signedIn: true });
    const answer = await unlink(id);
    expect(answer.json().connect).toMatchObject({ status: 'none', outside: { subject: null } });
    expect((await session()).json()).toMatchObject({ signedIn: false });
    expect((await signIn('leaves')).said).toMatchObject({ signedIn: false, noUser: true });
    expect(told(await unlink(id))).toMatchObject({ status: 409, code: 'user_not_linked' });
    await room.settle();
    const left = await room.house.read(customer, (db) =>
      db.selectFrom('attention').select(['task', 'reason']).execute(),
    );
    expect(left).toEqual([]);
    expect((await link(await room.user(hr), 'leaves')).statusCode).toBe(200);
  });

  test('the last administrator who can sign in stays linked', async () => {
    await room.user(administrator, { name: 'Never Linked' });
    expect(told(await unlink(admin.userId))).toMatchObject({ status: 409, code: 'last_administrator' });
    expect((await admin.get('companies')).statusCode).toBe(200);
  });

  test('E27: is for who may change users and give the roles that the user has', async () => {
    const hrBrowser = await room.signedIn(hr);
    const target = await room.user(administrator);
    for (const answer of [await link(target, 'mine', hrBrowser), await unlink(target, hrBrowser)]) {
      expect(told(answer)).toMatchObject({ status: 403, code: 'permission_missing' });
    }
    const foreign = await room.user(hr, {}, otherCustomer);
    expect(told(await link(foreign, 'abroad'))).toMatchObject({ status: 404 });
  });

  test('an API user is nobody who signs in', async () => {
    const { user } = (
      await admin.send('POST', 'users', { kind: 'api', username: 'calls', name: 'Calls', roles: [] })
    ).json();
    expect(told(await link(user.id, 'calls'))).toMatchObject({ status: 409, code: 'user_without_hire' });
    expect(user.connect.outside).toBeUndefined();
  });

  test.each([
    ['nothing', ''],
    ['spaces', '  '],
    ['256 characters', 'x'.repeat(256)],
  ])('%s is no id', async (_, subject) => {
    expect(told(await link(await room.user(hr), subject))).toMatchObject({ status: 422, code: 'invalid_input' });
  });
});

test('with our own identity people are linked by invitation, and by nobody’s hand', async () => {
  const own = await peopleInTest(inject('postgresUrl'));
  const browser = await own.signedIn(administrator);
  const id = await own.user(hr);
  for (const answer of [await link(id, 'by hand', browser), await unlink(id, browser)]) {
    expect(told(answer)).toMatchObject({ status: 409, code: 'linked_by_invitation' });
  }
  expect((await browser.get(`users/${id}`)).json().connect.outside).toBeUndefined();
  await own.close();
});
