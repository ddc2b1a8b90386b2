import { Tooltip } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useFormat } from '../i18n/use-format.ts';
import { useT } from '../i18n/use-t.ts';
import { messages } from '../messages.ts';
import classes from './level-ticks.module.css';

/** A review level of one hire. Reviewed when it has `reviewedAt`; `open` when it may be reviewed now. */
export interface ReviewLevel {
  code: string;
  name: string;
  reviewedBy?: string | null;
  reviewedAt?: string | null;
  open?: boolean;
}

/** A hire's review levels in their order: ticked, waiting, later. Each tells who and when. */
export function LevelTicks({ levels }: { levels: readonly ReviewLevel[] }) {
  const t = useT(messages);
  if (levels.length === 0) return <span className={classes.none}>{t('levels.none')}</span>;
  return (
    <ul className={classes.levels}>
      {levels.map((level) => (
        <li key={level.code}>
          <LevelTick level={level} withName />
        </li>
      ))}
    </ul>
  );
}

/** One level's tick, for a grid with a column per level. */
export function LevelTick({ level, withName }: { level: ReviewLevel; withName?: boolean }) {
  const t = useT(messages);
  const format = useFormat();
  const state = level.reviewedAt ? 'done' : level.open ? 'open' : 'waiting';
  const story =
    state === 'done' && level.reviewedAt
      ? level.reviewedBy
        ? t('levels.done', { level: level.name, name: level.reviewedBy, when: format.dateTime(level.reviewedAt) })
        : t('levels.doneWithout', { level: level.name })
      : t(`levels.${state === 'open' ? 'open' : 'waiting'}`, { level: level.name });
  return (
    <Tooltip label={story}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the tooltip says who and when, also by keyboard */}
      <span className={classes.level} data-state={state} tabIndex={0} role="img" aria-label={story}>
        <span className={classes.tick}>{state === 'done' && <IconCheck size={11} stroke={3} aria-hidden />}</span>
        {withName && <span>{level.name}</span>}
      </span>
    </Tooltip>
  );
}
