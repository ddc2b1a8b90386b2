import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type PeopleInTest, peopleInTest } from '../access/people-in-test.ts';

let room: PeopleInTest;
beforeAll(async () => {
  room = await peopleInTest(inject('postgresUrl'));
});
afterAll(() => room.close());

test('the HR API is published once, with the contract’s components', async () => {
  const answer = await room.app.inject({ url: '/openapi/people.json' });
  expect(answer.statusCode, answer.body.slice(0, 500)).toBe(200);
  const { paths, components } = answer.json<{ paths: Record<string, object>; components: { schemas: object } }>();
  const published = Object.keys(paths).filter((path) => path.startsWith('/people/webapi/api/'));
  expect(published.sort()).toEqual([
    '/people/webapi/api/accountdimensions',
    '/people/webapi/api/accounts',
    '/people/webapi/api/companies',
    '/people/webapi/api/employees',
    '/people/webapi/api/employees/{id}',
    '/people/webapi/api/employmenttemplates',
    '/people/webapi/api/invitations/preview',
    '/people/webapi/api/newhireflows',
    '/people/webapi/api/newhires',
    '/people/webapi/api/newhires/{id}',
    '/people/webapi/api/newhires/{id}/review/{level}',
    '/people/webapi/api/newhires/{id}/withdraw',
    '/people/webapi/api/token',
    '/people/webapi/api/users',
    '/people/webapi/api/users/{id}/verify',
    '/people/webapi/api/usertemplates',
  ]);
  expect(Object.keys(paths).filter((path) => path.startsWith('/people/api/'))).toEqual([]);
  expect(Object.keys(components.schemas)).toEqual(
    expect.arrayContaining(['CreateEmployee', 'NewHireDetail', 'InvitationPreview']),
  );
});
