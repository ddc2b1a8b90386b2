import type { AuditEntry } from '@farstu/platform/audit';
import { failpoint } from '@farstu/platform/failpoints';
import { problem as platformProblem } from '@farstu/platform/problems';
import { demandAssignable } from '../access/assignable-roles.ts';
import { companiesOf, demandInCompany } from '../access/in-company.ts';
import { command, type PeopleTx } from '../database.ts';
import { birthDateFault, type GivenIdentity, identityIndexOf, readIdentity } from '../employees/employee-identity.ts';
import { onePersonAtATime } from '../employees/next-employment-number.ts';
import type { ReplannedHire } from '../invitations/perform.ts';
import { replan } from '../invitations/replan.ts';
import { problem } from '../problems.ts';
import { demandAddressIn } from './connect-address.ts';
import { hireAnswer } from './hire-answer.ts';
import { type HireContext, loadHireContext } from './hire-context.ts';
import type { HireAnswer, HireInput } from './hire-input.ts';
import { eventRows, type HireEvent, type HireRecord } from './hire-store.ts';
import { makeUser } from './hire-user.ts';
import { codingsOf, makeEmployee, setCodings } from './make-employee.ts';
import { newHire } from './new-hire.ts';
import { sealProposal } from './proposal.ts';
import { tellManager } from './tell-manager.ts';

type Identity = Extract<GivenIdentity, { ok: true }> & { readonly flagged: string | null };

/**
 * Hires somebody: the one path of the form, the HR API and Teamtailor. Employee, employment, user, review levels,
 * timeline and invitation are made in one transaction, or nothing is.
 *
 * A person who is employed in the company already, known by the identity number, is not hired twice: the hire becomes a
 * `needs-decision`, in which nothing is written to the register before somebody has decided. While one such waits, the
 * form and the API are refused with `person_already_employed`, which names it (F10).
 *
 * @throws company_not_found, company_not_permitted, template_not_found, template_not_active, number_series_off,
 *   number_series_exhausted, employment_number_taken, account_not_found, address_not_allowed, address_in_use,
 *   roles_not_assignable, person_already_employed, invalid_input
 */
export const hirePerson = command('hire.create', async (tx, input: HireInput): Promise<HireAnswer> => {
  const { hireId, replanned } = await makeHire(tx, input);
  return await hireAnswer(tx, hireId, replanned);
});

/** `hirePerson` within another command, for a caller who needs no more of the answer than which hire it became. */
export async function makeHire(tx: PeopleTx, input: HireInput): Promise<{ hireId: string; replanned: ReplannedHire }> {
  demandMayHire(tx, input);
  const context = await loadHireContext(tx, input.company, input.template);
  const { employer, userTemplate } = context;
  const identity = identityOf(input, context);

  const identityIndex = identity.number === null ? null : identityIndexOf(tx, identity.number);
  if (identityIndex !== null) await onePersonAtATime(tx, employer.number, identityIndex);
  const same = await samePerson(tx, input, identityIndex);
  if (same) {
    const waiting = input.source === 'teamtailor' ? undefined : await waitingDecision(tx, same.employeeId);
    if (waiting !== undefined) throw alreadyEmployed(same.employeeId, waiting);
    return await keepForDecision(tx, context, input, same);
  }

  const emailConnect = input.emailConnect?.trim() || null;
  if (emailConnect !== null) demandAddressIn(context.allowedDomains, emailConnect);
  if (userTemplate) demandAssignable(tx.actor, userTemplate.roles, employer.number);
  const made = await makeEmployee(tx, context, input, identity);
  const { employeeId, periodId, employmentNumber } = made;
  const codings = codingsOf(input, context);
  await setCodings(tx, employeeId, codings, input.employmentDate ?? context.today.toString());
  const user =
    userTemplate &&
    (await makeUser(tx, {
      employeeId,
      company: employer.number,
      employmentNumber,
      name: `${input.firstName.trim()} ${input.lastName.trim()}`,
      identityIndex,
      emailConnect,
      template: userTemplate,
    }));
  const userId = user?.id ?? null;
  const events = beginning(input, context);
  if (identity.flagged !== null) events.push({ code: 'identity-number-invalid', params: { fault: identity.flagged } });
  const hire = {
    employeeId,
    periodId,
    userId,
    emailConnect,
    status: newHire(context.levels).state,
    flags: [
      ...(identity.flagged === null ? [] : ['identity-number-invalid']),
      ...(input.hrSetsConnectEmail && emailConnect === null && userId !== null ? ['connect-email-by-hr'] : []),
    ],
  };
  const record = await insertHire(tx, context, input, hire, events);
  const { id: hireId } = record.row;
  await tx.audit(...(user?.created ?? []), hireCreated(hireId, context, input, employeeId));
  if (codings.length > 0) await tellManager(tx, record, employer);
  const replanned = await replan(tx, hireId, { record, isNew: true });
  failpoint('before-hire-commit');
  return { hireId, replanned };
}

/** What every timeline begins with. */
const beginning = ({ source, notTakenOver = [] }: HireInput, { template }: HireContext): HireEvent[] => [
  { code: 'created', params: { source, template: template.name } },
  ...(notTakenOver.length > 0 ? [{ code: 'fields-not-taken-over', params: { fields: notTakenOver.join(',') } }] : []),
];

