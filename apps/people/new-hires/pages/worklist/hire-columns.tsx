import { type Column, StatusPill, Temporal, useBusinessDay, useFormat, useT, VisuallyHidden } from '@farstu/ui';
import { IconAlertTriangle } from '@farstu/ui/icons';
import { useMemo } from 'react';
import type { HireRow } from '../api.ts';
import { messages as shared } from '../messages.ts';
import { LevelCell } from '../parts/level-cell.tsx';
import { statusTones } from '../parts/status-tones.ts';
import classes from './hire-columns.module.css';
import { messages } from './messages.ts';

/** The columns of the worklist: one for each review level that its hires have. */
export function useHireColumns({
  levels,
  withCompany,
  withStatus,
}: {
  levels: readonly { code: string; name: string }[];
  withCompany: boolean;
  withStatus: boolean;
}): readonly Column<HireRow>[] {
  const t = useT(messages);
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('name'),
        cell: (hire) => <Name hire={hire} withStatus={withStatus} />,
        sortBy: (hire) => format.nameLastFirst(hire),
      },
      {
        id: 'number',
        header: t('number'),
        hideOnPhone: true,
        cell: (hire) => hire.employmentNumber,
        sortBy: (hire) => hire.employmentNumber,
        width: '4rem',
      },
      ...(withCompany
        ? [
            {
              id: 'company',
              header: t('company'),
              cell: (hire: HireRow) => hire.company,
              sortBy: (hire: HireRow) => hire.company,
            },
          ]
        : []),
      {
        id: 'start',
        header: t('start'),
        cell: (hire) => <Start hire={hire} />,
        sortBy: (hire) => hire.employmentDate,
        width: '7.5rem',
      },
      {
        id: 'manager',
        header: t('manager'),
        cell: (hire) => hire.manager?.name,
        sortBy: (hire) => hire.manager?.name,
      },
      ...levels.map(({ code, name }) => ({
        id: `level-${code}`,
        header: name,
        cell: (hire: HireRow) => <LevelCell hire={hire} code={code} />,
      })),
      {
        id: 'invitation',
        header: t('invitation'),
        cell: (hire) => <Invitation hire={hire} />,
        sortBy: (hire) => hire.invitation.at,
      },
    ],
    [t, format, levels, withCompany, withStatus],
  );
}

function Name({ hire, withStatus }: { hire: HireRow; withStatus: boolean }) {
  const word = useT(shared);
  const format = useFormat();
  const warnings = hire.flags.map(({ text }) => text).join(' ');
  return (
    <span className={classes.name}>
      {format.nameLastFirst(hire)}
      {withStatus && (
        <StatusPill tone={statusTones[hire.status]} icon={false}>
          {word(`status.${hire.status}`)}
        </StatusPill>
      )}
      {warnings && (
        <span className={classes.warning} title={warnings}>
          <IconAlertTriangle size={15} stroke={1.9} aria-hidden />
          <VisuallyHidden>{warnings}</VisuallyHidden>
        </span>
      )}
    </span>
  );
}

function Start({ hire }: { hire: HireRow }) {
  const t = useT(messages);
  const format = useFormat();
  const today = useBusinessDay();
  if (hire.employmentDate === null) return <span className={classes.quiet}>{t('noDate')}</span>;
  const days = today.until(Temporal.PlainDate.from(hire.employmentDate)).days;
  const soon = hire.status === 'under-review' && days <= 1;
  const urgency = days < 0 ? 'passed' : days === 0 ? 'today' : 'tomorrow';
  return (
    <span className={classes.start}>
      {format.date(hire.employmentDate)}
      {soon && <span className={classes.soon}>{t(`starts.${urgency}`)}</span>}
    </span>
  );
}

function Invitation({ hire }: { hire: HireRow }) {
  const format = useFormat();
  const { state, stateText, at } = hire.invitation;
  const wrong = state === 'failed' || state === 'expired';
  if (wrong) return <StatusPill tone={state === 'failed' ? 'error' : 'warning'}>{stateText}</StatusPill>;
  return (
    <span className={classes.invitation}>
      <span>{stateText}</span>
      {at && <span className={classes.quiet}>{format.dateTime(at)}</span>}
    </span>
  );
}
