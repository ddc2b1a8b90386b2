import { catalogue } from '@farstu/platform/i18n';

export const messages = catalogue({
  sv: {
    roles: {
      ready: {
        administrator: 'Administratör',
        hr: 'HR',
        manager: 'Chef',
        employee: 'Anställd',
        'teamtailor-api': 'Teamtailor API',
        'winningtemp-api': 'Winningtemp API',
      },
    },
    problems: {
      company_not_permitted: {
        title: 'Företaget ingår inte i din behörighet',
        detail: 'Din roll gäller inte i företag {{company}}. Be en administratör placera rollen där.',
      },
      whole_installation_needed: {
        title: 'Gäller alla företag',
        detail:
          'Ändringen gäller alla företag, men din behörighet {{permission}} gäller bara vissa. Be en administratör göra den.',
      },
      roles_not_assignable: {
        title: 'Rollen får inte tilldelas av dig',
        detail: 'Du får inte tilldela: {{roles}}. Be någon som får det, till exempel en administratör.',
      },
    },
  },
  en: {
    roles: {
      ready: {
        administrator: 'Administrator',
        hr: 'HR',
        manager: 'Manager',
        employee: 'Employee',
        'teamtailor-api': 'Teamtailor API',
        'winningtemp-api': 'Winningtemp API',
      },
    },
    problems: {
      company_not_permitted: {
        title: 'The company is outside your rights',
        detail: 'Your role does not apply in company {{company}}. Ask an administrator to place it there.',
      },
      whole_installation_needed: {
        title: 'This applies to all companies',
        detail:
          'The change applies to all companies, but your right {{permission}} applies to some only. Ask an administrator to make it.',
      },
      roles_not_assignable: {
        title: 'You may not assign this role',
        detail: 'You may not assign: {{roles}}. Ask somebody who may, an administrator for instance.',
      },
    },
  },
});
