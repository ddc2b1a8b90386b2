import type { TenantId } from '@farstu/platform/database';
import type { IdentityHouse, IdentityReader } from '../database.ts';

/** The right to everything under `administration`, in the installations that a person is administrator of. */
export const ADMINISTER = 'accounts.administer';

export interface Administrator {
  accountId: string;
  firstName: string;
  lastName: string;
  email: string;
  /** Business time. */
  appointedAt: string;
}

/** The installations that a person sees to. Whoever is no longer linked to one is no longer let in to it either. */
export async function administeredBy(house: IdentityHouse, accountId: string): Promise<TenantId[]> {
  const rows = await house.sweeper.kysely
    .selectFrom('administrator as a')
    .innerJoin('link as l', (join) =>
      join.onRef('l.tenant_id', '=', 'a.tenant_id').onRef('l.account_id', '=', 'a.account_id'),
    )
    .select('a.tenant_id')
    .distinct()
    .where('a.account_id', '=', accountId)
    .orderBy('a.tenant_id')
    .execute();
  return rows.map(({ tenant_id }) => tenant_id as TenantId);
}

export async function administratorsOf(db: IdentityReader, tenant: TenantId): Promise<Administrator[]> {
  const rows = await db
    .selectFrom('administrator as a')
    .innerJoin('account', 'account.id', 'a.account_id')
    .select(['account.id', 'account.first_name', 'account.last_name', 'account.email', 'a.appointed_at'])
    .where('a.tenant_id', '=', tenant)
    .where('a.account_id', 'in', (linked) =>
      linked.selectFrom('link').select('account_id').where('tenant_id', '=', tenant),
    )
    .orderBy('account.last_name')
    .orderBy('account.first_name')
    .execute();
  return rows.map((row) => ({
    accountId: row.id,
    firstName: row.first_name,
    lastName: row.last_name,
    email: row.email,
    appointedAt: row.appointed_at,
  }));
}
