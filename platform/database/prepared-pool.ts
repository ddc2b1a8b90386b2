import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';

/** Each costs PostgreSQL some tens of kilobytes a connection; a process asks a few hundred different things. */
const MOST_PREPARED = 500;

/**
 * The pool as Kysely sees it, where what is asked more than once is parsed and planned once a connection: planning a
 * small query under row-level security takes PostgreSQL longer than running it.
 */
export function preparedPool(pool: pg.Pool): PostgresPool {
  const names = new StatementNames();
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect();
      const known = clients.get(client) ?? preparingClient(client, names);
      clients.set(client, known);
      return known;
    },
    end: () => pool.end(),
  };
}

function preparingClient(client: pg.PoolClient, names: StatementNames): PostgresPoolClient {
  let silent: unknown;
  const query = async (text: string, values: readonly unknown[]) => {
    if (silent !== undefined) throw silent; // a rollback would wait behind what is not answered
    const name = values.length === 0 ? undefined : names.of(text);
    try {
      return await client.query({ text, values: [...values], ...(name !== undefined && { name }) });
    } catch (error) {
      if (isStalePlan(error)) names.forget();
      if (isSilence(error)) silent = error;
      throw error;
    }
  };
  return {
    // Cursors are the other thing that could be asked; nothing here opens one.
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy) => client.release(destroy === true || silent !== undefined),
  };
}

/** The connection has not answered for so long that nothing more is to be expected of it; pg gives the error no code. */
const isSilence = (error: unknown): boolean => error instanceof Error && error.message === 'Query read timeout';

/** A migration by another node has changed what `select *` answers. Asked once more, it is planned anew. */
export const isStalePlan = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code === '0A000' && error.routine === 'RevalidateCachedQuery';

class StatementNames {
  readonly #asked = new Set<string>();
  readonly #names = new Map<string, string>();
  #age = 0;

  /** A name from the second time on; none for what comes after there are many. */
  of(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size >= MOST_PREPARED) return known;
    if (!this.#asked.has(text)) {
      if (this.#asked.size >= 4 * MOST_PREPARED) this.#asked.clear();
      this.#asked.add(text);
      return undefined;
    }
    this.#asked.delete(text);
    const name = `s${this.#age}_${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }

  /** Everything gets another name, on every connection. */
  forget(): void {
    this.#names.clear();
    this.#age += 1;
  }
}
