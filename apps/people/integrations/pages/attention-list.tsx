import {
  AttentionJobs,
  DismissJob,
  Group,
  RunJobAgain,
  TextLink,
  useCan,
  useDisclosure,
  useInfiniteQuery,
  useT,
} from '@farstu/ui';
import { DismissDialog } from './dismiss-dialog.tsx';
import { type AttentionRow, integrations } from './integrations-api.ts';
import { messages } from './messages.ts';
import { integrationsKey } from './queries.ts';

/** Jobs that have used up their tries: run again, or dismissed for a reason, by whoever may. */
export function AttentionList() {
  const list = useInfiniteQuery({
    queryKey: [...integrationsKey, 'attention'],
    queryFn: ({ pageParam, signal }) => integrations.attention(pageParam ? { cursor: pageParam } : {}, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  return (
    <AttentionJobs
      jobs={list.data?.pages.flatMap((page) => page.data)}
      error={list.error}
      onRetry={() => void list.refetch()}
      more={{ has: list.hasNextPage, fetch: () => void list.fetchNextPage(), fetching: list.isFetchingNextPage }}
      actions={(row) => <Actions row={row} />}
    />
  );
}

function Actions({ row }: { row: AttentionRow }) {
  const t = useT(messages);
  const can = useCan();
  const [asking, { open, close }] = useDisclosure();
  return (
    <>
      {row.hireId && <TextLink to={`/people/new-hires/${row.hireId}`}>{t('toHire')}</TextLink>}
      {can('integrations.write') && (
        <Group gap="xs">
          <RunJobAgain what={row.what} run={() => integrations.runJobAgain(row.id)} about={integrationsKey} />
          <DismissJob what={row.what} onClick={open} />
          <DismissDialog row={row} opened={asking} onClose={close} />
        </Group>
      )}
    </>
  );
}
