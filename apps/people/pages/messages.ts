import { catalogue } from '@farstu/ui';

/** The menu's words, which are the seeds' own. */
export const messages = catalogue({
  sv: {
    menu: {
      personal: 'Personal',
      employees: 'Anställda',
      newHires: 'Nyanställning',
      general: 'Allmänt',
      companies: 'Företag',
      security: 'Säkerhet',
      administration: 'Administration',
      settings: 'Inställningar',
      settingsPersonal: 'Personal',
      employmentTemplates: 'Anställningsmallar',
      settingsGeneral: 'Allmänt',
      reviewLevels: 'Granskningsnivåer',
      reviewNewHires: 'Nyanställningar',
      systemRegister: 'Systemregister',
      users: 'Användare',
      userTemplates: 'Användarmallar',
      roles: 'Roller',
      integrations: 'Integrationer',
    },
  },
  en: {
    menu: {
      personal: 'People',
      employees: 'Employees',
      newHires: 'New hires',
      general: 'General',
      companies: 'Companies',
      security: 'Security',
      administration: 'Administration',
      settings: 'Settings',
      settingsPersonal: 'People',
      employmentTemplates: 'Employment templates',
      settingsGeneral: 'General',
      reviewLevels: 'Review levels',
      reviewNewHires: 'New hires',
      systemRegister: 'System register',
      users: 'Users',
      userTemplates: 'User templates',
      roles: 'Roles',
      integrations: 'Integrations',
    },
  },
});
