import type { TenantId } from '@farstu/platform/database';
import type { PeopleActor } from '../access/actor.ts';
import { loadActor } from '../access/load-actor.ts';
import type { PeopleTransaction } from '../database.ts';
import { companiesOfActor } from './companies-of-actor.ts';

type Company = Awaited<ReturnType<typeof companiesOfActor>>[number];

/** A user of the person, and the companies where they have anything to do as that user. */
export interface UserAtWork {
  readonly actor: PeopleActor;
  readonly companies: readonly Company[];
  /** Where the user is employed; null without an employee. */
  readonly employedIn: number | null;
}

/** The person's users in one installation who are active, in the order given: one for each company that employs them (E19). */
export async function usersAtWork(
  db: PeopleTransaction,
  tenant: TenantId,
  userIds: readonly string[],
): Promise<UserAtWork[]> {
  const found: UserAtWork[] = [];
  for (const id of userIds) {
    const actor = await loadActor(db, tenant, id);
    if (!actor) continue;
    found.push({
      actor,
      companies: await companiesOfActor(db, actor),
      employedIn: actor.employeeId === null ? null : await companyOf(db, tenant, actor.employeeId),
    });
  }
  return found;
}

async function companyOf(db: PeopleTransaction, tenant: TenantId, employeeId: string): Promise<number | null> {
  const row = await db
    .selectFrom('employee')
    .select('company')
    .where('tenant_id', '=', tenant)
    .where('id', '=', employeeId)
    .executeTakeFirst();
  return row?.company ?? null;
}

/**
 * As whom the person is in a company: the user employed there, else the first who has anything to do there, else the
 * first.
 *
 * @param company null while none has been chosen
 */
export const userInCompany = (users: readonly UserAtWork[], company: number | null): UserAtWork | undefined =>
  users.find(({ employedIn }) => company !== null && employedIn === company) ??
  users.find(({ companies }) => companies.some(({ number }) => number === company)) ??
  users[0];

/** Every company that the person has anything to do in, by number. */
export function companiesTogether(users: readonly UserAtWork[]): Company[] {
  const byNumber = new Map(users.flatMap(({ companies }) => companies.map((company) => [company.number, company])));
  return [...byNumber.values()].sort((one, other) => one.number - other.number);
}
