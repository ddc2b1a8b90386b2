import { definePages } from '@farstu/ui';
import { IconIdBadge2, IconUserCircle } from '@farstu/ui/icons';
import { messages } from './messages.ts';

/** What identity gives the shell: the pages on which somebody proves who they are, and their own account. */
export const pages = definePages({
  room: 'identity',
  basePath: '/identity',
  messages,
  menu: [
    {
      id: 'system-register',
      label: 'menu.systemRegister',
      children: [
        {
          id: 'account-service',
          label: 'menu.accountService',
          icon: IconIdBadge2,
          to: '/administration',
        },
      ],
    },
  ],
  userMenu: [{ id: 'account', label: 'menu.account', icon: IconUserCircle, to: '/account' }],
  routes: [
    {
      path: '/sign-in/$uid',
      layout: 'card',
      load: () => import('../sign-in/pages/sign-in-page.tsx').then((m) => m.SignInPage),
    },
    {
      path: '/invitation/$token',
      layout: 'card',
      load: () => import('../invitations/pages/invitation-page.tsx').then((m) => m.InvitationPage),
    },
    {
      path: '/forgot-password',
      layout: 'card',
      load: () => import('../passwords/pages/forgot-password-page.tsx').then((m) => m.ForgotPasswordPage),
    },
    {
      path: '/reset-password/$token',
      layout: 'card',
      load: () => import('../passwords/pages/reset-password-page.tsx').then((m) => m.ResetPasswordPage),
    },
    {
      path: '/account',
      layout: 'card',
      load: () => import('../accounts/pages/account-page.tsx').then((m) => m.AccountPage),
    },
    {
      // Those whom it may concern, as people knows them; identity itself decides by its own administrators.
      path: '/administration',
      permission: 'integrations.write',
      load: () => import('../administration/pages/administration-page.tsx').then((m) => m.AdministrationPage),
    },
    {
      path: '/account/administration',
      layout: 'card',
      load: () => import('../administration/pages/administration-card-page.tsx').then((m) => m.AdministrationCardPage),
    },
  ],
});
