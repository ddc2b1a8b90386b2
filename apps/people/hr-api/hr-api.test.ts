import { hrApiClient } from '@farstu/contracts-hr-api';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { customer, told } from '../access/people-in-test.ts';
import { type HiresInTest, hiresInTest, testNumbers } from '../new-hires/hires-in-test.ts';
import { type Api, apiIn, apiUserIn, hireBy, type Made, person } from './api-in-test.ts';

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

  test('what can be read and cannot be is a coded field error: a dimension twice, a year that is a slip', async () => {
    const twice = ['200', '300'].map((code) => ({ dimension: 'cost-centre', code }));
    expect(told(await api.post('employees', person({ accounts: twice })))).toEqual({
      status: 422,
      code: 'invalid_input',
      errors: ['/accounts/1/dimension dimension_repeated'],
    });
    for (const field of ['employmentDate', 'birthDate']) {
      for (const day of ['0000-01-01', '1899-12-31']) {
        expect(told(await api.post('employees', person({ [field]: day })))).toEqual({
          status: 422,
          code: 'invalid_input',
          errors: [`/${field} date_too_early`],
        });
      }
    }
    const { newHire } = await hire();
    const ticked = await api.post(`newhires/${newHire?.id}/review/hr`, { fields: { employmentDate: '0000-01-01' } });
    expect(told(ticked)).toMatchObject({ status: 422, errors: ['/fields/employmentDate date_too_early'] });
    expect(ticked.json().errors[0].message).toContain('1900-01-01');
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
