import { problem } from '@farstu/platform/problems';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';

/** `?limit=&cursor=` of every list: 50 rows unless told, 200 at the most. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(2000).optional(),
});

/** What a list answers: `{ data, nextCursor }`, the cursor null on the last page. */
export const listOf = <Row extends z.ZodType>(row: Row) =>
  z.object({ data: z.array(row), nextCursor: z.string().nullable() });

type Key = string | number;

const keysSchema = z.array(z.union([z.string(), z.number()]));

export function readCursor(cursor: string, length: number): Key[] {
  try {
    const keys = keysSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    if (keys.length === length) return keys;
  } catch {
    // falls through to the problem: it is not one of ours
  }
  throw problem('invalid_input', { fields: [{ pointer: '/cursor', code: 'invalid' }] });
}

/**
 * The rows after the cursor, in the order of these columns; order the query by the same ones.
 *
 * @param columns `table.column`, ending with what makes a row unique
 * @throws invalid_input for a cursor that is not ours
 */
export function after(columns: readonly string[], cursor: string | undefined): RawBuilder<SqlBool> {
  if (cursor === undefined) return sql<SqlBool>`true`;
  const keys = readCursor(cursor, columns.length);
  return sql<SqlBool>`(${sql.join(columns.map((column) => sql.ref(column)))}) > (${sql.join(keys)})`;
}

/** Of `limit + 1` rows asked for, the page and the cursor to the next. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  keysOf: (row: Row) => readonly Key[],
): { data: Row[]; nextCursor: string | null } {
  const data = rows.slice(0, limit);
  const last = data.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return {
    data,
    nextCursor: hasMore ? Buffer.from(JSON.stringify(keysOf(last)), 'utf8').toString('base64url') : null,
  };
}
