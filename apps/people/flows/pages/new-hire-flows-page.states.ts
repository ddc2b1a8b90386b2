import type { PageStates } from '@farstu/ui/states';
import type { FieldRule, Flow, FlowLevel } from './flows-api.ts';

const rule = (field: FieldRule['field'], editable: boolean, required = false): FieldRule => ({
  field,
  show: true,
  editable,
  required,
});
const always: FieldRule[] = [
  rule('employmentNumber', true, true),
  rule('firstName', true, true),
  rule('lastName', true, true),
];

const levels = (language: 'sv' | 'en'): FlowLevel[] => [
  {
    code: 'hr',
    name: 'HR',
    used: true,
    requires: null,
    fields: [
      ...always,
      rule('personalNumber', true),
      rule('birthDate', true),
      rule('emailConnect', true),
      rule('employmentDate', true),
      rule('costCentre', true, true),
    ],
  },
  {
    code: 'chef',
    name: language === 'sv' ? 'Chef' : 'Manager',
    used: true,
    requires: 'hr',
    fields: [
      ...always,
      rule('emailWork', false),
      rule('costCentre', false),
      rule('position', true),
      rule('employmentRate', true),
    ],
  },
  {
    code: 'lon',
    name: language === 'sv' ? 'Lön' : 'Payroll',
    used: false,
    requires: 'chef',
    fields: [...always, rule('personalNumber', true, true), rule('employmentRate', true, true)],
  },
];

/** The three starter flows, *Standard* with all levels switched off. */
export const flows = (language: 'sv' | 'en'): Flow[] => [
  {
    code: 'standard',
    name: 'Standard',
    isStandard: true,
    active: true,
    levels: levels(language).map((level) => ({ ...level, used: false })),
    templates: [],
    openHires: 0,
  },
  {
    code: 'hr-chef',
    name: 'HR → Chef',
    isStandard: false,
    active: true,
    levels: levels(language),
    templates: [{ company: 1010, code: 'TJM', name: 'Tjänsteman' }],
    openHires: 4,
  },
  {
    code: 'hr-chef-lon',
    name: 'HR → Chef → Lön',
    isStandard: false,
    active: false,
    levels: levels(language).map((level) => ({ ...level, used: true })),
    templates: [],
    openHires: 0,
  },
];

const path = '/people/_/flows';

export const states: PageStates = {
  filled: { answers: (language) => [{ path, body: { data: flows(language), nextCursor: null } }] },
  empty: { answers: [{ path, body: { data: [], nextCursor: null } }] },
  loading: { answers: [{ path, delay: 'forever' }] },
  error: { answers: [{ path, problem: { status: 500, code: 'internal' } }] },
  denied: { answers: [], capabilities: [] },
};
