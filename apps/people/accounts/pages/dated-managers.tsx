import {
  Button,
  type Column,
  ConfirmDialog,
  DataTable,
  Dialog,
  EmptyState,
  Section,
  StatusPill,
  toast,
  useBusinessDay,
  useCan,
  useDisclosure,
  useFormat,
  useQueryClient,
  useT,
} from '@farstu/ui';
import { useMemo, useState } from 'react';
import { type AccountWithManagers, costCentres, type DatedManager } from './accounts-api.ts';
import classes from './cost-centres-page.module.css';
import { messages } from './messages.ts';
import { PlaceManager } from './place-manager.tsx';

/** Who is nearest manager from which day, the latest first. */
export function DatedManagers({ account }: { account: AccountWithManagers }) {
  const t = useT(messages);
  const can = useCan();
  const format = useFormat();
  const client = useQueryClient();
  const [placing, { open, close }] = useDisclosure();
  const [removing, setRemoving] = useState<DatedManager>();
  const rows = useMemo(() => account.managers.toReversed(), [account.managers]);
  const mayWrite = can('accounts.write');
  const columns = useManagerColumns(mayWrite, setRemoving);
  const before = removing && account.managers[account.managers.indexOf(removing) - 1];
  const until = removing?.to
    ? t('managers.until', { date: format.dateInSentence(removing.to) })
    : t('managers.untilFurtherSentence');
  const place = (
    <Button variant={rows.length > 0 ? 'default' : 'filled'} size={rows.length > 0 ? 'xs' : 'sm'} onClick={open}>
      {t(rows.length > 0 ? 'managers.place' : 'managers.placeFirst')}
    </Button>
  );
  return (
    <Section
      title={t('managers.title')}
      description={t('managers.description')}
      actions={mayWrite && rows.length > 0 && place}
      flush
    >
      <DataTable
        label={t('managers.title')}
        columns={columns}
        rows={rows}
        rowKey={({ from }) => from}
        empty={
          <EmptyState title={t('managers.emptyTitle')} {...(mayWrite && { action: place })}>
            {t('managers.emptyText')}
          </EmptyState>
        }
      />
      <Dialog
        opened={placing}
        onClose={close}
        title={t('placing.title', { code: account.code, name: account.name })}
        high
      >
        <PlaceManager account={account} onDone={close} />
      </Dialog>
      <ConfirmDialog
        opened={removing !== undefined}
        onClose={() => setRemoving(undefined)}
        title={
          removing ? t('managers.removeTitle', { name: removing.name, date: format.dateInSentence(removing.from) }) : ''
        }
        confirmLabel={t('managers.remove')}
        tone="danger"
        onConfirm={async () => {
          if (!removing) return;
          await costCentres.removeManager(account.code, removing.from);
          await client.invalidateQueries({ queryKey: ['people', 'accounts'] });
          toast.success(t('managers.removed'));
        }}
      >
        {before ? t('managers.removeBefore', { name: before.name, until }) : t('managers.removeNone', { until })}
      </ConfirmDialog>
    </Section>
  );
}

function useManagerColumns(
  mayWrite: boolean,
  onRemove: (manager: DatedManager) => void,
): readonly Column<DatedManager>[] {
  const t = useT(messages);
  const format = useFormat();
  const today = useBusinessDay().toString();
  return useMemo(() => {
    const stateOf = ({ from, to }: DatedManager) =>
      from > today ? 'coming' : to !== null && to < today ? 'passed' : 'now';
    return [
      {
        id: 'name',
        header: t('managers.name'),
        cell: (manager) => (
          <span className={classes.pills}>
            {manager.name}
            {manager.userId === null && stateOf(manager) !== 'passed' && (
              <StatusPill tone="warning">{t('managers.noUser')}</StatusPill>
            )}
            {manager.userId !== null && !manager.canAct && stateOf(manager) !== 'passed' && (
              <StatusPill tone="warning">{t('managers.cannotReview')}</StatusPill>
            )}
          </span>
        ),
      },
      {
        id: 'state',
        header: t('state'),
        cell: (manager) => {
          const state = stateOf(manager);
          return (
            <StatusPill tone={state === 'now' ? 'success' : state === 'coming' ? 'info' : 'neutral'} icon={false}>
              {t(`managers.${state}`)}
            </StatusPill>
          );
        },
        width: '7rem',
      },
      { id: 'from', header: t('managers.from'), cell: ({ from }) => format.date(from), width: '8rem' },
      {
        id: 'to',
        header: t('managers.to'),
        cell: ({ to }) => (to ? format.date(to) : t('managers.untilFurther')),
        width: '9rem',
      },
      ...(mayWrite
        ? [
            {
              id: 'remove',
              header: t('do'),
              align: 'end' as const,
              width: '7rem',
              cell: (manager: DatedManager) => (
                <Button
                  variant="subtle"
                  size="xs"
                  color="falu"
                  aria-label={t('managers.removeLong', { name: manager.name, date: format.date(manager.from) })}
                  onClick={() => onRemove(manager)}
                >
                  {t('managers.remove')}
                </Button>
              ),
            },
          ]
        : []),
    ];
  }, [t, format, today, mayWrite, onRemove]);
}
