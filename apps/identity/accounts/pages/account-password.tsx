import { Button, ButtonLink, Dialog, Temporal, useDisclosure, useFormat, useT, useZone } from '@farstu/ui';
import type { Account } from '../../pages/answers.ts';
import classes from './account.module.css';
import { AccountPart } from './account-part.tsx';
import { ChangePasswordForm } from './change-password-form.tsx';
import { messages } from './messages.ts';

/** When the password was changed, and the way to change it. An account made without mail has none yet. */
export function AccountPassword({ account }: { account: Account }) {
  const t = useT(messages);
  const format = useFormat();
  const zone = useZone();
  const [opened, { open, close }] = useDisclosure();
  const changed = account.passwordChangedAt;
  return (
    <AccountPart title={t('password.title')}>
      <div className={classes.row}>
        <p>
          {changed
            ? t('password.changed', {
                day: format.dateInSentence(Temporal.Instant.from(changed).toZonedDateTimeISO(zone).toPlainDate()),
              })
            : t('password.none')}
        </p>
        {changed ? (
          <Button variant="default" onClick={open}>
            {t('password.change')}
          </Button>
        ) : (
          <ButtonLink to="/identity/forgot-password" variant="default">
            {t('password.choose')}
          </ButtonLink>
        )}
      </div>
      <Dialog opened={opened} onClose={close} title={t('password.change')}>
        <ChangePasswordForm account={account} onDone={close} />
      </Dialog>
    </AccountPart>
  );
}
