import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clientsOf } from '@farstu/identity/demo';
import { issuerClient } from '@farstu/people/registration';
import { type TenantId, tenantId } from '@farstu/platform/database';
import { hashSecret } from '@farstu/platform/secrets';
import { logger } from '@farstu/platform/telemetry';
import { testDatabase } from '@farstu/platform/testing';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { readConfig } from './config.ts';
import { moveDemo } from './demo/move-demo.ts';
import { breakGround } from './ground.ts';
import { openRooms } from './open-house.ts';
import { type InstallationToMake, identityIn, peopleIn, setUpInstallation } from './set-up.ts';

const log = logger('silent');
const first = tenantId(7001) as TenantId;
const second = tenantId(7002) as TenantId;
const person = { firstName: 'Eva', lastName: 'Bergh', password: 'korrekt häst batteri klammer' };
const wanted = (customer: TenantId, company = 1): InstallationToMake => ({
  customer,
  name: 'Bolaget AB',
  company: { number: company, name: 'Bolaget AB' },
  administrator: { ...person, email: `eva.${customer}@bolaget.example` },
});

let folder: string;
let database: { url: string; drop(): Promise<void> };
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'farstu-set-up-'));
  database = await testDatabase(inject('postgresUrl'), []);
});
afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** What a shell with these settings does in the rooms. */
async function from<T>(
  origin: string,
  act: (shell: {
    make: (wish: InstallationToMake) => ReturnType<typeof setUpInstallation>;
    rooms: Parameters<typeof peopleIn>[0];
  }) => Promise<T>,
): Promise<T> {
  const environment = {
    FARSTU_DATA: folder,
    DATABASE_URL: database.url,
    FARSTU_ROLE_PREFIX: 'farstu_set_up',
    FARSTU_PUBLIC_URL: origin,
  };
  const config = readConfig(environment);
  const ground = await breakGround(config, log);
  const { rooms, close } = await openRooms(config, ground, log);
  try {
    return await act({ rooms, make: (wish) => setUpInstallation(config, rooms, wish) });
  } finally {
    await close();
    await ground.release();
  }
}

/** How sign-in is registered, in the one room and in the other. */
const signIn = (rooms: Parameters<typeof peopleIn>[0]) =>
  identityIn(rooms)
    .database.kysely.selectFrom('client')
    .select(['redirect_uris', 'secret_hash'])
    .where('id', '=', 'people')
    .executeTakeFirstOrThrow();

const hr = 'https://hr.bolaget.example';

test('a second customer leaves the origin’s sign-in as it is, and is refused from a shell with another address', async () => {
  const before = await from(hr, async ({ make, rooms }) => {
    expect(await make(wanted(first))).toMatchObject({ made: true });
    return await signIn(rooms);
  });
  await from('http://localhost:8080', async ({ make, rooms }) => {
    await expect(make(wanted(second))).rejects.toMatchObject({
      variable: 'FARSTU_PUBLIC_URL',
      code: 'other_origin',
      params: { registered: hr, wanted: 'http://localhost:8080' },
    });
    expect(await signIn(rooms)).toEqual(before);
    expect(await clientsOf(identityIn(rooms).database.kysely, second)).toEqual([]);
  });
  await from(hr, async ({ make, rooms }) => {
    expect(await make(wanted(second))).toMatchObject({ made: true });
    expect(await make(wanted(first))).toMatchObject({ made: false });
    expect(await signIn(rooms)).toEqual(before);
  });
});

test('a set-up that ended between the rooms is completed when it is run again, with one secret', async () => {
  await from(hr, async ({ make, rooms }) => {
    await expect(make(wanted(first, -1)), 'people refuses the number, when identity has all of it').rejects.toThrow();
    expect(await clientsOf(identityIn(rooms).database.kysely, first)).toHaveLength(1);
  });
  await from(hr, async ({ make, rooms }) => {
    expect(await make(wanted(first))).toMatchObject({ made: true });
    const { secret_hash } = await signIn(rooms);
    expect(secret_hash).toBe(hashSecret((await issuerClient(peopleIn(rooms)))?.clientSecret ?? ''));
    const people = peopleIn(rooms);
    const users = await people.read(first, (db) =>
      db.selectFrom('users').select(['username', 'connect_status']).execute(),
    );
    expect(users).toEqual([{ username: 'eva.7001@bolaget.example', connect_status: 'verified' }]);
  });
});

test('a demo that is started at another port takes its sign-in along', async () => {
  await from('http://localhost:8080', ({ make }) => make(wanted(first)));
  await from('http://localhost:8090', async ({ rooms }) => {
    await moveDemo(rooms, { customer: first, name: 'Bolaget AB', accountsSecret: 'fsc_x' });
    const { redirect_uris, secret_hash } = await signIn(rooms);
    expect(redirect_uris).toEqual(['http://localhost:8090/people/_/callback']);
    const client = await issuerClient(peopleIn(rooms));
    expect(client?.issuer).toBe('http://localhost:8090/identity');
    expect(secret_hash).toBe(hashSecret(client?.clientSecret ?? ''));
  });
});
