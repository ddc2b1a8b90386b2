import { LevelTick, Section, StatusPill, useFormat, useQueryState, useT } from '@farstu/ui';
import type { HirePage, LevelState } from '../api.ts';
import { standing } from '../parts/level-standing.ts';
import { LevelForm } from './level-form.tsx';
import { messages } from './messages.ts';
import classes from './review.module.css';
import { UndoReview } from './undo-review.tsx';

/** The levels of the hire's flow in order. The one that is mine to tick stands open with its fields. */
export function Review({ hire }: { hire: HirePage }) {
  const t = useT(messages);
  const [asked] = useQueryState('level');
  const levels = standing(hire);
  if (levels.length === 0) {
    return (
      <Section title={t('review.title')}>
        <p className={classes.nothing}>{t('review.none')}</p>
      </Section>
    );
  }
  const mine = levels.filter(({ mayTick }) => mayTick);
  const unfolded = mine.find(({ code }) => code === asked) ?? mine[0];
  const allDone = levels.every(({ reviewedAt }) => reviewedAt);
  return (
    <Section title={t('review.title')} {...(allDone && { description: t('review.allDone') })} flush>
      <ol className={classes.levels}>
        {levels.map((level) => (
          <li key={level.code} className={classes.level} data-mine={level.mayTick || undefined}>
            <div className={classes.head}>
              <LevelTick level={level} />
              <h3>{level.name}</h3>
              <Standing level={level} levels={levels} />
              {level.mayTick && (
                <StatusPill tone="warning" icon={false}>
                  {t('review.yours')}
                </StatusPill>
              )}
              {level.mayUndo && <UndoReview hire={hire} level={level} />}
            </div>
            {level.code === unfolded?.code && <LevelForm key={level.code} hire={hire} level={level} />}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Standing({ level, levels }: { level: LevelState & { open: boolean }; levels: readonly LevelState[] }) {
  const t = useT(messages);
  const format = useFormat();
  if (level.mayTick) return null;
  const { reviewedAt, reviewedBy, requires } = level;
  const before = levels.find(({ code }) => code === requires);
  const text = reviewedAt
    ? reviewedBy
      ? t('review.by', { name: reviewedBy, when: format.moment(reviewedAt) })
      : t('review.done', { when: format.moment(reviewedAt) })
    : level.open || !before
      ? t('review.waiting')
      : t('review.after', { level: before.name });
  return <span className={classes.standing}>{text}</span>;
}
