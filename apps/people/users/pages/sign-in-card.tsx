import { KeyValue, Section, StatusPill, useFormat, useT } from '@farstu/ui';
import { connectTones } from './connect-tones.ts';
import { messages } from './messages.ts';
import { SignInLink } from './sign-in-link.tsx';
import classes from './user-page.module.css';
import type { User } from './users-api.ts';

export type OutsideLink = NonNullable<User['connect']['outside']>;

/** Where people sign in at an outside issuer: which person there the user is. Nobody is invited, so nothing else stands here. */
export function SignInCard({ user, outside }: { user: User; outside: OutsideLink }) {
  const t = useT(messages);
  const format = useFormat();
  const { email, linkedAt } = user.connect;
  const status = outside.subject === null ? 'none' : 'verified';
  return (
    <Section
      title={t('signIn.title')}
      actions={<StatusPill tone={connectTones[status]}>{t(`connects.${status}`)}</StatusPill>}
    >
      <p className={classes.means}>{t(`signIn.means.${status}`)}</p>
      <KeyValue
        items={[
          { label: t('signIn.issuer'), value: outside.issuer },
          ...(outside.subject === null ? [] : [{ label: t('signIn.subject'), value: outside.subject }]),
          ...(linkedAt ? [{ label: t('connectCard.linkedAt'), value: format.dateTime(linkedAt) }] : []),
          { label: t('connectCard.email'), value: email ?? t('connectCard.noEmail') },
        ]}
      />
      <SignInLink user={user} outside={outside} />
    </Section>
  );
}
