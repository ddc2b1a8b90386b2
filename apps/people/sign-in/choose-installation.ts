import { type TenantId, tenantId } from '@farstu/platform/database';
import { problem } from '@farstu/platform/problems';
import { loadActor } from '../access/load-actor.ts';
import { command, type PeopleHouse } from '../database.ts';
import type { Session } from './session-store.ts';

/** A user of the person, in one installation. */
export interface LinkedUser {
  readonly tenant: TenantId;
  readonly id: string;
  readonly customerName: string;
}

export interface SettledSession {
  readonly session: Session;
  /** Active users linked to the account, by customer number. */
  readonly users: readonly LinkedUser[];
  /** The user of the installation chosen; undefined while the person must choose, or has nothing to choose from. */
  readonly user: LinkedUser | undefined;
}

/**
 * The active users linked to an account, over all installations. Only the account's immutable id counts: nobody is
 * ever found by e-mail address, which can change hands.
 */
export async function usersOfSubject(house: PeopleHouse, subject: string): Promise<LinkedUser[]> {
  const rows = await house.sweeper.kysely
    .selectFrom('users')
    .innerJoin('installation', 'installation.tenant_id', 'users.tenant_id')
    .select(['users.tenant_id', 'users.id', 'installation.name'])
    .where('users.connect_subject', '=', subject)
    .where('users.active', '=', true)
    .where('users.kind', '=', 'person')
    .orderBy('users.tenant_id')
    .execute();
  return rows.flatMap(({ tenant_id, id, name }) => {
    const tenant = tenantId(tenant_id);
    return tenant === undefined ? [] : [{ tenant, id, customerName: name }];
  });
}

/** The session with whom it is; one installation only is chosen by itself, also when the user was linked after sign-in. */
export async function settledSession(house: PeopleHouse, session: Session): Promise<SettledSession> {
  const users = await usersOfSubject(house, session.subject);
  const chosen = users.find(({ tenant }) => tenant === session.customer);
  const [only, ...others] = users;
  if (chosen || !only || others.length > 0) return { session, users, user: chosen };
  await choose(house, session, only);
  return { session: { ...session, customer: only.tenant, company: null }, users, user: only };
}

/** @throws not_found when the person has no active user there */
export async function chooseInstallation(house: PeopleHouse, session: Session, customerNumber: number): Promise<void> {
  const user = (await usersOfSubject(house, session.subject)).find(({ tenant }) => tenant === customerNumber);
  if (!user) throw problem('not_found');
  await choose(house, session, user);
}

async function choose(house: PeopleHouse, session: Session, user: LinkedUser): Promise<void> {
  const actor = await house.read(user.tenant, (db) => loadActor(db, user.tenant, user.id));
  if (!actor) throw problem('session_ended');
  await house.execute(enterInstallation, actor, { idHash: session.idHash });
}

const enterInstallation = command('session.enter', async (tx, { idHash }: { idHash: string }) => {
  await tx.db
    .updateTable('session')
    .set({ customer: tx.tenant, company: null })
    .where('id_hash', '=', idHash)
    .execute();
  await tx.audit({ action: 'session.entered', subject: { kind: 'user', id: tx.actor.id } });
});
