import type { ReactNode } from 'react';
import classes from './status-pill.module.css';
import tones from './tone.module.css';
import { type Tone, toneIcons } from './tone.ts';

/** The state of one thing, in a word or two: *Under granskning*. `icon={false}` for a plain badge such as a count. */
export function StatusPill({
  tone = 'neutral',
  icon = true,
  children,
}: {
  tone?: Tone;
  icon?: boolean;
  children: ReactNode;
}) {
  const ToneIcon = toneIcons[tone];
  return (
    <span className={`${classes.pill} ${tones[tone]}`}>
      {icon && <ToneIcon size={13} stroke={2} aria-hidden />}
      {children}
    </span>
  );
}
