import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Browser, customer, hr, setUp } from '../access/people-in-test.ts';
import { type HiresInTest, hiresInTest } from '../new-hires/hires-in-test.ts';
import { expiredOfUsers, failedOfUsers } from './own-invitations.ts';
import { expiredQuery, failedQuery, type StartPage } from './start-page.ts';

let room: HiresInTest;
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
});
afterAll(() => room.close());

const ownOf = async (browser: Browser) => (await browser.get('start-page')).json<StartPage>().own;

test('somebody who starts tomorrow and sees nobody else has their own employment on the start page', async () => {
  const { employeeId, hireId } = await room.hire({
    template: 'EXT',
    firstName: 'Åsa',
    lastName: 'Ek',
    employmentDate: '2026-11-23',
  });
  await room.patch(await room.signedIn(hr), `new-hires/${hireId}`, { fields: { costCentre: '200' } });
  const self = await room.signedIn([{ role: 'employee', scope: 'self' }], { employeeId: employeeId ?? '' });
  expect(await ownOf(self)).toMatchObject({
    id: employeeId,
    firstName: 'Åsa',
    lastName: 'Ek',
    startDate: '2026-11-23',
    status: 'future',
    manager: { name: 'Maja Chef' },
  });
  expect((await self.get(`employees/${employeeId}`)).statusCode).toBe(200);
});

test('whoever sees others has none', async () => {
  const manager = await room.signedIn(
    [
      { role: 'employee', scope: 'self' },
      { role: 'manager', scope: 'coding', dimension: 'cost-centre', code: '200' },
    ],
    { employeeId: room.managerId },
  );
  expect(await ownOf(manager)).toBeNull();
  expect(await ownOf(await room.signedIn(hr))).toBeNull();
});

test('among 12,000 invitations those that failed or ran out are found by their index, and so are a period’s and a user’s hires', async () => {
  const { hireId } = await room.hire();
  const { house } = room;
  const reader = {
    actor: setUp,
    keyring: house.keyring,
    t: house.translator('sv'),
    today: Temporal.PlainDate.from('2026-11-22'),
  };
  const planOf = await house.read(customer, async (db) => {
    const number = sql`generate_series(1, 12000) n`;
    await sql`insert into employee (tenant_id, id, company, employment_number, first_name, last_name, created_at, updated_at)
      select ${customer}, md5('e' || n)::uuid, 1010, 'X' || n, 'Bo', 'Ek', now(), now() from ${number}`.execute(db);
    await sql`insert into employment_period (tenant_id, id, employee_id, template_code, created_at)
      select ${customer}, md5('p' || n)::uuid, md5('e' || n)::uuid, 'KOLL', now() from ${number}`.execute(db);
    await sql`insert into users (tenant_id, id, kind, username, name, created_at)
      select ${customer}, md5('u' || n)::uuid, 'person', 'x' || n, 'Bo Ek', now() from ${number}`.execute(db);
    await sql`insert into new_hire (tenant_id, id, company, template, flow, levels, employee_id, period_id, user_id, status,
        source, created_at, created_by)
      select ${customer}, md5('h' || n)::uuid, company, template, flow, levels, md5('e' || n)::uuid, md5('p' || n)::uuid,
        md5('u' || n)::uuid, 'approved', source, created_at, created_by from new_hire, ${number} where id = ${hireId}`.execute(
      db,
    );
    await sql`insert into invitation (tenant_id, user_id, hire_id, period_id, address, email, state, because, expires_at, changed_at)
      select ${customer}, md5('u' || n)::uuid, md5('h' || n)::uuid, md5('p' || n)::uuid, n || '@x.example', n || '@x.example',
        case n % 100 when 0 then 'sent' when 1 then 'failed' else 'verified' end, 'starts-soon', now(), now()
      from ${number}`.execute(db);
    const plan = async (query: Parameters<typeof sql>[1]) => {
      const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${query}`.execute(db);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    };
    return {
      failed: await plan(failedQuery(db, reader)),
      expired: await plan(expiredQuery(db, reader, '2026-11-22T10:00:00Z')),
      failedOfUsers: await plan(failedOfUsers(db, reader)),
      expiredOfUsers: await plan(expiredOfUsers(db, reader, '2026-11-22T10:00:00Z')),
      period: await plan(sql`select from new_hire where tenant_id = ${customer} and period_id = ${hireId}`),
      user: await plan(sql`select from new_hire where tenant_id = ${customer} and user_id = ${hireId}`),
    };
  });
  expect(planOf.failed).toContain('invitation_failed');
  expect(planOf.expired).toContain('invitation_link');
  expect(planOf.failedOfUsers).toContain('invitation_failed');
  expect(planOf.expiredOfUsers).toContain('invitation_link');
  for (const each of [planOf.failedOfUsers, planOf.expiredOfUsers])
    expect(each).not.toMatch(/Seq Scan on (invitation|users)/);
  for (const each of [planOf.failed, planOf.expired]) expect(each).not.toMatch(/Seq Scan on (invitation|new_hire)/);
  expect(planOf.period).toContain('new_hire_period');
  expect(planOf.user).toContain('new_hire_user');
});
