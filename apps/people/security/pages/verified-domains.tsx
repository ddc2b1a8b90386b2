import {
  Button,
  DataTable,
  Dialog,
  EmptyState,
  InlineNotice,
  Section,
  toast,
  useCan,
  useDisclosure,
  useQueryClient,
  useT,
} from '@farstu/ui';
import { IconPlus } from '@farstu/ui/icons';
import { useState } from 'react';
import { useDomainColumns } from './domain-columns.tsx';
import { DomainEffect, DomainForm } from './domain-form.tsx';
import { messages } from './messages.ts';
import { domainsQuery } from './queries.ts';
import { RemoveDomain } from './remove-domain.tsx';
import { type Domains, security, type VerifiedDomain } from './security-api.ts';
import classes from './security-page.module.css';
import { VerifyDomain } from './verify-domain.tsx';

/** Domains whose addresses need no invitation, and how one is added for now: on an administrator's word. */
export function VerifiedDomains({ domains }: { domains: Domains }) {
  const t = useT(messages);
  const can = useCan();
  const [adding, { open, close }] = useDisclosure();
  const [removing, setRemoving] = useState<VerifiedDomain>();
  const [verifying, setVerifying] = useState<VerifiedDomain>();
  const client = useQueryClient();
  const save = async (change: Promise<Domains>) => client.setQueryData(domainsQuery.queryKey, await change);
  const mayChange = can('security.write');
  const columns = useDomainColumns({
    mayChange,
    byHand: domains.byHand,
    onRemove: setRemoving,
    onVerify: setVerifying,
  });
  const refused = domains.verified.filter(
    ({ domain, state }) =>
      state === 'verified' && domains.allowed.length > 0 && !domains.allowed.some((each) => each.domain === domain),
  );
  return (
    <Section
      title={t('verified.title')}
      description={t('verified.description')}
      actions={
        mayChange && (
          <Button variant="default" size="xs" leftSection={<IconPlus size={14} />} onClick={open}>
            {t('verified.add')}
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
      <Dialog opened={adding} onClose={close} title={t('verified.addTitle')}>
        <DomainForm
          label={t('domain')}
          hint={t('verified.addHint')}
          confirmLabel={t('verified.confirm')}
          onSubmit={async (domain) => {
            await save(domains.byHand ? security.addByHand(domain) : security.add(domain));
            toast.success(t(domains.byHand ? 'verified.added' : 'verified.addedPending', { domain }));
          }}
          onDone={close}
          notice={(domain) =>
            domains.byHand ? <DomainEffect domain={domain} /> : <InlineNotice>{t('verified.addPending')}</InlineNotice>
          }
        />
      </Dialog>
      <VerifyDomain
        domain={verifying}
        onClose={() => setVerifying(undefined)}
        onVerify={async ({ domain, unicode }) => {
          await save(security.verify(domain));
          toast.success(t('verified.added', { domain: unicode }));
        }}
      />
      <RemoveDomain
        domain={removing}
        onClose={() => setRemoving(undefined)}
        onRemove={async ({ domain, unicode, state }) => {
          await save(domains.byHand ? security.removeByHand(domain) : security.remove(domain));
          toast.success(t(state === 'pending' ? 'verified.forgotten' : 'verified.removed', { domain: unicode }));
        }}
      />
    </Section>
  );
}
