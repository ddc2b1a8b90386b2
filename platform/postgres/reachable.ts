import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** Asks the server one question. @throws what `pg` throws (`code` is a SQLSTATE, ECONNREFUSED …) */
export async function pingPostgres(url: string, timeoutMs = 2_000): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: timeoutMs, query_timeout: timeoutMs });
  // A connection cut while idle is reported here; without a listener it would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** True when the server lets us in and answers a query. Never throws. */
export async function serverIsReachable(url: string, timeoutMs = 2_000): Promise<boolean> {
  return pingPostgres(url, timeoutMs).then(
    () => true,
    () => false,
  );
}

/** Waits until the server answers; for a `DATABASE_URL` that may come up after us. @throws its last error after `timeoutMs` */
export async function waitForPostgres(url: string, timeoutMs: number): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const left = deadline - performance.now();
    try {
      return await pingPostgres(url, Math.max(50, Math.min(2_000, left)));
    } catch (error) {
      if (performance.now() + 50 >= deadline) throw error;
    }
    await sleep(50);
  }
}
