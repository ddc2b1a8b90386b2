import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';

/** Each costs PostgreSQL some tens of kilobytes a connection; a process asks a few hundred different things. */
const MOST_PREPARED = 500;

/**
 * The pool as Kysely sees it, where what is asked more than once is parsed and planned once a connection: planning a
 * small query under row-level security takes PostgreSQL longer than running it.
 */
export function preparedPool(pool: pg.Pool): PostgresPool {
  const nameOf = statementNames();
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect();
      const known = clients.get(client) ?? preparingClient(client, nameOf);
      clients.set(client, known);
      return known;
    },
    end: () => pool.end(),
  };
}

function preparingClient(client: pg.PoolClient, nameOf: (text: string) => string | undefined): PostgresPoolClient {
  let isStale = false;
  const query = async (text: string, values: readonly unknown[]) => {
    const name = values.length === 0 ? undefined : nameOf(text);
    try {
      return await client.query({ text, values: [...values], ...(name !== undefined && { name }) });
    } catch (error) {
      isStale ||= isStalePlan(error);
      throw error;
    }
  };
  return {
    // Cursors are the other thing that could be asked; nothing here opens one.
    query: query as unknown as PostgresPoolClient['query'],
    // A connection whose plans are older than a migration is not used again.
    release: (destroy) => client.release(destroy === true || isStale),
  };
}

/** A migration by another node has changed what `select *` answers; on a new connection it goes well. */
export const isStalePlan = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code === '0A000' && error.routine === 'RevalidateCachedQuery';

/** A name from the second time on; none for what comes after there are many. */
function statementNames(): (text: string) => string | undefined {
  const asked = new Set<string>();
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined || names.size >= MOST_PREPARED) return known;
    if (!asked.has(text)) {
      if (asked.size >= 4 * MOST_PREPARED) asked.clear();
      asked.add(text);
      return undefined;
    }
    asked.delete(text);
    const name = `s${names.size}`;
    names.set(text, name);
    return name;
  };
}
