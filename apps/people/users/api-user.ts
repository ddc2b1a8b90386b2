import type { TenantId } from '@farstu/platform/database';
import { sql } from 'kysely';
import { systemActor } from '../access/system-actor.ts';
import { command, type PeopleHouse } from '../database.ts';
import { verifyPassword } from './password.ts';

export type CredentialVerdict =
  | { readonly ok: true; readonly userId: string }
  | { readonly ok: false; readonly because: 'unknown_instance' | 'invalid_credentials' };

/**
 * Whether these are an API user's name and password. Names are compared without regard to case; the password before
 * the last rotation still counts for a day. Says when the user was last here, to the minute. While a password is
 * hashed, no connection to the database is held.
 */
export async function verifyApiUser(
  house: PeopleHouse,
  tenant: TenantId,
  username: string,
  password: string,
): Promise<CredentialVerdict> {
  const found = await house.read(tenant, async (db) => {
    const installation = await db
      .selectFrom('installation')
      .select('tenant_id')
      .where('tenant_id', '=', tenant)
      .executeTakeFirst();
    const user = await db
      .selectFrom('users')
      .select(['id', 'password_hash'])
      .select(
        sql<string | null>`case when previous_password_until > now() then previous_password_hash end`.as(
          'previous_hash',
        ),
      )
      .where('tenant_id', '=', tenant)
      .where(sql<string>`lower(username)`, '=', sql<string>`lower(${username.trim()})`)
      .where('kind', '=', 'api')
      .where('active', '=', true)
      .executeTakeFirst();
    return { isInstallation: installation !== undefined, user };
  });
  if (!found.isInstallation) return { ok: false, because: 'unknown_instance' };
  const { user } = found;
  const hashes = [user?.password_hash, user?.previous_hash].filter((each) => typeof each === 'string');
  const isRight = await verifyPassword(password, hashes);
  if (!user || !isRight) return { ok: false, because: 'invalid_credentials' };
  await house.execute(noteUse, systemActor(tenant, 'people.api-users'), user.id);
  return { ok: true, userId: user.id };
}

/** An API user was here, to the minute. */
export const noteUse = command('api-users.note-use', async (tx, userId: string): Promise<void> => {
  await tx.db
    .updateTable('users')
    .set({ last_used_at: sql<string>`now()` })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', userId)
    .where((eb) =>
      eb.or([eb('last_used_at', 'is', null), eb('last_used_at', '<', sql<string>`now() - interval '1 minute'`)]),
    )
    .execute();
});
