import { sql } from 'kysely';
import { expect, inject, it } from 'vitest';
import { type TenantId, tenantId } from '../database/index.ts';
import { notesRoom } from '../testing/fixture-room/room.ts';
import { testRoom } from '../testing/index.ts';
import { scheduleTidy } from './tidy.ts';

const tenant = tenantId(5257) as TenantId;

it('takes away at three every night what is older than it need be, and leaves the rest', async () => {
  const { house, settle, close } = await testRoom(notesRoom(), { postgresUrl: inject('postgresUrl') });
  await house.read(tenant, async (db) => {
    for (const days of [29, 31]) {
      await sql`insert into idempotency (tenant_id, caller, key, fingerprint, answer, created_at)
        values (${tenant}, 'api', ${`k${days}`}, 'f', 'a', now() - make_interval(days => ${days}))`.execute(db);
    }
    for (const [event, state, days] of [
      ['new', 'handled', 89],
      ['old', 'handled', 91],
      ['refused', 'refused', 91],
      ['stuck', 'received', 91],
    ] as const) {
      await sql`insert into inbox (tenant_id, source, endpoint, event_id, body, state, received_at)
        values (${tenant}, 's', 'e', ${event}, 'sealed', ${state}, now() - make_interval(days => ${days}))`.execute(db);
    }
    await sql`insert into session (id_hash, subject, expires_at) values ('a', 's', now() - interval '2 days'), ('b', 's', now())`.execute(
      db,
    );
    await sql`insert into rate_limit (key, window_start, hits) values ('a', now() - interval '3 days', 1)`.execute(db);
  });
  await scheduleTidy(house as never);
  await settle('2026-11-23T02:59:59+01:00');
  const count = async (table: string) =>
    await house.read(tenant, async (db) => {
      const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db);
      return Number(rows[0]?.n);
    });
  expect(await count('idempotency')).toBe(2);
  await settle('2026-11-23T03:00:00+01:00');
  expect([await count('idempotency'), await count('session'), await count('rate_limit')]).toEqual([1, 1, 0]);
  const inbox = await house.read(tenant, async (db) => {
    const { rows } = await sql<{
      event_id: string;
      body: string;
    }>`select event_id, body from inbox order by event_id`.execute(db);
    return rows.map(({ event_id, body }) => `${event_id} ${body}`);
  });
  expect(inbox).toEqual(['new sealed', 'old ', 'refused ', 'stuck sealed']);
  const { rows } = await sql<{
    due_at: string;
  }>`select due_at from due where kind = 'notes.house.tidy' and handled_at is null`.execute(house.sweeper.kysely);
  expect(rows).toEqual([{ due_at: '2026-11-24T02:00:00Z' }]);
  await close();
});
