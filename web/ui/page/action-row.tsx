import type { ReactNode } from 'react';
import classes from './action-row.module.css';

/**
 * The buttons that end a form, a question or a page, in one order everywhere: what happens stands first, where the
 * fields began, and the way out beside it. What is done seldom is at the far end.
 */
export function ActionRow({ children, extra }: { children: ReactNode; extra?: ReactNode }) {
  return (
    <div className={classes.actions}>
      {children}
      {extra && <div className={classes.extra}>{extra}</div>}
    </div>
  );
}
