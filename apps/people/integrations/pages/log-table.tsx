import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  Group,
  keepPreviousData,
  Section,
  Stack,
  toast,
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@farstu/ui';
import { type ReactNode, useMemo } from 'react';
import { integrationsKey } from './queries.ts';

interface LogPage<Row> {
  data: Row[];
  nextCursor: string | null;
}

/** Something that has happened, newest first, further back as one scrolls; filters stand above. */
export function LogTable<Row extends { id: string }>({
  label,
  about,
  ask,
  filters,
  columns,
  empty,
}: {
  label: string;
  /** What is asked for: the key under which answers are kept. */
  about: readonly string[];
  ask: (page: { cursor?: string }, signal: AbortSignal) => Promise<LogPage<Row>>;
  filters: ReactNode;
  columns: readonly Column<Row>[];
  empty: { title: string; text: string };
}) {
  const list = useInfiniteQuery({
    queryKey: [...integrationsKey, ...about],
    queryFn: ({ pageParam, signal }) => ask(pageParam ? { cursor: pageParam } : {}, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.data), [list.data]);
  return (
    <Stack gap="1rem">
      <Group>{filters}</Group>
      <Section flush>
        <DataTable
          label={label}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          error={list.error}
          onRetry={() => void list.refetch()}
          more={{ has: list.hasNextPage, fetch: () => void list.fetchNextPage(), fetching: list.isFetchingNextPage }}
          empty={<EmptyState title={empty.title}>{empty.text}</EmptyState>}
        />
      </Section>
    </Stack>
  );
}

/** Does what a row is about once more. */
export function AgainButton({
  children,
  label,
  run,
  done,
}: {
  children: string;
  /** For screen readers: also what the row is about. */
  label: string;
  run: () => Promise<unknown>;
  done: string;
}) {
  const client = useQueryClient();
  const again = useMutation({
    mutationFn: run,
    onSuccess: () => toast.success(done),
    onError: toast.error,
    onSettled: () => client.invalidateQueries({ queryKey: integrationsKey }),
  });
  return (
    <Button variant="default" size="xs" aria-label={label} loading={again.isPending} onClick={() => again.mutate()}>
      {children}
    </Button>
  );
}
