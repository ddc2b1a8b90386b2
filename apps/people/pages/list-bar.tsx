import type { ReactNode } from 'react';
import classes from './list-bar.module.css';

/** What narrows a list, above it: a row of choices at the start, selects and search at the end; full width on a phone. */
export function ListBar({ choices, children }: { choices?: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.bar}>
      {choices}
      <div className={classes.narrow}>{children}</div>
    </div>
  );
}
