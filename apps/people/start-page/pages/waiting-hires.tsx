import { StatusPill, Temporal, TextLink, useBusinessDay, useFormat, useT } from '@farstu/ui';
import { IconChevronRight } from '@farstu/ui/icons';
import type { WaitingHire } from './api.ts';
import { messages } from './messages.ts';
import classes from './start-page.module.css';

/** Hires as rows that are easy to hit with a thumb: who, where, and how soon they start. */
export function WaitingHires({ hires, level }: { hires: readonly WaitingHire[]; level?: string }) {
  const format = useFormat();
  const t = useT(messages);
  return (
    <ul className={classes.rows}>
      {hires.map((hire) => (
        <li key={hire.hireId} className={classes.row}>
          <div className={classes.who}>
            <TextLink to={`/people/new-hires/${hire.hireId}${level ? `?level=${level}` : ''}`} quiet>
              {hire.name}
            </TextLink>
            <div className={classes.detail}>{t('arrived', { moment: format.moment(hire.createdAt) })}</div>
          </div>
          <Starts date={hire.employmentDate} />
          <IconChevronRight className={classes.arrow} size={16} stroke={1.8} aria-hidden />
        </li>
      ))}
    </ul>
  );
}

/** How soon somebody starts; a pill when that is now. */
export function Starts({ date }: { date: string | null }) {
  const t = useT(messages);
  const format = useFormat();
  const today = useBusinessDay();
  if (date === null) return <span className={classes.starts}>{t('starts.none')}</span>;
  const days = today.until(Temporal.PlainDate.from(date)).days;
  const said = { date: format.dateInSentence(date) };
  if (days < 0) return <StatusPill tone="error">{t('starts.passed', said)}</StatusPill>;
  if (days === 0) return <StatusPill tone="error">{t('starts.today')}</StatusPill>;
  if (days === 1) return <StatusPill tone="warning">{t('starts.tomorrow')}</StatusPill>;
  return <span className={classes.starts}>{t('starts.later', said)}</span>;
}
