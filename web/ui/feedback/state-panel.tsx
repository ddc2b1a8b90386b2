import type { ReactNode } from 'react';
import classes from './state-panel.module.css';

/** Common shape of the states a page can be in when it has nothing to show. */
export function StatePanel({
  picture,
  title,
  children,
  action,
  alert,
}: {
  picture: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  alert?: boolean;
}) {
  return (
    <div className={classes.panel} {...(alert && { role: 'alert' })}>
      {picture}
      <p className={classes.title}>{title}</p>
      {children && <div className={classes.text}>{children}</div>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
