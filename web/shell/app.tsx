import { ErrorState, SessionContext, Text, toast, useQuery, useT } from '@farstu/ui';
import { RouterProvider } from '@farstu/ui/router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import classes from './app.module.css';
import { speakTheirs } from './frame/choose-language.ts';
import { Hall } from './hall/hall.tsx';
import { WaitingCard } from './hall/waiting-card.tsx';
import { houseQuery } from './house.ts';
import { HouseContext } from './house-context.ts';
import { signOut } from './leave.ts';
import { messages } from './messages.ts';
import { createHouseRouter } from './router.tsx';
import { SignOutContext } from './sign-out-context.ts';

/** Opens the house: rooms, session, language; then the pages. */
export function App() {
  const t = useT(messages);
  const { data: house, error, refetch } = useQuery(houseQuery);
  const names = house?.rooms.map(({ room }) => room).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same rooms keep the same router
  const router = useMemo(() => (house ? createHouseRouter(house.rooms) : undefined), [names]);

  const { id, language } = house?.session.signedIn ? house.session.user : {};
  useEffect(() => {
    if (id && language) speakTheirs({ id, language }).catch(toast.error);
  }, [id, language]);
  useEffect(() => {
    document.title = t('name');
  }, [t]);

  const [leaving, setLeaving] = useState(false);
  const takeLeave = useCallback(() => {
    // Without its pages the house moves no address, asks no server and finds no session ended: nothing but the leaving.
    flushSync(() => setLeaving(true));
    signOut().catch((error: unknown) => {
      setLeaving(false);
      toast.error(error);
    });
  }, []);
  useEffect(() => {
    if (!leaving) return;
    // Come back to by the browser's back button: the session that these pages were drawn for is gone.
    const back = ({ persisted }: PageTransitionEvent) => persisted && location.reload();
    window.addEventListener('pageshow', back);
    return () => window.removeEventListener('pageshow', back);
  }, [leaving]);

  if (leaving) {
    return (
      <Hall>
        <Text role="status">{t('user.signingOut')}</Text>
      </Hall>
    );
  }
  if (house && router) {
    return (
      <HouseContext value={house}>
        <SessionContext value={house.session}>
          <SignOutContext value={takeLeave}>
            <RouterProvider router={router} />
          </SignOutContext>
        </SessionContext>
      </HouseContext>
    );
  }
  if (error) {
    return (
      <Hall>
        <ErrorState error={error} onRetry={() => void refetch()} />
      </Hall>
    );
  }
  // Most are inside already and go to the frame: a hall that flashes by would only disturb them.
  return (
    <div className={classes.late}>
      <Hall>
        <WaitingCard />
      </Hall>
    </div>
  );
}
