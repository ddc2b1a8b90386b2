import { Outlet } from '@farstu/ui/router';
import { DemoBar } from '../demo/demo-bar.tsx';
import { Hall } from './hall.tsx';

/** Pages of one question, open to everybody. */
export function CardLayout() {
  return (
    <>
      <DemoBar />
      <Hall>
        <Outlet />
      </Hall>
    </>
  );
}
