import { type SqlBool, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { PeopleTransaction } from '../database.ts';
import { sendingTime } from '../invitations/invitation-plan.ts';
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

/** What stops being so when a domain is no longer verified. Counts; `firstMail` is the earliest of the mails instead. */
export interface RemovalEffect {
  readonly underReview: number;
  readonly atOnce: number;
  readonly withoutDate: number;
  readonly firstMail: { readonly at: string; readonly zone: string } | null;
  readonly ordered: number;
  readonly accounts: number;
}

/** Undefined for a domain that is not there. A start is counted from today in the company's zone, as the planner does. */
export async function effectOfRemoval(
  db: PeopleTransaction,
  tenant: number,
  domain: string,
  now: Temporal.Instant,
): Promise<RemovalEffect | undefined> {
  const { rows } = await sql<RemovalEffect>`
    with person as (
      select u.tenant_id, u.id, u.connect_subject from users u
      where u.tenant_id = ${tenant} and u.active and split_part(u.connect_address, '@', 2) = ${domain}),
    waiting as (
      select p.start_date, c.time_zone as zone,
        p.start_date <= (${now.toString()}::timestamptz at time zone c.time_zone)::date + 1 as is_soon,
        (p.start_date - 1 + ${sendingTime.toString()}::time) at time zone c.time_zone as mail_at
      from person
      join new_hire h on h.tenant_id = person.tenant_id and h.user_id = person.id
      join company c on c.tenant_id = h.tenant_id and c.number = h.company
      left join employment_period p on p.tenant_id = h.tenant_id and p.id = h.period_id
      where person.connect_subject is null and h.status = 'under-review' and h.invite)
    select
      (select count(*) from waiting)::integer as "underReview",
      (select count(*) from waiting where is_soon)::integer as "atOnce",
      (select count(*) from waiting where start_date is null)::integer as "withoutDate",
      (select json_build_object('at', to_char(mail_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'zone', zone)
        from waiting where not is_soon order by mail_at limit 1) as "firstMail",
      (select count(distinct coalesce(i.hire_id, i.user_id)) from invitation i join person on person.id = i.user_id
        where i.tenant_id = ${tenant} and i.state = 'not-needed' and i.verified_at is null and i.failure is null
          and person.connect_subject is null)::integer as ordered,
      (select count(*) from person where connect_subject is not null)::integer as accounts
    from verified_domain d where d.tenant_id = ${tenant} and d.domain = ${domain}`.execute(db);
  return rows[0];
}
