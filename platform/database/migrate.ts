import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';

/** What the migrations of a room are made from. */
export interface RoomSchema {
  /** Also the name of the schema. */
  name: string;
  /** Folder of forward-only `NNNN_name.sql` files. */
  migrations: URL;
  /** Tables without tenant, each with the reason; any other table without `tenant_id` is refused. */
  withoutTenant: Readonly<Record<string, string>>;
  /**
   * Tables in which the sweeper role may read, add, change and delete the rows of every tenant: for the ticker, tidying,
   * and finding out whose a session or a link is. A table that is added here is opened at the next migration; one that is
   * taken away stays open, since nodes of the release before still use it: close it in a migration of its own.
   */
  swept: readonly string[];
}

export interface MigrateOptions {
  /** A role that may create schemas and roles. */
  url: string;
  rooms: readonly RoomSchema[];
  /** Role of a room: `<prefix>_<room>`; roles are shared by a whole PostgreSQL server, so two databases need two prefixes. */
  rolePrefix: string;
  passwordOf(role: string): string;
  /** Tells the keyring that the database belongs to from every other one. */
  keyMark?: string;
}

/** The database was made with other keys than these: nothing in it can be opened with them. */
export class OtherKeys extends Error {
  override readonly name = 'OtherKeys';
}

export const roomRole = (prefix: string, room: string) => `${prefix}_${room}`;
export const sweeperRole = (prefix: string, room: string) => `${prefix}_${room}_sweeper`;

const house = { schema: 'house', kind: 'house', folder: new URL('./house/', import.meta.url) };
const standing = { kind: 'standing', folder: new URL('./migrations/', import.meta.url) };
const standingWithoutTenant = {
  session: 'a session belongs to a person, who may have several installations',
  rate_limit: 'counts before anybody is known',
};
const standingSwept = ['due', 'inbox', 'attention', 'idempotency', 'mail'];

/**
 * Brings a database up to date: the house (roles, queue, search), then each room's schema. Safe against two starters:
 * everything of ours runs in one transaction under one lock.
 * @throws OtherKeys; and when a table has neither a tenant nor a declared reason, or an applied file has changed.
 */
export async function migrate({ url, rooms, rolePrefix, passwordOf, keyMark }: MigrateOptions): Promise<void> {
  await runMigrations({ connectionString: url });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(hashtext('farstu migrate'))`);
    await client.query(`create schema if not exists house`);
    await client.query(
      `create table if not exists house.migration (
         schema text not null, file text not null, sha256 text not null, applied_at timestamptz not null default now(),
         primary key (schema, file))`,
    );
    await applyFolder(client, house);
    if (keyMark !== undefined) await demandKeys(client, keyMark);
    for (const room of rooms) {
      const role = roomRole(rolePrefix, room.name);
      const sweeper = sweeperRole(rolePrefix, room.name);
      for (const each of [role, sweeper]) await ensureRole(client, each, passwordOf(each));
      await client.query(`create schema if not exists ${pg.escapeIdentifier(room.name)}`);
      for (const each of foldersOf(room)) await applyFolder(client, each);
      await client.query(`select house.open_room($1, $2, $3, $4, $5)`, [
        room.name,
        role,
        sweeper,
        [...Object.keys(standingWithoutTenant), ...Object.keys(room.withoutTenant)],
        [...standingSwept, ...room.swept],
      ]);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const name = pg.escapeIdentifier(role);
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  if (!rowCount) await client.query(`create role ${name} login`);
  await client.query(`alter role ${name} password ${pg.escapeLiteral(password)}`);
}

/** The first start writes down whose the database is; each later one must be able to open what is in it. */
async function demandKeys(client: pg.Client, mark: string): Promise<void> {
  await client.query('insert into house.key_mark (mark) values ($1) on conflict do nothing', [mark]);
  const { rows } = await client.query<{ mark: string }>('select mark from house.key_mark');
  if (rows[0]?.mark !== mark) throw new OtherKeys('the database was made with other keys');
}

interface MigrationFolder {
  schema: string;
  kind: string;
  folder: URL;
}

const foldersOf = ({ name, migrations }: RoomSchema): MigrationFolder[] => [
  { schema: name, ...standing },
  { schema: name, kind: 'room', folder: migrations },
];

const filesIn = async (folder: URL) =>
  (await readdir(fileURLToPath(folder))).filter((file) => file.endsWith('.sql')).sort();

/** How a database stands to this release and these keys, without changing it. */
export interface DatabaseState {
  /** Files that `migrate` would apply, as `people room/0001_people.sql`. */
  pending: string[];
  /** False: made with other keys. True also where nothing is written yet. */
  keysFit: boolean;
}

/** @param client connected as who owns the schemas */
export async function databaseState(
  client: pg.Client,
  rooms: readonly RoomSchema[],
  keyMark: string | undefined,
): Promise<DatabaseState> {
  const { rows: tables } = await client.query<{ migrated: boolean; marked: boolean }>(
    `select to_regclass('house.migration') is not null as migrated, to_regclass('house.key_mark') is not null as marked`,
  );
  const { migrated = false, marked = false } = tables[0] ?? {};
  const applied = new Set<string>();
  if (migrated) {
    const { rows } = await client.query<{ name: string }>(`select schema || ' ' || file as name from house.migration`);
    for (const { name } of rows) applied.add(name);
  }
  const pending: string[] = [];
  for (const { schema, kind, folder } of [house, ...rooms.flatMap(foldersOf)]) {
    const names = (await filesIn(folder)).map((file) => `${schema} ${kind}/${file}`);
    pending.push(...names.filter((name) => !applied.has(name)));
  }
  const mark = marked
    ? (await client.query<{ mark: string }>('select mark from house.key_mark')).rows[0]?.mark
    : undefined;
  return { pending, keysFit: mark === undefined || mark === keyMark };
}

async function applyFolder(client: pg.Client, { schema, kind, folder }: MigrationFolder): Promise<void> {
  await client.query(`set local search_path = ${pg.escapeIdentifier(schema)}, public`);
  for (const file of await filesIn(folder)) {
    const text = await readFile(new URL(file, folder), 'utf8');
    const sha256 = createHash('sha256').update(text).digest('hex');
    const name = `${kind}/${file}`;
    const { rows } = await client.query<{ sha256: string }>(
      'select sha256 from house.migration where schema = $1 and file = $2',
      [schema, name],
    );
    if (rows[0]) {
      if (rows[0].sha256 !== sha256) throw new Error(`The applied migration ${schema} ${name} has been edited`);
      continue;
    }
    await client.query(text);
    await client.query('insert into house.migration (schema, file, sha256) values ($1, $2, $3)', [
      schema,
      name,
      sha256,
    ]);
  }
}
