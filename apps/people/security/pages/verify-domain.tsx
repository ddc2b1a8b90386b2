import { ConfirmDialog, CopyNumber, KeyValue, Stack, useT } from '@farstu/ui';
import { DomainEffect } from './domain-form.tsx';
import { messages } from './messages.ts';
import type { VerifiedDomain } from './security-api.ts';
import classes from './security-page.module.css';

/** Asks whether the domain is theirs, and says first how many get their accounts at once. */
export function VerifyDomain({
  domain,
  onClose,
  onVerify,
}: {
  /** Undefined: nothing is asked. */
  domain: VerifiedDomain | undefined;
  onClose: () => void;
  onVerify: (domain: VerifiedDomain) => Promise<unknown>;
}) {
  const t = useT(messages);
  return (
    <ConfirmDialog
      opened={domain !== undefined}
      onClose={onClose}
      title={t('verified.verifyTitle', { domain: domain?.unicode ?? '' })}
      confirmLabel={t('verified.verifyConfirm')}
      onConfirm={async () => {
        if (domain) await onVerify(domain);
      }}
    >
      {domain && (
        <Stack gap="1rem">
          {t('verified.verifyText')}
          <DomainEffect domain={domain.domain} />
          {domain.record && (
            <div className={classes.dns}>
              <div className={classes.record}>{t('verified.record')}</div>
              <div className={classes.quiet}>{t('verified.recordHint')}</div>
              <KeyValue
                items={[
                  {
                    label: t('verified.recordName'),
                    value: <CopyNumber value={domain.record.name} label={t('verified.recordName')} />,
                  },
                  {
                    label: t('verified.recordValue'),
                    value: <CopyNumber value={domain.record.value} label={t('verified.recordValue')} />,
                  },
                ]}
              />
            </div>
          )}
        </Stack>
      )}
    </ConfirmDialog>
  );
}
