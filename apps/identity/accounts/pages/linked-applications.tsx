import { Temporal, useFormat, useT, useZone } from '@farstu/ui';
import { IconApps } from '@farstu/ui/icons';
import type { Account } from '../../pages/answers.ts';
import classes from './account.module.css';
import { AccountPart } from './account-part.tsx';
import { messages } from './messages.ts';

/** What the account is used for. */
export function LinkedApplications({ applications }: { applications: Account['applications'] }) {
  const t = useT(messages);
  const format = useFormat();
  const zone = useZone();
  const day = (instant: string) =>
    format.dateInSentence(Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate());
  return (
    <AccountPart title={t('applications.title')}>
      {applications.length === 0 ? (
        <p>{t('applications.none')}</p>
      ) : (
        <ul className={classes.list}>
          {applications.map(({ name, linkedAt }) => (
            <li key={name + linkedAt}>
              <span className={classes.icon}>
                <IconApps size={20} stroke={1.5} aria-hidden />
              </span>
              <div className={classes.what}>{name}</div>
              <div className={classes.about}>{t('applications.linked', { day: day(linkedAt) })}</div>
            </li>
          ))}
        </ul>
      )}
    </AccountPart>
  );
}
