import { Button } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import { EmptyState } from '../feedback/empty-state.tsx';
import { ErrorState } from '../feedback/error-state.tsx';
import { SectionSkeleton } from '../feedback/skeletons.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { useT } from '../i18n/use-t.ts';
import { messages as common } from '../messages.ts';
import { Section } from '../page/section.tsx';
import classes from './attention.module.css';
import { messages } from './messages.ts';
import { useKeptFocus } from './use-kept-focus.ts';

/** A job that has used up its tries, in words that a room has chosen. */
export interface AttentionJob {
  id: string;
  /** What it was about to do. */
  what: string;
  attempts: number;
  /** Instant of the row: when it was given up. */
  firstAt: string;
  reason: string;
  /** The other side's own. */
  words: string | null;
  whatToDo: string;
}

export interface AttentionJobsProps<Job extends AttentionJob> {
  /** `undefined` while waiting. */
  jobs: readonly Job[] | undefined;
  /** The query's error; drawn in place of the list. */
  error: unknown;
  onRetry: () => void;
  /** What can be pressed: {@link RunJobAgain}, {@link DismissJob}, and what is the room's own. */
  actions: (job: Job) => ReactNode;
  /** Said beside when it was, such as a pill. */
  mark?: (job: Job) => ReactNode;
  /** More jobs to fetch: `hasNextPage`, `fetchNextPage` and `isFetchingNextPage` of an infinite query. */
  more?: { has: boolean; fetch: () => void; fetching: boolean };
  /** Said under the list. */
  footnote?: string | undefined;
}

/** Jobs that have used up their tries: what, why, the other side's words, what to do, and what can be pressed. */
export function AttentionJobs<Job extends AttentionJob>({
  jobs,
  error,
  onRetry,
  actions,
  mark,
  more,
  footnote,
}: AttentionJobsProps<Job>) {
  const t = useT(messages);
  const tc = useT(common);
  const focus = useKeptFocus(jobs?.map(({ id }) => id));
  if (error) {
    return (
      <Section>
        <ErrorState error={error} onRetry={onRetry} />
      </Section>
    );
  }
  return (
    <Section flush>
      {!jobs ? (
        <div className={classes.waiting}>
          <SectionSkeleton lines={5} />
        </div>
      ) : jobs.length === 0 ? (
        <div ref={focus.list} tabIndex={-1} className={classes.empty}>
          <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>
        </div>
      ) : (
        <ul className={classes.list} aria-label={t('label')}>
          {jobs.map((job) => (
            <li key={job.id} className={classes.job} {...focus.row(job.id)}>
              <Story job={job} mark={mark?.(job)} heading={focus.heading(job.id)} />
              <div className={classes.actions}>{actions(job)}</div>
            </li>
          ))}
        </ul>
      )}
      {more?.has && (
        <div className={classes.more}>
          <Button variant="subtle" onClick={more.fetch} loading={more.fetching}>
            {tc('more')}
          </Button>
        </div>
      )}
      {jobs && footnote && <p className={classes.footnote}>{footnote}</p>}
    </Section>
  );
}

function Story({ job, mark, heading }: { job: AttentionJob; mark: ReactNode; heading: Ref<HTMLHeadingElement> }) {
  const t = useT(messages);
  const format = useFormat();
  return (
    <div className={classes.story}>
      <h2 ref={heading} tabIndex={-1}>
        {job.what}
      </h2>
      <p className={classes.meta}>
        {t('attempts', { count: job.attempts })}, {t('since', { moment: format.moment(job.firstAt) })}
        {mark && <> {mark}</>}
      </p>
      <p>{job.reason}</p>
      {job.words && (
        <blockquote>
          <span>{t('theirWords')}</span>
          {job.words}
        </blockquote>
      )}
      <p className={classes.todo}>
        <strong>{t('whatToDo')}</strong> {job.whatToDo}
      </p>
    </div>
  );
}
