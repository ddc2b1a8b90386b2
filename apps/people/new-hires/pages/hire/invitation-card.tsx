import { Button, KeyValue, Section, StatusPill, Temporal, useDisclosure, useFormat, useT, useZone } from '@farstu/ui';
import { type HirePage, hires } from '../api.ts';
import { EffectDialog } from '../parts/effect-dialog.tsx';
import { invitationTones } from '../parts/status-tones.ts';
import { AddressDialog } from './address-dialog.tsx';
import classes from './invitation-card.module.css';
import { messages } from './messages.ts';

/** The invitation: where it stands, when it goes and why, and what can be done with it. */
export function InvitationCard({ hire }: { hire: HirePage }) {
  const t = useT(messages);
  const { invitation, may } = hire;
  const [resending, resend] = useDisclosure(false);
  const [revoking, revoke] = useDisclosure(false);
  const [correcting, correct] = useDisclosure(false);
  const canResend = invitation.canResend && may.resend;
  const canRevoke = invitation.canRevoke && may.revoke;
  const canCorrect = invitation.canCorrect && may.correctAddress;
  const again = invitation.sentAt === null ? 'sendNow' : 'resend';
  return (
    <Section
      title={t('invitation.title')}
      actions={<StatusPill tone={invitationTones[invitation.state]}>{invitation.stateText}</StatusPill>}
    >
      <p className={classes.sentence}>{invitation.explanation}</p>
      {invitation.failure && (
        <p className={classes.failure}>{t('invitation.failure', { failure: invitation.failure })}</p>
      )}
      <InvitationFacts hire={hire} />
      {(canResend || canRevoke || canCorrect) && (
        <div className={classes.actions}>
          {canResend && (
            <Button variant="default" size="xs" onClick={resend.open}>
              {t(`invitation.${again}`)}
            </Button>
          )}
          {canCorrect && (
            <Button variant="default" size="xs" onClick={correct.open}>
              {t('invitation.correct')}
            </Button>
          )}
          {canRevoke && (
            <Button variant="subtle" color="falu" size="xs" onClick={revoke.open}>
              {t('invitation.revoke')}
            </Button>
          )}
        </div>
      )}
      <EffectDialog
        opened={resending}
        onClose={resend.close}
        title={t(`invitation.${again}Title`)}
        confirmLabel={t(`invitation.${again}`)}
        subject={`resend:${hire.id}`}
        change={(asked) => hires.resend(hire.id, asked)}
      >
        {again === 'resend' && t('invitation.resendText')}
      </EffectDialog>
      <EffectDialog
        opened={revoking}
        onClose={revoke.close}
        title={t('invitation.revokeTitle')}
        confirmLabel={t('invitation.revoke')}
        tone="danger"
        subject={`revoke:${hire.id}`}
        change={(asked) => hires.revoke(hire.id, asked)}
      >
        {t('invitation.revokeText')}
      </EffectDialog>
      <AddressDialog hire={hire} opened={correcting} onClose={correct.close} />
    </Section>
  );
}

function InvitationFacts({ hire }: { hire: HirePage }) {
  const t = useT(messages);
  const format = useFormat();
  const zone = useZone();
  const { how, state, at, expiresAt, email, sentAt, visitedAt, verifiedAt } = hire.invitation;
  const pending = state === 'scheduled' || state === 'sending';
  const items = [
    { label: t('invitation.address'), value: email ?? hire.emailConnect ?? t('invitation.noAddress') },
    ...(pending && at
      ? [{ label: t(how === 'mail' ? 'invitation.when' : 'invitation.madeAt'), value: format.dateTime(at) }]
      : []),
    ...(sentAt ? [{ label: t('invitation.sent'), value: format.dateTime(sentAt) }] : []),
    ...(visitedAt ? [{ label: t('invitation.visited'), value: format.dateTime(visitedAt) }] : []),
    ...(verifiedAt ? [{ label: t('invitation.verified'), value: format.dateTime(verifiedAt) }] : []),
    ...(expiresAt && !verifiedAt
      ? [{ label: t('invitation.expires'), value: format.date(lastDay(expiresAt, zone)) }]
      : []),
  ];
  return <KeyValue items={items} />;
}

/** The last day on which a link works: the one that ends when it expires. */
function lastDay(expiresAt: string, zone: string): Temporal.PlainDate {
  return Temporal.Instant.from(expiresAt).subtract({ seconds: 1 }).toZonedDateTimeISO(zone).toPlainDate();
}
