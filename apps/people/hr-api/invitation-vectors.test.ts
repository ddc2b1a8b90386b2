import type { TenantId } from '@farstu/platform/database';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type PeopleInTest, peopleInTest } from '../access/people-in-test.ts';
import { comparable, type Said, vectorInstallations, vectors } from '../invitations/vectors-in-test.ts';
import { type Api, apiWith, tokenFor } from './api-in-test.ts';

let room: PeopleInTest;
let apis: Map<number, Api>;

beforeAll(async () => {
  room = await peopleInTest(inject('postgresUrl'));
  apis = await vectorInstallations(room, apiUserOf);
}, 60_000);
afterAll(() => room.close());

async function apiUserOf(tenant: TenantId): Promise<Api> {
  const tenant_id = tenant;
  const userId = await room.house.read(tenant, async (db) => {
    const { id } = await db
      .insertInto('users')
      .values({ tenant_id, kind: 'api', username: 'api', name: 'Api', created_at: '2026-01-01T00:00:00Z' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('role_grant')
      .values({ tenant_id, user_id: id, role: 'teamtailor-api', scope: 'installation' })
      .execute();
    return id;
  });
  return apiWith(room, await tokenFor(room, tenant, userId));
}
const apiOf = (tenant: number) => apis.get(tenant) as Api;

test('there are 201 rows', () => {
  expect(vectors).toHaveLength(201);
});

describe('POST invitations/preview', () => {
  test.each(vectors)(
    'INV-4…11, $title',
    async ({ tenant, employmentDate, emailConnect, review, decidedAt, expected }) => {
      const answer = await apiOf(tenant).post('invitations/preview', {
        company: 1010,
        employmentDate,
        emailConnect,
        review,
        decidedAt,
      });
      expect(answer.statusCode, answer.body).toBe(200);
      expect(comparable(answer.json<Said>())).toEqual(comparable(expected));
    },
  );
});

describe('POST employees', () => {
  test.each(vectors)(
    'INV-4…11, $title',
    async ({ tenant, employmentDate, emailConnect, review, decidedAt, expected }) => {
      const api = apiOf(tenant);
      const decided = Temporal.Instant.from(decidedAt);
      room.clock.set(review === 'approved' ? decided.subtract({ hours: 30 }) : decided);
      const made = await api.post('employees', {
        company: 1010,
        employmentTemplate: 'TJM',
        firstName: 'Vera',
        lastName: 'Vektor',
        emailConnect,
        employmentDate,
      });
      expect(made.statusCode, made.body).toBe(201);
      const { newHire, invitation } = made.json<{ newHire: { id: string } | null; invitation: Said }>();
      expect(newHire === null).toBe(review === 'none');
      if (review !== 'approved') {
        expect(comparable(invitation)).toEqual(comparable(expected));
        return;
      }
      expect(invitation.because).toBe(emailConnect === null ? 'no-address' : 'under-review');
      room.clock.set(decided);
      const approved = await api.post(`newhires/${newHire?.id}/review/hr`, {});
      expect(approved.statusCode, approved.body).toBe(200);
      expect(comparable(approved.json<{ invitation: Said }>().invitation)).toEqual(comparable(expected));
    },
  );
});
