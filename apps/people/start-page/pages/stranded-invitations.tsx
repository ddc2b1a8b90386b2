import { Button, ButtonLink, TextLink, useCan, useDisclosure, useT } from '@farstu/ui';
import { hires } from '../../new-hires/pages/api.ts';
import { EffectDialog } from '../../new-hires/pages/parts/effect-dialog.tsx';
import type { StrandedInvitation } from './api.ts';
import { messages } from './messages.ts';
import classes from './start-page.module.css';
import { Starts } from './waiting-hires.tsx';

/** Invitations that need somebody: to whom, what happened, and the way on. */
export function StrandedInvitations({
  invitations,
}: {
  invitations: readonly (StrandedInvitation & { detail: string; failure: string | null })[];
}) {
  const can = useCan();
  return (
    <ul className={classes.rows}>
      {invitations.map((invitation) => (
        <li key={invitation.hireId ?? invitation.userId} className={classes.row}>
          <div className={classes.who}>
            <TextLink to={pageOf(invitation)} quiet>
              {invitation.name}
            </TextLink>
            <div className={classes.detail}>{invitation.detail}</div>
            {invitation.failure && <div className={classes.failure}>{invitation.failure}</div>}
          </div>
          {invitation.hireId === null ? (
            <ToUser invitation={invitation} />
          ) : (
            <>
              <Starts date={invitation.employmentDate} />
              {can('invitations.write') && <Resend invitation={invitation} hireId={invitation.hireId} />}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

const pageOf = ({ hireId, userId }: StrandedInvitation) =>
  hireId === null ? `/people/users/${userId}` : `/people/new-hires/${hireId}`;

/** A user's own invitation is corrected and sent again on the user's page. */
function ToUser({ invitation }: { invitation: StrandedInvitation }) {
  const t = useT(messages);
  return (
    <span className={classes.action}>
      <ButtonLink
        to={pageOf(invitation)}
        variant="default"
        size="xs"
        aria-label={t('toUserOf', { name: invitation.name })}
      >
        {t('toUser')}
      </ButtonLink>
    </span>
  );
}

function Resend({ invitation, hireId }: { invitation: StrandedInvitation; hireId: string }) {
  const t = useT(messages);
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <span className={classes.action}>
      <Button variant="default" size="xs" aria-label={t('expired.resendOf', { name: invitation.name })} onClick={open}>
        {t('expired.resend')}
      </Button>
      <EffectDialog
        opened={opened}
        onClose={close}
        title={t('expired.resendTitle')}
        confirmLabel={t('expired.resend')}
        subject={`resend:${hireId}`}
        change={(asked) => hires.resend(hireId, asked)}
      >
        <strong>{invitation.name}</strong>
      </EffectDialog>
    </span>
  );
}
