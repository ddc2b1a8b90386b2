import {
  Button,
  EmptyState,
  ErrorState,
  Group,
  Section,
  SectionSkeleton,
  TextLink,
  toast,
  useCan,
  useDisclosure,
  useFormat,
  useInfiniteQuery,
  useMutation,
  useQueryClient,
  useT,
} from '@farstu/ui';
import { IconRefresh } from '@farstu/ui/icons';
import classes from './attention-list.module.css';
import { DismissDialog } from './dismiss-dialog.tsx';
import { type AttentionRow, integrations } from './integrations-api.ts';
import { messages } from './messages.ts';

/** Jobs that have used up their tries: what, why, the other side's words, what to do, and a button that runs it again. */
export function AttentionList() {
  const t = useT(messages);
  const list = useInfiniteQuery({
    queryKey: ['people', 'integrations', 'attention'],
    queryFn: ({ pageParam, signal }) => integrations.attention(pageParam ? { cursor: pageParam } : {}, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  const rows = list.data?.pages.flatMap((page) => page.data);
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
            <Job key={row.id} row={row} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <div className={classes.more}>
          <Button variant="subtle" onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
            {t('more')}
          </Button>
        </div>
      )}
    </Section>
  );
}

function Job({ row }: { row: AttentionRow }) {
  const t = useT(messages);
  const can = useCan();
  const format = useFormat();
  const client = useQueryClient();
  const [asking, { open, close }] = useDisclosure();
  const run = useMutation({
    mutationFn: () => integrations.runJobAgain(row.id),
    onSuccess: () => toast.success(t('runningAgain')),
    onError: toast.error,
    onSettled: () => client.invalidateQueries({ queryKey: ['people', 'integrations'] }),
  });
  return (
    <li className={classes.job}>
      <div className={classes.story}>
        <h2>{row.what}</h2>
        <p className={classes.meta}>
          {t('attention.attempts', { count: row.attempts })},{' '}
          {t('attention.since', { moment: format.moment(row.firstAt) })}
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
        {row.hireId && <TextLink to={`/people/new-hires/${row.hireId}`}>{t('toHire')}</TextLink>}
        {can('integrations.write') && (
          <Group gap="xs">
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
            <Button variant="subtle" size="xs" aria-label={t('dismiss.actionLong', { what: row.what })} onClick={open}>
              {t('dismiss.action')}
            </Button>
            <DismissDialog row={row} opened={asking} onClose={close} />
          </Group>
        )}
      </div>
    </li>
  );
}
