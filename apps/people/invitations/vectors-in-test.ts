import { readFileSync } from 'node:fs';
import { type TenantId, tenantId } from '@farstu/platform/database';
import { Temporal } from 'temporal-polyfill';
import type { PeopleInTest } from '../access/people-in-test.ts';
import { systemActor } from '../access/system-actor.ts';
import { createInstallation } from '../companies/create-installation.ts';

/** Worked out by hand from seed 002; a tenant a row. */
export const vectors = readFileSync(new URL('../../../fixtures/invitation-vectors.csv', import.meta.url), 'utf8')
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
      title: `row ${index + 2}: ${employmentDate || 'no date'}, ${review}, ${decidedAt}`,
      tenant: tenantId(70_000 + index) as TenantId,
      employmentDate: employmentDate || null,
      decidedAt,
      review: review as 'none' | 'open' | 'approved',
      emailConnect: email || null,
      expected: { how, at: at || null, expiresAt: expiresAt || null, because },
    };
  });

/** What a vector says about an invitation, and what every door answers about one. */
export interface Said {
  readonly how: string;
  readonly at: string | null;
  readonly expiresAt: string | null;
  readonly because: string;
}

const instant = (text: string | null) => (text === null ? null : Temporal.Instant.from(text).toString());

/** Instants in one spelling, and nothing else that was said. */
export const comparable = ({ how, at, expiresAt, because }: Said): Said => ({
  how,
  at: instant(at),
  expiresAt: instant(expiresAt),
  because,
});

/**
 * Makes a tenant for every row, with company 1010 and the template TJM, in whose flow the row's number of levels is used
 * (`none` is a flow without used level, `open` and `approved` one level), and whoever is to call there.
 *
 * @returns the callers by tenant
 */
export async function vectorInstallations<Caller>(
  room: PeopleInTest,
  callerIn: (tenant: TenantId) => Promise<Caller>,
): Promise<Map<number, Caller>> {
  const callers = new Map<number, Caller>();
  const waiting = [...vectors];
  const builders = Array.from({ length: 4 }, async () => {
    for (let row = waiting.pop(); row; row = waiting.pop()) {
      await makeInstallation(room, row.tenant, row.review);
      callers.set(row.tenant, await callerIn(row.tenant));
    }
  });
  await Promise.all(builders);
  return callers;
}

async function makeInstallation({ house }: PeopleInTest, tenant: TenantId, review: string): Promise<void> {
  await house.execute(createInstallation, systemActor(tenant, 'set-up'), {
    customerNumber: tenant,
    name: `Kund ${tenant}`,
    company: { number: 1010, name: 'Vektor AB', licences: ['employee'] },
  });
  const tenant_id = tenant;
  await house.read(tenant, async (db) => {
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
  });
}
