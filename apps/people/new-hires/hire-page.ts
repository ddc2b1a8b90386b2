import { maskIdentityNumber } from '@farstu/platform/identity-numbers';
import { problem } from '@farstu/platform/problems';
import type { Temporal } from 'temporal-polyfill';
import type { PeopleActor } from '../access/actor.ts';
import type { PeopleHouse, PeopleTransaction } from '../database.ts';
import { isCounted } from '../employees/counted-period.ts';
import { readIdentity } from '../employees/employee-identity.ts';
import { restoreFacts } from '../invitations/invitation-facts.ts';
import { type InvitationState, invitationTransitions, noInvitation, resend } from '../invitations/invitation-state.ts';
import { loadEmployer, todayAt } from './hire-context.ts';
import { hireValues } from './hire-fields.ts';
import { hireRows, type Reader } from './hire-rows.ts';
import type { HirePage } from './hire-shapes.ts';
import { type HireRecord, recordOf, reviewsOfHire } from './hire-store.ts';
import { mayWithHire } from './may-act.ts';
import { openProposal } from './proposal.ts';
import { fieldsOf, type ReviewField, reviewFields } from './review-flow.ts';
import { readTimeline } from './timeline.ts';
import { visibleHires } from './visible-hires.ts';

/** The hire, if the actor may see it. @throws not_found */
export async function findHire(
  db: PeopleTransaction,
  actor: PeopleActor,
  capability: string,
  hireId: string,
  today: Temporal.PlainDate,
): Promise<HireRecord> {
  const row = await db
    .selectFrom('new_hire')
    .leftJoin('employee', (join) =>
      join.onRef('employee.tenant_id', '=', 'new_hire.tenant_id').onRef('employee.id', '=', 'new_hire.employee_id'),
    )
    .selectAll('new_hire')
    .select(reviewsOfHire)
    .where('new_hire.tenant_id', '=', actor.tenant)
    .where('new_hire.id', '=', hireId)
    .where(visibleHires(actor, capability, today))
    .executeTakeFirst();
  if (!row) throw problem('not_found');
  return recordOf(row);
}

/** Everything that one hire's page shows and the reader may do there. @throws not_found */
export async function readHire(
  db: PeopleTransaction,
  { clock, keyring, translator }: Pick<PeopleHouse, 'clock' | 'keyring' | 'translator'>,
  actor: PeopleActor,
  hireId: string,
  capability = 'new-hires.read',
): Promise<HirePage> {
  const t = translator(actor.language);
  const { company } = await db
    .selectFrom('new_hire')
    .select('company')
    .where('tenant_id', '=', actor.tenant)
    .where('id', '=', hireId)
    .executeTakeFirst()
    .then((found) => found ?? Promise.reject(problem('not_found')));
  const employer = await loadEmployer(db, actor.tenant, company);
  const today = todayAt(clock.now(), employer);
  const reader: Reader = { actor, keyring, t, today };
  const record = await findHire(db, actor, capability, hireId, today);
  const { row } = record;
  const [summary] = await hireRows(db, reader, [row]);
  if (!summary) throw problem('not_found');
  const may = await whatMay(db, actor, record, today);
  const invitation = await latestInvitation(db, actor.tenant, hireId);
  const state = (invitation?.state ?? 'none') as InvitationState;
  const isAccountRefused = state === 'not-needed' && invitation?.failure != null;
  const isOpen = row.status === 'under-review' || row.status === 'approved';
  const writes = may.invitations && isOpen && row.user_id !== null;
  const facts = restoreFacts(row.plan_facts);
  const sending = facts && resend({ ...noInvitation, state }, facts, clock.now(), isAccountRefused);
  return {
    ...summary,
    today: today.toString(),
    companyName: employer.name,
    timeZone: employer.zone,
    invite: row.invite,
    withdrawnReason: row.withdrawn_reason,
    fields: row.employee_id === null ? [] : await pageFields(db, actor, record, today, may.change && isOpen),
    user: await userOf(db, row),
    invitation: {
      ...summary.invitation,
      email: invitation?.email ?? row.email_connect,
      sentAt: invitation?.sent_at ?? null,
      linkExpiresAt: invitation?.expires_at ?? null,
      visitedAt: invitation?.visited_at ?? null,
      verifiedAt: invitation?.verified_at ?? null,
      failure: invitation?.failure ?? null,
    },
    timeline: await readTimeline(db, { tenant: actor.tenant, hireId, zone: employer.zone }, t, today),
    decision: await decisionOf(db, reader, record),
    may: {
      change: may.change && isOpen,
      withdraw: may.withdraw && row.status !== 'withdrawn',
      decide: may.decide && row.status === 'needs-decision',
      resend: writes && sending != null && isOffered(sending),
      revoke: writes && invitationTransitions[state].revoked !== undefined,
      correctAddress: writes,
    },
  };
}

/** Somebody who signs in with the address in another company is linked to that account when the mail is asked for (E19). */
const isOffered = (asked: ReturnType<typeof resend>): boolean =>
  asked.ok || (asked.code === 'invitation_waits' && asked.because === 'already-linked');

async function whatMay(db: PeopleTransaction, actor: PeopleActor, { row }: HireRecord, today: Temporal.PlainDate) {
  const may = (capability: string) => mayWithHire(db, actor, capability, row, today);
  return {
    change: (await may('new-hires.create')) || (await may('employees.write')),
    withdraw: await may('new-hires.withdraw'),
    decide: await may('new-hires.decide'),
    invitations: await may('invitations.write'),
  };
}

