import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  Group,
  keepPreviousData,
  Section,
  Stack,
  StatusPill,
  TextLink,
  type Tone,
  toast,
  useCan,
  useFormat,
  useInfiniteQuery,
  useMutation,
  useQueryClient,
  useQueryState,
  useT,
} from '@farstu/ui';
import { useEffect, useMemo } from 'react';
import { FilterBar } from '../../new-hires/pages/parts/filter-bar.tsx';
import classes from './inbox-table.module.css';
import { type InboxRow, integrations } from './integrations-api.ts';
import { messages } from './messages.ts';

const choices = ['all', 'received', 'refused', 'handled'] as const;
const tones: Record<InboxRow['state'], Tone> = { received: 'info', handled: 'success', refused: 'error' };

/** What has come in, newest first; of one system when it is given. */
export function InboxTable({ system }: { system?: InboxRow['system'] }) {
  const t = useT(messages);
  const [chosen, choose] = useQueryState('state', 'all');
  const state = choices.find((each) => each === chosen && each !== 'all') as InboxRow['state'] | undefined;
  const list = useInfiniteQuery({
    queryKey: ['people', 'integrations', 'inbox', state ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      integrations.inbox({ ...(state && { state }), ...(pageParam && { cursor: pageParam }) }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(
    () => list.data?.pages.flatMap((page) => page.data).filter((row) => system === undefined || row.system === system),
    [list.data, system],
  );
  const { hasNextPage, isFetching, fetchNextPage } = list;
  // A page of another system's events only is not the end of the list.
  const isStillEmpty = rows?.length === 0 && hasNextPage;
  useEffect(() => {
    if (isStillEmpty && !isFetching) void fetchNextPage();
  }, [isStillEmpty, isFetching, fetchNextPage]);
  const columns = useInboxColumns(system === undefined || system === 'teamtailor');
  return (
    <Stack gap="1rem">
      <Group>
        <FilterBar
          label={t('inbox.filter')}
          value={state ?? 'all'}
          onChange={choose}
          choices={choices.map((value) => ({ value, label: t(`inbox.choices.${value}`) }))}
        />
      </Group>
      <Section flush>
        <DataTable
          label={t('inbox.title')}
          columns={columns}
          rows={isStillEmpty ? undefined : rows}
          rowKey={({ id }) => id}
          error={list.error}
          onRetry={() => void list.refetch()}
          more={{ has: hasNextPage, fetch: () => void fetchNextPage(), fetching: list.isFetchingNextPage }}
          empty={<EmptyState title={t('inbox.emptyTitle')}>{t('inbox.emptyText')}</EmptyState>}
        />
      </Section>
    </Stack>
  );
}

function useInboxColumns(withSender: boolean): readonly Column<InboxRow>[] {
  const t = useT(messages);
  const can = useCan();
  const format = useFormat();
  const mayRun = can('integrations.write');
  return useMemo(
    () => [
      {
        id: 'received',
        header: t('inbox.received'),
        cell: ({ receivedAt }) => format.dateTime(receivedAt),
        width: '10rem',
      },
      ...(withSender ? [{ id: 'from', header: t('inbox.from'), cell: ({ from }: InboxRow) => from }] : []),
      {
        id: 'outcome',
        header: t('inbox.outcome'),
        cell: (row) => <Outcome row={row} />,
      },
      {
        id: 'about',
        header: t('inbox.about'),
        cell: ({ about }) =>
          about && <TextLink to={`/people/new-hires/${about.hireId}`}>{about.name ?? t('inbox.unnamed')}</TextLink>,
      },
      ...(mayRun
        ? [
            {
              id: 'again',
              header: t('do'),
              align: 'end' as const,
              width: '8rem',
              cell: (row: InboxRow) => row.mayRunAgain && row.state !== 'handled' && <RunAgain row={row} />,
            },
          ]
        : []),
    ],
    [t, format, withSender, mayRun],
  );
}

function Outcome({ row: { state, outcome } }: { row: InboxRow }) {
  const t = useT(messages);
  return (
    <span className={classes.outcome}>
      <StatusPill tone={tones[state]}>{t(`inbox.states.${state}`)}</StatusPill>
      {outcome && <span>{outcome.text}</span>}
    </span>
  );
}

function RunAgain({ row }: { row: InboxRow }) {
  const t = useT(messages);
  const client = useQueryClient();
  const run = useMutation({
    mutationFn: () => integrations.runEventAgain(row.id),
    onSuccess: () => toast.success(t('runningAgain')),
    onError: toast.error,
    onSettled: () => client.invalidateQueries({ queryKey: ['people', 'integrations'] }),
  });
  return (
    <Button
      variant="default"
      size="xs"
      aria-label={t('runAgainLong', { what: row.about?.name ?? row.from })}
      loading={run.isPending}
      onClick={() => run.mutate()}
    >
      {t('runAgain')}
    </Button>
  );
}
