import { ActionIcon, useT } from '@farstu/ui';
import { IconMenu2, IconX } from '@farstu/ui/icons';
import { Link, Outlet, useLocation } from '@farstu/ui/router';
import { useEffect, useState } from 'react';
import { DemoBar } from '../demo/demo-bar.tsx';
import { messages } from '../messages.ts';
import { Brand } from './brand.tsx';
import classes from './frame.module.css';
import { LanguageSwitch } from './language-switch.tsx';
import { Navigation } from './navigation.tsx';
import { PeopleSearch } from './people-search.tsx';
import { SchemeSwitch } from './scheme-switch.tsx';
import { StatusStrip } from './status-strip.tsx';
import { UserMenu } from './user-menu.tsx';

/** Menu, top bar and strip around a page. */
export function Frame() {
  const t = useT(messages);
  const { pathname } = useLocation();
  const [menuOpen, setMenuOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: going to a page shuts the menu
  useEffect(() => setMenuOpen(false), [pathname]);
  useEffect(() => {
    if (!menuOpen) return;
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && setMenuOpen(false);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [menuOpen]);
  return (
    <div className={classes.frame}>
      <a href="#content" className={classes.skip}>
        {t('skip')}
      </a>
      <nav className={classes.menu} data-open={menuOpen || undefined} id="menu" aria-label={t('mainMenu')}>
        <div className={classes.menuTop}>
          <Link to="/" className={classes.home}>
            <Brand />
          </Link>
          <ActionIcon
            className={classes.closeMenu ?? ''}
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('closeMenu')}
            onClick={() => setMenuOpen(false)}
          >
            <IconX size={20} stroke={1.6} />
          </ActionIcon>
        </div>
        <div className={classes.menuBody}>
          <Navigation />
        </div>
        <div className={classes.menuFoot}>
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
      </nav>
      {menuOpen && <div className={classes.scrim} onClick={() => setMenuOpen(false)} aria-hidden />}
      <div className={classes.page}>
        <div className={classes.top}>
          <DemoBar />
          <header className={classes.bar}>
            <ActionIcon
              className={classes.openMenu ?? ''}
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('openMenu')}
              aria-expanded={menuOpen}
              aria-controls="menu"
              onClick={() => setMenuOpen(true)}
            >
              <IconMenu2 size={20} stroke={1.6} />
            </ActionIcon>
            <Link to="/" className={classes.homeInBar}>
              <Brand />
            </Link>
            <div className={classes.search}>
              <PeopleSearch />
            </div>
            <div className={classes.switches}>
              <LanguageSwitch />
              <SchemeSwitch />
            </div>
            <UserMenu />
          </header>
        </div>
        <main className={classes.main} id="content" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <StatusStrip />
    </div>
  );
}
