import pg from 'pg';

export interface QueueConnections {
  url: string;
  max: number;
  name: string;
  /** Milliseconds without an answer after which a query has failed and its connection is given up. */
  silence: number;
  connectionTimeout: number;
  onError: (error: Error) => void;
}

/**
 * Connections to the queue that are given up when nothing comes back: without that, those that a broken network leaves
 * behind would hold every worker until the system gives the bytes up, after a quarter of an hour, while the node beats on
 * over a new one. The queue's own code would put a silent connection back among the good ones.
 */
export function queueConnections({ url, max, name, silence, connectionTimeout, onError }: QueueConnections): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: name,
    keepAlive: true,
    connectionTimeoutMillis: connectionTimeout,
    query_timeout: silence,
  });
  pool.on('error', onError);
  pool.on('connect', (client) => {
    client.on('error', onError);
    endOnSilence(client);
  });
  return pool;
}

function endOnSilence(client: pg.PoolClient): void {
  const ask = client.query.bind(client) as (...query: unknown[]) => unknown;
  const asked = (...query: unknown[]) => {
    const answer = ask(...query);
    if (answer instanceof Promise) answer.catch((error: unknown) => isSilence(error) && end(client));
    return answer;
  };
  client.query = asked as typeof client.query;
}

/** pg gives the error no code. */
const isSilence = (error: unknown): boolean => error instanceof Error && error.message === 'Query read timeout';

/** The pool throws away what has ended as soon as it is put back. */
const end = (client: pg.PoolClient) => void (client as unknown as pg.Client).end().catch(() => undefined);
