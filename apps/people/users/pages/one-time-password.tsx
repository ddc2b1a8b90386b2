import { Button, CopyNumber, Dialog, InlineNotice, KeyValue, useFormat, useSignedIn, useT } from '@farstu/ui';
import { messages } from './messages.ts';
import classes from './user-page.module.css';

/** A password that is shown once, with what else the other system asks for. Closes only by its own button or Escape. */
export function OneTimePassword({
  name,
  password,
  previousUntil,
  username,
  onClose,
}: {
  name: string;
  /** Undefined: nothing to show. */
  password: string | undefined;
  /** Until when the one before works. */
  previousUntil: string | null;
  /** Shown with the customer number when the user is new. */
  username?: string;
  onClose: () => void;
}) {
  const t = useT(messages);
  const format = useFormat();
  const { customerNumber } = useSignedIn();
  return (
    <Dialog opened={password !== undefined} onClose={onClose} title={t('password.onceTitle', { name })}>
      <InlineNotice tone="warning">{t('password.onceText')}</InlineNotice>
      <div className={classes.secret}>
        <CopyNumber value={password ?? ''} label={t('password.label')} />
      </div>
      {username !== undefined && (
        <KeyValue
          items={[
            {
              label: t('password.instance'),
              value: <CopyNumber value={customerNumber ?? ''} label={t('password.instance')} />,
            },
            { label: t('username'), value: <CopyNumber value={username} label={t('username')} /> },
          ]}
        />
      )}
      {previousUntil && (
        <p className={classes.note}>{t('password.oncePrevious', { until: format.moment(previousUntil) })}</p>
      )}
      <div className={classes.rotate}>
        <Button onClick={onClose}>{t('password.done')}</Button>
      </div>
    </Dialog>
  );
}
