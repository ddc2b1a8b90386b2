import { ErrorState, PageSkeleton, SessionContext, setLanguage, useQuery, useT } from '@farstu/ui';
import { RouterProvider } from '@farstu/ui/router';
import { useEffect, useMemo } from 'react';
import { Hall } from './hall/hall.tsx';
import { houseQuery } from './house.ts';
import { HouseContext } from './house-context.ts';
import { messages } from './messages.ts';
import { createHouseRouter } from './router.tsx';

/** Opens the house: rooms, session, language; then the pages. */
export function App() {
  const t = useT(messages);
  const { data: house, error, refetch } = useQuery(houseQuery);
  const names = house?.rooms.map(({ room }) => room).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same rooms keep the same router
  const router = useMemo(() => (house ? createHouseRouter(house.rooms) : undefined), [names]);

  const theirs = house?.session.signedIn ? house.session.user.language : undefined;
  useEffect(() => {
    if (theirs) void setLanguage(theirs);
  }, [theirs]);
  useEffect(() => {
    document.title = t('name');
  }, [t]);

  if (house && router) {
    return (
      <HouseContext value={house}>
        <SessionContext value={house.session}>
          <RouterProvider router={router} />
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
  return (
    <Hall>
      <PageSkeleton />
    </Hall>
  );
}
