import type { ReactNode } from 'react';
import { TextLink } from '../navigation/text-link.tsx';
import classes from './stat.module.css';

/** One figure and what it counts. With `to`, the whole of it leads to what was counted. */
export function Stat({
  label,
  value,
  detail,
  to,
}: {
  label: string;
  value: ReactNode;
  detail?: ReactNode;
  to?: string;
}) {
  return (
    <div className={classes.stat} data-link={to ? '' : undefined}>
      <div className={classes.label}>
        {to ? (
          <TextLink to={to} quiet>
            {label}
          </TextLink>
        ) : (
          label
        )}
      </div>
      <div className={classes.value}>{value}</div>
      {detail && <div className={classes.detail}>{detail}</div>}
    </div>
  );
}

/** Figures side by side. */
export function Stats({ children }: { children: ReactNode }) {
  return <div className={classes.stats}>{children}</div>;
}
