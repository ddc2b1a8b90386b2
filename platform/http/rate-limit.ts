import { type QueryExecutorProvider, sql } from 'kysely';
import { problem } from '../problems/index.ts';

export interface Limit {
  /** What is counted, e.g. `hr-api:<user id>`; never personal data in plain. */
  key: string;
  most: number;
  windowSeconds: number;
}

/** Counts one try in real time, over all nodes. @throws too_many_requests with Retry-After */
export async function countOrRefuse(db: QueryExecutorProvider, { key, most, windowSeconds }: Limit): Promise<void> {
  const { rows } = await sql<{ hits: number; left: number }>`
    insert into rate_limit as r (key, window_start, hits) values (${key}, now(), 1)
    on conflict (key) do update set
      hits = case when r.window_start < now() - make_interval(secs => ${windowSeconds}) then 1 else r.hits + 1 end,
      window_start = case when r.window_start < now() - make_interval(secs => ${windowSeconds}) then now() else r.window_start end
    returning hits, ceil(extract(epoch from window_start + make_interval(secs => ${windowSeconds}) - now()))::integer as left`.execute(
    db,
  );
  const row = rows[0];
  if (row && row.hits > most) {
    throw problem('too_many_requests', {
      params: { seconds: row.left },
      extra: { retryAfterSeconds: Math.max(1, row.left) },
    });
  }
}

/** What turned out right is not counted against anybody. */
export async function uncount(db: QueryExecutorProvider, keys: readonly string[]): Promise<void> {
  await sql`update rate_limit set hits = greatest(hits - 1, 0) where key = any(${keys})`.execute(db);
}
