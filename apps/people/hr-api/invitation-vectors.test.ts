import { readFileSync } from 'node:fs';
import { type TenantId, tenantId } from '@farstu/platform/database';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type PeopleInTest, peopleInTest } from '../access/people-in-test.ts';
import { systemActor } from '../access/system-actor.ts';
import { createInstallation } from '../companies/create-installation.ts';
import { type Api, apiWith, tokenFor } from './api-in-test.ts';

/** Worked out by hand from seed 002; a tenant a row. */
const vectors = readFileSync(new URL('../../../fixtures/invitation-vectors.csv', import.meta.url), 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line, index) => {
    const [
      employmentDate = '',
      decidedAt = '',
      review = '',
      email = '',
      how = '',
      at = '',
      expiresAt = '',
      because = '',
    ] = line.split(',');
    return {
      title: `INV-4…11, row ${index + 2}: ${employmentDate || 'no date'}, ${review}, ${decidedAt}`,
      tenant: tenantId(70_000 + index) as TenantId,
      employmentDate: employmentDate || null,
      decidedAt,
      review: review as 'none' | 'open' | 'approved',
      emailConnect: email || null,
      expected: { how, at: at || null, expiresAt: expiresAt || null, because },
    };
  });

let room: PeopleInTest;
const apis = new Map<number, Api>();

beforeAll(async () => {
  room = await peopleInTest(inject('postgresUrl'));
  const waiting = [...vectors];
  const builders = Array.from({ length: 4 }, async () => {
    for (let row = waiting.pop(); row; row = waiting.pop())
      apis.set(row.tenant, await installation(row.tenant, row.review));
  });
  await Promise.all(builders);
}, 60_000);
afterAll(() => room.close());

/** `none` is a flow without a used level, `open` and `approved` one level. */
async function installation(tenant: TenantId, review: string): Promise<Api> {
  await room.house.execute(createInstallation, systemActor(tenant, 'set-up'), {
    customerNumber: tenant,
    name: `Kund ${tenant}`,
    company: { number: 1010, name: 'Vektor AB', licences: ['employee'] },
  });
  const tenant_id = tenant;
  const userId = await room.house.read(tenant, async (db) => {
    await db.insertInto('verified_domain').values({ tenant_id, domain: 'farstu.test', state: 'verified' }).execute();
    await db
      .insertInto('user_template')
      .values({ tenant_id, code: 'ANST', name: 'Anställd', roles: ['employee'] })
      .execute();
    const series = { series_mode: 'first-free', series_from: 1, series_to: 999 };
    await db
      .insertInto('employment_template')
      .values({ tenant_id, company: 1010, code: 'TJM', name: 'Tjänsteman', user_template: 'ANST', ...series })
      .execute();
    await db
      .updateTable('flow_level')
      .set({ fields: '[]', used: review !== 'none' })
      .where('flow', '=', 'hr-chef')
      .where('level', '=', 'hr')
      .execute();
    await db
      .updateTable('flow_level')
      .set({ used: false })
      .where('flow', '=', 'hr-chef')
      .where('level', '<>', 'hr')
      .execute();
    await db
      .insertInto('flow_template')
      .values({ tenant_id, company: 1010, template: 'TJM', flow: 'hr-chef' })
      .execute();
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

interface Said {
  how: string;
  at: string | null;
  expiresAt: string | null;
  because: string;
}
const instant = (text: string | null) => (text === null ? null : Temporal.Instant.from(text).toString());
const comparable = ({ how, at, expiresAt, because }: Said) => ({
  how,
  at: instant(at),
  expiresAt: instant(expiresAt),
  because,
});
const apiOf = (tenant: number) => apis.get(tenant) as Api;

test('there are 201 rows', () => {
  expect(vectors).toHaveLength(201);
});

describe('POST invitations/preview', () => {
  test.each(vectors)('$title', async ({ tenant, employmentDate, emailConnect, review, decidedAt, expected }) => {
    const answer = await apiOf(tenant).post('invitations/preview', {
      company: 1010,
      employmentDate,
      emailConnect,
      review,
      decidedAt,
    });
    expect(answer.statusCode, answer.body).toBe(200);
    expect(comparable(answer.json<Said>())).toEqual(comparable(expected));
  });
});

describe('POST employees', () => {
  test.each(vectors)('$title', async ({ tenant, employmentDate, emailConnect, review, decidedAt, expected }) => {
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
  });
});
