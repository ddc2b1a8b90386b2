import type { PeopleTx } from '../database.ts';
import { normaliseEmail } from '../invitations/invitation-plan.ts';

/** What tells whether two users are one person: nothing else does, least of all an address. */
export interface PersonAtWork {
  /** Null for a user who is tied to no employee. */
  readonly company: number | null;
  readonly identityIndex: string | null;
}

/** The same person in another company of the installation (E19). In one company a person has one user. */
const isSamePerson = (one: PersonAtWork, other: PersonAtWork): boolean =>
  one.company !== other.company && one.identityIndex !== null && one.identityIndex === other.identityIndex;

/** A user that has an address or an account. */
export interface Holder extends PersonAtWork {
  readonly id: string;
  readonly samePersonAs: string | null;
}
interface NamedHolder extends Holder {
  readonly name: string;
}

/**
 * An address, and an account, are one person's in the installation (E12), who may have a user in each company (E19).
 *
 * @param holders users other than this one who have it
 * @returns undefined when it is somebody else's; else what `same_person_as` is to say, null when nobody else has it
 */
export function sharedWith(user: PersonAtWork & { id: string | null }, holders: readonly Holder[]) {
  if (!holders.every((holder) => isSamePerson(user, holder))) return undefined;
  const [first] = holders;
  const other = first ? (first.samePersonAs ?? first.id) : null;
  return { samePersonAs: other === user.id ? null : other };
}

/** Active users with an address, oldest first. */
export const holdersOfAddress = (tx: PeopleTx, email: string, but: string | null): Promise<NamedHolder[]> =>
  holders(tx)
    .where('users.connect_address', '=', normaliseEmail(email))
    .where('users.active', '=', true)
    .where('users.id', 'is distinct from', but)
    .execute();

/** Users who are linked to an account, oldest first. */
export const holdersOfAccount = (tx: PeopleTx, subject: string): Promise<NamedHolder[]> =>
  holders(tx).where('users.connect_subject', '=', subject).execute();

/** Who an employee is; nobody for a user without one. */
export async function personOfEmployee(tx: PeopleTx, employeeId: string | null): Promise<PersonAtWork> {
  const found = await tx.db
    .selectFrom('employee')
    .select(['company', 'identity_index as identityIndex'])
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', employeeId)
    .executeTakeFirst();
  return found ?? { company: null, identityIndex: null };
}

/** Who the person of a user is; undefined without one. */
export const holder = (tx: PeopleTx, userId: string): Promise<Holder | undefined> =>
  holders(tx).where('users.id', '=', userId).executeTakeFirst();

const holders = (tx: PeopleTx) =>
  tx.db
    .selectFrom('users')
    .leftJoin('employee', (join) =>
      join.onRef('employee.tenant_id', '=', 'users.tenant_id').onRef('employee.id', '=', 'users.employee_id'),
    )
    .select(['users.id', 'users.name', 'users.same_person_as as samePersonAs'])
    .select(['employee.company', 'employee.identity_index as identityIndex'])
    .where('users.tenant_id', '=', tx.tenant)
    .orderBy('users.created_at')
    .orderBy('users.id');
