import type { ReactNode } from 'react';
import classes from './key-value.module.css';

/** Facts about one thing, label before value. A value that is empty is drawn as a dash, so that nobody wonders. */
export function KeyValue({ items }: { items: readonly { label: string; value: ReactNode }[] }) {
  return (
    <dl className={classes.list}>
      {items.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value === null || value === undefined || value === '' ? <span className={classes.none}>–</span> : value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
