import { KeyValue, Section, StatusPill, Temporal, TextLink, useFormat, useT } from '@farstu/ui';
import { ConnectActions } from './connect-actions.tsx';
import { connectTones } from './connect-tones.ts';
import { messages } from './messages.ts';
import classes from './user-page.module.css';
import type { User } from './users-api.ts';

/** Whether a person can sign in, with which address, and what can be done about it. */
export function ConnectCard({ user }: { user: User }) {
  const t = useT(messages);
  const format = useFormat();
  const { status, email, linkedAt, invitation, hireId } = user.connect;
  const expires = status === 'verified' ? null : (invitation?.expiresAt ?? null);
  return (
    <Section
      title={t('connectCard.title')}
      actions={<StatusPill tone={connectTones[status]}>{t(`connects.${status}`)}</StatusPill>}
    >
      <p className={classes.means}>{t(`connectCard.means.${meaning(user)}`)}</p>
      {status !== 'verified' && invitation?.failure && (
        <p className={classes.means}>
          {invitation.failure === 'account_linked_to_other'
            ? t('connectCard.accountOfOther')
            : t('connectCard.failure', { failure: invitation.failure })}
        </p>
      )}
      <KeyValue
        items={[
          { label: t('connectCard.email'), value: email ?? t('connectCard.noEmail') },
          ...(linkedAt ? [{ label: t('connectCard.linkedAt'), value: format.dateTime(linkedAt) }] : []),
          ...(expires && invitation?.sentAt
            ? [
                { label: t('connectCard.sentAt'), value: format.dateTime(invitation.sentAt) },
                // Exclusive: the last moment that it works tells the last day.
                {
                  label: t('connectCard.expiresAt'),
                  value: format.dateTime(Temporal.Instant.from(expires).subtract({ minutes: 1 }).toString()),
                },
              ]
            : []),
        ]}
      />
      <ConnectActions user={user} />
      {status !== 'verified' && hireId && (
        <p className={classes.next}>
          <TextLink to={`/people/new-hires/${hireId}`}>{t('connectCard.toHire')}</TextLink>
        </p>
      )}
    </Section>
  );
}

const told = ['sending', 'sent', 'expired', 'failed', 'revoked', 'not-needed'] as const;

/** What is true now: linked, on its way, or what it takes. */
function meaning({ connect: { status, email, invitation, hireId } }: User) {
  if (status === 'verified') return 'verified';
  const state = told.find((each) => each === invitation?.state);
  if (state === 'not-needed' && invitation?.failure) return 'failed';
  if (state !== undefined) return state;
  if (email === null) return 'no-address';
  return hireId === null ? 'none' : 'by-hire';
}
