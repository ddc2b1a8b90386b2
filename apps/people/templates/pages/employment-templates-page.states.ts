import type { PageStates } from '@farstu/ui/states';
import type { EmploymentTemplate } from './templates-api.ts';

/** *Tjänsteman*: reviewed by HR and the manager. */
export const salariedTemplate = (language: 'sv' | 'en'): EmploymentTemplate => ({
  company: 1010,
  code: 'TJM',
  name: 'Tjänsteman',
  description: 'Granskas av HR och sedan av närmaste chef.',
  isDefault: true,
  active: true,
  userTemplate: 'MEDARBETARE',
  series: { mode: 'first-free', from: 1000, to: 4999 },
  kind: 'employee',
  employmentForm: 'Tillsvidareanställning',
  position: null,
  personnelCategory: null,
  employmentRate: 100,
  costCentre: null,
  flow: 'hr-chef',
  applies: {
    flow: 'hr-chef',
    name: 'HR → Chef',
    gate: true,
    levels: [
      { code: 'hr', name: 'HR' },
      { code: 'chef', name: language === 'sv' ? 'Chef' : 'Manager' },
    ],
  },
  rolesNotAssignable: [],
});

const templates = (language: 'sv' | 'en'): EmploymentTemplate[] => [
  {
    ...salariedTemplate(language),
    code: 'EXT',
    name: 'Extern konsult',
    isDefault: false,
    userTemplate: null,
    series: null,
    kind: 'external',
    flow: null,
    applies: { flow: 'standard', name: 'Standard', gate: false, levels: [] },
  },
  {
    ...salariedTemplate(language),
    code: 'KOLL',
    name: 'Kollektivanställd',
    isDefault: false,
    series: { mode: 'highest-plus-one', from: 5000, to: 8999 },
    flow: null,
    applies: { flow: 'standard', name: 'Standard', gate: false, levels: [] },
  },
  {
    ...salariedTemplate(language),
    code: 'LEDNING',
    name: 'Ledning',
    isDefault: false,
    active: false,
    userTemplate: 'SYSTEM',
    rolesNotAssignable: [{ code: 'administrator', name: language === 'sv' ? 'Administratör' : 'Administrator' }],
  },
  salariedTemplate(language),
];

const path = '/people/_/employment-templates';

export const states: PageStates = {
  filled: {
    capabilities: ['templates.read', 'templates.write'],
    answers: (language) => [{ path, body: { data: templates(language), nextCursor: null } }],
  },
  'read-only': { answers: (language) => [{ path, body: { data: templates(language), nextCursor: null } }] },
  empty: {
    capabilities: ['templates.read', 'templates.write'],
    answers: [{ path, body: { data: [], nextCursor: null } }],
  },
  loading: { answers: [{ path, delay: 'forever' }] },
  error: { answers: [{ path, problem: { status: 500, code: 'internal' } }] },
  denied: { answers: [], capabilities: [] },
};
