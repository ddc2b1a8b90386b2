import {
  AttentionJobs,
  DismissJob,
  RunJobAgain,
  StatusPill,
  toast,
  useMutation,
  useQuery,
  useQueryClient,
  useT,
} from '@farstu/ui';
import { type AttentionRow, administration, administrationKey, attentionQuery } from './administration-api.ts';
import { messages } from './messages.ts';

/** Jobs that have used up their tries: run again where that helps anybody, or dismissed. `open` is how many there are. */
export function AttentionList({ customer, open }: { customer: number; open: number }) {
  const t = useT(messages);
  const list = useQuery(attentionQuery(customer));
  const jobs = list.data?.data;
  return (
    <AttentionJobs
      jobs={jobs}
      error={list.error}
      onRetry={() => void list.refetch()}
      mark={({ shared }) => shared && <StatusPill>{t('attention.shared')}</StatusPill>}
      actions={(row) => <Actions customer={customer} row={row} />}
      footnote={jobs && open > jobs.length ? t('attention.more', { shown: jobs.length, count: open }) : undefined}
    />
  );
}

function Actions({ customer, row: { id, what, mayRunAgain } }: { customer: number; row: AttentionRow }) {
  const t = useT(messages);
  const client = useQueryClient();
  const about = administrationKey(customer);
  const dismiss = useMutation({
    mutationFn: () => administration.dismissJob(customer, id),
    onSuccess: () => toast.success(t('dismissed')),
    onError: toast.error,
    onSettled: () => client.invalidateQueries({ queryKey: about }),
  });
  return (
    <>
      <DismissJob what={what} onClick={() => dismiss.mutate()} loading={dismiss.isPending} />
      {mayRunAgain && <RunJobAgain what={what} run={() => administration.runJobAgain(customer, id)} about={about} />}
    </>
  );
}
