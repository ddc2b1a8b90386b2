import { uniqueViolation } from '@farstu/platform/database';
import type { Language } from '@farstu/platform/i18n';
import { sql } from 'kysely';
import { command, type PeopleTx } from '../database.ts';
import { takeBackOwnInvitations } from '../invitations/user-invitation.ts';
import { problem } from '../problems.ts';
import { demandNoUserYet } from './create-user.ts';
import { demandGrantable, demandGrantsExist, type Grant, type PlacedRole, samePlace, withoutRepeats } from './grant.ts';
import { endSessions } from './link.ts';
import { hashTypedPassword, issuePassword } from './password.ts';
import { demandSamePerson, holder, othersSharing, personOfEmployee, sharedNow } from './same-person.ts';
import {
  companyOfEmployee,
  companyOfUser,
  demandAnAdministratorIsLeft,
  demandMayManage,
  grantsOf,
  isAdministrator,
  lockUser,
  replaceGrants,
} from './store.ts';

/** A password that has been replaced works this long, so that a rotation interrupts nobody. */
const previousPasswordHours = 24;

const placeText = ({ role, scope, company, dimension, code }: PlacedRole) =>
  [role, scope, company, dimension, code].filter((part) => part !== null).join('/');

export const changeUser = command(
  'user.change',
  async (
    tx,
    input: { id: string; username: string; name: string; language: Language; employeeId: string | null },
  ): Promise<void> => {
    const user = await lockUser(tx, input.id);
    await demandMayManage(tx, user);
    if (input.employeeId !== null && input.employeeId !== user.employee_id) {
      // Roles on the person self go along, so they must be the actor's to give there too.
      const company = await companyOfEmployee(tx.db, input.employeeId);
      demandGrantable(tx.actor, await grantsOf(tx, user.id), company);
      if (user.kind === 'person') await demandNoUserYet(tx, input.employeeId);
    }
    const isMoved = user.kind === 'person' && input.employeeId !== user.employee_id;
    const same_person_as = isMoved
      ? await demandSamePerson(tx, user, await personOfEmployee(tx, input.employeeId))
      : user.same_person_as;
    const { username, name, language, employeeId: employee_id } = input;
    try {
      await tx.db
        .updateTable('users')
        .set({ username, name, language, employee_id, same_person_as })
        .where('tenant_id', '=', tx.tenant)
        .where('id', '=', user.id)
        .execute();
    } catch (error) {
      if (uniqueViolation(error, 'users_username'))
        throw problem('username_taken', { params: { username: input.username } });
      throw error;
    }
    await tx.audit({
      action: 'user.changed',
      subject: { kind: 'user', id: user.id },
      facts: { language: input.language, employee: input.employeeId },
      personal: { personId: user.employee_id ?? user.id, values: { username: input.username, name: input.name } },
    });
  },
);

/** Makes the user's roles and their places exactly these. Only what changes must be the actor's to give. */
export const placeRoles = command(
  'user.place-roles',
  async (tx, { id, roles }: { id: string; roles: readonly Grant[] }): Promise<void> => {
    const user = await lockUser(tx, id);
    await demandGrantsExist(tx.db, roles, user.employee_id !== null);
    const company = await companyOfUser(tx.db, user);
    const wasAdministrator = await isAdministrator(tx, id);
    const { added, removed } = await replaceGrants(tx, id, withoutRepeats(roles));
    demandGrantable(tx.actor, [...added, ...removed], company);
    await tx.audit({
      action: 'user.roles_placed',
      subject: { kind: 'user', id },
      facts: { added: added.map(placeText), removed: removed.map(placeText) },
    });
    if (wasAdministrator && tx.actor.placements !== null) await demandAnAdministratorIsLeft(tx);
  },
);

/**
 * Gives a user, who is locked, the roles of these that it lacks.
 *
 * @param company where the user's employee is; null without one
 * @returns the roles that were added
 * @throws roles_not_assignable, naming those that are lacking and not the actor's to give (E27)
 */
export async function addRoles(
  tx: PeopleTx,
  { id, roles, company }: { id: string; roles: readonly Grant[]; company: number | null },
): Promise<readonly PlacedRole[]> {
  const present = await grantsOf(tx, id);
  const lacking = withoutRepeats(roles).filter((grant) => !present.some((other) => samePlace(grant, other)));
  if (lacking.length === 0) return [];
  demandGrantable(tx.actor, lacking, company);
  await replaceGrants(tx, id, [...present, ...lacking]);
  await tx.audit({
    action: 'user.roles_placed',
    subject: { kind: 'user', id },
    facts: { added: lacking.map(placeText), removed: [] },
  });
  return lacking;
}

/**
 * Lets a user in again. With the hire that made an employee the user goes too, and nobody is employed by a hire that was
 * withdrawn (E4): such a user is first to be somebody else's, or nobody's.
 *
 * @throws employee_withdrawn, roles_not_assignable, address_in_use
 */
