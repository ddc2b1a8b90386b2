import type { PeopleTx } from '../database.ts';
import { messages } from './messages.ts';
import { readyRoles } from './ready-roles.ts';

/** Set-up: the roles that every installation begins with. */
export async function insertReadyRoles(tx: PeopleTx): Promise<void> {
  await tx.db
    .insertInto('role')
    .values(
      readyRoles.map((role) => ({
        tenant_id: tx.tenant,
        code: role.code,
        name: messages.sv.roles.ready[role.code],
        capabilities: [...role.capabilities],
        assigns: role.assigns,
        assigns_roles: [...role.assignsRoles],
        assigns_everywhere: role.assignsEverywhere,
      })),
    )
    .execute();
  await tx.audit({
    action: 'roles.created',
    subject: { kind: 'installation', id: String(tx.tenant) },
    facts: { roles: readyRoles.map(({ code }) => code) },
  });
}
