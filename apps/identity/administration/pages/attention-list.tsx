import {
  Button,
  EmptyState,
  ErrorState,
  Section,
  SectionSkeleton,
  StatusPill,
  toast,
  useFormat,
  useMutation,
  useQuery,
  useQueryClient,
  useT,
} from '@farstu/ui';
import { IconRefresh } from '@farstu/ui/icons';
import shared from './administration.module.css';
import { type AttentionRow, administration, administrationKey, attentionQuery } from './administration-api.ts';
import classes from './attention-list.module.css';
import { messages } from './messages.ts';

/** Jobs that have used up their tries: what, why, the other side's words, what to do, and what can be pressed. */
export function AttentionList({ customer, open }: { customer: number; open: number }) {
  const t = useT(messages);
  const list = useQuery(attentionQuery(customer));
  const rows = list.data?.data;
  if (list.isError) {
    return (
      <Section>
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      </Section>
    );
  }
  return (
    <Section flush>
      {!rows ? (
        <div className={classes.waiting}>
          <SectionSkeleton lines={5} />
        </div>
      ) : rows.length === 0 ? (
        <EmptyState title={t('attention.emptyTitle')}>{t('attention.emptyText')}</EmptyState>
      ) : (
        <ul className={classes.list} aria-label={t('tabs.attention')}>
          {rows.map((row) => (
            <Job key={row.id} customer={customer} row={row} />
          ))}
        </ul>
      )}
      {rows && open > rows.length && (
        <p className={shared.more}>{t('attention.more', { shown: rows.length, count: open })}</p>
      )}
    </Section>
  );
}

function Job({ customer, row }: { customer: number; row: AttentionRow }) {
  const t = useT(messages);
  const format = useFormat();
  const client = useQueryClient();
  const settled = {
    onError: toast.error,
    onSettled: () => client.invalidateQueries({ queryKey: administrationKey(customer) }),
  };
  const run = useMutation({
    ...settled,
    mutationFn: () => administration.runJobAgain(customer, row.id),
    onSuccess: () => toast.success(t('runningAgain')),
  });
  const dismiss = useMutation({
    ...settled,
    mutationFn: () => administration.dismissJob(customer, row.id),
    onSuccess: () => toast.success(t('dismissed')),
  });
  return (
    <li className={classes.job}>
      <div className={classes.story}>
        <h2>{row.what}</h2>
        <p className={classes.meta}>
          {t('attention.attempts', { count: row.attempts })},{' '}
          {t('attention.since', { moment: format.moment(row.firstAt) })}
          {row.shared && (
            <>
              {' '}
              <StatusPill>{t('attention.shared')}</StatusPill>
            </>
          )}
        </p>
        <p>{row.reason}</p>
        {row.words && (
          <blockquote>
            <span>{t('theirWords')}</span>
            {row.words}
          </blockquote>
        )}
        <p className={classes.todo}>
          <strong>{t('whatToDo')}</strong> {row.whatToDo}
        </p>
      </div>
      <div className={classes.actions}>
        <Button
          variant="subtle"
          size="xs"
          aria-label={t('dismissLong', { what: row.what })}
          loading={dismiss.isPending}
          onClick={() => dismiss.mutate()}
        >
          {t('dismiss')}
        </Button>
        {row.mayRunAgain && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconRefresh size={14} />}
            aria-label={t('runAgainLong', { what: row.what })}
            loading={run.isPending}
            onClick={() => run.mutate()}
          >
            {t('runAgain')}
          </Button>
        )}
      </div>
    </li>
  );
}
