import type { Domain } from '@farstu/contracts-accounts';
import type { TenantId } from '@farstu/platform/database';
import { problem as platformProblem } from '@farstu/platform/problems';
import { sql } from 'kysely';
import { command, type IdentityReader } from '../database.ts';
import { contractDomain, tellOfDomain } from './domain.ts';

/**
 * The installation no longer answers for a domain: from now on its people are invited by mail (E22). Accounts that are
 * there stay, with their links. The row stays too, as `lost`, which is what applications are told and what they read
 * every hour; it can be verified again. Asked for again, nothing more happens. One that was only asked for has meant
 * nothing to anybody: its row goes.
 * @returns null when the row is gone
 * @throws not_found
 */
export const removeDomain = command('domain.remove', async (tx, { id }: { id: string }): Promise<Domain | null> => {
  const row = await tx.db
    .selectFrom('domain')
    .selectAll()
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw platformProblem('not_found');
  if (row.state === 'pending') {
    await tx.db.deleteFrom('domain').where('tenant_id', '=', tx.tenant).where('id', '=', id).execute();
    await tx.audit({ action: 'domain.removed', subject: { kind: 'domain', id }, facts: { domain: row.domain } });
    return null;
  }
  if (row.state === 'lost') return contractDomain(row);
  const lost = await tx.db
    .updateTable('domain')
    .set({ state: 'lost', verified_by: null })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  const facts = { domain: row.domain, verifiedBy: row.verified_by, verifiedAt: row.verified_at };
  await tx.audit({ action: 'domain.removed', subject: { kind: 'domain', id }, facts });
  return await tellOfDomain(tx, lost, 'domain.lost');
});

export interface RemovalEffect {
  /** People of the installation with an address in the domain. Nothing happens to their accounts. */
  accounts: number;
  /** Of them, those who have not chosen a password yet: they still can, with *Glömt lösenord*. */
  withoutPassword: number;
}

/** What there is to know before a domain is removed; undefined for one that is not there. */
export async function removalEffect(
  db: IdentityReader,
  tenant: TenantId,
  id: string,
): Promise<RemovalEffect | undefined> {
  const row = await db
    .selectFrom('domain')
    .select('domain')
    .where('tenant_id', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  return await db
    .selectFrom('account')
    .leftJoin('credential', 'credential.account_id', 'account.id')
    .select([
      sql<number>`count(*)::integer`.as('accounts'),
      sql<number>`count(*) filter (where credential.account_id is null)::integer`.as('withoutPassword'),
    ])
    .where('account.id', 'in', (linked) =>
      linked.selectFrom('link').select('account_id').where('tenant_id', '=', tenant),
    )
    .where(sql<string>`split_part(account.email_key, '@', -1)`, '=', row.domain)
    .executeTakeFirstOrThrow();
}
