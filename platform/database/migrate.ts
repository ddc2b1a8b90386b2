import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { ensureRole } from './ensure-role.ts';

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
  /** What a database is made for, and goes on to be: a demo, or (unless told) a real installation. */
  demo?: boolean;
}

/** The database was made with other keys than these: nothing in it can be opened with them. */
export class OtherKeys extends Error {
  override readonly name = 'OtherKeys';
}

/** A demo start on a database that was not made for a demo, or any other start on one that was. */
export class OtherUse extends Error {
  override readonly name = 'OtherUse';
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
 * everything of ours runs in one transaction under one lock. The queue's tables are the queue's own, and are brought up to
 * date before that, in transactions of their own.
 * @throws OtherKeys, OtherUse; and when a table has neither a tenant nor a declared reason, or an applied file has changed.
 */
export async function migrate({
  url,
  rooms,
  rolePrefix,
  passwordOf,
  keyMark,
  demo = false,
}: MigrateOptions): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const ours = keyMark === undefined ? undefined : { mark: keyMark, demo };
    // Before the queue changes anything, and again under the lock: two may begin at the same time.
    if (ours) demandOurs(await markIn(client), ours);
    await runMigrations({ connectionString: url });
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(hashtext('farstu migrate'))`);
    await client.query(`create schema if not exists house`);
    await client.query(
      `create table if not exists house.migration (
         schema text not null, file text not null, sha256 text not null, applied_at timestamptz not null default now(),
         primary key (schema, file))`,
    );
    await applyFolder(client, house);
    if (ours) {
      // The first start writes down whose the database is; what a room has been in without that is nobody's demo.
      await client.query(
        `insert into house.key_mark (mark, demo)
         values ($1, $2 and not exists (select from house.migration where schema <> 'house')) on conflict do nothing`,
        [ours.mark, ours.demo],
      );
      demandOurs(await markIn(client), ours);
    }
    for (const room of rooms) {
      const role = roomRole(rolePrefix, room.name);
      const sweeper = sweeperRole(rolePrefix, room.name);
      for (const each of [role, sweeper]) await ensureRole(client, url, each, passwordOf(each));
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

/** Whose a database is. */
interface Mark {
  mark: string;
  demo: boolean;
}

/** Undefined where nobody has written it down yet. */
async function markIn(client: pg.Client): Promise<Mark | undefined> {
  const { rows: tables } = await client.query<{ marked: boolean }>(
    `select to_regclass('house.key_mark') is not null as marked`,
  );
  if (!tables[0]?.marked) return undefined;
  // By way of JSON, since the column may be among what is pending.
  const { rows } = await client.query<Mark>(
    `select mark, coalesce((to_jsonb(key_mark) ->> 'demo')::boolean, false) as demo from house.key_mark`,
  );
  return rows[0];
}

function demandOurs(found: Mark | undefined, ours: Mark): void {
  if (found === undefined) return;
  if (found.mark !== ours.mark) throw new OtherKeys('the database was made with other keys');
  if (found.demo !== ours.demo) throw new OtherUse(ours.demo ? 'the database is no demo' : 'the database is a demo');
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
  /** What it was made for; undefined where nothing is written yet. */
  isDemo: boolean | undefined;
}

/** @param client connected as who owns the schemas */
export async function databaseState(
  client: pg.Client,
  rooms: readonly RoomSchema[],
  keyMark: string | undefined,
): Promise<DatabaseState> {
  const { rows: tables } = await client.query<{ migrated: boolean }>(
    `select to_regclass('house.migration') is not null as migrated`,
  );
  const applied = new Set<string>();
  if (tables[0]?.migrated) {
    const { rows } = await client.query<{ name: string }>(`select schema || ' ' || file as name from house.migration`);
    for (const { name } of rows) applied.add(name);
  }
  const pending: string[] = [];
  for (const { schema, kind, folder } of [house, ...rooms.flatMap(foldersOf)]) {
    const names = (await filesIn(folder)).map((file) => `${schema} ${kind}/${file}`);
    pending.push(...names.filter((name) => !applied.has(name)));
  }
  const found = await markIn(client);
  return { pending, keysFit: found === undefined || found.mark === keyMark, isDemo: found?.demo };
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
