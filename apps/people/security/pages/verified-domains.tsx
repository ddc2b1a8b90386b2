import {
  Button,
  type Column,
  ConfirmDialog,
  DataTable,
  Dialog,
  EmptyState,
  InlineNotice,
  Section,
  StatusPill,
  type Tone,
  toast,
  useCan,
  useDisclosure,
  useFormat,
  useQueryClient,
  useT,
} from '@farstu/ui';
import { IconPlus } from '@farstu/ui/icons';
import { useMemo, useState } from 'react';
import { DomainEffect, DomainForm, DomainTrial } from './domain-form.tsx';
import { messages } from './messages.ts';
import { domainsQuery } from './queries.ts';
import { type Domains, security, type VerifiedDomain } from './security-api.ts';
import classes from './security-page.module.css';

const tones: Record<VerifiedDomain['state'], Tone> = { pending: 'warning', verified: 'success', lost: 'neutral' };

/** Domains whose addresses need no invitation, and how one is added for now. */
export function VerifiedDomains({ domains }: { domains: Domains }) {
  const t = useT(messages);
  const can = useCan();
  const [asking, { open, close }] = useDisclosure();
  const [removing, setRemoving] = useState<VerifiedDomain>();
  const save = useSave();
  const mayChange = can('security.write') && domains.byHand;
  const columns = useDomainColumns(mayChange, setRemoving);
  const refused = domains.verified.filter(
    ({ domain, state }) =>
      state === 'verified' && domains.allowed.length > 0 && !domains.allowed.some((each) => each.domain === domain),
  );
  return (
    <Section
      title={t('verified.title')}
      description={t('verified.description')}
      actions={
        can('security.write') && (
          <Button
            variant="default"
            size="xs"
            onClick={open}
            {...(domains.byHand && { leftSection: <IconPlus size={14} /> })}
          >
            {t(domains.byHand ? 'verified.add' : 'verified.tryOut')}
          </Button>
        )
      }
      flush
    >
      <div className={classes.notices}>
        <InlineNotice title={t(domains.byHand ? 'verified.byHandTitle' : 'verified.mirroredTitle')}>
          {t(domains.byHand ? 'verified.byHand' : 'verified.mirrored')}
        </InlineNotice>
        {refused.map(({ domain, unicode }) => (
          <InlineNotice key={domain} tone="warning">
            {t('verified.notAllowed', { domain: unicode })}
          </InlineNotice>
        ))}
      </div>
      <DataTable
        label={t('verified.title')}
        columns={columns}
        rows={domains.verified}
        rowKey={({ domain }) => domain}
        empty={<EmptyState title={t('verified.emptyTitle')}>{t('verified.emptyText')}</EmptyState>}
      />
      <Dialog opened={asking} onClose={close} title={t(domains.byHand ? 'verified.addTitle' : 'verified.tryOutTitle')}>
        {domains.byHand ? (
          <DomainForm
            label={t('domain')}
            hint={t('verified.addHint')}
            confirmLabel={t('verified.confirm')}
            onSubmit={async (domain) => {
              await save(security.addByHand(domain));
              toast.success(t('verified.added', { domain }));
            }}
            onDone={close}
            notice={(domain) => <DomainEffect domain={domain} />}
          />
        ) : (
          <DomainTrial label={t('domain')} hint={t('verified.addHint')} closeLabel={t('close')} onDone={close} />
        )}
      </Dialog>
      <ConfirmDialog
        opened={removing !== undefined}
        onClose={() => setRemoving(undefined)}
        title={t('verified.removeTitle', { domain: removing?.unicode ?? '' })}
        confirmLabel={t('verified.remove')}
        tone="danger"
        onConfirm={async () => {
          if (!removing) return;
          await save(security.removeByHand(removing.domain));
          toast.success(t('verified.removed', { domain: removing.unicode }));
        }}
      >
        {t('verified.removeText')}
      </ConfirmDialog>
    </Section>
  );
}

function useSave() {
  const client = useQueryClient();
  return async (change: Promise<Domains>) => client.setQueryData(domainsQuery.queryKey, await change);
}

function useDomainColumns(
  mayChange: boolean,
  onRemove: (domain: VerifiedDomain) => void,
): readonly Column<VerifiedDomain>[] {
  const t = useT(messages);
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'domain',
        header: t('domain'),
        cell: ({ unicode, byHand }) => (
          <span className={classes.domain}>
            {unicode}
            {byHand && <span className={classes.quiet}>{t('verified.handmade')}</span>}
          </span>
        ),
        sortBy: ({ unicode }) => unicode,
      },
      {
        id: 'state',
        header: t('state'),
        cell: ({ domain, state }) => (
          <span className={classes.state}>
            <StatusPill tone={tones[state]}>{t(`verified.states.${state}`)}</StatusPill>
            <span className={classes.quiet}>
              {t(`verified.statesMean.${state}`)}{' '}
              {state === 'pending' && <DomainEffect domain={domain} state={state} />}
            </span>
          </span>
        ),
      },
      {
        id: 'since',
        header: t('since'),
        cell: ({ changedAt }) => format.dateTime(changedAt),
        sortBy: ({ changedAt }) => changedAt,
        width: '9.5rem',
      },
      ...(mayChange
        ? [
            {
              id: 'remove',
              header: '',
              align: 'end' as const,
              width: '7rem',
              cell: (row: VerifiedDomain) =>
                row.state === 'verified' && (
                  <Button
                    variant="subtle"
                    size="xs"
                    color="falu"
                    aria-label={t('verified.removeLong', { domain: row.unicode })}
                    onClick={() => onRemove(row)}
                  >
                    {t('verified.remove')}
                  </Button>
                ),
            },
          ]
        : []),
    ],
    [t, format, mayChange, onRemove],
  );
}
