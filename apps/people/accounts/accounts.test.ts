import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  administrator,
  type Browser,
  customer,
  hr,
  type PeopleInTest,
  peopleInTest,
  setUp,
  told,
} from '../access/people-in-test.ts';
import { nearestManagers } from '../new-hires/nearest-manager.ts';
import { linkUser } from '../users/link.ts';
import { costCentreDimension } from './cost-centre.ts';

let room: PeopleInTest;
let admin: Browser;
beforeAll(async () => {
  room = await peopleInTest(inject('postgresUrl'));
  admin = await room.signedIn(administrator);
});
afterAll(() => room.close());

/** Whose nearest manager is who, on a day, for somebody on cost centre 200. */
const managerOn = (day: string, employeeId: string) =>
  room.house.read(customer, async (db) => {
    const found = await nearestManagers(db, customer, [employeeId], day);
    return found.get(employeeId)?.manager ?? null;
  });

describe('codes', () => {
  test('are written by who may, for the whole installation', async () => {
    const reader = await room.signedIn([{ role: 'manager', scope: 'installation' }]);
    expect((await reader.get('accounts')).statusCode).toBe(403);
    const local = await room.signedIn([{ role: 'hr', scope: 'company', company: 1020 }]);
    const account = { dimension: 'cost-centre', code: '200', name: 'Köket' };
    expect(told(await local.send('POST', 'accounts', account))).toMatchObject({ code: 'whole_installation_needed' });
    expect(told(await admin.send('POST', 'accounts', { ...account, dimension: 'colour' }))).toMatchObject({
      errors: ['/dimension dimension_unknown'],
    });
    expect((await admin.send('POST', 'accounts', { ...account, code: '2 00' })).statusCode).toBe(422);
    const answer = await admin.send('POST', 'accounts', account);
    expect([answer.statusCode, answer.json()]).toEqual([
      201,
      { ...account, active: true, manager: null, next: null, facts: ['cost-centre-without-manager'], managers: [] },
    ]);
    expect(told(await admin.send('POST', 'accounts', account))).toMatchObject({ status: 409, code: 'account_taken' });
    expect(await room.audited('cost-centre/200')).toMatchObject([
      { action: 'account.created', actor_id: admin.userId },
    ]);
  });

  test('are found without accents, and can be taken out of use', async () => {
    await admin.send('POST', 'accounts', { dimension: 'cost-centre', code: '300', name: 'Förrådet' });
    const codes = async (query: string) =>
      (await admin.get(`accounts?${query}`)).json().data.map(({ code }: { code: string }) => code);
    expect(await codes('search=forrad')).toEqual(['300']);
    await admin.send('PUT', 'accounts/cost-centre/300', { name: 'Förrådet', active: false });
    expect(await codes('dimension=cost-centre&active=true')).toEqual(['200']);
    expect((await admin.send('PUT', 'accounts/cost-centre/999', { name: 'x', active: true })).statusCode).toBe(404);
    expect((await admin.get('dimensions')).json().data).toEqual([
      { code: 'cost-centre', name: 'Kostnadsställe', givesManager: true },
    ]);
  });
});

describe('the nearest manager', () => {
  const place = (employeeId: string, from: string) =>
    admin.send('PUT', `accounts/cost-centre/200/managers/${from}`, { employeeId });

  test('is whose dated row it is; each ends the day before the next begins', async () => {
    const reader = await room.signedIn(hr);
    const [anna, bo, cia] = [
      await room.employee({ first_name: 'Anna', last_name: 'Ek' }),
      await room.employee({ first_name: 'Bo', last_name: 'Al' }),
      await room.employee({ first_name: 'Cia', last_name: 'Ask' }),
    ];
    expect(told(await place(crypto.randomUUID(), '2026-01-01'))).toMatchObject({
      errors: ['/employeeId employee_unknown'],
    });
    const worker = await room.employee({ first_name: 'Ove', last_name: 'Ek' });
    await room.house.read(customer, (db) =>
      db
        .insertInto('employee_account')
        .values({
          tenant_id: customer,
          employee_id: worker,
          dimension: costCentreDimension,
          code: '200',
          from_date: '2025-01-01',
        })
        .execute(),
    );
    await place(anna, '2026-01-01');
    await place(cia, '2027-01-01');
    const answer = (await place(bo, '2026-12-01')).json();
    expect(
      answer.managers.map(({ name, from, to }: { name: string; from: string; to: string }) => [name, from, to]),
    ).toEqual([
      ['Anna Ek', '2026-01-01', '2026-11-30'],
      ['Bo Al', '2026-12-01', '2026-12-31'],
      ['Cia Ask', '2027-01-01', null],
    ]);
    expect(answer).toMatchObject({ manager: { employeeId: anna }, next: { employeeId: bo } });
    expect(await managerOn('2025-12-31', worker)).toBeNull();
    expect(await managerOn('2026-11-30', worker)).toMatchObject({ employeeId: anna });
    expect(await managerOn('2026-12-01', worker)).toMatchObject({ employeeId: bo });
    expect(await managerOn('2030-01-01', worker)).toMatchObject({ employeeId: cia });
    expect((await reader.send('DELETE', 'accounts/cost-centre/200/managers/2026-12-01')).json().managers).toHaveLength(
      2,
    );
    expect(await managerOn('2026-12-01', worker)).toMatchObject({ employeeId: anna });
    expect((await reader.send('DELETE', 'accounts/cost-centre/200/managers/2026-12-01')).statusCode).toBe(404);
    expect((await room.audited('cost-centre/200')).at(-1)).toMatchObject({
      action: 'account.manager_removed',
      actor_id: reader.userId,
      facts: { employee: bo, from: '2026-12-01' },
    });
  });

  test('who is no active user cannot act, and that is said at once', async () => {
    const employeeId = await room.employee({ first_name: 'Dan', last_name: 'Gran' });
    expect((await place(employeeId, '2026-02-01')).json()).toMatchObject({
      manager: { name: 'Dan Gran', userId: null },
      facts: ['manager-without-user'],
    });
    const elsewhere = { role: 'manager', scope: 'coding', dimension: 'cost-centre', code: '300' } as const;
    const userId = await room.user([elsewhere], { employeeId });
    const facts = async () => (await admin.get('accounts/cost-centre/200')).json().facts;
    expect(await facts()).toEqual(['manager-cannot-review']);
    const here = { ...elsewhere, code: '200' };
    await admin.send('PUT', `users/${userId}/roles`, { roles: [elsewhere, here] });
    expect(await facts()).toEqual(['manager-cannot-review']);
    await room.house.execute(linkUser, setUp, { userId, subject: 'Dan' });
    expect((await admin.get('accounts/cost-centre/200')).json()).toMatchObject({
      manager: { userId, canAct: true },
      facts: [],
    });
    await admin.send('POST', `users/${userId}/deactivate`);
    expect((await admin.get('accounts/cost-centre/200')).json()).toMatchObject({ facts: ['manager-without-user'] });
  });
});
