import { KeyValue, Section, StatusPill, TextLink, useFormat, useT } from '@farstu/ui';
import { connectTones } from './connect-tones.ts';
import { messages } from './messages.ts';
import classes from './user-page.module.css';
import type { User } from './users-api.ts';

/** Whether a person can sign in, and with which address. */
export function ConnectCard({ user: { connect, employee } }: { user: User }) {
  const t = useT(messages);
  const format = useFormat();
  return (
    <Section
      title={t('connectCard.title')}
      actions={<StatusPill tone={connectTones[connect.status]}>{t(`connects.${connect.status}`)}</StatusPill>}
    >
      <p className={classes.means}>{t(`connectCard.${connect.status}`)}</p>
      <KeyValue
        items={[
          { label: t('connectCard.email'), value: connect.email },
          ...(connect.linkedAt ? [{ label: t('connectCard.linkedAt'), value: format.dateTime(connect.linkedAt) }] : []),
        ]}
      />
      {connect.status === 'pending' && employee && (
        <p className={classes.next}>
          <TextLink to={`/people/employees/${employee.id}`}>{t('connectCard.toEmployee')}</TextLink>
        </p>
      )}
    </Section>
  );
}
