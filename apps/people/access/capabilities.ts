/**
 * What a role can allow. A route declares one as its permission; the menu shows what its holder may open.
 * The ready roles' capabilities stand in docs/permissions.md, written by hand.
 */
export const capabilities = [
  /** Allmänt > Företag: see and change the installation and its companies. */
  'companies.read',
  'companies.write',
  /** Allmänt > Säkerhet: verified and allowed domains. */
  'security.read',
  'security.write',
  /** Personal > Anställda. */
  'employees.read',
  'employees.write',
  /** The whole identity number, with a reason, audited. */
  'employees.identity-number',
  /** Konteringar and their managers. */
  'accounts.read',
  'accounts.write',
  /** Personal > Nyanställning: the worklist, and making a hire (Lägga upp anställningar och anställningsperioder). */
  'new-hires.read',
  'new-hires.create',
  'new-hires.withdraw',
  'new-hires.decide',
  /** Review levels (Granskningsnivå – HR, Chef, Lön). */
  'review.hr',
  'review.chef',
  'review.lon',
  /** Re-send, revoke, correct the address of an invitation. */
  'invitations.write',
  /** Anställningsmallar, användarmallar, nyanställningsflöden. */
  'templates.read',
  'templates.write',
  'flows.read',
  'flows.write',
  /** Systemregister > Användare, Roller. */
  'users.read',
  'users.write',
  'roles.read',
  /** Systemregister > Integrationer. */
  'integrations.read',
  'integrations.write',
  /** HRM Api: Anropa api (företagsspecifikt) and (systemspecifikt). */
  'api.company',
  'api.system',
] as const;

export type Capability = (typeof capabilities)[number];
