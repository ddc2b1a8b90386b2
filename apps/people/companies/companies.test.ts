import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { administrator, type Browser, hr, type PeopleInTest, peopleInTest, told } from '../access/people-in-test.ts';
import { organisationNumber } from './organisation-number.ts';

let room: PeopleInTest;
let admin: Browser;
beforeAll(async () => {
  room = await peopleInTest(inject('postgresUrl'));
  admin = await room.signedIn(administrator);
});
afterAll(() => room.close());

test.each([
  ['556016-0680', '556016-0680'],
  ['5560160680', '556016-0680'],
  ['165560160680', '556016-0680'],
  ['556016-0681', undefined],
  ['55601-60680', undefined],
  ['', undefined],
])('the organisation number %s reads %s', (text, read) => {
  expect(organisationNumber(text)).toBe(read);
});

describe('companies', () => {
  const company = { number: 1030, name: 'Norrsken Mat AB', organisationNumber: '5560160680' };

  test('are read by HR and changed by administrators', async () => {
    const local = await room.signedIn([{ role: 'hr', scope: 'company', company: 1020 }]);
    expect((await local.get('companies')).json().data).toMatchObject([{ number: 1020 }]);
    expect(told(await local.get('companies/1010'))).toMatchObject({ status: 403, code: 'company_not_permitted' });
    expect(told(await local.send('POST', 'companies', company))).toMatchObject({
      status: 403,
      code: 'permission_missing',
    });
    const localAdmin = await room.signedIn([{ role: 'administrator', scope: 'company', company: 1020 }]);
    expect(told(await localAdmin.send('POST', 'companies', company))).toMatchObject({
      status: 403,
      code: 'whole_installation_needed',
    });
  });

  test('what cannot be right is said in the field', async () => {
    const wrong = { ...company, organisationNumber: '556016-0681', timeZone: 'Europe/Fejk' };
    expect(told(await admin.send('POST', 'companies', wrong))).toMatchObject({
      status: 422,
      errors: ['/organisationNumber organisation_number_invalid', '/timeZone time_zone_unknown'],
    });
    expect(told(await admin.send('POST', 'companies', { ...company, number: 100_000 }))).toMatchObject({ status: 422 });
    expect(told(await admin.send('POST', 'companies', { ...company, number: 1010 }))).toMatchObject({
      status: 409,
      code: 'company_number_taken',
    });
  });

  test('are added, with Stockholm’s time and HRM Employee unless told', async () => {
    const answer = await admin.send('POST', 'companies', company);
    expect([answer.statusCode, answer.json()]).toEqual([
      201,
      { ...company, organisationNumber: '556016-0680', timeZone: 'Europe/Stockholm', licences: ['employee'] },
    ]);
    expect(await room.audited('1030')).toMatchObject([{ action: 'company.created', actor_id: admin.userId }]);
  });

  test('INV-16: a new time zone has the company’s unsent invitations planned again, a new name does not', async () => {
    const before = await room.waitingJobs();
    const values = { name: 'Norrsken Mat & Dryck AB', organisationNumber: null, timeZone: 'Europe/Stockholm' };
    expect((await admin.send('PUT', 'companies/1030', values)).json()).toMatchObject({
      name: 'Norrsken Mat & Dryck AB',
    });
    expect(await room.waitingJobs()).toBe(before);
    expect((await admin.send('POST', 'companies/1030/effect', { timeZone: 'Europe/Helsinki' })).json()).toEqual({
      scheduledInvitations: 0,
      hiresUnderReview: 0,
    });
    await admin.send('PUT', 'companies/1030', { ...values, timeZone: 'Europe/Helsinki' });
    expect(await room.waitingJobs()).toBe(before + 1);
    expect((await admin.send('PUT', 'companies/4711', values)).statusCode).toBe(404);
  });

  test('INV-6: switching HRM Employee off has them planned again, since nothing is reviewed then', async () => {
    const before = await room.waitingJobs();
    expect((await admin.send('PUT', 'companies/1020/licences', { licences: ['payroll'] })).statusCode).toBe(422);
    expect((await admin.send('PUT', 'companies/1020/licences', { licences: ['employee'] })).statusCode).toBe(200);
    expect(await room.waitingJobs()).toBe(before);
    expect((await admin.send('PUT', 'companies/1020/licences', { licences: [] })).json()).toMatchObject({
      licences: [],
    });
    expect(await room.waitingJobs()).toBe(before + 1);
    expect((await room.audited('1020')).at(-1)).toMatchObject({
      action: 'company.licences_changed',
      facts: { before: ['employee'], licences: [] },
    });
  });

  test('the installation has a name of its own', async () => {
    const reader = await room.signedIn(hr);
    expect((await reader.send('PUT', 'installation', { name: 'Nytt' })).statusCode).toBe(403);
    expect((await admin.send('PUT', 'installation', { name: '  ' })).statusCode).toBe(422);
    expect((await admin.send('PUT', 'installation', { name: 'Norrskenskoncernen' })).json()).toEqual({
      customerNumber: 5257,
      name: 'Norrskenskoncernen',
      domainsByHand: false,
    });
    expect((await room.audited('5257')).at(-1)).toMatchObject({
      action: 'installation.renamed',
      actor_id: admin.userId,
    });
  });
});
