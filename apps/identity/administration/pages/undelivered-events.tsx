import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  Section,
  StatusPill,
  toast,
  useFormat,
  useMutation,
  useQuery,
  useQueryClient,
  useT,
} from '@farstu/ui';
import { useMemo } from 'react';
import classes from './administration.module.css';
import { administration, administrationKey, eventsQuery, type UndeliveredEvent } from './administration-api.ts';
import { messages } from './messages.ts';

/** What applications have not been told yet: waiting for the next try, or given up. */
export function UndeliveredEvents({ customer, count }: { customer: number; count: number }) {
  const t = useT(messages);
  const format = useFormat();
  const events = useQuery(eventsQuery(customer));
  const columns = useMemo<readonly Column<UndeliveredEvent>[]>(
    () => [
      {
        id: 'what',
        header: t('event.what'),
        cell: ({ what, application }) => (
          <span className={classes.lines}>
            {what}
            <span className={classes.quiet}>{t('event.to', { application })}</span>
          </span>
        ),
      },
      {
        id: 'state',
        header: t('event.state'),
        cell: ({ state, answer }) => (
          <span className={classes.lines}>
            <StatusPill tone={state === 'waiting' ? 'warning' : 'error'}>{t(`event.states.${state}`)}</StatusPill>
            {answer && <span className={classes.quiet}>{answer}</span>}
          </span>
        ),
      },
      {
        id: 'created',
        header: t('event.created'),
        cell: ({ createdAt }) => format.dateTime(createdAt),
        sortBy: ({ createdAt }) => createdAt,
        width: '9.5rem',
      },
      {
        id: 'tried',
        header: t('event.tried'),
        cell: ({ triedAt }) => (triedAt ? format.dateTime(triedAt) : t('event.notTried')),
        width: '9.5rem',
      },
      {
        id: 'do',
        header: t('do'),
        align: 'end',
        width: '8rem',
        cell: (row) => <SendNow customer={customer} event={row} />,
      },
    ],
    [t, format, customer],
  );
  const rows = events.data?.data;
  return (
    <Section flush>
      <DataTable
        label={t('tabs.events')}
        columns={columns}
        rows={rows}
        error={events.error}
        onRetry={() => void events.refetch()}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('event.emptyTitle')}>{t('event.emptyText')}</EmptyState>}
      />
      {rows && count > rows.length && <p className={classes.more}>{t('event.more', { shown: rows.length, count })}</p>}
    </Section>
  );
}

function SendNow({ customer, event: { id, what, application } }: { customer: number; event: UndeliveredEvent }) {
  const t = useT(messages);
  const client = useQueryClient();
  const send = useMutation({
    mutationFn: () => administration.sendAgain(customer, id),
    onSuccess: () => toast.success(t('event.sending')),
    onError: toast.error,
    onSettled: () => client.invalidateQueries({ queryKey: administrationKey(customer) }),
  });
  return (
    <Button
      variant="default"
      size="xs"
      aria-label={t('event.sendLong', { what, application })}
      loading={send.isPending}
      onClick={() => send.mutate()}
    >
      {t('event.send')}
    </Button>
  );
}
