import { definePages } from '@farstu/ui';
import {
  IconBuilding,
  IconHome,
  IconPlugConnected,
  IconSettings,
  IconShieldCheck,
  IconUserCog,
  IconUserPlus,
  IconUserShield,
  IconUsers,
  IconUsersGroup,
} from '@farstu/ui/icons';
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
    {
      id: 'general',
      label: 'menu.general',
      children: [
        { id: 'companies', label: 'menu.companies', icon: IconBuilding, to: '/companies' },
        { id: 'security', label: 'menu.security', icon: IconShieldCheck, to: '/security' },
      ],
    },
    {
      id: 'administration',
      label: 'menu.administration',
      children: [
        {
          id: 'settings',
          label: 'menu.settings',
          icon: IconSettings,
          children: [
            {
              id: 'settings-personal',
              label: 'menu.settingsPersonal',
              children: [
                { id: 'employment-templates', label: 'menu.employmentTemplates', to: '/employment-templates' },
              ],
            },
            {
              id: 'settings-general',
              label: 'menu.settingsGeneral',
              children: [
                {
                  id: 'review-levels',
                  label: 'menu.reviewLevels',
                  children: [{ id: 'new-hire-flows', label: 'menu.reviewNewHires', to: '/new-hire-flows' }],
                },
                { id: 'accounts', label: 'menu.accounts', to: '/cost-centres' },
              ],
            },
          ],
        },
      ],
    },
    {
      id: 'system-register',
      label: 'menu.systemRegister',
      children: [
        { id: 'users', label: 'menu.users', icon: IconUserCog, to: '/users' },
        { id: 'user-templates', label: 'menu.userTemplates', icon: IconUsersGroup, to: '/user-templates' },
        { id: 'roles', label: 'menu.roles', icon: IconUserShield, to: '/roles' },
        { id: 'integrations', label: 'menu.integrations', icon: IconPlugConnected, to: '/integrations' },
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
    {
      path: '/companies',
      permission: 'companies.read',
      load: () => import('../companies/pages/companies-page.tsx').then((m) => m.CompaniesPage),
    },
    {
      path: '/companies/new',
      permission: 'companies.write',
      load: () => import('../companies/pages/new-company-page.tsx').then((m) => m.NewCompanyPage),
    },
    {
      path: '/companies/$number',
      permission: 'companies.read',
      load: () => import('../companies/pages/company-page.tsx').then((m) => m.CompanyPage),
    },
    {
      path: '/security',
      permission: 'security.read',
      load: () => import('../security/pages/security-page.tsx').then((m) => m.SecurityPage),
    },
    {
      path: '/employment-templates',
      permission: 'templates.read',
      load: () => import('../templates/pages/employment-templates-page.tsx').then((m) => m.EmploymentTemplatesPage),
    },
    {
      path: '/employment-templates/new',
      permission: 'templates.write',
      load: () =>
        import('../templates/pages/new-employment-template-page.tsx').then((m) => m.NewEmploymentTemplatePage),
    },
    {
      path: '/employment-templates/$company/$code',
      permission: 'templates.read',
      load: () => import('../templates/pages/employment-template-page.tsx').then((m) => m.EmploymentTemplatePage),
    },
    {
      path: '/new-hire-flows',
      permission: 'flows.read',
      load: () => import('../flows/pages/new-hire-flows-page.tsx').then((m) => m.NewHireFlowsPage),
    },
    {
      path: '/new-hire-flows/$code',
      permission: 'flows.read',
      load: () => import('../flows/pages/new-hire-flow-page.tsx').then((m) => m.NewHireFlowPage),
    },
    {
      path: '/cost-centres',
      permission: 'accounts.read',
      load: () => import('../accounts/pages/cost-centres-page.tsx').then((m) => m.CostCentresPage),
    },
    {
      path: '/cost-centres/$code',
      permission: 'accounts.read',
      load: () => import('../accounts/pages/cost-centre-page.tsx').then((m) => m.CostCentrePage),
    },
    {
      path: '/users',
      permission: 'users.read',
      load: () => import('../users/pages/users-page.tsx').then((m) => m.UsersPage),
    },
    {
      path: '/users/new',
      permission: 'users.write',
      load: () => import('../users/pages/new-user-page.tsx').then((m) => m.NewUserPage),
    },
    {
      path: '/users/$id',
      permission: 'users.read',
      load: () => import('../users/pages/user-page.tsx').then((m) => m.UserPage),
    },
    {
      path: '/user-templates',
      permission: 'templates.read',
      load: () => import('../templates/pages/user-templates-page.tsx').then((m) => m.UserTemplatesPage),
    },
    {
      path: '/user-templates/new',
      permission: 'templates.write',
      load: () => import('../templates/pages/new-user-template-page.tsx').then((m) => m.NewUserTemplatePage),
    },
    {
      path: '/user-templates/$code',
      permission: 'templates.read',
      load: () => import('../templates/pages/user-template-page.tsx').then((m) => m.UserTemplatePage),
    },
    {
      path: '/roles',
      permission: 'roles.read',
      load: () => import('../roles/pages/roles-page.tsx').then((m) => m.RolesPage),
    },
    {
      path: '/roles/$code',
      permission: 'roles.read',
      load: () => import('../roles/pages/role-page.tsx').then((m) => m.RolePage),
    },
    {
      path: '/integrations',
      permission: 'integrations.read',
      load: () => import('../integrations/pages/integrations-page.tsx').then((m) => m.IntegrationsPage),
    },
    {
      path: '/integrations/teamtailor',
      permission: 'integrations.read',
      load: () => import('../integrations/pages/teamtailor-page.tsx').then((m) => m.TeamtailorPage),
    },
    {
      path: '/integrations/identity',
      permission: 'integrations.read',
      load: () => import('../integrations/pages/identity-page.tsx').then((m) => m.IdentityPage),
    },
  ],
  search: { permission: 'employees.read', find: findPeople },
});
