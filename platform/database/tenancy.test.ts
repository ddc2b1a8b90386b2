import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type NotesDb, notesRoom } from '../testing/fixture-room/room.ts';
import { TEST_ROLE_PREFIX, type TestRoom, testDatabase, testPasswordOf, testRoom } from '../testing/index.ts';
import { openRoomDatabase, type TenantId, tenantId } from './connect.ts';
import { databaseState, migrate, OtherKeys, OtherUse } from './migrate.ts';

const ours = tenantId(5257) as TenantId;
const theirs = tenantId(4711) as TenantId;

describe('row-level security', () => {
  let room: TestRoom<NotesDb>;
  beforeAll(async () => {
    room = await testRoom(notesRoom(), { postgresUrl: inject('postgresUrl') });
    for (const [tenant, words] of [
      [ours, 'vår'],
      [theirs, 'deras'],
    ] as const)
      await room.house.read(tenant, (db) =>
        db.insertInto('note').values({ tenant_id: tenant, id: 1, words }).execute(),
      );
  });
  afterAll(() => room.close());

  it('shows a query that forgets the tenant only its own rows', async () => {
    const seen = await room.house.read(ours, (db) => db.selectFrom('note').select('words').execute());
    expect(seen).toEqual([{ words: 'vår' }]);
  });

  it('shows nothing when nobody has said whose rows, also on a connection that was used before', async () => {
    for (let i = 0; i < 6; i++) {
      const seen = await room.house.database.withoutTenant((db) => db.selectFrom('note').selectAll().execute());
      expect(seen).toEqual([]);
    }
  });

  it('refuses to write into another tenant', async () => {
    const attempt = room.house.read(ours, (db) =>
      db.insertInto('note').values({ tenant_id: theirs, id: 2, words: 'smuggel' }).execute(),
    );
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
  });

  it('lets the sweeper see only the declared tables', async () => {
    await expect(room.house.sweeper.kysely.selectFrom('note').selectAll().execute()).rejects.toMatchObject({
      code: '42501',
    });
    await expect(room.house.sweeper.kysely.selectFrom('due').selectAll().execute()).resolves.toEqual([]);
  });

  it('never lets a room change or remove an audit row', async () => {
    const change = room.house.read(ours, (db) => sql`update audit set action = 'x'`.execute(db));
    await expect(change).rejects.toMatchObject({ code: '42501' });
  });

  it('refuses a job of another room', async () => {
    const attempt = room.house.read(ours, (db) => sql`select jobs.enqueue('people.hire', '{}'::json)`.execute(db));
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
  });

  it('sorts Å Ä Ö last, in that order, and finds Åsa for asa', async () => {
    const { rows } = await sql<{ word: string }>`
      select word from unnest(array['Östen', 'Adam', 'Åsa', 'Zoe', 'Ärla']) as word order by word collate "sv-x-icu"`.execute(
      room.house.database.kysely,
    );
    expect(rows.map(({ word }) => word)).toEqual(['Adam', 'Zoe', 'Åsa', 'Ärla', 'Östen']);
    const found = await sql<{ same: boolean }>`select search_text('Åsa Öberg') = 'asa oberg' as same`.execute(
      room.house.database.kysely,
    );
    expect(found.rows[0]?.same).toBe(true);
  });
});

describe('migrations', () => {
  it('may be begun by five starters at once and are applied once', async () => {
    const { url, drop } = await testDatabase(inject('postgresUrl'), [notesRoom().schema]);
    const again = () =>
      migrate({ url, rooms: [notesRoom().schema], rolePrefix: TEST_ROLE_PREFIX, passwordOf: testPasswordOf });
    await expect(Promise.all([again(), again(), again(), again(), again()])).resolves.toHaveLength(5);
    await drop();
  });

  it('let the sweeper see a table from the release on that declares it, also one that was there before', async () => {
    const { schema } = notesRoom();
    const { url, drop } = await testDatabase(inject('postgresUrl'), [schema]);
    const role = `${TEST_ROLE_PREFIX}_notes`;
    const connect = (as: string) =>
      openRoomDatabase<NotesDb>({ url, role: as, password: testPasswordOf(as), schema: 'notes', max: 1 });
    const [database, sweeper] = [connect(role), connect(`${role}_sweeper`)];
    const note = { tenant_id: ours, id: 1, words: 'vår' };
    await database.inTenant(ours, (db) => db.insertInto('note').values(note).execute());
    const seen = () => sweeper.kysely.selectFrom('note').selectAll().execute();
    await expect(seen()).rejects.toMatchObject({ code: '42501' });
    const opened = { ...schema, swept: [...schema.swept, 'note'] };
    for (let start = 0; start < 2; start++)
      await migrate({ url, rooms: [opened], rolePrefix: TEST_ROLE_PREFIX, passwordOf: testPasswordOf });
    await expect(seen()).resolves.toEqual([note]);
    await expect(database.inTenant(theirs, (db) => db.selectFrom('note').selectAll().execute())).resolves.toEqual([]);
    await sweeper.close();
    await database.close();
    await drop();
  });

  it('refuse other keys than the database was made with, and have changed nothing', async () => {
    const { schema } = notesRoom();
    const { url, drop } = await testDatabase(inject('postgresUrl'), [schema]);
    const start = (keyMark: string) =>
      migrate({ url, rooms: [schema], rolePrefix: TEST_ROLE_PREFIX, passwordOf: testPasswordOf, keyMark });
    await start('ours');
    await start('ours');
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('drop schema graphile_worker cascade'); // as before a release with a newer queue
    await expect(start('a new key file')).rejects.toBeInstanceOf(OtherKeys);
    const { rows: queue } = await client.query(`select to_regnamespace('graphile_worker') as is_there`);
    expect(queue).toEqual([{ is_there: null }]);
    await expect(databaseState(client, [schema], 'ours')).resolves.toMatchObject({ pending: [], keysFit: true });
    const { rows } = await client.query('delete from house.migration where schema = $1 returning schema, file', [
      'notes',
    ]);
    await expect(databaseState(client, [schema], 'a new key file')).resolves.toMatchObject({
      pending: rows.map((row) => `${row.schema} ${row.file}`),
      keysFit: false,
    });
    await client.end();
    await drop();
  });

  it('keep a demo and a real installation apart: what a database was made for, it goes on to be', async () => {
    const { schema } = notesRoom();
    const start = (url: string, demo: boolean) =>
      migrate({
        url,
        rooms: [schema],
        rolePrefix: TEST_ROLE_PREFIX,
        passwordOf: testPasswordOf,
        keyMark: 'ours',
        demo,
      });
    for (const demo of [true, false]) {
      const { url, drop } = await testDatabase(inject('postgresUrl'), []);
      await start(url, demo);
      await start(url, demo);
      await expect(start(url, !demo)).rejects.toBeInstanceOf(OtherUse);
      await drop();
    }
    const { url, drop } = await testDatabase(inject('postgresUrl'), [schema]); // as before a release with marks
    await expect(start(url, true)).rejects.toBeInstanceOf(OtherUse);
    await start(url, false);
    await drop();
  });

  it('refuse a table that has no tenant and no declared reason', async () => {
    const { url, drop } = await testDatabase(inject('postgresUrl'), [notesRoom().schema]);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('create table notes.stray (id integer)');
    await client.end();
    const attempt = migrate({
      url,
      rooms: [notesRoom().schema],
      rolePrefix: TEST_ROLE_PREFIX,
      passwordOf: testPasswordOf,
    });
    await expect(attempt).rejects.toThrow(/notes.stray has no tenant_id/);
    await drop();
  });
});
