import { IconChevronRight } from '@tabler/icons-react';
import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useT } from '../i18n/use-t.ts';
import { messages } from '../messages.ts';
import { TextLink } from '../navigation/text-link.tsx';
import classes from './page.module.css';

/** A step on the way to this page. Without `to` it is a word in the menu that leads nowhere by itself. */
export interface Breadcrumb {
  label: string;
  to?: string;
}

/**
 * A page in the frame: sets the window's title, and after a move inside the house puts focus on the heading, so that
 * a screen reader begins there and Tab continues into the page. Draw it also while loading, with the title you know.
 */
export function Page({
  title,
  waiting,
  description,
  status,
  actions,
  breadcrumbs,
  width = 'full',
  children,
}: {
  title: string;
  /** The title only stands in for one that is being fetched: not seen for the first moment, so that nothing blinks. */
  waiting?: boolean;
  description?: ReactNode;
  /** A pill or two beside the title. */
  status?: ReactNode;
  /** Buttons at the top right; the most important one last. */
  actions?: ReactNode;
  breadcrumbs?: readonly Breadcrumb[];
  /** `form` keeps lines readable on pages that are mostly fields. */
  width?: 'full' | 'form';
  children: ReactNode;
}) {
  const t = useT(messages);
  const heading = usePageHeading(title);
  return (
    <article className={`${classes.page} ${width === 'form' ? classes.form : ''}`}>
      <header className={classes.header}>
        <div className={classes.heading}>
          {breadcrumbs && breadcrumbs.length > 0 && (
            <nav className={classes.breadcrumbs} aria-label={t('breadcrumbs')}>
              {breadcrumbs.map(({ label, to }, step) => (
                <span key={label} className={classes.step}>
                  {step > 0 && <IconChevronRight size={12} stroke={1.8} aria-hidden />}
                  {to ? (
                    <TextLink to={to} quiet>
                      {label}
                    </TextLink>
                  ) : (
                    <span>{label}</span>
                  )}
                </span>
              ))}
            </nav>
          )}
          <div className={classes.titleRow}>
            <h1 ref={heading} tabIndex={-1} data-waiting={waiting || undefined}>
              {title}
            </h1>
            {status}
          </div>
          {description && <div className={classes.description}>{description}</div>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </article>
  );
}

/** Window title and focus for whatever is the heading of the page. */
export function usePageHeading(title: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname, moved } = useRouterState({
    select: ({ location }) => ({ pathname: location.pathname, moved: (location.state.__TSR_index ?? 0) > 0 }),
    structuralSharing: true,
  });
  useEffect(() => {
    document.title = `${title} – Farstu`;
  }, [title]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus moves when the address does, not when it is redrawn
  useEffect(() => {
    if (moved && !heading.current?.closest('main')?.contains(document.activeElement)) {
      heading.current?.focus({ preventScroll: true });
    }
  }, [pathname]);
  return heading;
}
