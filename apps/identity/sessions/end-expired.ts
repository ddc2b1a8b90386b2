import type { Actor, Task } from '@farstu/platform/room';
import { systemActor } from '@farstu/platform/room';
import { sql } from 'kysely';
import { command, type IdentityDb, type IdentityHouse, nobodysInstallation } from '../database.ts';
import { endSessions } from './end-sessions.ts';

const EVERY_MINUTES = 10;
const KIND = 'identity.sessions.end-expired';
/** Sessions of one transaction. */
const AT_ONCE = 500;

/** Looks again in a while; one row for the whole house, moved forward each time. */
const lookAgain = command('session.look-again', async (tx) => {
  const at = tx.now.add({ minutes: EVERY_MINUTES }).toZonedDateTimeISO('UTC');
  await tx.due.set(KIND, 'house', { localDate: at.toPlainDate(), localTime: at.toPlainTime(), zone: 'UTC' });
});

export const scheduleEndOfExpired = (house: IdentityHouse): Promise<void> =>
  house.execute(lookAgain, systemActor(nobodysInstallation, KIND), undefined);

/**
 * A session that has lived its ten hours is over by itself; here its applications are told so, and what has run out is
 * swept away. Ages are real time; only when we look follows the business clock.
 */
export const endExpiredTask: Task<IdentityDb> = async (house) => {
  const actor = systemActor(nobodysInstallation, KIND);
  await scheduleEndOfExpired(house);
  const db = house.database.kysely;
  while ((await endSome(house, actor)) === AT_ONCE);
  await db
    .deleteFrom('oidc_artefact')
    .where('expires_at', '<', sql<string>`now() - interval '1 hour'`)
    .where((where) => where.or([where('model', '!=', 'Session'), where('account_id', 'is', null)]))
    .execute();
  await db.deleteFrom('reset_link').where('expires_at', '<', sql<string>`now() - interval '1 day'`).execute();
  // One whose job was given up holds an address; whoever asked has asked again long ago.
  await db.deleteFrom('reset_request').where('requested_at', '<', sql<string>`now() - interval '1 day'`).execute();
  await db.deleteFrom('known_place').where('seen_at', '<', sql<string>`now() - interval '1 year'`).execute();
};

/** Answers how many there were: as many as were asked for means that there may be more. */
async function endSome(house: IdentityHouse, actor: Actor): Promise<number> {
  const over = await house.database.kysely
    .selectFrom('oidc_artefact')
    .select('uid')
    .where('model', '=', 'Session')
    .where('account_id', 'is not', null)
    .where('uid', 'is not', null)
    .where('expires_at', '<=', sql<string>`now()`)
    .limit(AT_ONCE)
    .execute();
  return await house.execute(endSessions, actor, { uids: over.flatMap(({ uid }) => uid ?? []) });
}
