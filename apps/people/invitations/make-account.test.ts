import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { customer, hr, setUp } from '../access/people-in-test.ts';
import { type HiresInTest, hiresInTest } from '../new-hires/hires-in-test.ts';
import { approveLevel, undoLevel } from '../new-hires/review-commands.ts';
import { withdrawHire } from '../new-hires/withdraw-hire.ts';
import { correctAddress } from './commands.ts';

// An account is ordered, and something happens before or while identity is asked for it. Whatever the order of things,
// identity has linked exactly the accounts that somebody here signs in with.

let room: HiresInTest;
let reviewer: typeof setUp;
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
  // Nothing has to be filled in at the levels.
  await room.house.read(customer, (db) => db.updateTable('flow_level').set({ fields: '[]' }).execute());
  reviewer = { ...setUp, id: await room.user(hr) };
});
afterAll(() => room.close());

const approve = (hireId: string, level: string) => room.house.execute(approveLevel, reviewer, { hireId, level });
const undo = (hireId: string) => room.house.execute(undoLevel, reviewer, { hireId, level: 'chef' });
const accountsOf = (email: string) =>
  room.identity.asked.filter(
    ({ method, path, body }) =>
      method === 'POST' && path === '/v1.0/users' && (body as { email?: string }).email === email,
  );
const states = async (hireId: string) => (await room.invitationsOf(hireId)).map(({ state }) => state);

async function ordered(email: string) {
  const { hireId, user } = await room.hire({ template: 'TJM', emailConnect: email });
  await approve(hireId, 'hr');
  const { effect } = await approve(hireId, 'chef');
  expect(effect.code).toBe('account');
  return { hireId, userId: String(user?.id) };
}

async function expectConsistent(userId: string, email: string, isLinked: boolean) {
  const { connect_subject, connect_status } = await room.userOf(userId);
  const subject = room.identity.accounts.get(email);
  expect(subject !== undefined && room.identity.linked.has(subject)).toBe(isLinked);
  expect({ connect_subject, connect_status }).toEqual(
    isLinked
      ? { connect_subject: subject, connect_status: 'verified' }
      : { connect_subject: null, connect_status: 'none' },
  );
}

test('INV-6 E16: unticked before identity is asked, no account is asked for, and ticked again it is made', async () => {
  const { hireId, userId } = await ordered('fore@farstu.test');
  expect((await undo(hireId)).effect.code).toBe('account-cancelled');
  await room.settle();
  expect(accountsOf('fore@farstu.test')).toEqual([]);
  await expectConsistent(userId, 'fore@farstu.test', false);
  expect(await states(hireId)).toEqual(['superseded', 'awaiting-review']);
  await approve(hireId, 'chef');
  await room.settle();
  await expectConsistent(userId, 'fore@farstu.test', true);
  expect((await room.codesOf(hireId)).filter((code) => code.startsWith('account'))).toEqual([
    'account-ordered',
    'account-cancelled',
    'account-ordered',
    'account-made',
  ]);
});

test('INV-6 E16: unticked while identity answers, the account is let go of, and stays with the person', async () => {
  const { hireId, userId } = await ordered('under@farstu.test');
  room.identity.meanwhile(() => undo(hireId));
  await room.settle();
  expect(accountsOf('under@farstu.test')).toHaveLength(1);
  await expectConsistent(userId, 'under@farstu.test', false);
  expect(await states(hireId)).toEqual(['superseded', 'awaiting-review']);
});

test('INV-6 E16: unticked and ticked again while identity answers, the account is the user’s in the end', async () => {
  const { hireId, userId } = await ordered('bada@farstu.test');
  room.identity.meanwhile(async () => {
    await undo(hireId);
    await approve(hireId, 'chef');
  });
  await room.settle();
  await expectConsistent(userId, 'bada@farstu.test', true);
  expect(await states(hireId)).toEqual(['superseded', 'not-needed']);
});

test('INV-6 E16: the answer was lost, then it is unticked: what identity has made is found and let go of', async () => {
  const email = 'tappad@farstu.test';
  const { hireId, userId } = await ordered(email);
  room.identity.failOnce(() => {
    room.identity.accounts.set(email, 'account-lost');
    room.identity.linked.add('account-lost');
    throw Object.assign(new Error('reset'), { code: 'ECONNRESET' });
  });
  await room.settle();
  await undo(hireId);
  await room.settle();
  expect(accountsOf(email)).toHaveLength(1);
  await expectConsistent(userId, email, false);
  expect((await room.invitationsOf(hireId))[0]?.account_asked_at).toBeNull();
});

test('E4 E6: withdrawn before identity is asked, no account is made', async () => {
  const { hireId, userId } = await ordered('tillbaka@farstu.test');
  const { will } = await room.house.execute(withdrawHire, setUp, { hireId, reason: 'Ångrade sig' });
  expect(will.map(({ code }) => code)).toContain('invitation-account-cancelled');
  await room.settle();
  expect(accountsOf('tillbaka@farstu.test')).toEqual([]);
  await expectConsistent(userId, 'tillbaka@farstu.test', false);
});

test('E15: an account that identity refused is told, and ordered again when somebody asks', async () => {
  const email = 'nekad@farstu.test';
  room.identity.failOnce(room.identity.problem(422, 'invalid_input', 'The domain is not yours.'));
  const { hireId, user } = await room.hire({ emailConnect: email });
  await room.settle();
  const browser = await room.signedIn(hr);
  expect(await room.page(browser, hireId)).toMatchObject({
    flags: [{ code: 'invitation-failed' }],
    invitation: { failure: 'The domain is not yours.' },
    may: { resend: true },
    user: { connect: 'none' },
  });
  expect((await browser.send('POST', `new-hires/${hireId}/invitation/resend`)).statusCode).toBe(200);
  await room.settle();
  await expectConsistent(String(user?.id), email, true);
  expect(await room.page(browser, hireId)).toMatchObject({ flags: [], may: { resend: false } });
});

test('E10: another address while identity answers: the old account is let go of, the new one is the user’s', async () => {
  const { hireId, userId } = await ordered('gammal@farstu.test');
  room.identity.meanwhile(() => room.house.execute(correctAddress, setUp, { hireId, email: 'nyare@farstu.test' }));
  await room.settle();
  await expectConsistent(userId, 'nyare@farstu.test', true);
  expect(room.identity.linked.has(room.identity.accounts.get('gammal@farstu.test') ?? '')).toBe(false);
});
