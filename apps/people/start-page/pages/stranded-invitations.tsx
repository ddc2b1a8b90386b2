import { Button, TextLink, useCan, useDisclosure, useT } from '@farstu/ui';
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
        <li key={invitation.hireId} className={classes.row}>
          <div className={classes.who}>
            <TextLink to={`/people/new-hires/${invitation.hireId}`} quiet>
              {invitation.name}
            </TextLink>
            <div className={classes.detail}>{invitation.detail}</div>
            {invitation.failure && <div className={classes.failure}>{invitation.failure}</div>}
          </div>
          <Starts date={invitation.employmentDate} />
          {can('invitations.write') && <Resend invitation={invitation} />}
        </li>
      ))}
    </ul>
  );
}

function Resend({ invitation }: { invitation: StrandedInvitation }) {
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
        subject={`resend:${invitation.hireId}`}
        change={(asked) => hires.resend(invitation.hireId, asked)}
      >
        <strong>{invitation.name}</strong>
      </EffectDialog>
    </span>
  );
}
