import { mkdtempSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { notesRoom } from '../testing/fixture-room/room.ts';
import { TEST_ROLE_PREFIX, testDatabase, testPasswordOf } from '../testing/index.ts';
import { openPool, openRoomDatabase, type TenantId, tenantId } from './connect.ts';

const tenant = tenantId(5257) as TenantId;
const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

describe('a room connects as the URL of the owner says', () => {
  const seen = (url: string) => {
    const pool = openPool({ url, role: 'farstu_people', password: 'p%@ /ö', schema: 'people' });
    cleanUps.push(() => pool.end());
    const { host, port, database, user, password, ssl } = new pg.Client(pool.options);
    return { host, port, database, user, password, ssl };
  };
  const room = { user: 'farstu_people', password: 'p%@ /ö' };

  it('with its certificates, and as strictly', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'farstu-ca-')), 'ca.pem');
    writeFileSync(file, 'whom the company trusts');
    const url = 'postgres://owner:secret@db.example:6543/hr';
    const where = { host: 'db.example', port: 6543, database: 'hr', ...room };
    expect(seen(url)).toEqual({ ...where, ssl: false });
    expect(seen(`${url}?sslmode=verify-full&sslrootcert=${encodeURIComponent(file)}`)).toEqual({
      ...where,
      ssl: { ca: 'whom the company trusts' },
    });
    expect(seen(`${url}?sslmode=no-verify`)).toEqual({ ...where, ssl: { rejectUnauthorized: false } });
    expect(seen(`${url}?sslmode=disable`)).toEqual({ ...where, ssl: false });
  });

  it('at its socket, however that is written', () => {
    const where = { host: '/run/postgresql', port: 5432, database: 'hr', ...room, ssl: false };
    for (const url of [
      'postgres://owner:secret@localhost/hr?host=/run/postgresql',
      'postgres:///hr?host=/run/postgresql&user=owner&password=secret',
      'postgres://owner:secret@%2Frun%2Fpostgresql/hr',
    ]) {
      expect(seen(url), url).toEqual(where);
    }
  });
});

/** A way to PostgreSQL that can fall silent: it goes on taking what is sent, and nothing comes back. */
async function quietableWay(url: string) {
  const there = new URL(url);
  const sockets: Socket[] = [];
  let muted = false;
  const server = createServer((near) => {
    const far = connect(Number(there.port || 5432), there.hostname);
    sockets.push(near, far);
    for (const each of [near, far]) each.on('error', () => undefined);
    near.on('data', (bytes) => muted || far.write(bytes));
    far.on('data', (bytes) => muted || near.write(bytes));
    near.on('close', () => far.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanUps.push(() => {
    for (const each of sockets) each.destroy();
    server.close();
  });
  const here = new URL(url);
  here.hostname = '127.0.0.1';
  here.port = String((server.address() as { port: number }).port);
  return {
    url: here.href,
    mute: (on: boolean) => {
      muted = on;
    },
  };
}

it('gives up a connection that accepts and says nothing, and goes on with another one', async () => {
  const made = await testDatabase(inject('postgresUrl'), [notesRoom().schema]);
  cleanUps.push(made.drop);
  const way = await quietableWay(made.url);
  const role = `${TEST_ROLE_PREFIX}_notes`;
  const as = { role, password: testPasswordOf(role), schema: 'notes' };
  const database = openRoomDatabase({ url: way.url, ...as, max: 1, silence: 1_500 });
  cleanUps.push(() => database.close());
  const ask = () => database.inTenant(tenant, (db) => sql`select 1`.execute(db));
  await ask();
  way.mute(true);
  await expect(ask()).rejects.toThrow('Query read timeout');
  way.mute(false);
  await ask();
  const silentInside = database.inTenant(tenant, (db) => {
    way.mute(true);
    return sql`select 1`.execute(db);
  });
  await expect(silentInside).rejects.toThrow('Query read timeout');
  way.mute(false);
  await ask();
});
