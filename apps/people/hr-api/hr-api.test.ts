import { hrApiClient } from '@farstu/contracts-hr-api';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { customer, told } from '../access/people-in-test.ts';
import { type HiresInTest, hiresInTest, testNumbers } from '../new-hires/hires-in-test.ts';
import { type Api, apiIn, apiUserIn } from './api-in-test.ts';

let room: HiresInTest;
let api: Api;
let local: Api;
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
  api = await apiIn(room);
  local = await apiIn(room, [{ role: 'teamtailor-api', scope: 'company', company: 1020 }]);
});
afterAll(() => room.close());

let named = 0;
const person = (given: Record<string, unknown> = {}) => ({
  company: 1010,
  employmentTemplate: 'TJM',
  firstName: 'Åsa',
  lastName: `Api ${++named}`,
  employmentDate: '2026-12-10',
  emailConnect: `asa.api${named}@utan-doman.example`,
  ...given,
});
interface Made {
  id: string | null;
  employmentNumber: string | null;
  newHire: { id: string; status: string; levels: { code: string; name: string; reviewedBy?: string }[] } | null;
  user: { id: string; connect: string } | null;
  invitation: { how: string; at: string | null; because: string; explanation: string };
}
const hire = async (given: Record<string, unknown> = {}) => {
  const answer = await api.post('employees', person(given));
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<Made>();
};
const rowsIn = (table: 'employee' | 'new_hire') =>
  room.house.read(customer, async (db) => {
    const { rows } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow();
    return Number(rows);
  });

describe('registers', () => {
  test('companies and templates are those that the API user may use', async () => {
    expect((await local.get('companies')).json()).toMatchObject({
      data: [{ number: 1020, timeZone: 'Europe/Stockholm' }],
      nextCursor: null,
    });
    const all = (await api.get('employmenttemplates?company=1010')).json<{ data: { code: string }[] }>();
    expect(all.data).toMatchObject([
      { code: 'EXT', userTemplate: null, flow: 'Standard' },
      {
        code: 'KOLL',
        userTemplate: 'ANST',
        flow: 'Standard',
        numberSeries: { mode: 'first-free', from: 5000, to: 5999 },
      },
      { code: 'TJM', flow: 'HR → Chef' },
    ]);
    expect(told(await local.get('employmenttemplates?company=1010'))).toMatchObject({
      status: 403,
      code: 'company_not_permitted',
    });
    expect(told(await api.get('employmenttemplates?company=4711'))).toMatchObject({ status: 404 });
  });

  test('flows, user templates, dimensions and accounts, page by page', async () => {
    const flows = (await api.get('newhireflows')).json<{
      data: { name: string; levels: { code: string; used: boolean; fields: unknown[] }[] }[];
    }>();
    const flow = flows.data.find(({ name }) => name === 'HR → Chef');
    expect(flow).toMatchObject({
      employmentTemplates: ['TJM'],
      levels: [
        { code: 'hr', name: 'HR', used: true, requires: null },
        { code: 'chef', used: true, requires: 'hr' },
        { code: 'lon', used: false },
      ],
    });
    expect((await api.get('usertemplates')).json()).toMatchObject({
      data: [{ code: 'ANST', roles: ['employee'], deactivateAfterDays: 5, reactivateBeforeDays: 1 }],
    });
    expect((await api.get('accountdimensions')).json()).toMatchObject({
      data: [{ code: 'cost-centre', nearestManager: true }],
    });
    const first = (await api.get('accounts?dimension=cost-centre&limit=2')).json<{
      data: { code: string }[];
      nextCursor: string;
    }>();
    expect(first.data.map(({ code }) => code)).toEqual(['200', '300']);
    const rest = await api.get(`accounts?dimension=cost-centre&limit=2&cursor=${first.nextCursor}`);
    expect(rest.json()).toMatchObject({ data: [{ code: '400' }], nextCursor: null });
    expect(told(await api.get('accounts?dimension=nothing'))).toMatchObject({ status: 404 });
    for (const query of ['limit=0', 'limit=201', 'cursor=mine']) {
      expect(told(await api.get(`accounts?${query}`)), query).toMatchObject({ status: 422, code: 'invalid_input' });
    }
  });
});

