/** What a role can allow, as the menu is laid out. Said in words by the catalogue under `capabilities.<capability>`. */
export const capabilityGroups = [
  {
    group: 'personal',
    capabilities: [
      'employees.read',
      'employees.write',
      'employees.identity-number',
      'new-hires.read',
      'new-hires.create',
      'new-hires.withdraw',
      'new-hires.decide',
      'review.hr',
      'review.chef',
      'review.lon',
      'invitations.write',
    ],
  },
  { group: 'general', capabilities: ['companies.read', 'companies.write', 'security.read', 'security.write'] },
  {
    group: 'settings',
    capabilities: ['templates.read', 'templates.write', 'flows.read', 'flows.write', 'accounts.read', 'accounts.write'],
  },
  {
    group: 'systemRegister',
    capabilities: ['users.read', 'users.write', 'roles.read', 'integrations.read', 'integrations.write'],
  },
  { group: 'api', capabilities: ['api.company', 'api.system'] },
] as const;

const known: readonly string[] = capabilityGroups.flatMap(({ capabilities }) => capabilities);

/** Capabilities that have no words here yet; shown by their code rather than hidden. */
export const unnamedCapabilities = (capabilities: readonly string[]): string[] =>
  capabilities.filter((each) => !known.includes(each));
