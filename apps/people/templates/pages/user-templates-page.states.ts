import type { PageStates } from '@farstu/ui/states';
import type { UserTemplate } from './templates-api.ts';

/** What most employees get. */
export const employeeTemplate = (language: 'sv' | 'en'): UserTemplate => ({
  code: 'MEDARBETARE',
  name: 'Medarbetare',
  description: '',
  roles: [{ code: 'employee', name: language === 'sv' ? 'Anställd' : 'Employee', assignable: true }],
  language: 'sv',
  deactivateAfterDays: 5,
  reactivateBeforeDays: 1,
  usedBy: [
    { company: 1010, code: 'KOLL', name: 'Kollektivanställd' },
    { company: 1010, code: 'TJM', name: 'Tjänsteman' },
  ],
});

const path = '/people/_/user-templates';
const capabilities = ['templates.read', 'templates.write'];

export const states: PageStates = {
  filled: {
    capabilities,
    answers: (language) => [
      {
        path,
        body: {
          data: [
            employeeTemplate(language),
            {
              ...employeeTemplate(language),
              code: 'ENGLISH',
              name: 'English-speaking staff',
              language: 'en',
              roles: [],
              usedBy: [],
            },
          ],
          nextCursor: null,
        },
      },
    ],
  },
  empty: { capabilities, answers: [{ path, body: { data: [], nextCursor: null } }] },
  loading: { answers: [{ path, delay: 'forever' }] },
  error: { answers: [{ path, problem: { status: 500, code: 'internal' } }] },
  denied: { answers: [], capabilities: [] },
};
