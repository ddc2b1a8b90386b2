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
  '/companies': () => import('../companies/pages/companies-page.states.ts').then((m) => m.states),
  '/companies/new': () => import('../companies/pages/new-company-page.states.ts').then((m) => m.states),
  '/companies/$number': () => import('../companies/pages/company-page.states.ts').then((m) => m.states),
  '/security': () => import('../security/pages/security-page.states.ts').then((m) => m.states),
  '/employment-templates': () => import('../templates/pages/employment-templates-page.states.ts').then((m) => m.states),
  '/employment-templates/new': () =>
    import('../templates/pages/new-employment-template-page.states.ts').then((m) => m.states),
  '/employment-templates/$company/$code': () =>
    import('../templates/pages/employment-template-page.states.ts').then((m) => m.states),
  '/new-hire-flows': () => import('../flows/pages/new-hire-flows-page.states.ts').then((m) => m.states),
  '/new-hire-flows/$code': () => import('../flows/pages/new-hire-flow-page.states.ts').then((m) => m.states),
  '/cost-centres': () => import('../accounts/pages/cost-centres-page.states.ts').then((m) => m.states),
  '/cost-centres/$code': () => import('../accounts/pages/cost-centre-page.states.ts').then((m) => m.states),
  '/users': () => import('../users/pages/users-page.states.ts').then((m) => m.states),
  '/users/new': () => import('../users/pages/new-user-page.states.ts').then((m) => m.states),
  '/users/$id': () => import('../users/pages/user-page.states.ts').then((m) => m.states),
  '/user-templates': () => import('../templates/pages/user-templates-page.states.ts').then((m) => m.states),
  '/user-templates/new': () => import('../templates/pages/new-user-template-page.states.ts').then((m) => m.states),
  '/user-templates/$code': () => import('../templates/pages/user-template-page.states.ts').then((m) => m.states),
  '/roles': () => import('../roles/pages/roles-page.states.ts').then((m) => m.states),
  '/roles/$code': () => import('../roles/pages/role-page.states.ts').then((m) => m.states),
  '/integrations': () => import('../integrations/pages/integrations-page.states.ts').then((m) => m.states),
  '/integrations/teamtailor': () => import('../integrations/pages/teamtailor-page.states.ts').then((m) => m.states),
  '/integrations/identity': () => import('../integrations/pages/identity-page.states.ts').then((m) => m.states),
};
