import { useSession } from '@farstu/ui';
import { lazy, Suspense } from 'react';
import { DemoBar } from '../demo/demo-bar.tsx';
import { Hall } from '../hall/hall.tsx';
import { CustomerChoice } from '../pages/customer-choice.tsx';
import { SignInLanding } from '../pages/sign-in-landing.tsx';
import { SignInProblem } from '../pages/sign-in-problem.tsx';
import { loadFrame } from './load-frame.ts';
import { WaitingFrame } from './waiting-frame.tsx';

const Frame = lazy(() => loadFrame().then((m) => ({ default: m.Frame })));

/** The frame around every page for people who are inside; the way in for those who are not. */
export function FrameLayout() {
  const session = useSession();
  if (session.signedIn) {
    return (
      <Suspense fallback={<WaitingFrame />}>
        <Frame />
      </Suspense>
    );
  }
  return (
    <>
      <DemoBar />
      <Hall>
        {session.choices ? (
          <CustomerChoice choices={session.choices} />
        ) : session.noUser ? (
          <SignInProblem code="no_user_for_account" returnTo={location.pathname + location.search} />
        ) : (
          <SignInLanding />
        )}
      </Hall>
    </>
  );
}
