import pg from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type NotesDb, notesRoom } from '../testing/fixture-room/room.ts';
import { TEST_ROLE_PREFIX, testDatabase, testPasswordOf } from '../testing/index.ts';
import { openRoomDatabase, type RoomDatabase, type TenantId, tenantId } from './connect.ts';

const ours = tenantId(5257) as TenantId;
const role = `${TEST_ROLE_PREFIX}_notes`;
let owner: pg.Client;
let database: RoomDatabase<NotesDb>;
let drop: () => Promise<void>;

beforeAll(async () => {
  const made = await testDatabase(inject('postgresUrl'), [notesRoom().schema]);
  drop = made.drop;
  owner = new pg.Client({ connectionString: made.url });
  await owner.connect();
  database = openRoomDatabase({ url: made.url, role, password: testPasswordOf(role), schema: 'notes', max: 3 });
});
afterAll(async () => {
  await database.close();
  await owner.end();
  await drop();
});

const notes = () =>
  database.inTenant(ours, (db) => db.selectFrom('note').selectAll().where('tenant_id', '=', ours).execute());

it('goes on when a migration changes a table under statements that are prepared on every connection', async () => {
  await database.inTenant(ours, (db) =>
    db.insertInto('note').values({ tenant_id: ours, id: 1, words: 'kvar' }).execute(),
  );
  for (let round = 0; round < 3; round++) await Promise.all([notes(), notes(), notes()]);
  await owner.query('alter table notes.note add column later text');
  const read = await Promise.all([notes(), notes(), notes()]);
  for (const each of read) expect(each).toEqual([{ tenant_id: ours, id: 1, words: 'kvar', later: null }]);
});

it('gives a connection back clean when what is done in its transaction fails', async () => {
  for (let round = 0; round < 4; round++) {
    const failing = database.inTenant(ours, (db) =>
      db.insertInto('note').values({ tenant_id: 1, id: 2, words: '' }).execute(),
    );
    await expect(failing).rejects.toMatchObject({ code: '42501' });
  }
  await expect(notes()).resolves.toHaveLength(1);
});
