import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { customer, told } from '../access/people-in-test.ts';
import { type HiresInTest, hiresInTest, testNumbers } from '../new-hires/hires-in-test.ts';
import { type Api, apiIn, hireBy } from './api-in-test.ts';

let room: HiresInTest;
let api: Api;
let local: Api;
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
  api = await apiIn(room);
  local = await apiIn(room, [{ role: 'teamtailor-api', scope: 'company', company: 1020 }]);
});
afterAll(() => room.close());

const hire = (given: Record<string, unknown> = {}) => hireBy(api, given);
const rowsIn = (table: 'employee' | 'new_hire') =>
  room.house.read(customer, async (db) => {
    const { rows } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow();
    return Number(rows);
  });

describe('employees', () => {
  test('are listed from where the reader was, by status, review and company', async () => {
    const since = '2026-11-22T09:30:00Z';
    room.clock.set('2026-11-22T11:00:00+01:00');
    const future = await hire({ employmentTemplate: 'KOLL', employmentDate: '2026-12-24' });
    const current = await hire({ employmentTemplate: 'KOLL', employmentDate: '2026-11-22' });
    const unknown = await hire({ employmentTemplate: 'TJM', employmentDate: null });
    const list = async (query: string) =>
      (await api.get(`employees?updatedSince=${since}&${query}`)).json<{
        data: { id: string; status: string }[];
        nextCursor: string | null;
      }>();
    const idsOf = async (query: string) => (await list(query)).data.map(({ id }) => id);
    expect(await idsOf('status=current')).toEqual([current.id]);
    expect((await idsOf('status=future')).sort()).toEqual([future.id, unknown.id].sort());
    expect(await idsOf('status=left')).toEqual([]);
    expect(await idsOf('reviewed=false')).toEqual([unknown.id]);
    expect(await idsOf('company=1020')).toEqual([]);
    const first = await list('limit=2');
    const second = await list(`limit=2&cursor=${first.nextCursor}`);
    expect([...first.data, ...second.data].map(({ id }) => id).sort()).toEqual(
      [future.id, current.id, unknown.id].sort(),
    );
    await room.house.read(customer, (db) =>
      db
        .updateTable('employment_period')
        .set({ start_date: '2026-01-01', end_date: '2026-11-21' })
        .where('employee_id', '=', current.id ?? '')
        .execute(),
    );
    expect(await idsOf('status=left')).toEqual([current.id]);
    expect(told(await api.get('employees?reviewed=perhaps'))).toMatchObject({ status: 422 });
  });

  test('one employee has everything but the whole personal number', async () => {
    const number = testNumbers[90] ?? '';
    const made = await hire({
      personalNumber: number,
      accounts: [{ dimension: 'cost-centre', code: '200' }],
      externalReference: 'X-1',
      phoneMobile: '+46700000000',
    });
    const answer = await api.get(`employees/${made.id}`);
    expect(answer.json()).toMatchObject({
      id: made.id,
      company: 1010,
      employmentNumber: made.employmentNumber,
      personalNumber: `${number.slice(0, 8)}-****`,
      externalReference: 'X-1',
      status: 'future',
      reviewed: false,
      employmentPeriods: [{ startDate: '2026-12-10', endDate: null, employmentTemplate: 'TJM', reviewed: false }],
      accounts: [{ dimension: 'cost-centre', code: '200' }],
      nearestManager: { employeeId: room.managerId, name: 'Maja Chef' },
      userId: made.user?.id,
    });
    expect(answer.body).not.toContain(number.slice(8));
  });

  test('outside the API user’s placement, and of another customer, there is nobody', async () => {
    const made = await hire();
    for (const path of [`employees/${made.id}`, `newhires/${made.newHire?.id}`]) {
      expect(told(await local.get(path)), path).toMatchObject({ status: 404, code: 'not_found' });
      expect((await api.get(path)).statusCode).toBe(200);
    }
    expect(told(await local.post(`users/${made.user?.id}/verify`, {}))).toMatchObject({ status: 404 });
    for (const path of [
      'employees/nobody',
      `employees/${crypto.randomUUID()}`,
      'newhires/nobody',
      `newhires/${crypto.randomUUID()}`,
    ]) {
      expect(told(await api.get(path)), path).toMatchObject({ status: 404 });
    }
    expect(told(await local.get('employees?company=1010'))).toMatchObject({
      status: 403,
      code: 'company_not_permitted',
    });
  });
});