/**
 * Who may change this very hire sees all fields; who only reviews it sees what their levels show, and everybody sees
 * who it is about.
 */
async function pageFields(
  db: PeopleTransaction,
  actor: PeopleActor,
  record: HireRecord,
  today: Temporal.PlainDate,
  mayChange: boolean,
): Promise<HirePage['fields']> {
  const values = await hireValues(db, record, today);
  const mine: HireRecord['levels'][number][] = [];
  for (const level of record.levels) {
    if (await mayWithHire(db, actor, `review.${level.code}`, record.row, today)) mine.push(level);
  }
  const shown = new Set<ReviewField>(
    mayChange ? reviewFields : ['employmentNumber', 'firstName', 'lastName', 'employmentDate', 'costCentre'],
  );
  for (const level of mine) for (const { field } of fieldsOf(level)) shown.add(field);
  const isEmailHrs = record.row.flags.includes('connect-email-by-hr');
  return reviewFields
    .filter((field) => shown.has(field))
    .map((field) => ({
      field,
      value: values[field],
      levels: record.levels.flatMap((level, index) => {
        const rule = fieldsOf(level).find((each) => each.field === field);
        const isWanted = isEmailHrs && index === 0 && field === 'emailConnect';
        if (!rule && !isWanted) return [];
        return [
          {
            level: level.code,
            editable: isWanted || rule?.editable === true,
            required: isWanted || rule?.required === true,
          },
        ];
      }),
      mayChange,
    }));
}

async function userOf(db: PeopleTransaction, { tenant_id, user_id }: HireRecord['row']): Promise<HirePage['user']> {
  if (user_id === null) return null;
  const user = await db
    .selectFrom('users')
    .select(['id', 'username', 'active', 'connect_status'])
    .where('tenant_id', '=', tenant_id)
    .where('id', '=', user_id)
    .executeTakeFirst();
  if (!user) return null;
  const { connect_status: connect, ...rest } = user;
  return { ...rest, connect: connect as 'none' | 'pending' | 'verified' };
}

const latestInvitation = (db: PeopleTransaction, tenant: number, hireId: string) =>
  db
    .selectFrom('invitation')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('hire_id', '=', hireId)
    .orderBy('generation', 'desc')
    .executeTakeFirst()
    // Taken back without a successor: there is no invitation now.
    .then((latest) => (latest?.state === 'superseded' ? undefined : latest));

/** What came in beside who is here; the number masked on both sides. */
async function decisionOf(
  db: PeopleTransaction,
  { keyring, actor, t, today }: Reader,
  { row }: HireRecord,
): Promise<HirePage['decision']> {
  if (row.proposal === null || row.same_as === null) return null;
  const proposal = openProposal({ keyring, tenant: actor.tenant }, row.proposal);
  const existing = await db
    .selectFrom('employee as e')
    .leftJoin('employment_period as p', (join) =>
      join.onRef('p.tenant_id', '=', 'e.tenant_id').onRef('p.employee_id', '=', 'e.id').on(isCounted),
    )
    .leftJoin('users as u', (join) =>
      join
        .onRef('u.tenant_id', '=', 'e.tenant_id')
        .onRef('u.employee_id', '=', 'e.id')
        .on('u.kind', '=', 'person')
        // Whoever is linked and inactive is activated again, with the account's address.
        .on(({ eb, or }) => or([eb('u.active', '=', true), eb('u.connect_subject', 'is not', null)])),
    )
    .leftJoin('employment_template as t', (join) =>
      join.onRef('t.tenant_id', '=', 'e.tenant_id').on('t.company', '=', row.company).on('t.code', '=', row.template),
    )
    .selectAll('e')
    .select(['p.start_date', 'p.template_code', 'u.id as user_id', 'u.connect_email', 't.user_template'])
    .where('e.tenant_id', '=', actor.tenant)
    .where('e.id', '=', row.same_as)
    .orderBy('u.active', 'desc')
    .orderBy('p.created_at', 'desc')
    .executeTakeFirst();
  if (!existing) return null;
  const identity = readIdentity(proposal.personalNumber, today);
  const because = row.same_because ?? 'identity-number';
  return {
    because,
    text: t(`people:sameBecause.${because}`),
    proposed: {
      employmentNumber: proposal.employmentNumber ?? null,
      firstName: proposal.firstName,
      lastName: proposal.lastName,
      identityNumberMasked: identity.ok && identity.number !== null ? maskIdentityNumber(identity.number) : null,
      birthDate: proposal.birthDate ?? (identity.ok ? identity.birthDate : null),
      emailPrivate: proposal.emailPrivate ?? null,
      emailWork: proposal.emailWork ?? null,
      emailConnect: proposal.emailConnect ?? null,
      phoneMobile: proposal.phoneMobile ?? null,
      employmentDate: proposal.employmentDate,
      employmentTemplate: proposal.template,
    },
    existing: {
      employeeId: existing.id,
      withdrawn: existing.withdrawn,
      hasUser: existing.user_id !== null,
      employmentNumber: existing.employment_number,
      firstName: existing.first_name,
      lastName: existing.last_name,
      identityNumberMasked: existing.identity_masked,
      birthDate: existing.birth_date,
      emailPrivate: existing.email_private,
      emailWork: existing.email_work,
      emailConnect: existing.connect_email,
      phoneMobile: existing.phone_mobile,
      employmentDate: existing.start_date,
      employmentTemplate: existing.template_code,
    },
    makesUser: existing.user_template !== null,
  };
}
