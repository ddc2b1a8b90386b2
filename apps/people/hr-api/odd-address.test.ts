import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { told } from '../access/people-in-test.ts';
import { type HiresInTest, hiresInTest } from '../new-hires/hires-in-test.ts';
import { type Api, apiIn, hireBy } from './api-in-test.ts';

let room: HiresInTest;
let api: Api;
beforeAll(async () => {
  room = await hiresInTest(inject('postgresUrl'));
  api = await apiIn(room);
});
afterAll(() => room.close());

test.each([
  'companies',
  'employmenttemplates',
  'usertemplates',
  'newhireflows',
  'accountdimensions',
  'accounts',
  'employees',
  'newhires',
  'users',
])('a misspelt filter is named, and does not list everybody: %s', async (list) => {
  expect(told(await api.get(`${list}?limit=1&compnay=1010`))).toEqual({
    status: 422,
    code: 'invalid_input',
    errors: ['/compnay field_unknown'],
  });
});

test('an id finds its own in either case of its letters, and what is no id is nobody’s', async () => {
  const { id, newHire, user } = await hireBy(api);
  expect((await api.get(`employees/${id?.toUpperCase()}`)).json().id).toBe(id);
  expect((await api.get(`newhires/${newHire?.id.toUpperCase()}`)).json().id).toBe(newHire?.id);
  expect((await api.post(`users/${user?.id.toUpperCase()}/verify`, {})).statusCode).not.toBe(404);
  for (const other of ['1', 'x', `${id}0`, crypto.randomUUID()]) {
    expect((await api.get(`employees/${other}`)).statusCode, other).toBe(404);
    expect((await api.get(`newhires/${other}`)).statusCode, other).toBe(404);
    expect((await api.post(`users/${other}/verify`, {})).statusCode, other).toBe(404);
  }
});
