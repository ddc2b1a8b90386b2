import type { RoomStates } from '@farstu/ui/states';
import type { pages } from './index.ts';

/** The states of every page of people, read by tests. */
export const states: RoomStates<typeof pages> = {
  '/home': () => import('../start-page/pages/start-page.states.ts').then((m) => m.states),
  '/new-hires': () => import('../new-hires/pages/worklist/new-hires-page.states.ts').then((m) => m.states),
  '/new-hires/new': () => import('../new-hires/pages/form/new-hire-form-page.states.ts').then((m) => m.states),
  '/new-hires/$id': () => import('../new-hires/pages/hire/hire-page.states.ts').then((m) => m.states),
  '/employees': () => import('../employees/pages/employees-page.states.ts').then((m) => m.states),
  '/employees/$id': () => import('../employees/pages/employee-page.states.ts').then((m) => m.states),
};
