import { type TenantId, tenantId } from '@farstu/platform/database';
import { problem } from '@farstu/platform/problems';
import type { PeopleActor } from '../access/actor.ts';
import { loadActor } from '../access/load-actor.ts';
import { command, type PeopleHouse } from '../database.ts';
import type { Session } from './session-store.ts';
import { userInCompany, usersAtWork } from './user-in-company.ts';

/** A user of the person, in one installation. */
export interface LinkedUser {
  readonly tenant: TenantId;
  readonly id: string;
  readonly customerName: string;
}

export interface SettledSession {
  readonly session: Session;
  /** Active users linked to the account, by customer number, the first made first: one for each company that employs them (E19). */
  readonly users: readonly LinkedUser[];
  /** The user in the installation and company chosen; undefined while the person must choose, or has nothing to choose from. */
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
    .orderBy('users.created_at')
    .orderBy('users.id')
    .execute();
  return rows.flatMap(({ tenant_id, id, name }) => {
    const tenant = tenantId(tenant_id);
    return tenant === undefined ? [] : [{ tenant, id, customerName: name }];
  });
}

/** The session with whom it is; one installation only is chosen by itself, also when the user was linked after sign-in. */
export async function settledSession(house: PeopleHouse, session: Session): Promise<SettledSession> {
  const users = await usersOfSubject(house, session.subject);
  const here = users.filter(({ tenant }) => tenant === session.customer);
  const chosen = here.length < 2 ? here[0] : await userHere(house, here, session.company);
  const [first] = users;
  if (chosen || !first || users.some(({ tenant }) => tenant !== first.tenant)) return { session, users, user: chosen };
  await choose(house, session, first);
  return { session: { ...session, customer: first.tenant, company: null }, users, user: first };
}

/**
 * As whom the person acts in a company of the installation chosen.
 *
 * @throws not_found when they have no user there
 */
export async function actorInCompany(house: PeopleHouse, session: Session, company: number): Promise<PeopleActor> {
  const here = (await usersOfSubject(house, session.subject)).filter(({ tenant }) => tenant === session.customer);
  const user = await userHere(house, here, company);
  const actor = user && (await house.read(user.tenant, (db) => loadActor(db, user.tenant, user.id)));
  if (!actor) throw problem('not_found');
  return actor;
}

/** @param users of one installation */
async function userHere(
  house: PeopleHouse,
  users: readonly LinkedUser[],
  company: number | null,
): Promise<LinkedUser | undefined> {
  const [first, ...others] = users;
  if (!first || others.length === 0) return first;
  const ids = users.map(({ id }) => id);
  const atWork = await house.read(first.tenant, (db) => usersAtWork(db, first.tenant, ids));
  return users.find(({ id }) => id === userInCompany(atWork, company)?.actor.id);
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
