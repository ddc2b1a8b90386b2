import { Button, ConfirmDialog, toast, useCan, useDisclosure, useQueryClient, useT } from '@farstu/ui';
import { CorrectUserAddress } from './correct-user-address.tsx';
import { messages } from './messages.ts';
import { userQuery } from './queries.ts';
import classes from './user-page.module.css';
import { type User, users } from './users-api.ts';

/** *Verifiera konto*, *Rätta adressen* and *Ta bort kopplingen*, as far as they have something to do. */
export function ConnectActions({ user }: { user: User }) {
  const t = useT(messages);
  const can = useCan();
  const client = useQueryClient();
  const [verifying, verify] = useDisclosure();
  const [correcting, correct] = useDisclosure();
  const [unlinking, unlink] = useDisclosure();
  const { status, email, invitation } = user.connect;
  const state = invitation?.state;
  const isOnItsWay = state === 'sending' || (state === 'not-needed' && !invitation?.failure);
  const isLinked = status === 'verified';
  const mayVerify = can('invitations.write') && user.active && email !== null && !isLinked && !isOnItsWay;
  const mayChange = can('users.write');
  const isOut = isLinked || isOnItsWay || state === 'sent' || state === 'expired' || state === 'failed';
  if (!mayVerify && !mayChange) return null;
  const again = invitation?.sentAt ? 'again' : 'first';
  const saved = async (changed: User) => {
    client.setQueryData(userQuery(user.id).queryKey, changed);
    await client.invalidateQueries({ queryKey: ['people', 'users', 'list'] });
  };
  return (
    <div className={classes.connectActions}>
      {mayVerify && (
        <Button variant="default" size="xs" onClick={verify.open}>
          {t(`connectCard.verify.${again}`)}
        </Button>
      )}
      {mayChange && (
        <Button variant="default" size="xs" onClick={correct.open}>
          {t(email === null ? 'connectCard.giveAddress' : 'connectCard.correct')}
        </Button>
      )}
      {mayChange && isOut && (
        <Button variant="subtle" color="falu" size="xs" onClick={unlink.open}>
          {t(isLinked ? 'connectCard.unlink' : 'connectCard.revoke')}
        </Button>
      )}
      <ConfirmDialog
        opened={verifying}
        onClose={verify.close}
        title={t('connectCard.verify.title', { name: user.name })}
        confirmLabel={t(`connectCard.verify.${again}`)}
        onConfirm={async () => {
          await saved(await users.verify(user.id));
          toast.success(t('connectCard.verify.done'));
        }}
      >
        {t(`connectCard.verify.${again}Text`, { email: email ?? '' })}
      </ConfirmDialog>
      <ConfirmDialog
        opened={unlinking}
        onClose={unlink.close}
        title={t(isLinked ? 'connectCard.unlinkTitle' : 'connectCard.revokeTitle', { name: user.name })}
        confirmLabel={t(isLinked ? 'connectCard.unlink' : 'connectCard.revoke')}
        tone="danger"
        onConfirm={async () => {
          await saved(await users.unlink(user.id));
          toast.success(t(isLinked ? 'connectCard.unlinked' : 'connectCard.revoked'));
        }}
      >
        {t(isLinked ? 'connectCard.unlinkText' : 'connectCard.revokeText')}
      </ConfirmDialog>
      <CorrectUserAddress user={user} isOut={isOut} opened={correcting} onClose={correct.close} onSaved={saved} />
    </div>
  );
}
