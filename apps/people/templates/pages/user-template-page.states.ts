import type { FixtureAnswer, PageStates } from '@farstu/ui/states';
import { employeeTemplate } from './user-templates-page.states.ts';

const path = '/people/_/user-templates/MEDARBETARE';
const params = { code: 'MEDARBETARE' };
const capabilities = ['templates.read', 'templates.write'];

/** Roles that HR may give. */
export const hrMayGive = (language: 'sv' | 'en'): FixtureAnswer => ({
  path: '/people/_/assignable-roles',
  body: {
    data: [
      { code: 'employee', name: language === 'sv' ? 'Anställd' : 'Employee' },
      { code: 'manager', name: language === 'sv' ? 'Chef' : 'Manager' },
    ],
    nextCursor: null,
  },
});

export const states: PageStates = {
  filled: {
    params,
    capabilities,
    answers: (language) => [{ path, body: employeeTemplate(language) }, hrMayGive(language)],
  },
  'role-not-assignable': {
    params,
    capabilities,
    answers: (language) => [
      {
        path,
        body: {
          ...employeeTemplate(language),
          roles: [
            ...employeeTemplate(language).roles,
            { code: 'administrator', name: language === 'sv' ? 'Administratör' : 'Administrator', assignable: false },
          ],
          usedBy: [],
        },
      },
      hrMayGive(language),
    ],
  },
  'read-only': { params, answers: (language) => [{ path, body: employeeTemplate(language) }, hrMayGive(language)] },
  loading: { params, answers: [{ path, delay: 'forever' }] },
  error: { params, answers: [{ path, problem: { status: 500, code: 'internal' } }] },
  denied: { params, answers: [], capabilities: [] },
};
