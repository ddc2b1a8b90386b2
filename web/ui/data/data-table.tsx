import { compareNames } from '@farstu/platform/format';
import { Button, Skeleton } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { EmptyState } from '../feedback/empty-state.tsx';
import { ErrorState } from '../feedback/error-state.tsx';
import { useT } from '../i18n/use-t.ts';
import { messages } from '../messages.ts';
import classes from './data-table.module.css';

/** A column. The first one names the row: it carries the row's link, and is the heading of the card on a phone. */
export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Given, the column can be sorted. Text sorts as Swedes look for names; empty values come last. */
  sortBy?: (row: Row) => string | number | null | undefined;
  align?: 'start' | 'end';
  /** CSS width, such as `9rem`. */
  width?: string;
  /** Left out of the card on a phone. */
  hideOnPhone?: boolean;
}

export interface DataTableProps<Row> {
  /** What the table lists, for screen readers. */
  label: string;
  columns: readonly Column<Row>[];
  /** `undefined` while waiting. Keep the same array between drawings (a query's data is). */
  rows: readonly Row[] | undefined;
  rowKey: (row: Row) => string;
  /** Address that the whole row leads to. */
  rowLink?: (row: Row) => string;
  initialSort?: { column: string; direction: 'ascending' | 'descending' };
  /** The query's error; drawn in place of the rows when there are none. */
  error?: unknown;
  onRetry?: () => void;
  /** An {@link EmptyState} that says what would be here. */
  empty?: ReactNode;
  /** More rows to fetch: `hasNextPage`, `fetchNextPage` and `isFetchingNextPage` of an infinite query. */
  more?: { has: boolean; fetch: () => void; fetching: boolean };
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
/**
 * Tables drawn as cards lose their meaning in Safari, so every role is said; spread, because linters rightly call
 * them redundant on any other table.
 */
const said = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  cell: { role: 'cell' },
} as const;
/** From here on only the rows in sight are drawn. */
const drawAllUpTo = 150;
const rowHeight = 37;

