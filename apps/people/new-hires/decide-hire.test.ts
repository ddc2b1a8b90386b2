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

const decide = (hireId: string, given: object, query = '') =>
  hrBrowser.send('POST', `new-hires/${hireId}/decision${query}`, given);

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

test('F10 E4: the one who might be the same is withdrawn meanwhile: same person is refused in words, the other ways are open', async () => {
  const one = await waiting(35, 'borta@utan-doman.example');
  const two = await waiting(36, 'borta2@utan-doman.example');
  for (const { first } of [one, two]) {
    await hrBrowser.send('POST', `new-hires/${first.hireId}/withdraw`, { reason: 'Ångrade sig' });
  }
  expect((await room.page(hrBrowser, one.second.hireId)).decision?.existing).toMatchObject({
    withdrawn: true,
    hasUser: false,
  });
  for (const query of ['?dryRun=true', '']) {
    const refused = await decide(one.second.hireId, { as: 'same-person' }, query);
    expect(told(refused)).toMatchObject({ status: 409, code: 'same_person_gone' });
    expect(refused.json().detail).toContain('Välj Ny person eller Avvisa');
  }
  const made = (await decide(one.second.hireId, { as: 'new-person' })).json();
  expect(made).toMatchObject({ status: 'approved', warnings: [] });
  const { identity_index } = await room.house.read(customer, (db) =>
    db.selectFrom('employee').select('identity_index').where('id', '=', made.employeeId).executeTakeFirstOrThrow(),
  );
  // The number is nobody else's any more, so it is kept.
  expect(identity_index).not.toBeNull();
  expect((await decide(two.second.hireId, { as: 'rejected', reason: 'Dubblett' })).json().status).toBe('withdrawn');
});

test('F10: the page asks for an address where somebody gets a user, and what was written is on the timeline', async () => {
  const { second } = await waiting(37, 'samma5@farstu.test');
  const { decision } = await room.page(hrBrowser, second.hireId);
  expect(decision).toMatchObject({ makesUser: true, existing: { hasUser: true, withdrawn: false } });
  const emailConnect = 'en.annan@utan-doman.example';
  await decide(second.hireId, { as: 'new-person', emailConnect, emailConnectRepeated: emailConnect });
  expect(await room.codesOf(second.hireId)).toEqual(
    expect.arrayContaining(['decided-new-person', 'address-corrected']),
  );
});

test('F10 TTH-7: where HR is to give the address, a hire that was decided without one says so', async () => {
  const personalNumber = testNumbers[38] ?? '';
  await room.hire({ personalNumber });
  const { hireId } = await room.hire({
    personalNumber,
    emailConnect: undefined as never,
    hrSetsConnectEmail: true,
    source: 'teamtailor',
  });
  const decided = (await decide(hireId, { as: 'new-person' })).json();
  expect(decided.warnings.map(({ code }: { code: string }) => code)).toContain('connect-email-by-hr');
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
