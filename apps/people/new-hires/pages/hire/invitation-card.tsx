import { Button, KeyValue, Section, StatusPill, Temporal, useDisclosure, useFormat, useT } from '@farstu/ui';
import { type HirePage, hires } from '../api.ts';
import { EffectDialog } from '../parts/effect-dialog.tsx';
import { invitationTone } from '../parts/status-tones.ts';
import { AddressDialog } from './address-dialog.tsx';
import classes from './invitation-card.module.css';
import { messages } from './messages.ts';

const past = ['sent', 'failed', 'expired', 'revoked', 'verified'] as const;

/** What has happened is told as such; the plan that led to it is of no use any more. */
const isPast = (state: string): state is (typeof past)[number] => past.some((each) => each === state);

/** The invitation: where it stands, when it goes and why, and what can be done with it. */
export function InvitationCard({ hire }: { hire: HirePage }) {
  const t = useT(messages);
  const { invitation, may } = hire;
  const [resending, resend] = useDisclosure(false);
  const [revoking, revoke] = useDisclosure(false);
  const [correcting, correct] = useDisclosure(false);
  const again = invitation.sentAt === null ? 'sendNow' : 'resend';
  return (
    <Section
      title={t('invitation.title')}
      actions={<StatusPill tone={invitationTone(invitation.state)}>{invitation.stateText}</StatusPill>}
    >
      <p className={classes.sentence}>
        {isPast(invitation.state) ? t(`invitation.states.${invitation.state}`) : invitation.explanation}
      </p>
      {invitation.failure && (
        <p className={classes.failure}>{t('invitation.failure', { failure: invitation.failure })}</p>
      )}
      <InvitationFacts hire={hire} />
      {(may.resend || may.revoke || may.correctAddress) && (
        <div className={classes.actions}>
          {may.resend && invitation.email !== null && (
            <Button variant="default" size="xs" onClick={resend.open}>
              {t(`invitation.${again}`)}
            </Button>
          )}
          {may.correctAddress && (
            <Button variant="default" size="xs" onClick={correct.open}>
              {t(invitation.email === null ? 'invitation.give' : 'invitation.correct')}
            </Button>
          )}
          {may.revoke && (
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
  const { timeZone } = hire;
  const { how, state, at, email, sentAt, linkExpiresAt, visitedAt, verifiedAt } = hire.invitation;
  const pending = state === 'scheduled' || state === 'sending';
  const moments = [
    ...(pending && at ? [{ label: t(how === 'mail' ? 'invitation.when' : 'invitation.madeAt'), at }] : []),
    ...(sentAt ? [{ label: t('invitation.sent'), at: sentAt }] : []),
    ...(visitedAt ? [{ label: t('invitation.visited'), at: visitedAt }] : []),
    ...(verifiedAt ? [{ label: t('invitation.verified'), at: verifiedAt }] : []),
  ];
  const items = [
    ...moments.map((moment) => ({ label: moment.label, value: format.dateTime(moment.at, timeZone) })),
    ...(linkExpiresAt && !verifiedAt
      ? [{ label: t('invitation.expires'), value: format.date(lastDay(linkExpiresAt, timeZone)) }]
      : []),
  ];
  return (
    <>
      <div className={classes.address}>
        <span>{t('invitation.address')}</span>
        {email ?? t('invitation.noAddress')}
      </div>
      {items.length > 0 && <KeyValue items={items} />}
    </>
  );
}

/** The last day on which a link works: the one that ends when it expires. */
function lastDay(expiresAt: string, zone: string): Temporal.PlainDate {
  return Temporal.Instant.from(expiresAt).subtract({ seconds: 1 }).toZonedDateTimeISO(zone).toPlainDate();
}