/** A list of things: sorting, sticky heading, a link per row, arrow keys between rows, cards on a phone. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, rowLink, initialSort, error, onRetry, empty, more } = props;
  const t = useT(messages);
  const [sorting, setSorting] = useState<SortingState>(
    initialSort ? [{ id: initialSort.column, desc: initialSort.direction === 'descending' }] : [],
  );
  const data = useMemo(() => (rows ? [...rows] : []), [rows]);
  const definitions = useMemo(() => columns.map((column) => definitionOf(column)), [columns]);
  const table = useTable({
    features,
    columns: definitions,
    data,
    state: { sorting },
    onSortingChange: setSorting,
    getRowId: rowKey,
    enableMultiSort: false,
  });
  const sorted = table.getRowModel().rows;
  const body = useRef<HTMLTableSectionElement>(null);
  const few = sorted.length <= drawAllUpTo;
  const virtual = useWindowVirtualizer({
    count: sorted.length,
    estimateSize: () => rowHeight,
    overscan: 20,
    enabled: !few,
    scrollMargin: body.current?.offsetTop ?? 0,
  });

  if (rows === undefined && error != null) return <ErrorState error={error} {...(onRetry && { onRetry })} />;
  if (rows?.length === 0) return empty ?? <EmptyState title={t('table.emptyTitle')} />;

  const inSight = few
    ? sorted.map((row, index) => ({ row, index }))
    : virtual.getVirtualItems().flatMap(({ index }) => {
        const row = sorted[index];
        return row ? [{ row, index }] : [];
      });
  const before = few ? 0 : (virtual.getVirtualItems()[0]?.start ?? 0) - virtual.options.scrollMargin;
  const after = few
    ? 0
    : virtual.getTotalSize() - (virtual.getVirtualItems().at(-1)?.end ?? 0) + virtual.options.scrollMargin;

  return (
    <div className={classes.frame} aria-busy={rows === undefined}>
      <table
        className={classes.table}
        {...said.table}
        aria-label={label}
        aria-rowcount={more?.has ? -1 : data.length + 1}
      >
        <thead {...said.rowgroup}>
          <tr {...said.row}>
            {columns.map((column) => {
              const direction = table.getColumn(column.id)?.getIsSorted() || false;
              return (
                <th
                  key={column.id}
                  {...said.columnheader}
                  scope="col"
                  data-align={column.align}
                  style={{ width: column.width }}
                  {...(column.sortBy && {
                    'aria-sort': direction ? (direction === 'desc' ? 'descending' : 'ascending') : 'none',
                  })}
                >
                  {column.sortBy ? (
                    <button
                      type="button"
                      className={classes.sort}
                      data-sorted={direction || undefined}
                      title={t('table.sortBy', { column: column.header })}
                      onClick={() => setSorting([{ id: column.id, desc: direction === 'asc' }])}
                    >
                      {column.header}
                      <SortMark direction={direction} />
                    </button>
                  ) : (
                    column.header
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody ref={body} {...said.rowgroup} onKeyDown={moveBetweenRows}>
          {rows === undefined && <WaitingRows columns={columns.length} label={t('loading')} />}
          {before > 0 && <tr aria-hidden style={{ height: before }} />}
          {inSight.map(({ row, index }) => (
            <tr key={row.id} {...said.row} aria-rowindex={index + 2} data-link={rowLink ? '' : undefined}>
              {columns.map((column, place) => (
                <td
                  key={column.id}
                  {...said.cell}
                  data-align={column.align}
                  data-label={column.header}
                  data-first={place === 0 || undefined}
                  data-hide-on-phone={column.hideOnPhone || undefined}
                >
                  {place === 0 && rowLink ? (
                    <Link to={rowLink(row.original)} className={classes.rowLink} data-row-link>
                      {column.cell(row.original)}
                    </Link>
                  ) : (
                    column.cell(row.original)
                  )}
                </td>
              ))}
            </tr>
          ))}
          {after > 0 && <tr aria-hidden style={{ height: after }} />}
        </tbody>
      </table>
      {more?.has && (
        <div className={classes.more}>
          <Button variant="subtle" onClick={more.fetch} loading={more.fetching}>
            {t('more')}
          </Button>
        </div>
      )}
    </div>
  );
}

function definitionOf<Row extends object>(column: Column<Row>): ColumnDef<typeof features, Row, unknown> {
  const { id, sortBy } = column;
  if (!sortBy) return { id, enableSorting: false };
  return {
    id,
    accessorFn: (row: Row) => sortBy(row) ?? undefined,
    sortUndefined: 'last',
    sortFn: (a, b) => compareValues(a.getValue(id), b.getValue(id)),
  };
}

function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compareNames(String(a ?? ''), String(b ?? ''));
}

function SortMark({ direction }: { direction: false | 'asc' | 'desc' }) {
  if (direction === 'asc') return <IconArrowUp size={13} stroke={2} aria-hidden />;
  if (direction === 'desc') return <IconArrowDown size={13} stroke={2} aria-hidden />;
  return <IconArrowsSort size={13} stroke={1.6} aria-hidden className={classes.unsorted} />;
}

function WaitingRows({ columns, label }: { columns: number; label: string }) {
  return ['68%', '52%', '75%', '60%', '48%', '70%'].map((width, row) => (
    <tr key={width} {...said.row} className={classes.waiting} {...(row === 0 && { 'aria-label': label })}>
      {Array.from({ length: columns }, (_, column) => (
        <td key={`${width}${String(column)}`} {...said.cell}>
          <Skeleton height={12} width={column === 0 ? width : '55%'} />
        </td>
      ))}
    </tr>
  ));
}

function moveBetweenRows(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const target = event.target;
  if (step === undefined || !(target instanceof HTMLElement) || !target.matches('[data-row-link]')) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-link]')];
  const next = links[links.indexOf(target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
