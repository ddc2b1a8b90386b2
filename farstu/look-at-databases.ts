import { databaseState } from '@farstu/platform/database';
import pg from 'pg';
import { type Config, placeOfKeys } from './config.ts';
import { DatabaseProblem, databaseProblem } from './database-problem.ts';
import { byDatabase, type Databases } from './databases.ts';
import type { RoomName } from './rooms.ts';

/**
 * Asks every database whether it can be what the rooms need.
 *
 * @param keyMark null: there are no keys yet; undefined: they could not be read, which has been told
 * @throws DatabaseProblem, the first one
 */
export async function lookAtDatabases(
  config: Config,
  databases: Pick<Databases, 'urlOf'>,
  keyMark: string | null | undefined,
): Promise<{ pending: string[] }> {
  const pending: string[] = [];
  for (const [url, rooms] of byDatabase(config, databases)) {
    const own = rooms.map(({ name }) => name as RoomName).find((name) => config.databaseUrls[name]);
    const variable = own === undefined ? 'DATABASE_URL' : `DATABASE_URL_${own.toUpperCase()}`;
    const { host, port, username } = new URL(url);
    const about = { variable, server: port ? host : `${host}:5432`, user: decodeURIComponent(username) };
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await demandWhatIsNeeded(client, about);
      const state = await databaseState(
        client,
        rooms.map(({ schema }) => schema),
        keyMark ?? undefined,
      );
      const keys = placeOfKeys(config);
      if (keyMark === null && !state.keysFit) throw new DatabaseProblem('keys_gone', { keys });
      if (typeof keyMark === 'string' && !state.keysFit) throw new DatabaseProblem('other_keys', { keys });
      if (state.isDemo !== undefined && state.isDemo !== config.demo)
        throw new DatabaseProblem(config.demo ? 'no_demo' : 'is_demo');
      pending.push(...state.pending);
    } catch (error) {
      const found = error instanceof DatabaseProblem ? error : databaseProblem(error, url);
      throw found ? new DatabaseProblem(found.code, { ...about, ...found.params }) : error;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return { pending };
}

const needed = ['unaccent', 'pg_trgm'];

async function demandWhatIsNeeded(client: pg.Client, about: { server: string; user: string }): Promise<void> {
  const { rows } = await client.query<{
    database: string;
    version: number;
    text: string;
    may_make_roles: boolean;
    may_make_schemas: boolean;
    extensions: string[];
    swedish: boolean;
  }>(
    `select current_database() as database,
       current_setting('server_version_num')::integer / 10000 as version, current_setting('server_version') as text,
       (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as may_make_roles,
       has_database_privilege(current_database(), 'create') as may_make_schemas,
       array(select name::text from pg_available_extensions where name = any ($1)) as extensions,
       exists (select from pg_collation where collname = 'sv-x-icu') as swedish`,
    [needed],
  );
  const [found] = rows;
  if (!found) return;
  const missing = needed.filter((name) => !found.extensions.includes(name));
  if (found.version < 15) throw new DatabaseProblem('too_old', { ...about, version: found.text });
  if (!found.may_make_roles)
    throw new DatabaseProblem('rights', { ...about, database: found.database, reason: 'create role' });
  if (!found.may_make_schemas)
    throw new DatabaseProblem('rights', { ...about, database: found.database, reason: 'create schema' });
  if (missing.length > 0) throw new DatabaseProblem('extensions', { ...about, names: missing.join(', ') });
  if (!found.swedish) throw new DatabaseProblem('no_swedish', about);
}
