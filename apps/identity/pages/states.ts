import type { RoomStates } from '@farstu/ui/states';
import type { pages } from './index.ts';

/** The states of every page of identity, read by tests. */
export const states: RoomStates<typeof pages> = {
  '/sign-in/$uid': () => import('../sign-in/pages/sign-in-page.states.ts').then((m) => m.states),
  '/invitation/$token': () => import('../invitations/pages/invitation-page.states.ts').then((m) => m.states),
  '/forgot-password': () => import('../passwords/pages/forgot-password-page.states.ts').then((m) => m.states),
  '/reset-password/$token': () => import('../passwords/pages/reset-password-page.states.ts').then((m) => m.states),
  '/account': () => import('../accounts/pages/account-page.states.ts').then((m) => m.states),
  '/administration': () => import('../administration/pages/administration-page.states.ts').then((m) => m.states),
  '/account/administration': () =>
    import('../administration/pages/administration-page.states.ts').then((m) => m.cardStates),
};