describe('POST employees', () => {
  test('is refused outside the API user’s companies, and for what is not there', async () => {
    expect(told(await local.post('employees', person()))).toMatchObject({ status: 403, code: 'company_not_permitted' });
    expect(told(await api.post('employees', person({ company: 4711 })))).toMatchObject({
      status: 404,
      code: 'not_found',
    });
    expect(told(await api.post('employees', person({ employmentTemplate: 'BORTA' })))).toMatchObject({
      status: 422,
      code: 'template_not_found',
    });
  });

  test('says what is wrong in each field, and takes no name it does not know', async () => {
    const answer = await api.post(
      'employees',
      person({ lastName: ' ', employmentDate: '2026-02-30', emailWork: 'nobody', shoeSize: 43 }),
    );
    expect(told(answer)).toMatchObject({ status: 422, code: 'invalid_input' });
    expect(told(answer).errors).toEqual(
      expect.arrayContaining(['/lastName required', '/employmentDate not_a_date', '/emailWork not_an_email']),
    );
    expect(told(await api.post('employees', person({ personalNumber: '19900101-0000' })))).toMatchObject({
      status: 422,
      errors: [expect.stringMatching(/^\/personalNumber identity_number_/)],
    });
    expect(told(await api.post('employees', person({ shoeSize: 43 })))).toMatchObject({ status: 422 });
  });

  test('TTH-4, TTH-6: makes the employee with a number of the series, under review, and says when the invitation goes', async () => {
    const made = await hire({ employmentTemplate: 'TJM' });
    expect(made).toMatchObject({
      employmentNumber: expect.stringMatching(/^5\d{3}$/),
      periodId: expect.any(String),
      newHire: {
        status: 'under-review',
        levels: [
          { code: 'hr', name: 'HR' },
          { code: 'chef', name: 'Chef' },
        ],
      },
      user: { connect: 'none' },
      invitation: {
        how: 'wait',
        at: null,
        expiresAt: null,
        because: 'under-review',
        explanation: expect.stringContaining('godkänd'),
      },
    });
    const plain = await hire({ employmentTemplate: 'KOLL' });
    expect(plain).toMatchObject({
      newHire: null,
      invitation: {
        how: 'mail',
        because: 'day-before-start',
        at: '2026-12-09T08:00:00Z',
        expiresAt: '2026-12-13T23:00:00Z',
      },
    });
    expect(await hire({ employmentTemplate: 'KOLL', employmentDate: null })).toMatchObject({
      invitation: { because: 'no-start-date' },
    });
    expect(await hire({ employmentTemplate: 'EXT' })).toMatchObject({
      user: null,
      invitation: { because: 'no-user-template' },
    });
    expect(await hire({ employmentTemplate: 'KOLL', invite: false })).toMatchObject({
      invitation: { because: 'do-not-invite' },
    });
    const audited = await room.audited(made.newHire?.id ?? '');
    expect(audited).toMatchObject([{ action: 'hire.created', facts: { source: 'api' } }]);
  });

  test('the caller’s language is that of Accept-Language', async () => {
    const answer = await api.post('employees', person({ employmentTemplate: 'KOLL' }), {
      'accept-language': 'en-GB,sv;q=0.5',
    });
    expect(answer.json<Made>().invitation.explanation).toContain('The invitation is sent');
  });

  test('F10: somebody who is employed is not hired twice', async () => {
    const number = testNumbers[80] ?? '';
    const first = await hire({ personalNumber: number });
    const second = await hire({ personalNumber: `${number.slice(0, 8)}-${number.slice(8)}` });
    expect(second).toMatchObject({
      id: null,
      employmentNumber: null,
      periodId: null,
      newHire: { status: 'needs-decision' },
      user: null,
    });
    const third = await api.post('employees', person({ personalNumber: number }));
    expect(told(third)).toMatchObject({ status: 409, code: 'person_already_employed' });
    expect(third.json()).toMatchObject({ employeeId: first.id, hireId: second.newHire?.id });
    expect(third.body).not.toContain(number);
  });

  test('E12: an address that is in use, and INV-13: one that is not allowed', async () => {
    const { emailConnect } = person();
    await hire({ emailConnect });
    expect(told(await api.post('employees', person({ emailConnect })))).toMatchObject({
      status: 409,
      code: 'address_in_use',
    });
  });

  test('E27: a role that the API user may not give is refused by name', async () => {
    await room.house.read(customer, (db) =>
      db
        .insertInto('role')
        .values({ tenant_id: customer, code: 'api-only', name: 'Api', capabilities: ['api.company', 'api.system'] })
        .execute(),
    );
    const limited = await apiIn(room, [{ role: 'api-only', scope: 'installation' }]);
    expect(told(await limited.post('employees', person()))).toMatchObject({
      status: 403,
      code: 'roles_not_assignable',
    });
  });
});