describe('new hires', () => {
  test('are listed newest first, by status', async () => {
    room.clock.set('2026-11-22T12:00:00+01:00');
    const one = await hire();
    room.clock.set('2026-11-22T12:01:00+01:00');
    const two = await hire({ employmentTemplate: 'KOLL' });
    const answer = (await api.get('newhires?company=1010&limit=2')).json<{
      data: { id: string; employeeId: string }[];
    }>();
    expect(answer.data).toMatchObject([
      {
        employeeId: two.id,
        status: 'approved',
        flow: 'Standard',
        source: 'api',
        levels: [],
        employmentTemplate: 'KOLL',
      },
      {
        id: one.newHire?.id,
        status: 'under-review',
        flow: 'HR → Chef',
        levels: [
          { code: 'hr', name: 'HR' },
          { code: 'chef', name: 'Chef' },
        ],
        employmentDate: '2026-12-10',
      },
    ]);
    const waiting = (await api.get('newhires?status=under-review&limit=1')).json<{
      data: { id: string }[];
      nextCursor: string;
    }>();
    expect(waiting.data[0]?.id).toBe(one.newHire?.id);
    expect(waiting.nextCursor).not.toBeNull();
    expect(told(await api.get('newhires?status=odd'))).toMatchObject({ status: 422 });
  });

  test('INV-6, INV-8: levels are approved in order, with their fields, and the last one sets the invitation', async () => {
    const { newHire } = await hire();
    const path = `newhires/${newHire?.id}`;
    expect(told(await api.post(`${path}/review/chef`, {}))).toMatchObject({ status: 409, code: 'level_not_open' });
    const missing = await api.post(`${path}/review/hr`, {});
    expect(told(missing)).toEqual({ status: 422, code: 'field_required', errors: ['/fields/costCentre required'] });
    expect(told(await api.post(`${path}/review/hr`, { fields: { shoeSize: '43' } }))).toMatchObject({
      status: 422,
      errors: ['/fields/shoeSize field_unknown'],
    });
    const first = await api.post(`${path}/review/hr`, {
      fields: { accounts: [{ dimension: 'cost-centre', code: '200' }] },
    });
    expect(first.json()).toMatchObject({
      status: 'under-review',
      levels: [{ code: 'hr', reviewedBy: expect.any(String), reviewedAt: expect.any(String) }, { code: 'chef' }],
    });
    const last = await api.post(`${path}/review/chef`, { fields: { employmentRate: 75 } });
    expect(last.json()).toMatchObject({
      status: 'approved',
      invitation: { how: 'mail', because: 'day-before-start', state: 'scheduled', at: '2026-12-09T08:00:00Z' },
    });
    const undone = await api.delete(`${path}/review/chef`);
    expect(undone.json()).toMatchObject({
      status: 'under-review',
      invitation: { because: 'under-review', state: 'awaiting-review' },
    });
    const detail = (await api.get(path)).json<{ timeline: { code: string; text: string; actor?: string }[] }>();
    expect(detail.timeline.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['created', 'level-approved', 'approved', 'level-undone']),
    );
    expect(detail.timeline[0]).toMatchObject({
      code: 'created',
      text: expect.stringContaining('genom HRM Api'),
      actor: expect.any(String),
    });
    expect((await room.audited(newHire?.id ?? '')).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['hire.level_approved', 'hire.level_undone']),
    );
  });

  test('E4: withdrawing first lists what will happen, and then does it', async () => {
    const made = await hire({ employmentTemplate: 'KOLL' });
    const row = (await api.get('newhires?limit=200'))
      .json<{ data: { id: string; employeeId: string }[] }>()
      .data.find((each) => each.employeeId === made.id);
    const path = `newhires/${row?.id}/withdraw`;
    expect(told(await api.post(path, {}))).toMatchObject({ status: 422, errors: ['/reason required'] });
    const trial = (await api.post(`${path}?dryRun=true`, { reason: 'Tackade nej' })).json<{
      done: boolean;
      effects: { code: string; text: string }[];
    }>();
    expect(trial).toMatchObject({
      done: false,
      effects: expect.arrayContaining([expect.objectContaining({ code: 'employee-hidden' })]),
    });
    expect((await api.get(`newhires/${row?.id}`)).json()).toMatchObject({ status: 'approved' });
    expect((await api.post(path, { reason: 'Tackade nej' })).json()).toEqual({ done: true, effects: trial.effects });
    expect(told(await api.post(path, { reason: 'Igen' }))).toMatchObject({ status: 409, code: 'already_withdrawn' });
    expect(told(await api.get(`employees/${made.id}`))).toMatchObject({ status: 404 });
  });
});

