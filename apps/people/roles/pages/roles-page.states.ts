import type { PageStates } from '@farstu/ui/states';
import type { Role } from './roles-api.ts';

const role = (code: string, name: string, rest: Partial<Role>): Role => ({
  code,
  name,
  capabilities: [],
  assigns: 'none',
  assignsRoles: [],
  assignsEverywhere: false,
  ready: true,
  users: 0,
  placements: { installation: 0, company: 0, coding: 0, self: 0 },
  ...rest,
});

export const hrRole = (language: 'sv' | 'en'): Role =>
  role('hr', 'HR', {
    capabilities: [
      'companies.read',
      'security.read',
      'employees.read',
      'employees.write',
      'employees.identity-number',
      'accounts.read',
      'accounts.write',
      'new-hires.read',
      'new-hires.create',
      'review.hr',
      'review.lon',
      'invitations.write',
      'templates.read',
      'users.read',
      'integrations.read',
    ],
    assigns: 'chosen',
    assignsRoles: [
      { code: 'employee', name: language === 'sv' ? 'Anställd' : 'Employee' },
      { code: 'manager', name: language === 'sv' ? 'Chef' : 'Manager' },
    ],
    users: 2,
    placements: { installation: 1, company: 1, coding: 0, self: 0 },
  });

const path = '/people/_/roles';

export const states: PageStates = {
  filled: {
    answers: (language) => [
      {
        path,
        body: {
          data: [
            role('administrator', language === 'sv' ? 'Administratör' : 'Administrator', {
              assigns: 'all',
              assignsEverywhere: true,
              users: 1,
              placements: { installation: 1, company: 0, coding: 0, self: 0 },
            }),
            role('employee', language === 'sv' ? 'Anställd' : 'Employee', {
              users: 24,
              placements: { installation: 0, company: 0, coding: 0, self: 24 },
            }),
            role('manager', language === 'sv' ? 'Chef' : 'Manager', {
              users: 3,
              placements: { installation: 0, company: 0, coding: 3, self: 0 },
            }),
            hrRole(language),
            role('teamtailor-api', 'Teamtailor API', {
              assigns: 'all',
              assignsEverywhere: true,
              users: 1,
              placements: { installation: 1, company: 0, coding: 0, self: 0 },
            }),
            role('winningtemp-api', 'Winningtemp API', {}),
          ],
          nextCursor: null,
        },
      },
    ],
  },
  empty: { answers: [{ path, body: { data: [], nextCursor: null } }] },
  loading: { answers: [{ path, delay: 'forever' }] },
  error: { answers: [{ path, problem: { status: 500, code: 'internal' } }] },
  denied: { answers: [], capabilities: [] },
};
