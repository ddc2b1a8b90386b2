import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { customer } from '../access/people-in-test.ts';
import { costCentreDimension } from '../accounts/cost-centre.ts';
import { hiresInTest } from './hires-in-test.ts';
import { nearestManagers } from './nearest-manager.ts';

let room: Awaited<ReturnType<typeof hiresInTest>>;
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
});
afterAll(() => room.close());

test('who leads a cost centre is nearest manager of everybody on it but themselves', async () => {
  const worker = await room.employee({ first_name: 'Ove', last_name: 'Ek' });
  const both = [worker, room.managerId];
  const found = await room.house.read(customer, async (db) => {
    const on = { tenant_id: customer, dimension: costCentreDimension, code: '200', from_date: '2026-01-01' };
    await db
      .insertInto('employee_account')
      .values(both.map((employee_id) => ({ ...on, employee_id })))
      .execute();
    return await nearestManagers(db, customer, both, '2026-11-20');
  });
  expect(found.get(worker)?.manager).toMatchObject({ employeeId: room.managerId, name: 'Maja Chef' });
  expect(found.get(room.managerId)).toMatchObject({ costCentre: { code: '200' }, manager: null, user: null });
});