describe('users and previews', () => {
  test('users are listed with what they may and whom it is about', async () => {
    const made = await hire({ employmentTemplate: 'KOLL' });
    const all = (await api.get('users?limit=200')).json<{ data: { id: string; employeeId?: string }[] }>().data;
    expect(all.find(({ id }) => id === made.user?.id)).toMatchObject({
      employeeId: made.id,
      active: true,
      roles: [{ role: 'employee', scope: 'self', ref: null }],
      connect: { status: 'none', email: expect.stringContaining('@utan-doman.example') },
    });
    const seen = (await local.get('users?limit=200')).json<{ data: { employeeId?: string }[] }>().data;
    expect(seen.every(({ employeeId }) => employeeId !== undefined && employeeId !== made.id)).toBe(true);
  });

  test('E7: a user is verified now, three times an hour', async () => {
    const { user } = await hire({ employmentTemplate: 'KOLL' });
    const verify = () => api.post(`users/${user?.id}/verify`);
    const first = await verify();
    expect(first.json(), first.body).toMatchObject({
      id: user?.id,
      invitation: { how: 'mail', because: 'starts-soon', state: 'sending' },
    });
    await room.settle();
    await verify();
    await room.settle();
    await verify();
    await room.settle();
    expect(told(await verify())).toMatchObject({ status: 429 });
  });

  test('a preview stores nothing and refuses what is not allowed', async () => {
    const preview = (given: Record<string, unknown>, by = api) =>
      by.post('invitations/preview', {
        company: 1010,
        employmentDate: '2026-12-01',
        emailConnect: 'a@utan-doman.example',
        review: 'none',
        decidedAt: '2026-11-22T10:00:00+01:00',
        ...given,
      });
    const before = await rowsIn('new_hire');
    expect((await preview({})).json()).toMatchObject({
      how: 'mail',
      because: 'day-before-start',
      at: '2026-11-30T08:00:00Z',
    });
    expect(told(await preview({ company: 1010 }, local))).toMatchObject({ status: 403, code: 'company_not_permitted' });
    expect(told(await preview({ decidedAt: 'now' }))).toMatchObject({ status: 422, code: 'invalid_input' });
    await room.house.read(customer, (db) =>
      db.insertInto('allowed_domain').values({ tenant_id: customer, domain: 'farstu.test' }).execute(),
    );
    expect(told(await preview({}))).toMatchObject({ status: 422, code: 'address_not_allowed' });
    expect((await preview({ emailConnect: 'a@farstu.test' })).json()).toMatchObject({ because: 'verified-domain' });
    await room.house.read(customer, (db) => db.deleteFrom('allowed_domain').execute());
    expect(await rowsIn('new_hire')).toBe(before);
  });
});

describe('an invitation that has been sent', () => {
  test('INV-3: is told as it was sent, and once more when it is sent again, whatever the plan was', async () => {
    const { newHire, id } = await hire({ employmentDate: '2026-12-24', employmentTemplate: 'KOLL' });
    const { id: hireId } = await room.house.read(customer, (db) =>
      db.selectFrom('new_hire').select('id').where('employee_id', '=', id).executeTakeFirstOrThrow(),
    );
    expect(newHire).toBeNull();
    const invitation = async () => (await api.get(`newhires/${hireId}`)).json().invitation;
    expect(await invitation()).toMatchObject({
      state: 'scheduled',
      at: '2026-12-23T08:00:00Z',
      because: 'day-before-start',
    });
    const sent = async (sent_at: string, expires_at: string) =>
      room.house.read(customer, (db) =>
        db
          .updateTable('invitation')
          .set({ state: 'sent', sent_at, expires_at })
          .where('hire_id', '=', hireId)
          .execute(),
      );
    await sent('2026-11-25T12:00:00Z', '2026-11-29T23:00:00Z');
    expect(await invitation()).toMatchObject({
      state: 'sent',
      how: 'mail',
      at: '2026-11-25T12:00:00Z',
      expiresAt: '2026-11-29T23:00:00Z',
      explanation: 'Inbjudan skickades onsdag 25 november kl. 13:00 och länken gäller till och med söndag 29 november.',
    });
    await sent('2026-11-30T07:00:00Z', '2026-12-04T23:00:00Z');
    expect(await invitation()).toMatchObject({ at: '2026-11-30T07:00:00Z', expiresAt: '2026-12-04T23:00:00Z' });
  });
});
