import { type SqlBool, sql } from 'kysely';
import type { PeopleTransaction } from '../database.ts';
import { readableDomain } from './domain-name.ts';

/** *Tillåtna domäner*, as A-labels; empty means no limit. */
export async function allowedDomains(db: PeopleTransaction): Promise<string[]> {
  const rows = await db.selectFrom('allowed_domain').select('domain').orderBy('domain').execute();
  return rows.map(({ domain }) => domain);
}

/** Domains whose addresses need no mail, as A-labels. */
export async function verifiedDomains(db: PeopleTransaction): Promise<string[]> {
  const rows = await db
    .selectFrom('verified_domain')
    .select('domain')
    .where('state', '=', 'verified')
    .orderBy('domain')
    .execute();
  return rows.map(({ domain }) => domain);
}

export async function listDomains(db: PeopleTransaction) {
  const { domains_by_hand } = await db.selectFrom('installation').select('domains_by_hand').executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom('verified_domain')
    .select(['domain', 'state', 'by_hand', 'changed_at', 'verified_by', 'record_name', 'record_value'])
    .orderBy('domain')
    .execute();
  return {
    byHand: domains_by_hand,
    verified: rows.map(
      ({ domain, state, by_hand, changed_at, verified_by, record_name: name, record_value: value }) => ({
        domain,
        unicode: readableDomain(domain),
        state: state as 'pending' | 'verified' | 'lost',
        byHand: by_hand,
        changedAt: changed_at,
        verifiedBy: verified_by as 'dns' | 'administrator' | null,
        record: state !== 'verified' && name !== null && value !== null ? { name, value } : null,
      }),
    ),
    allowed: (await allowedDomains(db)).map((domain) => ({ domain, unicode: readableDomain(domain) })),
  };
}

/** How many hires would get their accounts at once if the domain were verified: those whose mail is planned but not due. */
export async function accountsAtOnce(db: PeopleTransaction, domain: string): Promise<number> {
  const { hires } = await db
    .selectFrom('invitation as i')
    .innerJoin('users as u', (join) => join.onRef('u.tenant_id', '=', 'i.tenant_id').onRef('u.id', '=', 'i.user_id'))
    .select(sql<number>`count(distinct i.hire_id)::integer`.as('hires'))
    .where('i.state', '=', 'scheduled')
    .where('u.connect_subject', 'is', null)
    .where(sql<SqlBool>`split_part(u.connect_address, '@', 2) = ${domain}`)
    .executeTakeFirstOrThrow();
  return hires;
}
