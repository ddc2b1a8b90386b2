import { Button, CardPage, useT } from '@farstu/ui';
import { useHouse } from '../house-context.ts';
import { signInAddress } from '../leave.ts';
import { messages } from '../messages.ts';

/** The way in. After signing in the person comes back to the address they asked for. */
export function SignInLanding() {
  const t = useT(messages);
  const { rooms } = useHouse();
  if (!rooms.some(({ room }) => room === 'people')) {
    return <CardPage title={t('signIn.identityOnlyTitle')} description={t('signIn.identityOnlyText')} />;
  }
  return (
    <CardPage title={t('signIn.title')} description={t('signIn.text')}>
      <Button component="a" href={signInAddress(location.pathname + location.search)} size="md" fullWidth>
        {t('signIn.button')}
      </Button>
    </CardPage>
  );
}
