import { Button, Text, useT } from '@farstu/ui';
import { CardNotice } from '../../pages/card-notice.tsx';
import { messages } from './messages.ts';

/** The sign-in has waited too long or was begun anew elsewhere. */
export function SignInGone({ startAgainUrl }: { startAgainUrl: string | undefined }) {
  const t = useT(messages);
  return (
    <CardNotice title={t('gone.title')} text={t('gone.text')}>
      {startAgainUrl ? (
        <Button component="a" href={startAgainUrl} fullWidth size="md">
          {t('gone.button')}
        </Button>
      ) : (
        <Text>{t('gone.noWay')}</Text>
      )}
    </CardNotice>
  );
}
