import { Button, useT } from '@farstu/ui';
import { CardNotice } from '../../pages/card-notice.tsx';
import { messages as shared } from '../../pages/messages.ts';
import { messages } from './messages.ts';

/** Nobody is signed in to identity in this browser. */
export function NotSignedIn({ signInUrl }: { signInUrl: string | undefined }) {
  const t = useT(messages);
  const words = useT(shared);
  return (
    <CardNotice title={t('signedOut.title')} text={t(signInUrl ? 'signedOut.text' : 'signedOut.noWay')}>
      {signInUrl && (
        <Button component="a" href={signInUrl} size="md" fullWidth>
          {words('signIn')}
        </Button>
      )}
    </CardNotice>
  );
}
