import type { Selectable } from 'kysely';
import type { PeopleDb, PeopleTx } from '../database.ts';
import { isSameEmail } from '../invitations/invitation-plan.ts';
import { replanOthers } from '../invitations/replan.ts';
import { addRoles, reactivate } from '../users/change-user.ts';
import { demandMayManage, lockUser } from '../users/store.ts';
import { demandAddressIn, setConnectAddress } from './connect-address.ts';
import type { HireContext, UserTemplate } from './hire-context.ts';
import type { HireEvent, HireRecord } from './hire-store.ts';
import { demandRoles } from './hire-user.ts';

/** The user that somebody has who is hired again, and what the hire's timeline is to say of it. */
export interface UserOfRehired {
  readonly id: string;
  /** The one who is invited, if anybody is. */
  readonly emailConnect: string | null;
  readonly events: readonly HireEvent[];
}

/**
 * The user of an employee who gets another period: a person has one, since a second could never be linked to their account.
 * An inactive one is activated with the link that it has (E18), and both get the roles of the user template that they lack.
 *
 * @param address what came in, or what the decider has written instead; undefined leaves the user's own. Whoever is linked
 *   keeps theirs: it is their account's
 * @returns undefined when there is none, or an inactive one that the template asks for no user for
 * @throws roles_not_assignable: what the template or the inactive user has is not the actor's to give (E27)
 * @throws address_not_allowed, address_in_use (E12), invalid_input for roles that are gone
 */
export async function userOfRehired(
  tx: PeopleTx,
  { employer, userTemplate, allowedDomains }: HireContext,
  { record, employeeId, address }: { record: HireRecord; employeeId: string; address: string | null | undefined },
): Promise<UserOfRehired | undefined> {
  const user = await userOf(tx, employeeId);
  if (!user || (!user.active && userTemplate === null)) return undefined;
  if (user.active) {
    const events = await giveRoles(tx, user.id, userTemplate, employer.number);
    return { id: user.id, emailConnect: user.connect_email, events };
  }
  // Whoever lets somebody in again gives them the roles that they had.
  await demandMayManage(tx, user);
  const keepsAddress = user.connect_subject !== null || address === undefined;
  const emailConnect = keepsAddress ? user.connect_email : address;
  if (!isSameEmail(emailConnect, user.connect_email)) {
    if (emailConnect !== null) demandAddressIn(allowedDomains, emailConnect);
    // While the user is inactive: then no earlier hire of theirs begins to invite.
    const row = { ...record.row, user_id: user.id, email_connect: user.connect_email };
    await setConnectAddress(tx, { ...record, row }, emailConnect);
    await replanOthers(tx, row);
  }
  const locked = await lockUser(tx, user.id);
  if (!locked.active) await reactivate(tx, locked);
  const code = locked.connect_subject === null ? 'user-reactivated' : 'user-reactivated-linked';
  const roles = await giveRoles(tx, user.id, userTemplate, employer.number);
  return { id: user.id, emailConnect, events: [{ code }, ...roles] };
}

/** The active one, else the one who is linked, else the latest. */
async function userOf(tx: PeopleTx, employeeId: string): Promise<Selectable<PeopleDb['users']> | undefined> {
  return await tx.db
    .selectFrom('users')
    .selectAll()
    .where('tenant_id', '=', tx.tenant)
    .where('employee_id', '=', employeeId)
    .where('kind', '=', 'person')
    .orderBy('active', 'desc')
    .orderBy(({ eb }) => eb('connect_subject', 'is', null))
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

async function giveRoles(
  tx: PeopleTx,
  userId: string,
  template: UserTemplate | null,
  company: number,
): Promise<HireEvent[]> {
  if (template === null) return [];
  demandRoles(template);
  await lockUser(tx, userId);
  const roles = template.roles.map((role) => ({ role, scope: 'self' as const }));
  const added = await addRoles(tx, { id: userId, roles, company });
  return added.length === 0 ? [] : [{ code: 'roles-added', params: { template: template.code } }];
}
