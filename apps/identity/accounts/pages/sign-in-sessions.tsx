import { Button, ConfirmDialog, Text, toast, useDisclosure, useQueryClient, useT } from '@farstu/ui';
import { endedSessions, type SignInSession } from '../../pages/answers.ts';
import { ask, isProblem } from '../../pages/identity-client.ts';
import classes from './account.module.css';
import { accountKey } from './account-key.ts';
import { AccountPart } from './account-part.tsx';
import { messages } from './messages.ts';
import { SessionLine } from './session-line.tsx';

/** Where the person is signed in: this browser first, then the latest. */
export function SignInSessions({ sessions }: { sessions: readonly SignInSession[] }) {
  const t = useT(messages);
  const queryClient = useQueryClient();
  const [asking, { open, close }] = useDisclosure();
  const inOrder = sessions.toSorted(
    (a, b) => Number(b.current) - Number(a.current) || Date.parse(b.signedInAt) - Date.parse(a.signedInAt),
  );
  const end = async (path: string) => {
    try {
      return (await ask(endedSessions, path, { method: 'DELETE' })).endedSessions;
    } catch (error) {
      // Somebody else's button, or the session's own end, came first: it is signed out all the same.
      if (isProblem(error, 'not_signed_in', 'not_found')) return 0;
      throw error;
    } finally {
      await queryClient.invalidateQueries({ queryKey: accountKey });
    }
  };
  const signOut = async ({ id }: SignInSession) => {
    try {
      await end(`/account/sessions/${encodeURIComponent(id)}`);
      toast.success(t('sessions.signedOut'));
    } catch (error) {
      toast.error(error);
    }
  };
  return (
    <AccountPart title={t('sessions.title')}>
      <p>{t('sessions.text')}</p>
      <ul className={classes.list}>
        {inOrder.map((session) => (
          <SessionLine key={session.id} session={session} onSignOut={() => signOut(session)} />
        ))}
      </ul>
      {sessions.some(({ current }) => !current) && (
        <Button variant="default" onClick={open}>
          {t('sessions.others')}
        </Button>
      )}
      <ConfirmDialog
        opened={asking}
        onClose={close}
        title={t('sessions.othersTitle')}
        confirmLabel={t('sessions.others')}
        onConfirm={async () => toast.success(t('sessions.endedOthers', { count: await end('/account/sessions') }))}
      >
        <Text>{t('sessions.othersText')}</Text>
      </ConfirmDialog>
    </AccountPart>
  );
}
