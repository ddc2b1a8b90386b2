import { command, type PeopleTx } from '../database.ts';

/** The job that plans the unsent invitations of a domain again; it belongs to invitations/. */
const domainChanged = 'people.invitations.domain-changed';

export interface MirroredDomain {
  /** Lower-case A-labels. */
  readonly domain: string;
  /** Its id at identity; null for one that is entered by hand. */
  readonly externalId: string | null;
  readonly state: 'pending' | 'verified' | 'lost';
}

/**
 * Writes down what identity says of a domain; the planner reads it. When the domain becomes verified, hires whose mail
 * is not yet due get their accounts (E21); when it is lost, later decisions only are different (E22).
 */
export async function mirror(tx: PeopleTx, { domain, externalId, state }: MirroredDomain): Promise<void> {
  const before = await tx.db
    .selectFrom('verified_domain')
    .select(['state', 'external_id'])
    .where('tenant_id', '=', tx.tenant)
    .where('domain', '=', domain)
    .forUpdate()
    .executeTakeFirst();
  if (before?.state === state && before.external_id === externalId) return;
  const row = { external_id: externalId, state, by_hand: externalId === null, changed_at: tx.now.toString() };
  await tx.db
    .insertInto('verified_domain')
    .values({ tenant_id: tx.tenant, domain, ...row })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'domain']).doUpdateSet(row))
    .execute();
  if (before?.state === state) return;
  await tx.audit({
    action: `domain.${state}`,
    subject: { kind: 'domain', id: domain },
    facts: { byHand: row.by_hand },
  });
  if (state === 'verified' || before?.state === 'verified') {
    await tx.jobs.add(domainChanged, { domain }, { key: `domain-changed:${domain}` });
  }
}

export const mirrorDomain = command('domain.mirror', mirror);
