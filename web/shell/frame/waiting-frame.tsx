import { PageSkeleton } from '@farstu/ui';
import classes from './waiting-frame.module.css';

/** Where menu and page will be, while the frame's chunk is fetched. */
export function WaitingFrame() {
  return (
    <div className={classes.frame}>
      <div className={classes.menu} />
      <main className={classes.main}>
        <PageSkeleton />
      </main>
    </div>
  );
}
