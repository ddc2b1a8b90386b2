import { type TenantId, tenantId } from '@farstu/platform/database';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { systemActor } from '../access/system-actor.ts';
import { setUpPeople } from '../demo/index.ts';
import { type HiresInTest, hiresInTest } from '../new-hires/hires-in-test.ts';
import { mirrorDomain } from '../security/mirror-domain.ts';

let room: HiresInTest;
const newcomer = tenantId(7001) as TenantId;
const domain = {
  id: 'd-newcomer',
  domain: 'nykund.test',
  state: 'verified' as const,
  txt_record: { name: '_farstu-verification.nykund.test', value: 'v' },
  verified_by: 'dns' as const,
  verified_at: '2026-11-22T08:00:00Z',
  created_at: '2026-11-22T08:00:00Z',
};
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
  room.identity.domains.push(domain);
});
afterAll(() => room.close());

const mirrored = () =>
  room.house.read(newcomer, (db) =>
    db.selectFrom('verified_domain').select(['domain', 'state', 'verified_by']).execute(),
  );
const dueAt = () =>
  room.house.read(newcomer, (db) =>
    db.selectFrom('due').select(['due_at', 'handled_at']).where('kind', '=', 'people.accounts.read-domains').execute(),
  );

test('E21: a new installation reads its domains at once, and then every hour by business time', async () => {
  room.clock.set('2026-11-22T12:00:00+01:00');
  await setUpPeople(room.house, {
    customer: newcomer,
    name: 'Nykund',
    company: { number: 1, name: 'Nykund AB' },
    accounts: {
      issuer: room.identity.issuer,
      clientId: 'people-7001',
      clientSecret: 'secret',
      webhookSecret: room.identity.webhookSecret,
    },
    administrator: { name: 'Nils Ny', email: 'nils@nykund.test', subject: 'sub-nils' },
  });
  await room.settle();
  expect(await mirrored()).toEqual([{ domain: 'nykund.test', state: 'verified', verified_by: 'dns' }]);
  expect(await dueAt()).toEqual([{ due_at: '2026-11-22T12:00:00Z', handled_at: null }]);

  room.identity.domains.splice(0, 1, { ...domain, state: 'lost', verified_by: null });
  await room.settle('2026-11-22T12:59:59+01:00');
  expect((await mirrored())[0]).toMatchObject({ state: 'verified' });
  await room.settle('2026-11-22T13:00:00+01:00');
  expect((await mirrored())[0], 'E22: the event never came').toMatchObject({ state: 'lost' });
});

test('an hour without an answer is made up for in the next', async () => {
  room.identity.domains.splice(0, 1, domain);
  room.clock.set('2026-11-22T14:00:00+01:00');
  room.identity.failOnce(room.identity.problem(503, 'not_ready', 'Startar om.'));
  await room.settle();
  const [due] = await dueAt();
  expect(due).toMatchObject({ due_at: '2026-11-22T14:00:00Z', handled_at: null });
  await room.settle('2026-11-22T15:00:00+01:00');
  expect((await mirrored())[0]).toMatchObject({ state: 'verified' });
});

test('what was read before something else was told does not undo it', async () => {
  const actor = systemActor(newcomer, 'test');
  const told = { domain: 'bradska.test', externalId: 'd-bradska' };
  await room.house.execute(mirrorDomain, actor, { ...told, state: 'verified', asOf: '2026-11-22T14:30:00Z' });
  await room.house.execute(mirrorDomain, actor, { ...told, state: 'pending', asOf: '2026-11-22T14:29:59Z' });
  expect((await mirrored()).find((each) => each.domain === 'bradska.test')).toMatchObject({ state: 'verified' });
});
