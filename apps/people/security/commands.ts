import { problem as platformProblem } from '@farstu/platform/problems';
import { command, type PeopleTx } from '../database.ts';
import { problem } from '../problems.ts';
import { domainName } from './domain-name.ts';
import { allowedDomains } from './domains.ts';
import { mirror } from './mirror-domain.ts';

/** Makes *Tillåtna domäner* exactly these; an empty list sets no limit. Addresses already saved stay as they are. */
export const setAllowedDomains = command(
  'domain.set-allowed',
  async (tx, { domains }: { domains: readonly string[] }): Promise<void> => {
    const read = domains.map(domainName);
    const fields = read.flatMap((each, index) =>
      each === undefined ? [{ pointer: `/domains/${index}`, code: 'domain_invalid' }] : [],
    );
    if (fields.length > 0) throw platformProblem('invalid_input', { fields });
    const wanted = [...new Set(read.filter((each) => each !== undefined))];
    const before = await allowedDomains(tx.db);
    await tx.db.deleteFrom('allowed_domain').where('tenant_id', '=', tx.tenant).execute();
    if (wanted.length > 0) {
      await tx.db
        .insertInto('allowed_domain')
        .values(wanted.map((domain) => ({ tenant_id: tx.tenant, domain })))
        .execute();
    }
    await tx.audit({
      action: 'domain.allowed_set',
      subject: { kind: 'installation', id: String(tx.tenant) },
      facts: { before, after: wanted },
    });
  },
);

/** With an outside issuer nobody can tell us which domains are verified: an administrator does, and the page says so. */
export const addDomainByHand = command(
  'domain.add-by-hand',
  async (tx, { domain }: { domain: string }): Promise<void> => {
    await demandByHand(tx);
    const name = domainName(domain);
    if (name === undefined) {
      throw platformProblem('invalid_input', { fields: [{ pointer: '/domain', code: 'domain_invalid' }] });
    }
    await mirror(tx, { domain: name, externalId: null, state: 'verified' });
  },
);

export const removeDomainByHand = command(
  'domain.remove-by-hand',
  async (tx, { domain }: { domain: string }): Promise<void> => {
    await demandByHand(tx);
    const found = await tx.db
      .selectFrom('verified_domain')
      .select('domain')
      .where('tenant_id', '=', tx.tenant)
      .where('domain', '=', domain)
      .executeTakeFirst();
    if (!found) throw platformProblem('not_found');
    await mirror(tx, { domain, externalId: null, state: 'lost' });
  },
);

async function demandByHand(tx: PeopleTx): Promise<void> {
  const { domains_by_hand } = await tx.db
    .selectFrom('installation')
    .select('domains_by_hand')
    .where('tenant_id', '=', tx.tenant)
    .executeTakeFirstOrThrow();
  if (!domains_by_hand) throw problem('domains_not_by_hand');
}
