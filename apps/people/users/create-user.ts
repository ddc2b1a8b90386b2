import type { AuditEntry } from '@farstu/platform/audit';
import { uniqueViolation } from '@farstu/platform/database';
import type { Language } from '@farstu/platform/i18n';
import { sql } from 'kysely';
import { command, type PeopleTx } from '../database.ts';
import { isAllowedAddress, normaliseEmail } from '../invitations/invitation-plan.ts';
import { problem } from '../problems.ts';
import { allowedDomains } from '../security/domains.ts';
import { demandGrantable, demandGrantsExist, type Grant, type PlacedRole, withoutRepeats } from './grant.ts';
import { hashTypedPassword, issuePassword } from './password.ts';
import { holdersOfAddress, personOfEmployee, sharedNow } from './same-person.ts';
import { companyOfEmployee, grantRows } from './store.ts';

export interface NewUser {
  readonly kind: 'person' | 'api';
  readonly username: string;
  readonly name: string;
  readonly language?: Language | undefined;
  readonly employeeId?: string | null | undefined;
  /** *E-post Visma Connect*: to whom the invitation goes. People only. */
  readonly connectEmail?: string | null | undefined;
  readonly roles: readonly Grant[];
  /** The same person's user in another company, when the address is the same as there (E19). */
  readonly samePersonAs?: string | null | undefined;
}

/**
 * A user, written inside another command. Refuses loudly what would otherwise be a user that cannot do its work.
 *
 * @throws invalid_input, roles_not_assignable (E27), username_taken, address_not_allowed (INV-13), address_in_use (E12),
 *   employee_has_user
 */
async function insertUser(
  tx: PeopleTx,
  user: NewUser,
  password: { hash: string; hint: string | null } | null = null,
): Promise<{ id: string }> {
  const employeeId = user.employeeId ?? null;
  const company = employeeId === null ? null : await companyOfEmployee(tx.db, employeeId);
  await demandGrantsExist(tx.db, user.roles, employeeId !== null);
  const grants = withoutRepeats(user.roles);
  demandGrantable(tx.actor, grants, company);
  if (employeeId !== null && user.kind === 'person') await demandNoUserYet(tx, employeeId);
  const email = user.kind === 'person' ? (user.connectEmail?.trim() ?? null) : null;
  if (email && !isAllowedAddress(email, await allowedDomains(tx.db))) throw problem('address_not_allowed');
  const samePersonAs = email ? await demandAddress(tx, email, employeeId) : null;
  const made = { ...user, employeeId, connectEmail: email, grants, samePersonAs };
  const { id, created } = await writeUser(tx, made, password);
  await tx.audit(created);
  return { id };
}

/**
 * Writes a user with its placements when everything has been checked.
 *
 * @returns its id, and what the audit is to say of it
 * @throws username_taken, address_in_use (E12)
 */
export async function writeUser(
  tx: PeopleTx,
  user: Omit<NewUser, 'roles'> & { readonly grants: readonly PlacedRole[] },
  password: { hash: string; hint: string | null } | null = null,
): Promise<{ id: string; created: AuditEntry }> {
  const { employeeId = null, grants } = user;
  const email = user.connectEmail || null;
  const id = crypto.randomUUID();
  const row = tx.db.with('row', (db) =>
    db
      .insertInto('users')
      .values({
        tenant_id: tx.tenant,
        id,
        kind: user.kind,
        username: user.username,
        name: user.name,
        language: user.language ?? 'sv',
        employee_id: employeeId,
        connect_email: email,
        connect_address: email ? normaliseEmail(email) : null,
        same_person_as: user.samePersonAs ?? null,
        created_at: tx.now.toString(),
        ...(password && {
          password_hash: password.hash,
          password_hint: password.hint,
          password_set_at: sql<string>`now()`,
        }),
      })
      .returning('id'),
  );
  try {
    await (grants.length === 0
      ? row.selectFrom('row').select('id').execute()
      : row
          .insertInto('role_grant')
          .values(grantRows(tx.tenant, id, grants))
          .execute());
  } catch (error) {
    if (uniqueViolation(error, 'users_username'))
      throw problem('username_taken', { params: { username: user.username } });
    if (uniqueViolation(error, 'users_connect_address')) throw problem('address_in_use');
    throw error;
  }
  const created = {
    action: 'user.created',
    subject: { kind: 'user', id },
    facts: { kind: user.kind, employee: employeeId, roles: grants.map(({ role, scope }) => `${role}@${scope}`) },
    personal: { personId: employeeId ?? id, values: { username: user.username, name: user.name, connectEmail: email } },
  };
  return { id, created };
}

/** @returns the same person's user in another company, who has the address too @throws address_in_use */
async function demandAddress(tx: PeopleTx, email: string, employeeId: string | null): Promise<string | null> {
  const person = { id: null, ...(await personOfEmployee(tx, employeeId)) };
  const shared = await sharedNow(tx, person, () => holdersOfAddress(tx, email, null));
  if (!shared) throw problem('address_in_use');
  return shared.samePersonAs;
}

/** A user made by hand. @returns the password of an API user, to be shown once; null when it was typed, or a person */
export const createUser = command(
  'user.create',
  async (
    tx,
    { password, ...user }: NewUser & { password?: string | undefined },
  ): Promise<{ id: string; password: string | null }> => {
    if (user.kind === 'person') return { ...(await insertUser(tx, user)), password: null };
    if (password !== undefined) {
      const hash = await hashTypedPassword(password);
      return { ...(await insertUser(tx, user, { hash, hint: null })), password: null };
    }
    const issued = issuePassword();
    return { ...(await insertUser(tx, user, issued)), password: issued.secret };
  },
);

/** One employee is one user who signs in; a second would get the first one's invitation. @throws employee_has_user */
export async function demandNoUserYet(tx: PeopleTx, employeeId: string): Promise<void> {
  const other = await tx.db
    .selectFrom('users')
    .select('id')
    .where('tenant_id', '=', tx.tenant)
    .where('employee_id', '=', employeeId)
    .where('kind', '=', 'person')
    .where('active', '=', true)
    .executeTakeFirst();
  if (other) throw problem('employee_has_user', { extra: { userId: other.id } });
}