/** The form needs the right in the company or on a coding that the person gets; API users need the API right there. */
function demandMayHire({ actor }: PeopleTx, { company, source, accounts = [] }: HireInput): void {
  const capability = source === 'form' ? 'new-hires.create' : 'api.company';
  if (companiesOf(actor, capability) === 'all') return;
  const isOnCoding = (actor.placements ?? []).some(
    ({ capabilities, at }) =>
      capabilities.has(capability) &&
      at.scope === 'coding' &&
      accounts.some(({ dimension, code }) => dimension === at.dimension && code === at.code),
  );
  if (!isOnCoding) demandInCompany(actor, capability, company);
}

function identityOf(input: HireInput, { today }: HireContext): Identity {
  const fields = birthDateFault(input.birthDate, today, '/birthDate');
  if (fields.length > 0) throw platformProblem('invalid_input', { fields });
  const given = readIdentity(input.personalNumber, today);
  if (given.ok) return { ...given, flagged: null };
  if (input.tolerant) return { ok: true, number: null, birthDate: null, flagged: given.reason };
  throw platformProblem('invalid_input', {
    fields: [{ pointer: '/personalNumber', code: `identity_number_${given.reason}` }],
  });
}

interface SamePerson {
  readonly employeeId: string;
  readonly because: 'identity-number' | 'other-job';
}

async function samePerson(
  tx: PeopleTx,
  { company, sameAs }: HireInput,
  identityIndex: string | null,
): Promise<SamePerson | undefined> {
  const found = identityIndex === null ? undefined : await employeeWithIdentity(tx, company, identityIndex);
  return found ? { employeeId: found, because: 'identity-number' } : sameAs;
}

export async function employeeWithIdentity(tx: PeopleTx, company: number, index: string): Promise<string | undefined> {
  const row = await tx.db
    .selectFrom('employee')
    .select('id')
    .where('tenant_id', '=', tx.tenant)
    .where('company', '=', company)
    .where('identity_index', '=', index)
    .where('withdrawn', '=', false)
    .executeTakeFirst();
  return row?.id;
}

export const alreadyEmployed = (employeeId: string, hireId: string | null) =>
  problem('person_already_employed', { extra: { employeeId, hireId } });

async function waitingDecision(tx: PeopleTx, employeeId: string): Promise<string | undefined> {
  const row = await tx.db
    .selectFrom('new_hire')
    .select('id')
    .where('tenant_id', '=', tx.tenant)
    .where('same_as', '=', employeeId)
    .where('status', '=', 'needs-decision')
    .executeTakeFirst();
  return row?.id;
}

/** Everything that would have been written is kept sealed, and nothing is written to the person who is here. */
async function keepForDecision(
  tx: PeopleTx,
  context: HireContext,
  input: HireInput,
  same: SamePerson,
): Promise<{ hireId: string; replanned: ReplannedHire }> {
  const hire = {
    employeeId: null,
    periodId: null,
    userId: null,
    emailConnect: input.emailConnect?.trim() || null,
    status: 'needs-decision',
    flags: [],
    proposal: sealProposal(tx, input),
    same,
  };
  const events = [...beginning(input, context), { code: 'needs-decision', params: { why: same.because } }];
  const record = await insertHire(tx, context, input, hire, events);
  const { id: hireId } = record.row;
  // It may be somebody else: what came in is sealed apart from the person who is here, for this hire alone.
  await tx.audit(hireCreated(hireId, context, input, hireId));
  const replanned = await replan(tx, hireId, { record, isNew: true });
  failpoint('before-hire-commit');
  return { hireId, replanned };
}

interface HireRow {
  readonly employeeId: string | null;
  readonly periodId: string | null;
  readonly userId: string | null;
  readonly emailConnect: string | null;
  readonly status: string;
  readonly flags: string[];
  readonly proposal?: string;
  readonly same?: SamePerson;
}

/** The hire with the beginning of its timeline. */
async function insertHire(
  tx: PeopleTx,
  context: HireContext,
  input: HireInput,
  row: HireRow,
  events: readonly HireEvent[],
): Promise<HireRecord> {
  const id = crypto.randomUUID();
  const inserted = await tx.db
    .with('told', (db) =>
      db
        .insertInto('hire_event')
        .values(eventRows(tx, id, events))
        .returning('id'),
    )
    .insertInto('new_hire')
    .values({
      tenant_id: tx.tenant,
      id,
      company: context.employer.number,
      template: context.template.code,
      flow: context.flow,
      levels: JSON.stringify(context.levels),
      employee_id: row.employeeId,
      period_id: row.periodId,
      user_id: row.userId,
      email_connect: row.emailConnect,
      status: row.status,
      source: input.source,
      external_reference: input.externalReference ?? null,
      invite: input.invite,
      proposal: row.proposal ?? null,
      same_as: row.same?.employeeId ?? null,
      same_because: row.same?.because ?? null,
      flags: row.flags,
      created_at: tx.now.toString(),
      created_by: tx.actor.id,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return { row: inserted, levels: context.levels, reviews: [] };
}

function hireCreated(
  hireId: string,
  { employer, template, flow }: HireContext,
  { personalNumber: _, ...values }: HireInput,
  personId: string,
): AuditEntry {
  return {
    action: 'hire.created',
    subject: { kind: 'new-hire', id: hireId },
    facts: { company: employer.number, template: template.code, flow, source: values.source },
    personal: { personId, values },
  };
}
