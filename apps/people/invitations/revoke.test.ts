import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { customer, setUp } from '../access/people-in-test.ts';
import { type HiresInTest, hiresInTest } from '../new-hires/hires-in-test.ts';
import { withdrawHire } from '../new-hires/withdraw-hire.ts';

let room: HiresInTest;
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
});
afterAll(() => room.close());

/** What identity says when it is asked to undo something, ends up in a row that everybody who minds integrations reads. */
async function reasonAfterRefusal(email: string): Promise<string> {
  const { hireId } = await room.hire({ emailConnect: email, employmentDate: '2026-11-23' });
  await room.settle();
  room.identity.failOnce(room.identity.problem(422, 'invalid_input', `${email} (borta.ek) is odd`));
  await room.house.execute(withdrawHire, setUp, { hireId, reason: 'Ångrade sig' });
  await room.settle();
  const { reason } = await room.house.read(customer, (db) =>
    db.selectFrom('attention').select('reason').orderBy('first_at', 'desc').executeTakeFirstOrThrow(),
  );
  return reason;
}

test('a link that identity will not take back is told of without the address of whoever was invited', async () => {
  expect(await reasonAfterRefusal('borta.ek@utan-doman.example')).toBe('accounts: invalid 422 – … (…) is odd');
});

test('an account that identity will not let go of is told of without addresses', async () => {
  expect(await reasonAfterRefusal('borta.ek@farstu.test')).toMatch(/^accounts: invalid 422 – … \(/);
});
