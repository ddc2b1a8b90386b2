import { ConfirmDialog, InlineNotice, Stack, useQuery, useT } from '@farstu/ui';
import { messages } from './messages.ts';
import { domainRemovalQuery } from './queries.ts';
import type { VerifiedDomain } from './security-api.ts';
import classes from './security-page.module.css';

/** Asks whether the domain shall go, and says first what happens to those who counted on it. */
export function RemoveDomain({
  domain,
  onClose,
  onRemove,
}: {
  /** Undefined: nothing is asked. */
  domain: VerifiedDomain | undefined;
  onClose: () => void;
  onRemove: (domain: VerifiedDomain) => Promise<unknown>;
}) {
  const t = useT(messages);
  const isPending = domain?.state === 'pending';
  return (
    <ConfirmDialog
      opened={domain !== undefined}
      onClose={onClose}
      title={t(isPending ? 'verified.forgetTitle' : 'verified.removeTitle', { domain: domain?.unicode ?? '' })}
      confirmLabel={t('verified.remove')}
      tone="danger"
      onConfirm={async () => {
        if (domain) await onRemove(domain);
      }}
    >
      {domain &&
        (isPending ? (
          t('verified.forgetText')
        ) : (
          <Stack gap="1rem">
            {t('verified.removeText')}
            <Consequence domain={domain.domain} />
          </Stack>
        ))}
    </ConfirmDialog>
  );
}

/** How many counted on the domain, and when their mail goes instead. */
function Consequence({ domain }: { domain: string }) {
  const t = useT(messages);
  const removal = useQuery(domainRemovalQuery(domain));
  if (removal.isError) return <InlineNotice tone="warning">{t('removal.failed')}</InlineNotice>;
  if (!removal.data) return <InlineNotice>{t('removal.counting')}</InlineNotice>;
  const { underReview, firstMail, atOnce, withoutDate, ordered, accounts } = removal.data;
  return (
    <InlineNotice tone={underReview + ordered > 0 ? 'warning' : 'info'}>
      <div className={classes.consequences}>
        <div>{underReview > 0 ? t('removal.underReview', { count: underReview }) : t('removal.none')}</div>
        {firstMail !== null && <div>{t('removal.firstMail', { moment: firstMail })}</div>}
        {atOnce > 0 && <div>{t('removal.atOnce', { count: atOnce })}</div>}
        {withoutDate > 0 && <div>{t('removal.withoutDate', { count: withoutDate })}</div>}
        {ordered > 0 && <div>{t('removal.ordered', { count: ordered })}</div>}
        {accounts > 0 && <div>{t('removal.accounts', { count: accounts })}</div>}
      </div>
    </InlineNotice>
  );
}
