import type { ReactNode } from 'react';
import { Brand } from '../frame/brand.tsx';
import { LanguageSwitch } from '../frame/language-switch.tsx';
import { SchemeSwitch } from '../frame/scheme-switch.tsx';
import classes from './hall.module.css';

/** The entrance hall: one card on a wall with panelling, for everything that happens before somebody is inside. */
export function Hall({ children }: { children: ReactNode }) {
  return (
    <div className={classes.hall}>
      <main className={classes.main} id="content">
        <div className={classes.card}>
          <div className={classes.brand}>
            <Brand />
          </div>
          {children}
        </div>
        <div className={classes.below}>
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
      </main>
    </div>
  );
}
