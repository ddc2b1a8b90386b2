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
import { useMemo } from 'react';
import { FilterBar } from '../../new-hires/pages/parts/filter-bar.tsx';
import classes from './inbox-table.module.css';
import { type CardRow, integrations } from './integrations-api.ts';
import { messages } from './messages.ts';

const choices = ['all', 'waiting', 'refused', 'delivered'] as const;
const tones: Record<CardRow['state'], Tone> = {
  waiting: 'info',
  delivered: 'success',
  refused: 'error',
  'no-address': 'neutral',
};

/** The result cards in Teamtailor: what each says, whether it has come there, and Teamtailor's words when it refused. */
export function CardTable() {
  const t = useT(messages);
  const [chosen, choose] = useQueryState('state', 'all');
  const value = choices.find((each) => each === chosen) ?? 'all';
  const list = useInfiniteQuery({
    queryKey: ['people', 'integrations', 'cards', value],
    queryFn: ({ pageParam, signal }) =>
      integrations.cards({ ...(value !== 'all' && { state: value }), ...(pageParam && { cursor: pageParam }) }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.data), [list.data]);
  const columns = useCardColumns();
  return (
    <Stack gap="1rem">
      <Group>
        <FilterBar
          label={t('teamtailor.card.filter')}
          value={value}
          onChange={choose}
          choices={choices.map((each) => ({ value: each, label: t(`teamtailor.card.choices.${each}`) }))}
        />
      </Group>
      <Section flush>
        <DataTable
          label={t('teamtailor.card.title')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          error={list.error}
          onRetry={() => void list.refetch()}
          more={{ has: list.hasNextPage, fetch: () => void list.fetchNextPage(), fetching: list.isFetchingNextPage }}
          empty={<EmptyState title={t('teamtailor.card.emptyTitle')}>{t('teamtailor.card.emptyText')}</EmptyState>}
        />
      </Section>
    </Stack>
  );
}

function useCardColumns(): readonly Column<CardRow>[] {
  const t = useT(messages);
  const can = useCan();
  const format = useFormat();
  const maySend = can('integrations.write');
  return useMemo(
    () => [
      {
        id: 'person',
        header: t('teamtailor.card.person'),
        cell: ({ name, hireId, companyName }) => (
          <span className={classes.card}>
            {hireId ? (
              <TextLink to={`/people/new-hires/${hireId}`}>{name ?? t('inbox.unnamed')}</TextLink>
            ) : (
              (name ?? t('teamtailor.card.nobody'))
            )}
            {companyName && <span className={classes.quiet}>{companyName}</span>}
          </span>
        ),
      },
      {
        id: 'says',
        header: t('teamtailor.card.says'),
        cell: ({ summary, words }) => (
          <span className={classes.card}>
            {summary}
            {words && <span className={classes.words}>{words}</span>}
          </span>
        ),
      },
      {
        id: 'state',
        header: t('teamtailor.card.state'),
        cell: ({ state }) => <StatusPill tone={tones[state]}>{t(`teamtailor.card.states.${state}`)}</StatusPill>,
        width: '9rem',
      },
      {
        id: 'changed',
        header: t('teamtailor.card.changed'),
        cell: ({ changedAt }) => format.dateTime(changedAt),
        width: '10rem',
      },
      ...(maySend
        ? [
            {
              id: 'again',
              header: t('do'),
              align: 'end' as const,
              width: '9rem',
              cell: (card: CardRow) => card.maySendAgain && card.state !== 'delivered' && <SendAgain card={card} />,
            },
          ]
        : []),
    ],
    [t, format, maySend],
  );
}

function SendAgain({ card }: { card: CardRow }) {
  const t = useT(messages);
  const client = useQueryClient();
  const send = useMutation({
    mutationFn: () => integrations.sendCardAgain(card.id),
    onSuccess: () => toast.success(t('teamtailor.card.sent')),
    onError: toast.error,
    onSettled: () => client.invalidateQueries({ queryKey: ['people', 'integrations'] }),
  });
  return (
    <Button
      variant="default"
      size="xs"
      aria-label={t('teamtailor.card.againLong', { name: card.name ?? t('teamtailor.card.nobody') })}
      loading={send.isPending}
      onClick={() => send.mutate()}
    >
      {t('teamtailor.card.again')}
    </Button>
  );
}
