import { definePages } from '@farstu/ui';
import { IconHome, IconUserPlus, IconUsers } from '@farstu/ui/icons';
import { findPeople } from '../employees/pages/find-people.ts';
import { messages } from './messages.ts';

/** What people gives the shell. */
export const pages = definePages({
  room: 'people',
  basePath: '/people',
  start: '/home',
  messages,
  menu: [
    { id: 'home', label: 'menu.home', icon: IconHome, to: '/home' },
    {
      id: 'personal',
      label: 'menu.personal',
      children: [
        {
          id: 'new-hires',
          label: 'menu.newHires',
          icon: IconUserPlus,
          to: '/new-hires',
          permission: 'new-hires.read',
        },
        { id: 'employees', label: 'menu.employees', icon: IconUsers, to: '/employees', permission: 'employees.read' },
      ],
    },
  ],
  routes: [
    { path: '/home', load: () => import('../start-page/pages/start-page.tsx').then((m) => m.StartPage) },
    {
      path: '/new-hires',
      permission: 'new-hires.read',
      load: () => import('../new-hires/pages/worklist/new-hires-page.tsx').then((m) => m.NewHiresPage),
    },
    {
      path: '/new-hires/new',
      permission: 'new-hires.create',
      load: () => import('../new-hires/pages/form/new-hire-form-page.tsx').then((m) => m.NewHireFormPage),
    },
    {
      path: '/new-hires/$id',
      permission: 'new-hires.read',
      load: () => import('../new-hires/pages/hire/hire-page.tsx').then((m) => m.HirePage),
    },
    {
      path: '/employees',
      permission: 'employees.read',
      load: () => import('../employees/pages/employees-page.tsx').then((m) => m.EmployeesPage),
    },
    {
      path: '/employees/$id',
      permission: 'employees.read',
      load: () => import('../employees/pages/employee-page.tsx').then((m) => m.EmployeePage),
    },
  ],
  search: { permission: 'employees.read', find: findPeople },
});
