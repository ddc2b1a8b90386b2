import type { PeopleTx } from '../database.ts';
import { normaliseEmail } from '../invitations/invitation-plan.ts';
import { problem } from '../problems.ts';

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

/**
 * The same, of holders who stay who they are until this transaction is over: somebody may be changing the identity number
 * of one of them at this moment, and then the answer is theirs to wait for.
 */
export async function sharedNow(
  tx: PeopleTx,
  user: PersonAtWork & { id: string | null },
  find: () => Promise<readonly Holder[]>,
) {
  const found = await find();
  if (found.length === 0) return sharedWith(user, found);
  await tx.db
    .selectFrom('employee')
    .innerJoin('users', (join) =>
      join.onRef('users.tenant_id', '=', 'employee.tenant_id').onRef('users.employee_id', '=', 'employee.id'),
    )
    .select('employee.id')
    .where('users.tenant_id', '=', tx.tenant)
    .where(
      'users.id',
      'in',
      found.map(({ id }) => id),
    )
    .orderBy('employee.id')
    .forShare('employee')
    .execute();
  return sharedWith(user, await find());
}

/** The user is found to be the same person as one in another company; one that is known to be somebody's stays that one's. */
export async function keepSamePerson(
  tx: PeopleTx,
  user: { readonly id: string; readonly samePersonAs: string | null },
  { samePersonAs }: { readonly samePersonAs: string | null },
): Promise<void> {
  if (samePersonAs === null || user.samePersonAs !== null) return;
  await tx.db
    .updateTable('users')
    .set({ same_person_as: samePersonAs })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', user.id)
    .execute();
}

/** What a user may have in common with another one. */
interface SharingUser {
  readonly id: string;
  readonly active: boolean;
  readonly connect_email: string | null;
  readonly connect_subject: string | null;
}

/**
 * Who shares an address or an account with a user in another company must be the same person as that one (E19): asked when
 * a user is to be somebody else's, and when the identity number of the employee that it is tied to has been changed.
 *
 * @param person who the user is from now on
 * @returns what `same_person_as` is to say
 * @throws shared_with_other_person
 */
export async function demandSamePerson(tx: PeopleTx, user: SharingUser, person: PersonAtWork): Promise<string | null> {
  const find = () => othersSharing(tx, { ...user, connect_email: user.active ? user.connect_email : null });
  const shared = await sharedNow(tx, { id: user.id, ...person }, find);
  if (shared) return shared.samePersonAs;
  const others = await find();
  const other = others.find((each) => !isSamePerson(person, each)) ?? others[0];
  throw problem('shared_with_other_person', { params: { name: other?.name ?? '' }, extra: { userId: other?.id } });
}

/**
 * The identity number of an employee has been changed: whoever goes by a user of theirs must still be the same person as
 * those who share its address or its account. Call it when everything of the person has been written.
 *
 * @throws shared_with_other_person
 */
export async function demandUsersStaySame(tx: PeopleTx, employeeId: string): Promise<void> {
  const person = await personOfEmployee(tx, employeeId);
  const users = await tx.db
    .selectFrom('users')
    .select(['id', 'active', 'connect_email', 'connect_subject', 'same_person_as'])
    .where('tenant_id', '=', tx.tenant)
    .where('employee_id', '=', employeeId)
    .where('kind', '=', 'person')
    .orderBy('id')
    .forUpdate()
    .execute();
  for (const user of users) {
    const samePersonAs = await demandSamePerson(tx, user, person);
    if (samePersonAs === user.same_person_as) continue;
    await tx.db
      .updateTable('users')
      .set({ same_person_as: samePersonAs })
      .where('tenant_id', '=', tx.tenant)
      .where('id', '=', user.id)
      .execute();
  }
}

/** The active users who have the user's address too, and all who go by its account. */
export async function othersSharing(
  tx: PeopleTx,
  { id, connect_email: email, connect_subject: subject }: Omit<SharingUser, 'active'>,
): Promise<readonly NamedHolder[]> {
  const byAddress = email === null ? [] : await holdersOfAddress(tx, email, id);
  const byAccount = subject === null ? [] : await holdersOfAccount(tx, subject);
  return [...byAddress, ...byAccount.filter((other) => other.id !== id)];
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
