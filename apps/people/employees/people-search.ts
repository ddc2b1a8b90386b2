import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** Between words, and around them. */
const gap = /[\s,;]+/;
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/**
 * Whether every word of the search begins a word of the person (a name or part of one, the employment number, the work
 * address), in any order and without regard to case and accents: `asa lind` and `Lindqvist Åsa` find *Åsa Lindqvist*.
 * For a query on the table `employee`, under that name. A search without a letter or digit finds nobody.
 *
 * Row-level security lets only leakproof comparisons use an index: bounds of bytes are, LIKE is not. The bounds are made
 * apart for the same reason, and the ids are one array, so that people are then read by their key.
 */
export function isFoundBy(search: string, tenant: number): RawBuilder<SqlBool> {
  const words = [...new Set(search.split(gap).map((word) => word.replace(edges, '')))].filter(Boolean);
  if (words.length === 0) return sql<SqlBool>`false`;
  return sql<SqlBool>`employee.id = any (array(
    with asked as materialized (
      select distinct folded.word collate "C" as low, (folded.word || chr(1114111)) collate "C" as high
      from unnest(${words}::text[]) written (word), public.search_text(written.word collate "sv-x-icu") folded (word))
    select w.employee_id from asked
    join employee_word w on w.tenant_id = ${tenant} and w.word >= asked.low and w.word < asked.high
    group by w.employee_id having count(distinct asked.low) = (select count(*) from asked)))`;
}
