import { problem as platformProblem } from '@farstu/platform/problems';
import type { PeopleTransaction, PeopleTx } from '../database.ts';
import { domainOf, isAllowedAddress, normaliseEmail } from '../invitations/invitation-plan.ts';
import { problem } from '../problems.ts';

/** *Tillåtna domäner* (INV-13). @throws invalid_input, address_not_allowed */
export async function demandAllowedAddress(db: PeopleTransaction, tenant: number, email: string): Promise<void> {
  if (domainOf(email.trim()) === null) {
    throw platformProblem('invalid_input', { fields: [{ pointer: '/emailConnect', code: 'not_an_email' }] });
  }
  const rows = await db.selectFrom('allowed_domain').select('domain').where('tenant_id', '=', tenant).execute();
  const domains = rows.map(({ domain }) => domain);
  if (isAllowedAddress(email, domains)) return;
  throw problem('address_not_allowed', {
    params: { domains: domains.join(', ') },
    fields: [{ pointer: '/emailConnect', code: 'address_not_allowed' }],
  });
}

/**
 * An address belongs to one active user of the installation (E12).
 *
 * @param but the user who may have it already
 * @throws address_in_use
 */
export async function demandFreeAddress(tx: PeopleTx, email: string, but: string | null): Promise<void> {
  const holder = await holderOf(tx.db, tx.tenant, email);
  if (holder && holder.id !== but) throw addressInUse();
}

export const holderOf = (db: PeopleTransaction, tenant: number, email: string) =>
  db
    .selectFrom('users')
    .leftJoin('employee', (join) =>
      join.onRef('employee.tenant_id', '=', 'users.tenant_id').onRef('employee.id', '=', 'users.employee_id'),
    )
    .select(['users.id', 'employee.identity_index', 'employee.company'])
    .where('users.tenant_id', '=', tenant)
    .where('users.connect_address', '=', normaliseEmail(email))
    .where('users.active', '=', true)
    .executeTakeFirst();

export const addressInUse = () =>
  problem('address_in_use', { fields: [{ pointer: '/emailConnect', code: 'address_in_use' }] });
