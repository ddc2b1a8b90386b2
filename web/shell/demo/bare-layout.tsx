import { NotFoundState } from '@farstu/ui';
import { Link, Outlet } from '@farstu/ui/router';
import { Brand } from '../frame/brand.tsx';
import { LanguageSwitch } from '../frame/language-switch.tsx';
import { SchemeSwitch } from '../frame/scheme-switch.tsx';
import { useHouse } from '../house-context.ts';
import classes from './bare-layout.module.css';
import { DemoBar } from './demo-bar.tsx';

/** The demo's own pages: open to everybody, whether they have signed in or not, and gone outside the demo. */
export function BareLayout() {
  const { demo } = useHouse();
  return (
    <div className={classes.layout}>
      <DemoBar />
      <header className={classes.bar}>
        <Link to="/" className={classes.home}>
          <Brand />
        </Link>
        <span className={classes.switches}>
          <LanguageSwitch />
          <SchemeSwitch />
        </span>
      </header>
      <main className={classes.main} id="content">
        {demo ? <Outlet /> : <NotFoundState />}
      </main>
    </div>
  );
}
