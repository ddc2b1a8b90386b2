import type { Account as ContractAccount } from '@farstu/contracts-accounts';
import type { TenantId } from '@farstu/platform/database';
import type { IdentityReader, IdentityTx } from '../database.ts';
import type { Account } from './account.ts';

/** Ties a person to an application; harmless to repeat. */
export async function addLink(tx: IdentityTx, accountId: string, clientId: string): Promise<void> {
  await tx.db
    .insertInto('link')
    .values({ tenant_id: tx.tenant, account_id: accountId, client_id: clientId, linked_at: tx.now.toString() })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'account_id', 'client_id']).doNothing())
    .execute();
}

/** A person as an application that they are linked to sees them. */
const contractAccount = (account: Account, linkedAt: string): ContractAccount => ({
  id: account.id,
  email: account.email,
  email_verified: account.email_verified_at !== null,
  email_verified_date: account.email_verified_at,
  first_name: account.first_name,
  last_name: account.last_name,
  preferred_language: account.language,
  country_code: account.country_code,
  created_date: account.created_at,
  last_login_date: account.last_sign_in_at,
  linked_at: linkedAt,
});

/** The account, if it is linked to this application of this installation. Of others, nothing is said. */
export async function linkedAccount(
  db: IdentityReader,
  { tenant, clientId }: { tenant: TenantId; clientId: string },
  by: { id: string } | { emailKey: string },
): Promise<ContractAccount | undefined> {
  let query = db
    .selectFrom('link')
    .innerJoin('account', 'account.id', 'link.account_id')
    .selectAll('account')
    .select('link.linked_at')
    .where('link.tenant_id', '=', tenant)
    .where('link.client_id', '=', clientId);
  query = 'id' in by ? query.where('account.id', '=', by.id) : query.where('account.email_key', '=', by.emailKey);
  const row = await query.executeTakeFirst();
  return row && contractAccount({ ...row, language: row.language === 'en' ? 'en' : 'sv' }, row.linked_at);
}
