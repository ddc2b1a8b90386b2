import { anyInstantSchema, companyNumberSchema } from '@farstu/contracts-hr-api';
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

const text = z.string().refine((key) => !key.includes('\0') && key.isWellFormed());
const id = z.uuid();

/** What stands in a cursor, by the column's name. */
const kinds: Readonly<Record<string, z.ZodType<Key>>> = {
  id,
  updated_at: anyInstantSchema,
  number: companyNumberSchema,
  company: companyNumberSchema,
  dimension: text,
  code: text,
  name: text,
  username: text,
  first_name: text,
  last_name: text,
};

function kindOf(column: string): z.ZodType<Key> {
  const kind = kinds[column.slice(column.indexOf('.') + 1)];
  if (!kind) throw new Error(`No kind of key is known for the column ${column}`);
  return kind;
}

const newestFirst = [anyInstantSchema, id] as const;

/** A value of another kind would be a fault in PostgreSQL, not the caller's mistake that it is. */
function keysOf(cursor: string, kindsOfList: readonly z.ZodType<Key>[]): Key[] {
  try {
    const keys = keysSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    const areOurs = kindsOfList.every((kind, index) => kind.safeParse(keys[index]).success);
    if (areOurs && keys.length === kindsOfList.length) return keys;
  } catch {
    // falls through to the problem: it is not one of ours
  }
  throw problem('invalid_input', { fields: [{ pointer: '/cursor', code: 'invalid' }] });
}

/** The keys of a list that is read newest first: its moment and its id. @throws invalid_input for a cursor that is not ours */
export const readCursor = (cursor: string): Key[] => keysOf(cursor, newestFirst);

/**
 * The rows after the cursor, in the order of these columns; order the query by the same ones.
 *
 * @param columns `table.column`, ending with what makes a row unique
 * @throws invalid_input for a cursor that is not ours
 */
export function after(columns: readonly string[], cursor: string | undefined): RawBuilder<SqlBool> {
  const kindsOfList = columns.map(kindOf);
  if (cursor === undefined) return sql<SqlBool>`true`;
  const keys = keysOf(cursor, kindsOfList);
  return sql<SqlBool>`(${sql.join(columns.map((column) => sql.ref(column)))}) > (${sql.join(keys)})`;
}

/** Of `limit + 1` rows asked for, the page and the cursor to the next. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (row: Row) => readonly Key[],
): { data: Row[]; nextCursor: string | null } {
  const data = rows.slice(0, limit);
  const last = data.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return {
    data,
    nextCursor: hasMore ? Buffer.from(JSON.stringify(cursorOf(last)), 'utf8').toString('base64url') : null,
  };
}
