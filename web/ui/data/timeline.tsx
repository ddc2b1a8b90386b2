import type { ReactNode } from 'react';
import tones from '../feedback/tone.module.css';
import type { Tone } from '../feedback/tone.ts';
import { useFormat } from '../i18n/use-format.ts';
import classes from './timeline.module.css';

/** Something that has happened, or will. */
export interface TimelineItem {
  id: string;
  /** RFC 3339; left out when it is not known when. */
  at?: string | null;
  /** What happened, as a short sentence. */
  text: string;
  /** Who did it. */
  actor?: string | null;
  /** Why it happens, or happens then. */
  because?: string | null;
  tone?: Tone;
  /** Has not happened yet: drawn with an open ring. */
  planned?: boolean;
  /** Buttons that belong to it. */
  actions?: ReactNode;
}

/** What has happened to a thing and what will, in the order given. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label: string }) {
  const format = useFormat();
  return (
    <ol className={classes.timeline} aria-label={label}>
      {items.map(({ id, at, text, actor, because, tone = 'neutral', planned, actions }) => (
        <li key={id} className={tones[tone]} data-planned={planned || undefined}>
          <div className={classes.text}>{text}</div>
          {(at || actor) && (
            <div className={classes.meta}>
              {at && <time dateTime={at}>{format.moment(at)}</time>}
              {at && actor && ' · '}
              {actor}
            </div>
          )}
          {because && <div className={classes.because}>{because}</div>}
          {actions && <div className={classes.actions}>{actions}</div>}
        </li>
      ))}
    </ol>
  );
}
