import type { Domain } from '@farstu/contracts-accounts';
import { Temporal } from 'temporal-polyfill';
import { command, type PeopleTx } from '../database.ts';

/** The job that plans the unsent invitations of a domain again; it belongs to invitations/. */
const domainChanged = 'people.invitations.domain-changed';

export interface MirroredDomain {
  /** Lower-case A-labels. */
  readonly domain: string;
  /** Its id at identity; null for one that is entered by hand. */
  readonly externalId: string | null;
  readonly state: 'pending' | 'verified' | 'lost';
  /** The TXT record that proves it. */
  readonly record?: { readonly name: string; readonly value: string };
  /** On whose word it is verified; null for one that is not. */
  readonly verifiedBy?: 'dns' | 'administrator' | null;
  /** The instant at which it was so: what is known of a later one stands. Left out: it is so now. */
  readonly asOf?: string;
}

/** @param asOf an instant at which the contract's answer or event was true */
export const mirroredDomain = (told: Domain, asOf?: string): MirroredDomain => ({
  domain: told.domain,
  externalId: told.id,
  state: told.state,
  record: told.txt_record,
  verifiedBy: told.verified_by,
  ...(asOf !== undefined && { asOf }),
});

/**
 * Writes down what identity says of a domain; the planner reads it. When the domain becomes verified, hires whose mail
 * is not yet due get their accounts (E21); when it is lost, later decisions only are different (E22).
 */
export async function mirror(tx: PeopleTx, told: MirroredDomain): Promise<void> {
  const { domain, externalId, state, record, verifiedBy = null, asOf } = told;
  const before = await tx.db
    .selectFrom('verified_domain')
    .select(['state', 'external_id', 'record_name', 'record_value', 'verified_by', 'changed_at'])
    .where('tenant_id', '=', tx.tenant)
    .where('domain', '=', domain)
    .forUpdate()
    .executeTakeFirst();
  if (before && asOf !== undefined && Temporal.Instant.compare(asOf, before.changed_at) < 0) return;
  const row = {
    external_id: externalId,
    state,
    record_name: record?.name ?? null,
    record_value: record?.value ?? null,
    verified_by: state === 'verified' ? verifiedBy : null,
  };
  if (before && (Object.keys(row) as (keyof typeof row)[]).every((column) => before[column] === row[column])) return;
  const saved = { ...row, by_hand: externalId === null, changed_at: asOf ?? tx.now.toString() };
  await tx.db
    .insertInto('verified_domain')
    .values({ tenant_id: tx.tenant, domain, ...saved })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'domain']).doUpdateSet(saved))
    .execute();
  if (before?.state === state) return;
  await tx.audit({
    action: `domain.${state}`,
    subject: { kind: 'domain', id: domain },
    facts: { byHand: saved.by_hand, verifiedBy: row.verified_by },
  });
  if (state === 'verified' || before?.state === 'verified') {
    await tx.jobs.add(domainChanged, { domain }, { key: `domain-changed:${domain}` });
  }
}

/** A domain that was only asked for, and that identity does not have: it has meant nothing to any hire. */
export async function forget(tx: PeopleTx, domain: string, asOf: string): Promise<void> {
  const gone = await tx.db
    .deleteFrom('verified_domain')
    .where('tenant_id', '=', tx.tenant)
    .where('domain', '=', domain)
    .where('state', '=', 'pending')
    .where('by_hand', '=', false)
    .where('changed_at', '<=', asOf)
    .returning('domain')
    .execute();
  if (gone.length > 0) await tx.audit({ action: 'domain.forgotten', subject: { kind: 'domain', id: domain } });
}

/**
 * Identity has refused an account since the domain of its address is not verified there, and its event is still on its
 * way, or never came.
 *
 * @param asOf when it was asked
 * @returns whether that is what is known now: a domain that has been verified since then is
 */
export async function mirrorNotVerified(tx: PeopleTx, domain: string, asOf: string): Promise<boolean> {
  const known = await tx.db
    .selectFrom('verified_domain')
    .select(['state', 'external_id', 'record_name as name', 'record_value as value', 'changed_at'])
    .where('tenant_id', '=', tx.tenant)
    .where('domain', '=', domain)
    .forUpdate()
    .executeTakeFirst();
  if (known?.state !== 'verified') return true;
  if (Temporal.Instant.compare(asOf, known.changed_at) < 0) return false;
  const { external_id: externalId, name, value } = known;
  const record = name !== null && value !== null ? { record: { name, value } } : {};
  await mirror(tx, { domain, externalId, state: 'lost', ...record, asOf });
  return true;
}

export const mirrorDomain = command('domain.mirror', mirror);
