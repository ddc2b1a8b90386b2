import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Browser, customer, hr, told } from '../access/people-in-test.ts';
import { type HiresInTest, hiresInTest, testNumbers } from './hires-in-test.ts';

let room: HiresInTest;
let hrBrowser: Browser;
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
  hrBrowser = await room.signedIn(hr);
});
afterAll(() => room.close());

const decide = (hireId: string, given: object) => hrBrowser.send('POST', `new-hires/${hireId}/decision`, given);

/** A hire that came in with the number and the address of somebody who is here. */
async function waiting(numberAt: number, emailConnect: string) {
  const given = { personalNumber: testNumbers[numberAt] ?? '', emailConnect, source: 'teamtailor' as const };
  const first = await room.hire(given);
  return { first, second: await room.hire(given) };
}

test('F10 E12: a new person whose address is taken is decided with another address, or with none', async () => {
  const one = await waiting(30, 'samma@farstu.test');
  const asNew = { as: 'new-person' };
  expect(told(await decide(one.second.hireId, asNew))).toMatchObject({ status: 409, code: 'address_in_use' });
  const emailConnect = 'egen@utan-doman.example';
  expect(told(await decide(one.second.hireId, { ...asNew, emailConnect }))).toMatchObject({
    errors: ['/emailConnectRepeated emails_differ'],
  });
  const decided = await decide(one.second.hireId, { ...asNew, emailConnect, emailConnectRepeated: emailConnect });
  expect(decided.json()).toMatchObject({ status: 'approved' });
  expect((await room.page(hrBrowser, one.second.hireId)).invitation.email).toBe(emailConnect);

  const two = await waiting(31, 'samma2@farstu.test');
  expect((await decide(two.second.hireId, { ...asNew, emailConnect: null })).json()).toMatchObject({
    status: 'approved',
    invitation: { because: 'no-address' },
  });
});

test('F10 INV-13: the address of a hire that waits for a decision can be corrected', async () => {
  const { second } = await waiting(32, 'samma3@farstu.test');
  const email = 'rattad@utan-doman.example';
  const put = await hrBrowser.send('PUT', `new-hires/${second.hireId}/invitation/address`, {
    email,
    emailRepeated: email,
  });
  expect(put.json()).toMatchObject({ status: 'needs-decision' });
  expect((await room.page(hrBrowser, second.hireId)).decision?.proposed.emailConnect).toBe(email);
  expect((await decide(second.hireId, { as: 'new-person' })).json()).toMatchObject({ status: 'approved' });
});

test('F10: a new person whose number somebody has been given meanwhile is refused by name', async () => {
  const { employeeId } = await room.hire();
  const personalNumber = testNumbers[33] ?? '';
  const { hireId } = await room.hire({
    personalNumber,
    sameAs: { employeeId: employeeId ?? '', because: 'other-job' },
    source: 'teamtailor',
  });
  const holder = await room.hire({ personalNumber });
  const refused = await decide(hireId, { as: 'new-person' });
  expect(refused.json()).toMatchObject({ code: 'person_already_employed', employeeId: holder.employeeId });
});

test('what came in about somebody who may be another is not sealed with the key of the person who is here', async () => {
  const { first, second } = await waiting(34, 'samma4@farstu.test');
  const keyOf = (id: string) =>
    room.house.read(customer, (db) =>
      db
        .selectFrom('audit')
        .selectAll()
        .where('subject_id', '=', id)
        .where('action', '=', 'hire.created')
        .executeTakeFirstOrThrow(),
    );
  expect(JSON.stringify(await keyOf(first.hireId))).toContain(String(first.employeeId));
  expect(JSON.stringify(await keyOf(second.hireId))).not.toContain(String(first.employeeId));
});