export const activateUser = command('user.activate', async (tx, { id }: { id: string }): Promise<void> => {
  const user = await lockUser(tx, id);
  await demandMayManage(tx, user);
  if (user.active) return;
  if (user.kind === 'person' && (await isWithdrawn(tx, user.employee_id))) throw problem('employee_withdrawn');
  await reactivate(tx, user);
  await replanInvitations(tx, id);
});

async function isWithdrawn(tx: PeopleTx, employeeId: string | null): Promise<boolean> {
  const found = await tx.db
    .selectFrom('employee')
    .select('withdrawn')
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', employeeId)
    .executeTakeFirst();
  return found?.withdrawn === true;
}

/**
 * Lets a user, who is locked and inactive, sign in again, with the link that it had. Its address may have become the same
 * person's in another company meanwhile: then the two go by one account (E19).
 *
 * @throws address_in_use when the address has become another person's (E12)
 */
export async function reactivate(
  tx: PeopleTx,
  user: { id: string; connect_email: string | null; connect_subject: string | null },
): Promise<void> {
  const { id } = user;
  const person = await holder(tx, id);
  const shared = person && (await sharedNow(tx, person, () => othersSharing(tx, user)));
  if (shared === undefined) throw problem('address_in_use');
  try {
    await tx.db
      .updateTable('users')
      .set({ active: true, ...(shared && { same_person_as: shared.samePersonAs }) })
      .where('tenant_id', '=', tx.tenant)
      .where('id', '=', id)
      .execute();
  } catch (error) {
    if (uniqueViolation(error, 'users_connect_address')) throw problem('address_in_use');
    throw error;
  }
  await tx.audit({ action: 'user.activated', subject: { kind: 'user', id } });
}

export const deactivateUser = command('user.deactivate', async (tx, { id }: { id: string }): Promise<void> => {
  const user = await lockUser(tx, id);
  await demandMayManage(tx, user);
  if (user.active) await deactivate(tx, user);
});

/**
 * Out at once: sessions and API tokens end here, and every request asks whether the user, who is locked and active, is
 * active (F18). Nobody inactive is invited: what has gone out to the user alone is taken back too, and stays so until
 * somebody asks for it anew.
 *
 * @throws last_administrator
 */
export async function deactivate(tx: PeopleTx, user: { id: string; connect_subject: string | null }): Promise<void> {
  const { id } = user;
  const wasAdministrator = await isAdministrator(tx, id);
  await tx.db
    .updateTable('users')
    .set({ active: false })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', id)
    .execute();
  await tx.db.deleteFrom('access_token').where('tenant_id', '=', tx.tenant).where('user_id', '=', id).execute();
  if (user.connect_subject !== null) await endSessions(tx, user.connect_subject);
  const invitations = await takeBackOwnInvitations(tx, user);
  await replanInvitations(tx, id);
  await tx.audit({ action: 'user.deactivated', subject: { kind: 'user', id }, facts: { invitations } });
  if (wasAdministrator && tx.actor.placements !== null) await demandAnAdministratorIsLeft(tx);
}

/** Those of the user's hires. By jobs, since an invitation is changed under its hire's lock, which comes before the user's. */
async function replanInvitations(tx: PeopleTx, userId: string): Promise<void> {
  const hires = await tx.db
    .selectFrom('new_hire')
    .select('id')
    .where('tenant_id', '=', tx.tenant)
    .where('user_id', '=', userId)
    .where('status', 'in', ['under-review', 'approved'])
    .execute();
  for (const { id } of hires) await tx.jobs.add('people.invitations.send', { key: id }, { key: `user-active:${id}` });
}

/** A new password for an API user; the one before works for another day. @returns it, to be shown once; null: typed */
export const rotatePassword = command(
  'user.rotate-password',
  async (tx, { id, password }: { id: string; password?: string | undefined }): Promise<{ password: string | null }> => {
    const user = await lockUser(tx, id);
    await demandMayManage(tx, user);
    if (user.kind !== 'api') throw problem('not_an_api_user');
    const issued = password === undefined ? issuePassword() : undefined;
    await tx.db
      .updateTable('users')
      .set({
        password_hash: issued?.hash ?? (await hashTypedPassword(password ?? '')),
        password_hint: issued?.hint ?? null,
        password_set_at: sql<string>`now()`,
        previous_password_hash: user.password_hash,
        previous_password_until:
          user.password_hash === null ? null : sql<string>`now() + make_interval(hours => ${previousPasswordHours})`,
      })
      .where('tenant_id', '=', tx.tenant)
      .where('id', '=', id)
      .execute();
    await tx.audit({
      action: 'user.password_rotated',
      subject: { kind: 'user', id },
      facts: { issued: issued !== undefined },
    });
    return { password: issued?.secret ?? null };
  },
);
