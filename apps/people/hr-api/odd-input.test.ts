import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { customer, told } from '../access/people-in-test.ts';
import { type HiresInTest, hiresInTest, testNumbers } from '../new-hires/hires-in-test.ts';
import { type Api, apiIn, apiUserIn, hireBy, person } from './api-in-test.ts';

let room: HiresInTest;
let api: Api;
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
  api = await apiIn(room);
});
afterAll(() => room.close());

const preview = {
  company: 1010,
  employmentDate: '2026-12-01',
  emailConnect: 'ny@utan-doman.example',
  review: 'none',
  decidedAt: '2026-11-22T10:00:00+01:00',
};
const hires = () => room.house.read(customer, (db) => db.selectFrom('new_hire').select('id').execute());
const cursorOf = (...keys: unknown[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');

describe('a day or a moment that nobody means', () => {
  test('E28: a start far ahead is refused before anybody is hired, so that nothing is half done', async () => {
    const before = await hires();
    for (const employmentDate of ['2200-01-01', '9999-12-31']) {
      const answer = await api.post('employees', person({ employmentDate }));
      expect(told(answer)).toEqual({
        status: 422,
        code: 'invalid_input',
        errors: ['/employmentDate date_too_late'],
      });
      expect(answer.json().errors[0].message).toContain('2199-12-31');
    }
    expect(await hires()).toEqual(before);
    expect((await api.post('employees', person({ employmentDate: '2199-12-31' }))).statusCode).toBe(201);
    const { newHire } = await hireBy(api);
    const ticked = await api.post(`newhires/${newHire?.id}/review/hr`, { fields: { employmentDate: '9999-12-31' } });
    expect(told(ticked)).toMatchObject({ status: 422, errors: ['/fields/employmentDate date_too_late'] });
  });

  test('a preview takes any that RFC 3339 can say the answer of', async () => {
    for (const years of [{ employmentDate: '0001-01-01' }, { decidedAt: '9998-12-31T23:59:59-14:00' }]) {
      expect((await api.post('invitations/preview', { ...preview, ...years })).statusCode).toBe(200);
    }
    for (const [field, value] of [
      ['employmentDate', '9999-12-31'],
      ['employmentDate', '0000-01-01'],
      ['decidedAt', '9999-12-31T23:59:59Z'],
      ['decidedAt', '0000-01-01T00:00:00+14:00'],
    ] as const) {
      const answer = await api.post('invitations/preview', { ...preview, [field]: value });
      expect(told(answer), value).toEqual({
        status: 422,
        code: 'invalid_input',
        errors: [`/${field} year_out_of_range`],
      });
    }
  });

  test('nobody is born after today, which begins at midnight in the company’s zone', async () => {
    const before = await hires();
    const refused = { status: 422, code: 'invalid_input', errors: ['/birthDate date_in_future'] };
    for (const birthDate of ['2026-11-23', '2199-12-31']) {
      expect(told(await api.post('employees', person({ birthDate })))).toEqual(refused);
    }
    expect(await hires()).toEqual(before);
    const { newHire } = await hireBy(api, { birthDate: '2026-11-22' });
    const fields = { birthDate: ' 2026-11-23', accounts: [{ dimension: 'cost-centre', code: '200' }] };
    const ticked = await api.post(`newhires/${newHire?.id}/review/hr`, { fields });
    expect(told(ticked)).toEqual({ ...refused, errors: ['/fields/birthDate date_in_future'] });
    expect((await api.get(`newhires/${newHire?.id}`)).json().levels[0].reviewedBy).toBeUndefined();
    const swedish = (await api.post('employees', person({ birthDate: '2027-01-01' }))).json();
    expect(swedish.errors[0].message).toBe('Kan inte vara efter i dag.');
  });

  test('updatedSince of a year that there is not is refused', async () => {
    const answer = await api.get('employees?updatedSince=0000-01-01T00:00:00Z');
    expect(told(answer)).toMatchObject({ status: 422, errors: ['/updatedSince year_out_of_range'] });
    const shifted = await api.get('employees?updatedSince=2026-01-01T00:00:00%2B23:00');
    expect(told(shifted)).toMatchObject({ status: 422, errors: ['/updatedSince not_an_instant'] });
  });
});

test('a cursor that is not of the list is refused at every list', async () => {
  const lists = {
    companies: [cursorOf('a'), cursorOf(1e99), cursorOf(1.5)],
    employmenttemplates: [cursorOf('TJM', 'x'), cursorOf('TJM', 1e12)],
    employees: [cursorOf('x', 'y'), cursorOf('2026-11-22T10:00:00Z', 'y'), cursorOf('0000-01-01T00:00:00Z', customer)],
    newhires: [cursorOf('a', 'b'), cursorOf('2026-11-22T10:00:00Z', 7)],
    users: [cursorOf('a', 'b'), cursorOf('a\u0000', crypto.randomUUID())],
    usertemplates: [cursorOf('a\ud800')],
  };
  for (const [list, cursors] of Object.entries(lists)) {
    for (const cursor of cursors) {
      expect(told(await api.get(`${list}?cursor=${cursor}`)), `${list} ${cursor}`).toEqual({
        status: 422,
        code: 'invalid_input',
        errors: ['/cursor invalid'],
      });
    }
  }
  await hireBy(api);
  await hireBy(api);
  for (const list of ['companies', 'employmenttemplates', 'employees', 'newhires', 'users', 'newhireflows']) {
    const first = (await api.get(`${list}?limit=1`)).json();
    const second = await api.get(`${list}?limit=1&cursor=${first.nextCursor}`);
    expect(second.statusCode, list).toBe(200);
    expect(second.json().data[0], list).not.toEqual(first.data[0]);
  }
});

describe('what is told of a slip', () => {
  test('a field that there is not is named', async () => {
    const answer = await api.post('employees', person({ emailconnect: 'a@utan-doman.example', fornamn: 'Åsa' }));
    expect(told(answer)).toEqual({
      status: 422,
      code: 'invalid_input',
      errors: ['/emailconnect field_unknown', '/fornamn field_unknown'],
    });
  });

  test('a value that stands where a name should is not said back', async () => {
    const { newHire } = await hireBy(api);
    const number = testNumbers[0] ?? '';
    for (const fields of [{ [number]: 'x' }, { [number]: [] }, { [number]: { deep: 1 } }, { [number]: '\0' }]) {
      const answer = await api.post(`newhires/${newHire?.id}/review/hr`, { fields });
      expect([answer.statusCode, answer.body.includes(number)]).toEqual([422, false]);
      expect(answer.json().errors[0].pointer).toBe('/fields');
    }
  });

  test('a misspelt dryRun withdraws nobody', async () => {
    const { newHire } = await hireBy(api);
    const answer = await api.post(`newhires/${newHire?.id}/withdraw?dryrun=true`, { reason: 'Prov' });
    expect(told(answer)).toEqual({ status: 422, code: 'invalid_input', errors: ['/dryrun field_unknown'] });
    expect((await api.get(`newhires/${newHire?.id}`)).json().status).toBe('under-review');
  });

  test('a company that there is not is pointed at', async () => {
    for (const answer of [
      await api.post('employees', person({ company: 77 })),
      await api.post('invitations/preview', { ...preview, company: 77 }),
      await api.get('employees?company=77'),
      await api.get('newhires?company=77'),
      await api.get('employmenttemplates?company=77'),
    ]) {
      expect(told(answer)).toEqual({ status: 404, code: 'not_found', errors: ['/company company_unknown'] });
    }
  });

  test('true is nobody’s name', async () => {
    const { newHire } = await hireBy(api);
    const fields = { firstName: true, costCentre: 200 };
    const answer = await api.post(`newhires/${newHire?.id}/review/hr`, { fields });
    expect(told(answer)).toEqual({
      status: 422,
      code: 'invalid_input',
      errors: ['/fields/firstName invalid'],
    });
  });
});

describe('letters', () => {
  test.each(['Å\nsa', 'Åsa\u0007', 'Bj\ufffdrn', '\u202eÅsa', 'A\u2028B'])(
    'that no name has are refused: %j',
    async (firstName) => {
      const answer = await api.post('employees', person({ firstName }));
      expect(told(answer)).toEqual({
        status: 422,
        code: 'invalid_input',
        errors: ['/firstName letters_unreadable'],
      });
    },
  );

  test.each(['Å', 'O’Neill-Öberg', 'محمد', 'می‌خواهم', '👩‍👩‍👧‍👦'])(
    'that names have are kept: %s',
    async (firstName) => {
      const { id } = await hireBy(api, { firstName });
      expect((await api.get(`employees/${id}`)).json().firstName).toBe(firstName);
    },
  );

  test('in another encoding than UTF-8 are refused, instead of being kept as other letters', async () => {
    const { username } = await apiUserIn(room);
    const payload = Buffer.from(JSON.stringify({ instance: 5257, username, password: 'lösenord' }), 'latin1');
    const answer = await room.app.inject({
      method: 'POST',
      url: '/people/api/token',
      headers: { 'content-type': 'application/json; charset=iso-8859-1' },
      payload,
    });
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'unreadable_body']);
  });
});

test('401 says in which ways one may be known, and an Instance that is missing is asked for', async () => {
  const { username, password } = await apiUserIn(room);
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  const headersOf = { nothing: {}, 'no Instance': { authorization, 'accept-language': 'en' } };
  for (const [what, headers] of Object.entries(headersOf)) {
    const answer = await room.app.inject({ url: '/people/api/companies', headers });
    expect([answer.statusCode, answer.headers['www-authenticate']], what).toEqual([
      401,
      'Bearer realm="HR API", Basic realm="HR API", charset="UTF-8"',
    ]);
    if (what === 'no Instance') {
      expect(answer.json()).toMatchObject({
        code: 'unknown_instance',
        detail: expect.stringContaining('the header Instance'),
      });
    }
  }
  const token = await room.app.inject({
    method: 'POST',
    url: '/people/api/token',
    payload: { instance: 5257, username, password: 'x' },
  });
  expect([token.statusCode, token.json().code]).toEqual([401, 'invalid_credentials']);
});
