import type { Selectable } from 'kysely';
import { demandAssignable } from '../access/assignable-roles.ts';
import { command, type PeopleDb, type PeopleTx } from '../database.ts';
import { identityIndexOf, readIdentity } from '../employees/employee-identity.ts';
import { onePersonAtATime } from '../employees/next-employment-number.ts';
import { isSameEmail } from '../invitations/invitation-plan.ts';
import { replan } from '../invitations/replan.ts';
import { problem } from '../problems.ts';
import { demandAddressIn } from './connect-address.ts';
import { hireAnswer } from './hire-answer.ts';
import { type HireContext, loadEmployer, loadHireContext, todayAt } from './hire-context.ts';
import type { HireAnswer } from './hire-input.ts';
import { alreadyEmployed, employeeWithIdentity } from './hire-person.ts';
import { addEvents, asNewHire, type HireEvent, type HireRecord, lockHire, refreshCard } from './hire-store.ts';
import { makeUser } from './hire-user.ts';
import { codingsOf, makeEmployee, makePeriod, setCodings } from './make-employee.ts';
import { demandWithHire } from './may-act.ts';
import { transition } from './new-hire.ts';
import { openProposal, type Proposal } from './proposal.ts';
import { refusal } from './review-commands.ts';
import { tellManager } from './tell-manager.ts';
import { userOfRehired } from './user-of-rehired.ts';
import { carryOutWithdrawal } from './withdraw-hire.ts';

type Decision = 'same-person' | 'new-person' | 'rejected';

export interface DecisionGiven {
  readonly hireId: string;
  readonly as: Decision;
  readonly reason?: string | undefined;
  /** Another Connect address than the one that came in, or none; not asked of somebody who signs in already. */
  readonly emailConnect?: string | null | undefined;
}

/**
 * Says who a hire is about that may be somebody who is here: *Ny period för samma person*, *Ny person* or *Avvisa*.
 * Only now is anything written to the register.
 *
 * @throws already_decided, already_withdrawn, same_person_gone and what `hirePerson` throws
 */
export const decideHire = command(
  'hire.decide',
  async (tx, { hireId, as, reason = '', emailConnect }: DecisionGiven): Promise<HireAnswer> => {
    const record = await lockHire(tx, hireId);
    const { row } = record;
    const employer = await loadEmployer(tx.db, tx.tenant, row.company);
    await demandWithHire(tx.db, tx.actor, 'new-hires.decide', row, todayAt(tx.now, employer));
    if (as === 'rejected') return await carryOutWithdrawal(tx, record, reason, { type: 'decided', as });
    const outcome = transition(asNewHire(record), { type: 'decided', as });
    if (!outcome.ok) throw refusal(outcome);
    if (row.proposal === null || row.same_as === null) throw problem('already_decided');

    const same = await tx.db
      .selectFrom('employee')
      .selectAll()
      .where('tenant_id', '=', tx.tenant)
      .where('id', '=', row.same_as)
      .forUpdate()
      .executeTakeFirstOrThrow();
    // Withdrawn while the decision waited: nobody shares the number any more, and nobody can get another period.
    if (as === 'same-person' && same.withdrawn) throw problem('same_person_gone');
    const kept = openProposal(tx, row.proposal);
    const proposal = emailConnect === undefined ? kept : { ...kept, emailConnect: emailConnect ?? undefined };
    const context = { ...(await loadHireContext(tx, row.company, row.template)), levels: record.levels };
    const placed =
      as === 'same-person'
        ? await addPeriod(tx, context, proposal, same, { record, isAsked: emailConnect !== undefined })
        : await addPerson(tx, context, proposal, row.same_because === 'identity-number' && !same.withdrawn);
    await tx.db
      .updateTable('new_hire')
      .set({
        status: outcome.hire.state,
        proposal: null,
        employee_id: placed.employeeId,
        period_id: placed.periodId,
        user_id: placed.userId,
        ...(emailConnect !== undefined && { email_connect: emailConnect?.trim() || null }),
        ...(placed.emailConnect !== undefined && { email_connect: placed.emailConnect }),
        ...(as === 'new-person' && { same_as: null, same_because: null }),
        flags: [...row.flags, ...flagsOf(proposal, placed)],
        decided_at: tx.now.toString(),
        plan_facts: null,
      })
      .where('tenant_id', '=', tx.tenant)
      .where('id', '=', hireId)
      .execute();
    await refreshCard(tx, row);
    const isCorrected =
      emailConnect != null &&
      !isSameEmail(emailConnect, kept.emailConnect ?? null) &&
      (placed.emailConnect === undefined || isSameEmail(emailConnect, placed.emailConnect));
    await addEvents(tx, hireId, [
      { code: `decided-${as}` },
      ...(isCorrected
        ? [{ code: 'address-corrected', params: { before: kept.emailConnect ?? null, email: emailConnect } }]
        : []),
      ...(placed.events ?? []),
    ]);
    await tx.audit({
      action: 'hire.decided',
      subject: { kind: 'new-hire', id: hireId },
      facts: { as, employee: placed.employeeId, period: placed.periodId },
    });
    await tellManager(tx, await lockHire(tx, hireId), employer);
    return await hireAnswer(tx, hireId, await replan(tx, hireId));
  },
);

