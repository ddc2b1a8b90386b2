import { ErrorState, type PageRoute, type RoomPages } from '@farstu/ui';
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@farstu/ui/router';
import { BareLayout } from './demo/bare-layout.tsx';
import { FrameLayout } from './frame/frame-layout.tsx';
import { PageGate } from './frame/page-gate.tsx';
import { WaitingPage } from './frame/waiting-page.tsx';
import { CardLayout } from './hall/card-layout.tsx';
import { WaitingCard } from './hall/waiting-card.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { SignInPage } from './pages/sign-in-page.tsx';
import { StartPage } from './pages/start-page.tsx';

/** A page whose chunk is fetched when it is opened, or when the pointer rests on a link to it. */
function lazyPage(load: PageRoute['load']) {
  return lazyRouteComponent(async () => ({ Page: await load() }), 'Page');
}

/**
 * The router of the rooms of this process. Addresses keep query values as plain text: a search for `007` stays `007`.
 */
export function createHouseRouter(rooms: readonly RoomPages[]) {
  const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage });
  const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: FrameLayout });
  const card = createRoute({ getParentRoute: () => root, id: 'card', component: CardLayout });
  const bare = createRoute({ getParentRoute: () => root, id: 'bare', component: BareLayout });

  const start = createRoute({ getParentRoute: () => frame, path: '/', component: StartPage });
  // `/people` typed by hand, or come back to after sign-in, is the room's own start page.
  const fronts = rooms.flatMap(({ basePath, start: page, routes }) =>
    page === undefined || routes.some(({ path }) => path === '/')
      ? []
      : [createRoute({ getParentRoute: () => frame, path: basePath, component: StartPage })],
  );
  const signIn = createRoute({ getParentRoute: () => card, path: '/sign-in', component: SignInPage });
  const mailbox = createRoute({
    getParentRoute: () => bare,
    path: '/mailbox',
    component: lazyRouteComponent(() => import('./demo/mailbox-page.tsx'), 'MailboxPage'),
  });
  const pagesOf = (layout: NonNullable<PageRoute['layout']>) =>
    rooms.flatMap(({ basePath, routes }) =>
      routes
        .filter((route) => (route.layout ?? 'frame') === layout)
        .map((route) => ({ ...route, address: basePath + (route.path === '/' ? '' : route.path) })),
    );
  const framed = pagesOf('frame').map(({ address, permission, load }) => {
    const LazyPage = lazyPage(load);
    return createRoute({
      getParentRoute: () => frame,
      path: address,
      component: () => (
        <PageGate permission={permission}>
          <LazyPage />
        </PageGate>
      ),
      loader: () => LazyPage.preload?.(),
    });
  });
  const cards = pagesOf('card').map(({ address, load }) =>
    createRoute({
      getParentRoute: () => card,
      path: address,
      component: lazyPage(load),
      pendingComponent: WaitingCard,
    }),
  );

  return createRouter({
    routeTree: root.addChildren([
      frame.addChildren([start, ...fronts, ...framed]),
      card.addChildren([signIn, ...cards]),
      bare.addChildren([mailbox]),
    ]),
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => {
      const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
      const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
      return text && `?${text}`;
    },
    defaultPreload: 'intent',
    defaultPendingComponent: WaitingPage,
    // Until then the page that one leaves stays: a blank between two pages is worse than a moment's wait.
    defaultPendingMs: 400,
    defaultErrorComponent: ({ error, reset }) => <ErrorState error={error} onRetry={reset} />,
    scrollRestoration: true,
    trailingSlash: 'never',
  });
}
