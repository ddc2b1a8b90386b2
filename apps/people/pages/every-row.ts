import type { ListOf, PageQuery } from './api-shapes.ts';

/** Choices are read whole; beyond this many a select is no help anyway. */
const mostPages = 10;

/** Every row of a list, page after page: for what is chosen from, such as cost centres and templates. */
export async function everyRow<Row>(page: (query: PageQuery) => Promise<ListOf<Row>>): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | null = null;
  for (let pages = 0; pages < mostPages; pages++) {
    const answer: ListOf<Row> = await page({ limit: 200, ...(cursor !== null && { cursor }) });
    rows.push(...answer.data);
    cursor = answer.nextCursor;
    if (cursor === null) break;
  }
  return rows;
}
