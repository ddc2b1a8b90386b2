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
  /** Tables that the ticker and sign-in may read over all tenants, and columns they may update. */
  swept: readonly string[];
}

export interface MigrateOptions {
  /** A role that may create schemas and roles. */
  url: string;
  rooms: readonly RoomSchema[];
  /** Role of a room: `<prefix>_<room>`; roles are shared by a whole PostgreSQL server, so two databases need two prefixes. */
  rolePrefix: string;
  passwordOf(role: string): string;
}

export const roomRole = (prefix: string, room: string) => `${prefix}_${room}`;
export const sweeperRole = (prefix: string, room: string) => `${prefix}_${room}_sweeper`;

const standing = new URL('./migrations/', import.meta.url);
const house = new URL('./house/', import.meta.url);
const standingWithoutTenant = {
  session: 'a session belongs to a person, who may have several installations',
  rate_limit: 'counts before anybody is known',
};
const standingSwept = ['due', 'inbox', 'attention', 'idempotency', 'mail'];

/**
 * Brings a database up to date: the house (roles, queue, search), then each room's schema. Safe against two starters:
 * everything of ours runs in one transaction under one lock.
 * @throws when a table has neither a tenant nor a declared reason, or when an applied file has changed.
 */
export async function migrate({ url, rooms, rolePrefix, passwordOf }: MigrateOptions): Promise<void> {
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
    await applyFolder(client, 'house', 'house', house);
    for (const room of rooms) {
      const role = roomRole(rolePrefix, room.name);
      const sweeper = sweeperRole(rolePrefix, room.name);
      for (const each of [role, sweeper]) await ensureRole(client, each, passwordOf(each));
      await client.query(`create schema if not exists ${pg.escapeIdentifier(room.name)}`);
      await applyFolder(client, room.name, 'standing', standing);
      await applyFolder(client, room.name, 'room', room.migrations);
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

async function applyFolder(client: pg.Client, schema: string, kind: string, folder: URL): Promise<void> {
  await client.query(`set local search_path = ${pg.escapeIdentifier(schema)}, public`);
  const files = (await readdir(fileURLToPath(folder))).filter((file) => file.endsWith('.sql')).sort();
  for (const file of files) {
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
