import { problem as platformProblem } from '@farstu/platform/problems';
import type { PeopleTx } from '../database.ts';
import { addEvents, type HireEvent, lockHire } from '../new-hires/hire-store.ts';
import { verifiedDomains } from '../security/domains.ts';
import { holdersOfAddress } from '../users/same-person.ts';
import { type Invitee, loadInvitee } from './invitation-facts.ts';
import { fiveCalendarDays } from './invitation-plan.ts';
import type { InvitationRow } from './invitation-store.ts';

/** Who an invitation is for, as it stands in this transaction: the hire's person, or a user who has no hire. */
export async function inviteeOf(
  tx: PeopleTx,
  { hire_id: hireId, user_id: userId }: Pick<InvitationRow, 'hire_id' | 'user_id'>,
): Promise<Invitee> {
  if (hireId === null) return await loadInvitedUser(tx, userId);
  return await loadInvitee(tx.db, tx.keyring, await lockHire(tx, hireId));
}

/** What happened to an invitation is told in its hire's timeline; of a user's own the user page shows where it stands. */
export async function tellOf(
  tx: PeopleTx,
  { hire_id: hireId }: Pick<InvitationRow, 'hire_id'>,
  events: readonly HireEvent[],
): Promise<void> {
  if (hireId !== null) await addEvents(tx, hireId, events);
}

/**
 * A user who is invited without a hire: asked for by a person, so there is no review and no day to wait for. The mail names
 * the company where the user is employed, or else has a role, or else the installation's first; its zone counts the days.
 *
 * @throws not_found
 */
export async function loadInvitedUser(tx: PeopleTx, userId: string): Promise<Invitee> {
  const found = await tx.db
    .selectFrom('users as u')
    .leftJoin('employee as e', (join) =>
      join.onRef('e.tenant_id', '=', 'u.tenant_id').onRef('e.id', '=', 'u.employee_id'),
    )
    .innerJoin('company as c', (join) =>
      join.onRef('c.tenant_id', '=', 'u.tenant_id').on((on) =>
        on(
          'c.number',
          '=',
          on.fn.coalesce(
            'e.company',
            on
              .selectFrom('role_grant as g')
              .select(({ fn }) => fn.min('g.company').as('company'))
              .whereRef('g.tenant_id', '=', 'u.tenant_id')
              .whereRef('g.user_id', '=', 'u.id'),
            on
              .selectFrom('company as first')
              .select(({ fn }) => fn.min('first.number').as('company'))
              .whereRef('first.tenant_id', '=', 'u.tenant_id'),
          ),
        ),
      ),
    )
    .select(['u.id', 'u.name', 'u.language', 'u.active', 'u.connect_email', 'u.connect_subject', 'u.employee_id'])
    .select(['e.first_name', 'e.last_name', 'c.name as employer', 'c.time_zone'])
    .where('u.tenant_id', '=', tx.tenant)
    .where('u.id', '=', userId)
    .executeTakeFirst();
  if (!found) throw platformProblem('not_found');
  const samePersonSubject = await subjectOfSamePerson(tx, found);
  const [firstWord = found.name, ...rest] = found.name.trim().split(/\s+/);
  return {
    facts: {
      employmentDate: tx.now.toZonedDateTimeISO(found.time_zone).toPlainDate(),
      emailConnect: found.connect_email,
      zone: found.time_zone,
      review: 'none',
      verifiedDomains: await verifiedDomains(tx.db),
      hasUserTemplate: true,
      doNotInvite: false,
      userInactive: !found.active,
      alreadyLinked: found.connect_subject !== null || samePersonSubject !== null,
      withdrawn: false,
      invitedUntil: null,
      validity: fiveCalendarDays,
    },
    user: {
      id: found.id,
      language: found.language === 'en' ? 'en' : 'sv',
      subject: found.connect_subject,
      employeeId: found.employee_id,
    },
    samePersonSubject,
    firstName: found.first_name ?? firstWord,
    lastName: found.last_name ?? rest.join(' '),
    employer: found.employer,
  };
}

/** Whoever else has the address is the same person in another company, or the address had been refused (E19). */
async function subjectOfSamePerson(
  tx: PeopleTx,
  { id, connect_email: email }: { id: string; connect_email: string | null },
): Promise<string | null> {
  if (email === null) return null;
  const others = await holdersOfAddress(tx, email, id);
  if (others.length === 0) return null;
  const linked = await tx.db
    .selectFrom('users')
    .select('connect_subject')
    .where('tenant_id', '=', tx.tenant)
    .where(
      'id',
      'in',
      others.map((other) => other.id),
    )
    .where('connect_subject', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return linked?.connect_subject ?? null;
}
