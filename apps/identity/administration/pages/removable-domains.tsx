import {
  Button,
  type Column,
  ConfirmDialog,
  DataTable,
  EmptyState,
  ErrorState,
  InlineNotice,
  Section,
  SectionSkeleton,
  Stack,
  StatusPill,
  Text,
  type Tone,
  toast,
  useFormat,
  useQuery,
  useQueryClient,
  useT,
} from '@farstu/ui';
import { useMemo, useState } from 'react';
import classes from './administration.module.css';
import { type AdministeredDomain, administration, administrationKey, domainsQuery } from './administration-api.ts';
import { messages } from './messages.ts';

const tones: Record<AdministeredDomain['state'], Tone> = { pending: 'warning', verified: 'success', lost: 'neutral' };

/** The domains that the installation answers for, and the way to answer for one no longer. */
export function RemovableDomains({ customer }: { customer: number }) {
  const t = useT(messages);
  const format = useFormat();
  const domains = useQuery(domainsQuery(customer));
  const [removing, setRemoving] = useState<AdministeredDomain>();
  const columns = useMemo<readonly Column<AdministeredDomain>[]>(
    () => [
      { id: 'domain', header: t('domain.domain'), cell: ({ domain }) => domain, sortBy: ({ domain }) => domain },
      {
        id: 'state',
        header: t('domain.state'),
        cell: ({ state }) => (
          <span className={classes.lines}>
            <StatusPill tone={tones[state]}>{t(`domain.states.${state}`)}</StatusPill>
            <span className={classes.quiet}>{t(`domain.mean.${state}`)}</span>
          </span>
        ),
      },
      {
        id: 'since',
        header: t('domain.verifiedAt'),
        cell: ({ verifiedAt }) => verifiedAt && format.dateTime(verifiedAt),
        width: '9.5rem',
      },
      {
        id: 'do',
        header: t('do'),
        align: 'end',
        width: '7rem',
        cell: (row) =>
          row.state === 'verified' && (
            <Button
              variant="subtle"
              size="xs"
              color="falu"
              aria-label={t('domain.removeLong', { domain: row.domain })}
              onClick={() => setRemoving(row)}
            >
              {t('domain.remove')}
            </Button>
          ),
      },
    ],
    [t, format],
  );
  return (
    <Section title={t('domain.title')} description={t('domain.description')} flush>
      <DataTable
        label={t('domain.title')}
        columns={columns}
        rows={domains.data?.data}
        error={domains.error}
        onRetry={() => void domains.refetch()}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('domain.emptyTitle')}>{t('domain.emptyText')}</EmptyState>}
      />
      <RemoveDomain customer={customer} domain={removing} onClose={() => setRemoving(undefined)} />
    </Section>
  );
}

/** Says first what follows, for those who are hired from now on and for those who have their accounts. */
function RemoveDomain({
  customer,
  domain,
  onClose,
}: {
  customer: number;
  /** Undefined: nothing is asked. */
  domain: AdministeredDomain | undefined;
  onClose: () => void;
}) {
  const t = useT(messages);
  const client = useQueryClient();
  return (
    <ConfirmDialog
      opened={domain !== undefined}
      onClose={onClose}
      title={t('domain.removeTitle', { domain: domain?.domain ?? '' })}
      confirmLabel={t('domain.removeConfirm')}
      tone="danger"
      onConfirm={async () => {
        if (!domain) return;
        client.setQueryData(domainsQuery(customer).queryKey, await administration.removeDomain(customer, domain.id));
        toast.success(t('domain.removed', { domain: domain.domain }));
        await client.invalidateQueries({ queryKey: administrationKey(customer) });
      }}
    >
      {domain && (
        <Stack gap="0.75rem">
          <Text>{t('domain.future', { domain: domain.domain })}</Text>
          <Text>{t('domain.planned')}</Text>
          <AccountsThere customer={customer} domain={domain} />
          <Text>{t('domain.again')}</Text>
        </Stack>
      )}
    </ConfirmDialog>
  );
}

function AccountsThere({ customer, domain }: { customer: number; domain: AdministeredDomain }) {
  const t = useT(messages);
  const effect = useQuery({
    queryKey: [...administrationKey(customer), 'removal', domain.id],
    queryFn: () => administration.removal(customer, domain.id),
    staleTime: 0,
  });
  if (effect.isError) return <ErrorState error={effect.error} onRetry={() => void effect.refetch()} />;
  if (!effect.data) return <SectionSkeleton lines={1} />;
  const { accounts, withoutPassword } = effect.data;
  return (
    <InlineNotice>
      {accounts === 0 ? t('domain.noAccounts') : t('domain.accounts', { count: accounts })}
      {withoutPassword > 0 && ` ${t('domain.withoutPassword', { count: withoutPassword })}`}
    </InlineNotice>
  );
}
