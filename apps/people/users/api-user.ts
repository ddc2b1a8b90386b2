import { sql } from 'kysely';
import type { PeopleTransaction } from '../database.ts';
import { verifyPassword } from './password.ts';

/**
 * Whether these are an API user's name and password. Names are compared without regard to case; the password before
 * the last rotation still counts for a day. Says when the user was last here, to the minute.
 */
export async function verifyApiUser(
  db: PeopleTransaction,
  username: string,
  password: string,
): Promise<{ ok: true; userId: string } | { ok: false }> {
  const user = await db
    .selectFrom('users')
    .select(['id', 'password_hash', 'last_used_at'])
    .select(
      sql<string | null>`case when previous_password_until > now() then previous_password_hash end`.as('previous_hash'),
    )
    .where(sql<string>`lower(username)`, '=', sql<string>`lower(${username.trim()})`)
    .where('kind', '=', 'api')
    .where('active', '=', true)
    .executeTakeFirst();
  const hashes = [user?.password_hash, user?.previous_hash].filter((each) => typeof each === 'string');
  const isRight = await verifyPassword(password, hashes);
  if (!user || !isRight) return { ok: false };
  await db
    .updateTable('users')
    .set({ last_used_at: sql<string>`now()` })
    .where('id', '=', user.id)
    .where((eb) =>
      eb.or([eb('last_used_at', 'is', null), eb('last_used_at', '<', sql<string>`now() - interval '1 minute'`)]),
    )
    .execute();
  return { ok: true, userId: user.id };
}
