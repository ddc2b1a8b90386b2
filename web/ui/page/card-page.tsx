import type { ReactNode } from 'react';
import classes from './card-page.module.css';
import { usePageHeading } from './page.tsx';

/** A page with `layout: 'card'`: one question at a time. The shell draws the hall around it. */
export function CardPage({
  title,
  description,
  children,
  footer,
}: {
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  /** Quiet links below the card's content, such as *Glömt lösenord*. */
  footer?: ReactNode;
}) {
  const heading = usePageHeading(title);
  return (
    <div className={classes.content}>
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {description && <div className={classes.description}>{description}</div>}
      </div>
      {children}
      {footer && <div className={classes.footer}>{footer}</div>}
    </div>
  );
}
