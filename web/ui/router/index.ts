/** For the shell only: what routes are built of. Pages use the navigation pieces of `@farstu/ui`. */
export {
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  lazyRouteComponent,
  Navigate,
  Outlet,
  RouterProvider,
  useLocation,
} from '@tanstack/react-router';
