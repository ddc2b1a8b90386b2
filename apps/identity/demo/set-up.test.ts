import type { TestRoom } from '@farstu/platform/testing';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { IdentityDb } from '../database.ts';
import { callerOf, valueIn } from '../testing/accounts-api.ts';
import { browser, signIn } from '../testing/browser.ts';
import { identityRoom, KUND, OTHER_KUND, PASSWORD } from '../testing/identity-room.ts';
import { clientsOf, rotateClientSecret, setUpClient, setUpIdentity } from './index.ts';

let room: TestRoom<IdentityDb>;
beforeAll(async () => {
  room = await identityRoom({ postgresUrl: inject('postgresUrl') });
});
afterAll(() => room.close());

test('set up again, nothing is doubled, and what people have changed stays', async () => {
  const again = { email: 'anna.alm@alm.example', password: 'something else entirely', firstName: 'Ann', lastName: 'A' };
  const wanted = {
    customer: KUND,
    clients: [],
    accounts: [{ ...again, linkTo: 'hr-5257' }],
    verifiedDomains: ['farstu.test'],
  };
  const [first, second] = [await setUpIdentity(room.house, wanted), await setUpIdentity(room.house, wanted)];
  expect(second).toEqual(first);
  await signIn(browser(room.app), 'anna.alm@alm.example', PASSWORD);
  const hr = callerOf(room.app, 'hr-5257');
  expect(valueIn(await hr.findAccount('anna.alm@alm.example'))).toMatchObject({
    id: first.accounts[0]?.id,
    first_name: 'Anna',
  });
  expect(valueIn(await hr.domains()).data).toHaveLength(1);
});

test('a secret that nobody gave is answered once; a changed one leaves the one before working until the next change', async () => {
  const client = { kind: 'service', id: 'hr-second', name: 'Andra vägen', customer: KUND } as const;
  const { clientSecret } = await setUpClient(room.house, client);
  expect(clientSecret).toMatch(/^fsc_[\w-]{43}$/);
  expect(await setUpClient(room.house, client)).toEqual({ clientId: 'hr-second', clientSecret: null });
  const works = async (secret: string | null) => {
    const payload = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'hr-second',
      client_secret: secret ?? '',
    });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return (
      await room.app.inject({ method: 'POST', url: '/identity/connect/token', headers, payload: payload.toString() })
    ).statusCode;
  };
  const second = await rotateClientSecret(room.house, 'hr-second');
  expect([await works(clientSecret), await works(second.clientSecret)]).toEqual([200, 200]);
  const third = await rotateClientSecret(room.house, 'hr-second');
  expect([await works(clientSecret), await works(second.clientSecret), await works(third.clientSecret)]).toEqual([
    401, 200, 200,
  ]);
  const rows = await room.house.database.kysely.selectFrom('client').selectAll().execute();
  for (const secret of [clientSecret, second.clientSecret, third.clientSecret])
    expect(JSON.stringify(rows)).not.toContain(secret);
});

test('an installation’s administrator sees its own clients only; an id cannot change hands', async () => {
  const names = (await clientsOf(room.house.database.kysely, OTHER_KUND)).map(({ id }) => id);
  expect(names).toEqual(['hr-6001']);
  const theirs = { kind: 'service', id: 'hr-6001', name: 'Tagen', customer: KUND } as const;
  await expect(setUpClient(room.house, theirs)).rejects.toThrow(/registered for something else/);
});
