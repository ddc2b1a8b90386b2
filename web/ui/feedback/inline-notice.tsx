import type { ReactNode } from 'react';
import { useT } from '../i18n/use-t.ts';
import { messages } from '../messages.ts';
import classes from './inline-notice.module.css';
import tones from './tone.module.css';
import { type Tone, toneIcons } from './tone.ts';

/** Something the reader should know where they are looking. `error` and `warning` are read out when they appear. */
export function InlineNotice({
  tone = 'info',
  title,
  children,
  action,
}: {
  tone?: Exclude<Tone, 'neutral'>;
  title?: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  const t = useT(messages);
  const ToneIcon = toneIcons[tone];
  return (
    <div className={`${classes.notice} ${tones[tone]}`} role={tone === 'error' ? 'alert' : 'status'}>
      <ToneIcon size={18} stroke={1.8} aria-label={t(`tone.${tone}`)} role="img" />
      <div className={classes.text}>
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
      </div>
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