/** What the first level must look at: HR may be the one to give the address, which nobody has done yet. */
function flagsOf({ hrSetsConnectEmail, emailConnect }: Proposal, { flag, userId, ...placed }: Placed): string[] {
  const isHrs = hrSetsConnectEmail === true && userId !== null && !(placed.emailConnect ?? emailConnect?.trim());
  return [...(flag === undefined ? [] : [flag]), ...(isHrs ? ['connect-email-by-hr'] : [])];
}

interface Placed {
  readonly employeeId: string;
  readonly periodId: string;
  readonly userId: string | null;
  /** The address of a user who is here already: that one is invited, not another. */
  readonly emailConnect?: string | null;
  readonly flag?: string;
  readonly events?: readonly HireEvent[];
}

/** The person keeps number, names, addresses and user; what is new is the period, the coding and, without one, the user. */
async function addPeriod(
  tx: PeopleTx,
  context: HireContext,
  proposal: Proposal,
  employee: Selectable<PeopleDb['employee']>,
  { record, isAsked }: { record: HireRecord; isAsked: boolean },
): Promise<Placed> {
  const { id: employeeId } = employee;
  const periodId = await makePeriod(tx, employeeId, context, proposal.employmentDate);
  await placeAtCoding(tx, context, proposal, employeeId);
  await tx.db
    .updateTable('employee')
    .set({
      email_private: employee.email_private ?? proposal.emailPrivate ?? null,
      email_work: employee.email_work ?? proposal.emailWork ?? null,
      phone_mobile: employee.phone_mobile ?? proposal.phoneMobile ?? null,
      updated_at: tx.now.toString(),
    })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', employeeId)
    .execute();
  const address = proposal.emailConnect?.trim() || (isAsked ? null : undefined);
  const user = await userOfRehired(tx, context, { record, employeeId, address });
  if (user) return { employeeId, periodId, userId: user.id, emailConnect: user.emailConnect, events: user.events };
  const userId = await userOf(tx, context, proposal, {
    employeeId,
    employmentNumber: employee.employment_number,
    identityIndex: employee.identity_index,
    name: `${employee.first_name} ${employee.last_name}`,
  });
  return { employeeId, periodId, userId };
}

/** Somebody else after all: then the number that they share is wrong for the new one, and is left empty. */
async function addPerson(
  tx: PeopleTx,
  context: HireContext,
  proposal: Proposal,
  sharesNumber: boolean,
): Promise<Placed> {
  const given = sharesNumber ? null : readIdentity(proposal.personalNumber, context.today);
  const identity = given?.ok ? given : { number: null, birthDate: null };
  if (identity.number !== null) {
    const index = identityIndexOf(tx, identity.number);
    await onePersonAtATime(tx, context.employer.number, index);
    const holder = await employeeWithIdentity(tx, context.employer.number, index);
    if (holder !== undefined) throw alreadyEmployed(holder, null);
  }
  const made = await makeEmployee(tx, context, proposal, identity);
  await placeAtCoding(tx, context, proposal, made.employeeId);
  const name = `${proposal.firstName.trim()} ${proposal.lastName.trim()}`;
  const userId = await userOf(tx, context, proposal, { ...made, name });
  const flag = sharesNumber ? 'identity-number-taken' : given?.ok === false ? 'identity-number-invalid' : undefined;
  return { employeeId: made.employeeId, periodId: made.periodId, userId, ...(flag !== undefined && { flag }) };
}

async function placeAtCoding(
  tx: PeopleTx,
  context: HireContext,
  proposal: Proposal,
  employeeId: string,
): Promise<void> {
  await setCodings(tx, employeeId, codingsOf(proposal, context), proposal.employmentDate ?? context.today.toString());
}

async function userOf(
  tx: PeopleTx,
  { employer, userTemplate, allowedDomains }: HireContext,
  proposal: Proposal,
  person: { employeeId: string; employmentNumber: string; identityIndex: string | null; name: string },
): Promise<string | null> {
  if (userTemplate === null) return null;
  const emailConnect = proposal.emailConnect?.trim() || null;
  if (emailConnect !== null) demandAddressIn(allowedDomains, emailConnect);
  demandAssignable(tx.actor, userTemplate.roles, employer.number);
  const made = { ...person, company: employer.number, emailConnect, template: userTemplate };
  const { id, created } = await makeUser(tx, made);
  await tx.audit(...created);
  return id;
}
