import pg from 'pg';
import { asRole } from './as-role.ts';
import { scramVerifier } from './scram-verifier.ts';

/**
 * Makes a role that may sign in with this password, or gives one that may not this password. A server that logs
 * statements logs these, too: they hold no password, and are not sent where nothing is to change.
 *
 * @param client connected to `url`, as who may make roles
 */
export async function ensureRole(client: pg.Client, url: string, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  if (rowCount && (await letsIn(asRole(url, { role, password })))) return;
  const made = `role ${pg.escapeIdentifier(role)} login password ${pg.escapeLiteral(scramVerifier(password))}`;
  await client.query(`${rowCount ? 'alter' : 'create'} ${made}`);
}

async function letsIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
