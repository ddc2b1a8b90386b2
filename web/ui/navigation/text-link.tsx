import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './text-link.module.css';

/** A link to another page of the house. `to` is an address from the origin's root. */
export function TextLink({ to, children, quiet }: { to: string; children: ReactNode; quiet?: boolean }) {
  const [path = to, query] = to.split('?');
  return (
    <Link
      to={path}
      {...(query !== undefined && { search: Object.fromEntries(new URLSearchParams(query)) })}
      className={`${classes.link} ${quiet ? classes.quiet : ''}`}
    >
      {children}
    </Link>
  );
}
