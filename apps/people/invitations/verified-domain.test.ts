import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { customer, setUp } from '../access/people-in-test.ts';
import { startReadingDomains } from '../accounts-link/read-domains.ts';
import { mirrorDomain } from '../security/mirror-domain.ts';
import { type InvitedInTest, invitedInTest, later, noon } from './invited-in-test.ts';

let room: InvitedInTest['room'];
let hrBrowser: InvitedInTest['hrBrowser'];
let states: InvitedInTest['states'];
let mailsTo: InvitedInTest['mailsTo'];
let askedOf: InvitedInTest['askedOf'];
beforeAll(async () => {
  ({ room, hrBrowser, states, mailsTo, askedOf } = await invitedInTest(inject('postgresUrl')));
});
beforeEach(() => room.clock.set(noon));
afterAll(() => room.close());

describe('a verified domain', () => {
  test('INV-11 INV-12: makes the account at once and sends nothing, whatever the start date', async () => {
    const { hireId, plan, user } = await room.hire({ employmentDate: '2027-06-01', emailConnect: 'tyst@farstu.test' });
    expect(plan).toMatchObject({ how: 'account-without-mail', because: 'verified-domain' });
    await room.settle();
    expect(await room.userOf(user?.id ?? '')).toMatchObject({
      connect_status: 'verified',
      connect_subject: room.identity.accounts.get('tyst@farstu.test'),
    });
    expect(mailsTo('tyst@farstu.test')).toEqual([]);
    expect(await states(hireId)).toEqual(['not-needed']);
    expect(await room.codesOf(hireId)).toEqual(['created', 'account-ordered', 'account-made']);
  });

  test('E6: withdrawn, the user is unlinked and the account stays with the person', async () => {
    const { hireId, user } = await room.hire({ emailConnect: 'tyst2@farstu.test' });
    await room.settle();
    const subject = room.identity.accounts.get('tyst2@farstu.test');
    await hrBrowser.send('POST', `new-hires/${hireId}/withdraw`, { reason: 'Ångrade sig' });
    await room.settle();
    expect(await room.userOf(user?.id ?? '')).toMatchObject({ active: false, connect_subject: null });
    expect(askedOf(`/v1.0/users/${subject}`)).toMatchObject([{ method: 'DELETE' }]);
  });

  test('E21 E22: verified while mails are planned, reviewed hires get accounts; lost, only later decisions differ', async () => {
    const planned = await room.hire({ employmentDate: later, emailConnect: 'a@blir-verifierad.example' });
    const open = await room.hire({ template: 'TJM', employmentDate: later, emailConnect: 'b@blir-verifierad.example' });
    const domain = { domain: 'blir-verifierad.example', externalId: 'd1' };
    await room.house.execute(mirrorDomain, setUp, { ...domain, state: 'verified' });
    await room.settle();
    expect(await states(planned.hireId)).toEqual(['not-needed']);
    expect(await states(open.hireId)).toEqual(['awaiting-review']);
    await room.settle('2026-12-09T09:00:00+01:00');
    expect(mailsTo('a@blir-verifierad.example')).toEqual([]);
    room.clock.set(noon);
    await room.house.execute(mirrorDomain, setUp, { ...domain, state: 'lost' });
    await room.settle();
    expect(await states(planned.hireId)).toEqual(['not-needed']);
    expect((await room.hire({ employmentDate: later, emailConnect: 'c@blir-verifierad.example' })).plan.how).toBe(
      'mail',
    );
  });

  test('an event that never came is made up for by the hourly reading', async () => {
    room.identity.domains.push({
      id: 'd2',
      domain: 'last-hour.example',
      state: 'verified',
      txt_record: { name: 'x', value: 'y' },
      verified_by: 'dns',
      verified_at: noon,
      created_at: noon,
    });
    await startReadingDomains(room.house);
    await room.settle();
    expect((await room.hire({ emailConnect: 'x@last-hour.example' })).plan.because).toBe('verified-domain');
    const due = await room.house.read(customer, (db) =>
      db.selectFrom('due').select('due_at').where('kind', '=', 'people.accounts.read-domains').execute(),
    );
    expect(due).toEqual([{ due_at: '2026-11-22T12:00:00Z' }]);
  });

  test('E23: a sub-domain is another domain', async () => {
    expect((await room.hire({ emailConnect: 'x@dept.farstu.test' })).plan.how).toBe('mail');
  });
});
