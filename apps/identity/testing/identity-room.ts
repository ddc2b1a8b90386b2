import { createServer } from 'node:net';
import type { TenantId } from '@farstu/platform/database';
import { type TestRoom, type TestRoomOptions, testRoom } from '@farstu/platform/testing';
import type { IdentityDb, IdentityHouse } from '../database.ts';
import { setUpIdentity } from '../demo/index.ts';
import { identity } from '../index.ts';

export const KUND = 5257 as number as TenantId;
export const OTHER_KUND = 6001 as number as TenantId;
export const WEBHOOK_SECRET = `whsec_${Buffer.alloc(32, 3).toString('base64')}`;
export const PASSWORD = 'korrekt häst batteri klammer';

/** A secret that a test can know beforehand. */
export const secretOf = (clientId: string) => `fsc_${clientId.padEnd(43, 'x')}`;

/** A room with the clients that an installation has: the origin's sign-in, and two installations' service clients. */
export async function identityRoom(options: TestRoomOptions): Promise<TestRoom<IdentityDb>> {
  const room = await testRoom<IdentityDb>(identity, options);
  await furnish(room.house);
  return room;
}

async function furnish(house: IdentityHouse): Promise<void> {
  const { origin } = house.addresses;
  await setUpIdentity(house, {
    customer: KUND,
    clients: [
      {
        kind: 'relying-party',
        id: 'people',
        name: 'Farstu',
        secret: secretOf('people'),
        customer: null,
        redirectUris: ['http://localhost:8999/callback'],
        postLogoutRedirectUris: ['http://localhost:8999/signed-out'],
        backchannelLogoutUri: 'http://localhost:8999/backchannel',
        initiateLoginUri: `${origin}/people/sign-in`,
        refresh: true,
      },
      {
        kind: 'service',
        id: 'hr-5257',
        name: 'Lunds Tegelbruk',
        secret: secretOf('hr-5257'),
        customer: KUND,
        initiateLoginUri: `${origin}/people/sign-in`,
        webhook: { url: 'https://hr.example/webhook', secret: WEBHOOK_SECRET },
      },
    ],
    accounts: [{ email: 'Anna.Alm@alm.example', password: PASSWORD, firstName: 'Anna', lastName: 'Alm' }],
    verifiedDomains: ['farstu.test'],
  });
  await setUpIdentity(house, {
    customer: OTHER_KUND,
    clients: [{ kind: 'service', id: 'hr-6001', name: 'Andra AB', secret: secretOf('hr-6001'), customer: OTHER_KUND }],
    accounts: [],
  });
}

/** A port that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
