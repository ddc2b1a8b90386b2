import { type Capability, capabilities } from './capabilities.ts';

export const readyRoleCodes = [
  'administrator',
  'hr',
  'manager',
  'employee',
  'teamtailor-api',
  'winningtemp-api',
] as const;
export type ReadyRoleCode = (typeof readyRoleCodes)[number];

/** A role that every installation begins with. The table of docs/permissions.md is the same, written by hand. */
export interface ReadyRole {
  /** Its name stands in the catalogue, `roles.ready.<code>`. */
  readonly code: ReadyRoleCode;
  readonly capabilities: readonly Capability[];
  /** *Tilldelning*. */
  readonly assigns: 'none' | 'all' | 'chosen';
  readonly assignsRoles: readonly string[];
  /** *Behörig att tilldela roller i alla företag*. */
  readonly assignsEverywhere: boolean;
}

const nothing = { assigns: 'none', assignsRoles: [], assignsEverywhere: false } as const;

/** Rights that are not an administrator's: whole identity numbers are HR's, and the API is for API users. */
const notAdministrators: readonly Capability[] = ['employees.identity-number', 'api.company', 'api.system'];

export const readyRoles: readonly ReadyRole[] = [
  {
    code: 'administrator',
    capabilities: capabilities.filter((each) => !notAdministrators.includes(each)),
    assigns: 'all',
    assignsRoles: [],
    assignsEverywhere: true,
  },
  {
    code: 'hr',
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
      'new-hires.withdraw',
      'new-hires.decide',
      'review.hr',
      'review.lon',
      'invitations.write',
      'templates.read',
      'templates.write',
      'flows.read',
      'flows.write',
      'users.read',
      'roles.read',
      'integrations.read',
    ],
    assigns: 'chosen',
    assignsRoles: ['employee', 'manager'],
    assignsEverywhere: false,
  },
  { code: 'manager', capabilities: ['employees.read', 'new-hires.read', 'review.chef'], ...nothing },
  { code: 'employee', capabilities: ['employees.read'], ...nothing },
  {
    // Seed 000: both API rights, and without "all roles in all companies" the template's roles could not be given.
    code: 'teamtailor-api',
    capabilities: ['api.company', 'api.system'],
    assigns: 'all',
    assignsRoles: [],
    assignsEverywhere: true,
  },
  { code: 'winningtemp-api', capabilities: ['api.company'], ...nothing },
];
