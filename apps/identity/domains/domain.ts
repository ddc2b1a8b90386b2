import type { Domain } from '@farstu/contracts-accounts';
import type { TenantId } from '@farstu/platform/database';
import { uniqueViolation } from '@farstu/platform/database';
import { problem as platformProblem } from '@farstu/platform/problems';
import { issueSecret } from '@farstu/platform/secrets';
import type { Selectable } from 'kysely';
import { emailDomain } from '../accounts/email-address.ts';
import { command, type IdentityReader, type IdentityTx } from '../database.ts';
import type { Domain as DomainTable } from '../generated/database.ts';
import { problem } from '../problems/identity-problem.ts';
import { tellClient } from '../webhooks/webhook-event.ts';

/** Nobody's in particular: whoever vouched for one of these could take over strangers' accounts. */
const PUBLIC_MAIL = new Set([
  ...['gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'hotmail.se', 'live.com', 'live.se', 'msn.com'],
  ...['icloud.com', 'me.com', 'yahoo.com', 'yahoo.se', 'proton.me', 'protonmail.com', 'telia.com', 'comhem.se'],
]);

const RECORD_PREFIX = '_farstu-verification';

type DomainRow = Selectable<DomainTable>;

export const contractDomain = (row: DomainRow): Domain => ({
  id: row.id,
  domain: row.domain,
  state: row.state as Domain['state'],
  txt_record: { name: `${RECORD_PREFIX}.${row.domain}`, value: row.challenge },
  verified_by: row.verified_by as Domain['verified_by'],
  verified_at: row.verified_at,
  created_at: row.created_at,
});

export async function domainsOf(db: IdentityReader, tenant: TenantId): Promise<DomainRow[]> {
  return await db.selectFrom('domain').selectAll().where('tenant_id', '=', tenant).orderBy('domain').execute();
}

/** Whether the installation answers for the address. Exactly the domain, never its parent (E23). */
export async function answersFor(db: IdentityReader, tenant: TenantId, email: string): Promise<boolean> {
  const row = await db
    .selectFrom('domain')
    .select('id')
    .where('tenant_id', '=', tenant)
    .where('domain', '=', emailDomain(email))
    .where('state', '=', 'verified')
    .executeTakeFirst();
  return row !== undefined;
}

/** Asks for a domain; asked for again, it is the same one with the same record. */
export const addDomain = command(
  'domain.add',
  async (tx, { domain }: { domain: string }): Promise<{ domain: Domain; added: boolean }> => {
    const added = await tx.db
      .insertInto('domain')
      .values({
        tenant_id: tx.tenant,
        domain,
        challenge: issueSecret('farstu-verification').secret,
        created_at: tx.now.toString(),
      })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'domain']).doNothing())
      .returningAll()
      .executeTakeFirst();
    if (added) {
      await tx.audit({ action: 'domain.added', subject: { kind: 'domain', id: added.id }, facts: { domain } });
      return { domain: contractDomain(added), added: true };
    }
    const row = await tx.db
      .selectFrom('domain')
      .selectAll()
      .where('tenant_id', '=', tx.tenant)
      .where('domain', '=', domain)
      .executeTakeFirstOrThrow();
    return { domain: contractDomain(row), added: false };
  },
);

/**
 * Verifies a domain on an administrator's word, and says so in `verified_by`: the DNS record is not looked up. The first
 * installation to verify a domain has it.
 * @throws not_found, domain_taken, domain_not_proved for domains where anybody can get an address
 */
export const verifyDomain = command('domain.verify', async (tx, { id }: { id: string }): Promise<Domain> => {
  const row = await tx.db
    .selectFrom('domain')
    .selectAll()
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw platformProblem('not_found');
  if (row.state === 'verified') return contractDomain(row);
  if (PUBLIC_MAIL.has(row.domain)) throw problem('domain_not_proved', { params: { domain: row.domain } });
  const verified = await tx.db
    .updateTable('domain')
    .set({ state: 'verified', verified_by: 'administrator', verified_at: tx.now.toString() })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
    .catch((error: unknown) => {
      throw uniqueViolation(error, 'domain_verified_once') ? problem('domain_taken') : error;
    });
  const facts = { domain: row.domain, by: 'administrator' };
  await tx.audit({ action: 'domain.verified', subject: { kind: 'domain', id }, facts });
  return await tellOfDomain(tx, verified, 'domain.verified');
});

/** Tells every application of the installation how it now stands with a domain; part of a larger command. */
export async function tellOfDomain(
  tx: IdentityTx,
  row: DomainRow,
  type: 'domain.verified' | 'domain.lost',
): Promise<Domain> {
  const data = contractDomain(row);
  const clients = await tx.db.selectFrom('client').select('id').where('customer', '=', tx.tenant).execute();
  for (const client of clients) {
    await tellClient(tx, client.id, `domain:${row.id}`, { type, timestamp: tx.now.toString(), data });
  }
  return data;
}
