import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { customer } from '../access/people-in-test.ts';
import { type HiresInTest, hiresInTest } from '../new-hires/hires-in-test.ts';
import { unlinkAccount } from './unlink-account.ts';

let room: HiresInTest;
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
});
afterAll(() => room.close());

const unlink = () =>
  unlinkAccount(room.house, { tenant: customer, subject: 'sub-left' }, { attempt: 1, log: room.house.log });
const without = (columns: object) =>
  room.house.read(customer, (db) =>
    db.updateTable('installation').set(columns).where('tenant_id', '=', customer).execute(),
  );

test('E6: while the credential is missing somebody sees that identity could not be told; at an outside issuer nobody is', async () => {
  await without({ identity_client_secret: null });
  await expect(unlink()).rejects.toThrow('accounts_not_configured');
  await without({ identity_issuer: null, identity_client_id: null, identity_webhook_secret: null });
  await expect(unlink()).resolves.toBeUndefined();
  expect(room.identity.asked).toEqual([]);
});