describe('Idempotency-Key', () => {
  test('the same key and body get the first answer again, at either address', async () => {
    const body = person();
    const before = await rowsIn('new_hire');
    const first = await api.post('employees', body, { 'idempotency-key': 'k1' });
    expect([first.statusCode, first.headers['idempotent-replayed']]).toEqual([201, undefined]);
    const again = await api.post('employees', body, { 'idempotency-key': 'k1' });
    expect([again.statusCode, again.headers['idempotent-replayed']]).toEqual([201, 'true']);
    expect(again.json()).toEqual(first.json());
    expect(await rowsIn('new_hire')).toBe(before + 1);
    expect(told(await api.post('employees', person(), { 'idempotency-key': 'k1' }))).toMatchObject({
      status: 422,
      code: 'idempotency_key_reused',
    });
    const other = await apiIn(room);
    expect(
      (await other.post('employees', person(), { 'idempotency-key': 'k1' })).headers['idempotent-replayed'],
    ).toBeUndefined();
  });

  test('twenty at once are one hire: the others are in flight or get its answer', async () => {
    const body = person();
    const before = await rowsIn('new_hire');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => api.post('employees', body, { 'idempotency-key': 'k-race' })),
    );
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(
      new Set([201, 409].filter((status) => answers.some((each) => each.statusCode === status))),
    );
    expect(
      new Set(answers.filter(({ statusCode }) => statusCode === 201).map((each) => each.json<Made>().id)).size,
    ).toBe(1);
    expect(await rowsIn('new_hire')).toBe(before + 1);
  });

  test('a refusal leaves no key, and a key that is too long is refused', async () => {
    expect(
      (await api.post('employees', person({ employmentTemplate: 'BORTA' }), { 'idempotency-key': 'k2' })).statusCode,
    ).toBe(422);
    expect((await api.post('employees', person(), { 'idempotency-key': 'k2' })).statusCode).toBe(201);
    expect((await api.post('employees', person(), { 'idempotency-key': 'k'.repeat(256) })).statusCode).toBe(422);
  });

  test('on reviews, withdrawals, verifying and previews too', async () => {
    const { newHire } = await hire();
    const key = { 'idempotency-key': `once ${newHire?.id}` };
    const post = async (path: string, body: unknown, suffix: string) => {
      const headers = { 'idempotency-key': `${key['idempotency-key']} ${suffix}` };
      const [first, second] = [await api.post(path, body, headers), await api.post(path, body, headers)];
      expect([first.statusCode, second.statusCode], first.body).toEqual([200, 200]);
      expect([second.headers['idempotent-replayed'], second.json()]).toEqual(['true', first.json()]);
    };
    await post(`newhires/${newHire?.id}/review/hr`, { fields: { costCentre: '200' } }, 'review');
    await post(
      'invitations/preview',
      {
        company: 1010,
        employmentDate: null,
        emailConnect: null,
        review: 'none',
        decidedAt: '2026-11-22T10:00:00+01:00',
      },
      'preview',
    );
    await post(`newhires/${newHire?.id}/withdraw`, { reason: 'Ångrade sig' }, 'withdraw');
    const { user } = await hire({ employmentTemplate: 'KOLL' });
    await post(`users/${user?.id}/verify`, {}, 'verify');
  });
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

test('our own client understands every answer', async () => {
  await room.app.listen({ port: 0, host: '127.0.0.1' });
  const address = room.app.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const { username, password } = await apiUserIn(room);
  const client = hrApiClient({
    fetch: (url, init) => globalThis.fetch(url, init),
    baseUrl: `http://127.0.0.1:${port}/people/webapi/api/`,
    instance: 5257,
    username,
    password,
  });
  const made = await client.createEmployee(
    { company: 1010, employmentTemplate: 'TJM', firstName: 'Klient', lastName: 'Test' },
    { idempotencyKey: 'c1' },
  );
  if (!made.ok) throw new Error(made.failure.words);
  const hireId = made.value.newHire?.id ?? '';
  for (const outcome of [
    await client.companies(),
    await client.employmentTemplates({ company: 1010 }),
    await client.userTemplates(),
    await client.newHireFlows(),
    await client.accountDimensions(),
    await client.accounts(),
    await client.employees({ limit: 200 }),
    await client.employee(made.value.id ?? ''),
    await client.newHires({ limit: 200 }),
    await client.newHire(hireId),
    await client.approveLevel(hireId, 'hr', { fields: { costCentre: '200' } }),
    await client.unapproveLevel(hireId, 'hr'),
    await client.withdraw(hireId, 'Test', { dryRun: true }),
  ]) {
    expect(outcome, JSON.stringify(outcome).slice(0, 500)).toMatchObject({ ok: true });
  }
});
