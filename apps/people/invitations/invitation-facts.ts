import type { Keyring } from '@farstu/platform/secrets';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { PeopleTransaction } from '../database.ts';
import { asNewHire, type HireRecord } from '../new-hires/hire-store.ts';
import { reviewStandingOf } from '../new-hires/new-hire.ts';
import { openProposal } from '../new-hires/proposal.ts';
import { expiryOf, fiveCalendarDays, type InvitationFacts, isInDomains, normaliseEmail } from './invitation-plan.ts';

/** Facts as they are kept with the hire, so that the next change knows what is new. */
const keptFactsSchema = z.object({
  employmentDate: z.string().nullable(),
  emailConnect: z.string().nullable(),
  zone: z.string(),
  review: z.enum(['none', 'open', 'approved']),
  verifiedDomain: z.string().nullable(),
  hasUserTemplate: z.boolean(),
  doNotInvite: z.boolean(),
  // Not in what was kept before users' being active was looked at.
  userInactive: z.boolean().default(false),
  alreadyLinked: z.boolean(),
  withdrawn: z.boolean(),
  // Not in what was kept while each hire of a user sent a mail of its own.
  invitedUntil: z.string().nullable().default(null),
});

export function keptFacts(facts: InvitationFacts): string {
  const { employmentDate, emailConnect, verifiedDomains, invitedUntil, validity, ...rest } = facts;
  const domain = emailConnect === null ? undefined : verifiedDomains.find((each) => isInDomains(emailConnect, [each]));
  return JSON.stringify({
    ...rest,
    emailConnect,
    employmentDate: employmentDate?.toString() ?? null,
    verifiedDomain: domain ?? null,
    invitedUntil: invitedUntil?.toString() ?? null,
  } satisfies z.infer<typeof keptFactsSchema>);
}

/** Null for a hire that has not been planned. */
export function restoreFacts(kept: unknown): InvitationFacts | null {
  if (kept === null || kept === undefined) return null;
  const { employmentDate, verifiedDomain, invitedUntil, ...rest } = keptFactsSchema.parse(kept);
  return {
    ...rest,
    employmentDate: employmentDate === null ? null : Temporal.PlainDate.from(employmentDate),
    verifiedDomains: verifiedDomain === null ? [] : [verifiedDomain],
    invitedUntil: invitedUntil === null ? null : Temporal.Instant.from(invitedUntil),
    validity: fiveCalendarDays,
  };
}

/** Who is to be invited, from where: what `InvitationFacts` are made of, and what the mail says. */
export interface Invitee {
  readonly facts: InvitationFacts;
  readonly user: { id: string; language: 'sv' | 'en'; subject: string | null; employeeId: string | null } | null;
  /** The account that the same person signs in with as a user of another company, by the same address (E19). */
  readonly samePersonSubject: string | null;
  readonly firstName: string;
  readonly lastName: string;
  readonly employer: string;
}

