import type { FixtureAnswer, PageStates } from '@farstu/ui/states';
import { costCentres } from '../../accounts/pages/cost-centres-page.states.ts';
import { flows } from '../../flows/pages/new-hire-flows-page.states.ts';
import { salariedTemplate } from './employment-templates-page.states.ts';
import { employeeTemplate } from './user-templates-page.states.ts';

const path = '/people/_/employment-templates/1010/TJM';
const params = { company: '1010', code: 'TJM' };
const capabilities = ['templates.read', 'templates.write', 'flows.read', 'accounts.read'];

/** What the form offers; `administrator` may be given by the reader, or not. */
export function templateChoices(language: 'sv' | 'en', isAdministrator = true): FixtureAnswer[] {
  const administrator = language === 'sv' ? 'Administratör' : 'Administrator';
  const employee = { code: 'employee', name: language === 'sv' ? 'Anställd' : 'Employee' };
  const system = {
    ...employeeTemplate(language),
    code: 'SYSTEM',
    name: 'Systemförvaltare',
    roles: [{ code: 'administrator', name: administrator, assignable: isAdministrator }],
    usedBy: [],
  };
  return [
    { path: '/people/_/user-templates', body: { data: [employeeTemplate(language), system], nextCursor: null } },
    { path: '/people/_/flows', body: { data: flows(language), nextCursor: null } },
    { path: '/people/_/accounts', body: { data: costCentres, nextCursor: null } },
    {
      path: '/people/_/assignable-roles',
      body: {
        data: [...(isAdministrator ? [{ code: 'administrator', name: administrator }] : []), employee],
        nextCursor: null,
      },
    },
  ];
}

export const states: PageStates = {
  filled: {
    params,
    capabilities,
    answers: (language) => [{ path, body: salariedTemplate(language) }, ...templateChoices(language)],
  },
  'roles-not-assignable': {
    params,
    capabilities,
    answers: (language) => [
      { path, body: { ...salariedTemplate(language), userTemplate: 'SYSTEM', series: null, flow: null } },
      ...templateChoices(language, false),
    ],
  },
  'read-only': {
    params,
    answers: (language) => [{ path, body: salariedTemplate(language) }, ...templateChoices(language)],
  },
  loading: { params, answers: [{ path, delay: 'forever' }] },
  error: { params, answers: [{ path, problem: { status: 500, code: 'internal' } }] },
  'not-found': { params, answers: [{ path, problem: { status: 404, code: 'not_found' } }] },
  denied: { params, answers: [], capabilities: [] },
};
