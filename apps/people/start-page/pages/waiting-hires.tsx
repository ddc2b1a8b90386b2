import { StatusPill, Temporal, TextLink, useBusinessDay, useFormat, useT } from '@farstu/ui';
import { IconChevronRight } from '@farstu/ui/icons';
import type { HireRow } from '../../new-hires/pages/api.ts';
import { messages } from './messages.ts';
import classes from './start-page.module.css';

/** Hires as rows that are easy to hit with a thumb: who, where, and how soon they start. */
export function WaitingHires({ hires, level }: { hires: readonly HireRow[]; level?: string }) {
  const format = useFormat();
  const t = useT(messages);
  return (
    <ul className={classes.rows}>
      {hires.map((hire) => (
        <li key={hire.id} className={classes.row}>
          <div className={classes.who}>
            <TextLink to={`/people/new-hires/${hire.id}${level ? `?level=${level}` : ''}`} quiet>
              {format.name(hire)}
            </TextLink>
            <div className={classes.detail}>
              {level
                ? [hire.employmentNumber, hire.templateName, hire.costCentre?.name].filter(Boolean).join(' · ')
                : t('decisions.because', { moment: format.moment(hire.createdAt) })}
            </div>
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