/** Everything that decides a hire's invitation, as it stands in this transaction. */
export async function loadInvitee(
  db: PeopleTransaction,
  keyring: Keyring,
  { row, ...record }: HireRecord,
): Promise<Invitee> {
  const found = await db
    .selectFrom('company')
    .leftJoin('employment_period as p', (join) =>
      join.onRef('p.tenant_id', '=', 'company.tenant_id').on('p.id', '=', row.period_id),
    )
    .leftJoin('employee as e', (join) =>
      join.onRef('e.tenant_id', '=', 'company.tenant_id').on('e.id', '=', row.employee_id),
    )
    .leftJoin('users as u', (join) => join.onRef('u.tenant_id', '=', 'company.tenant_id').on('u.id', '=', row.user_id))
    .leftJoin('employment_template as t', (join) =>
      join
        .onRef('t.tenant_id', '=', 'company.tenant_id')
        .onRef('t.company', '=', 'company.number')
        .on('t.code', '=', row.template),
    )
    .select(['company.name as employer', 'company.time_zone', 'p.start_date', 'e.first_name', 'e.last_name'])
    .select(['u.id as user_id', 'u.active', 'u.language', 'u.connect_subject', 'u.employee_id', 't.user_template'])
    .select(({ selectFrom, fn }) =>
      fn<string[]>('array', [
        selectFrom('verified_domain')
          .select('domain')
          .whereRef('verified_domain.tenant_id', '=', 'company.tenant_id')
          .where('state', '=', 'verified')
          .orderBy('domain'),
      ]).as('verified_domains'),
    )
    .select(({ selectFrom }) =>
      selectFrom('users as s')
        .innerJoin('employee as se', (join) =>
          join.onRef('se.tenant_id', '=', 's.tenant_id').onRef('se.id', '=', 's.employee_id'),
        )
        .select('s.connect_subject')
        .whereRef('s.tenant_id', '=', 'u.tenant_id')
        .whereRef('s.connect_address', '=', 'u.connect_address')
        .whereRef('s.id', '<>', 'u.id')
        .where('s.active', '=', true)
        .where('s.connect_subject', 'is not', null)
        .whereRef('se.company', '<>', 'company.number')
        .whereRef('se.identity_index', '=', 'e.identity_index')
        .orderBy('s.created_at')
        .limit(1)
        .as('same_person_subject'),
    )
    .select(sentByOtherHire(row))
    .where('company.tenant_id', '=', row.tenant_id)
    .where('company.number', '=', row.company)
    .executeTakeFirstOrThrow();
  // Nobody has been made while it is not decided who the person is: then what is proposed is what the plan is about.
  const proposed = row.proposal === null ? null : openProposal({ keyring, tenant: row.tenant_id }, row.proposal);
  const startDate = proposed ? proposed.employmentDate : found.start_date;
  return {
    facts: {
      employmentDate: startDate === null ? null : Temporal.PlainDate.from(startDate),
      emailConnect: row.email_connect,
      zone: found.time_zone,
      review: reviewStandingOf(asNewHire({ row, ...record })),
      verifiedDomains: found.verified_domains,
      hasUserTemplate: proposed ? found.user_template !== null : found.user_id !== null,
      doNotInvite: !row.invite,
      userInactive: found.active === false,
      // Somebody inactive is not linked to what their user in another company goes by.
      alreadyLinked: found.connect_subject !== null || (found.active === true && found.same_person_subject !== null),
      withdrawn: row.status === 'withdrawn',
      invitedUntil: found.sent_by_other && linkEndOf(found.sent_by_other, found.time_zone),
      validity: fiveCalendarDays,
    },
    user:
      found.user_id === null
        ? null
        : {
            id: found.user_id,
            language: found.language === 'en' ? 'en' : 'sv',
            subject: found.connect_subject,
            employeeId: found.employee_id,
          },
    samePersonSubject: found.same_person_subject,
    firstName: proposed?.firstName ?? found.first_name ?? '',
    lastName: proposed?.lastName ?? found.last_name ?? '',
    employer: found.employer,
  };
}

interface SentByOther {
  readonly expiresAt: string | null;
  readonly since: string;
  readonly zone: string | null;
}

/** Identity says when a link ends, once the mail is accepted; until then it is as if it had been sent when it was asked for. */
const linkEndOf = ({ expiresAt, since, zone }: SentByOther, companyZone: string): Temporal.Instant =>
  expiresAt === null ? expiryOf(Temporal.Instant.from(since), zone ?? companyZone) : Temporal.Instant.from(expiresAt);

/**
 * The latest mail that another hire of the user has sent to the same address, also one whose link a person has revoked:
 * that address stays without until somebody asks. A hire that has sent its own has nothing to do with the others'.
 */
const sentByOtherHire = ({ tenant_id: tenant, id, user_id: user, email_connect: email }: HireRecord['row']) =>
  sql<SentByOther | null>`(
    select json_build_object('expiresAt', i.expires_at, 'since', i.changed_at, 'zone', i.zone)
    from invitation i join new_hire h on h.tenant_id = i.tenant_id and h.id = i.hire_id
    where i.tenant_id = ${tenant} and i.user_id = ${user}::uuid and i.hire_id <> ${id}
      and i.address = ${email === null ? null : normaliseEmail(email)} and h.status in ('under-review', 'approved')
      and (i.state in ('sending', 'sent', 'expired')
        or (i.state = 'revoked' and (i.sent_at is not null or i.request is not null)))
      and not exists (
        select from invitation later where later.tenant_id = i.tenant_id and later.hire_id = i.hire_id
          and later.generation > i.generation)
      and not exists (
        select from invitation own where own.tenant_id = i.tenant_id and own.hire_id = ${id} and own.address = i.address
          and own.state in ('sending', 'sent', 'expired', 'verified', 'not-needed'))
    order by i.expires_at desc nulls first limit 1)`.as('sent_by_other');
