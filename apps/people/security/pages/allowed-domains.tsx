import {
  ActionIcon,
  Button,
  ConfirmDialog,
  Dialog,
  InlineNotice,
  Section,
  toast,
  useCan,
  useDisclosure,
  useQueryClient,
  useT,
} from '@farstu/ui';
import { IconPlus, IconX } from '@farstu/ui/icons';
import { useState } from 'react';
import { DomainForm } from './domain-form.tsx';
import { messages } from './messages.ts';
import { domainsQuery } from './queries.ts';
import { type DomainName, type Domains, security } from './security-api.ts';
import classes from './security-page.module.css';

/** *Tillåtna domäner*: which addresses may be used at all. */
export function AllowedDomains({ domains: { allowed } }: { domains: Domains }) {
  const t = useT(messages);
  const can = useCan();
  const client = useQueryClient();
  const [adding, { open, close }] = useDisclosure();
  const [removing, setRemoving] = useState<DomainName>();
  const mayChange = can('security.write');
  const save = async (domains: string[]) =>
    client.setQueryData(domainsQuery.queryKey, await security.setAllowed(domains));
  const kept = (gone?: DomainName) =>
    allowed.filter(({ domain }) => domain !== gone?.domain).map(({ domain }) => domain);
  return (
    <Section
      title={t('allowed.title')}
      description={t('allowed.description')}
      actions={
        mayChange && (
          <Button variant="default" size="xs" leftSection={<IconPlus size={14} />} onClick={open}>
            {t('allowed.add')}
          </Button>
        )
      }
    >
      {allowed.length === 0 ? (
        <p className={classes.noLimit}>
          <strong>{t('allowed.noLimit')}</strong>
          {t('allowed.noLimitText')}
        </p>
      ) : (
        <ul className={classes.allowed}>
          {allowed.map((each) => (
            <li key={each.domain}>
              {each.unicode}
              {mayChange && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="sm"
                  aria-label={t('allowed.removeLong', { domain: each.unicode })}
                  onClick={() => setRemoving(each)}
                >
                  <IconX size={14} />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
      <Dialog opened={adding} onClose={close} title={t('allowed.addTitle')}>
        <DomainForm
          label={t('domain')}
          hint={t('allowed.addHint')}
          confirmLabel={t('allowed.confirm')}
          onSubmit={async (domain) => {
            await save([...kept(), domain]);
            toast.success(t('allowed.added', { domain }));
          }}
          onDone={close}
          notice={() => allowed.length === 0 && <InlineNotice tone="warning">{t('allowed.first')}</InlineNotice>}
        />
      </Dialog>
      <ConfirmDialog
        opened={removing !== undefined}
        onClose={() => setRemoving(undefined)}
        title={t('allowed.removeTitle', { domain: removing?.unicode ?? '' })}
        confirmLabel={t('allowed.remove')}
        tone="danger"
        onConfirm={async () => {
          if (!removing) return;
          await save(kept(removing));
          toast.success(t('allowed.removed', { domain: removing.unicode }));
        }}
      >
        {allowed.length === 1 ? t('allowed.removeLast') : t('allowed.removeText', { domain: removing?.unicode ?? '' })}
      </ConfirmDialog>
    </Section>
  );
}
