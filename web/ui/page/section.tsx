import { type ReactNode, useId } from 'react';
import classes from './section.module.css';

/** A sheet of paper on the wall: one subject of a page. `flush` lets a table reach the edges. */
export function Section({
  title,
  description,
  actions,
  flush,
  children,
}: {
  title?: string;
  description?: ReactNode;
  actions?: ReactNode;
  flush?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={classes.section} {...(title && { 'aria-labelledby': id })}>
      {(title || actions) && (
        <header className={classes.header}>
          {title && <h2 id={id}>{title}</h2>}
          {actions && <div className={classes.actions}>{actions}</div>}
          {description && <div className={classes.description}>{description}</div>}
        </header>
      )}
      <div className={flush ? classes.flush : classes.body}>{children}</div>
    </section>
  );
}

/** Main content with a narrower column beside it; under it where the window is narrow. */
export function Split({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.split}>
      <div className={classes.column}>{children}</div>
      <aside className={classes.column}>{aside}</aside>
    </div>
  );
}
