import { sql } from 'kysely';
import { command, type IdentityTx } from '../database.ts';
import { endSessions } from '../sessions/end-sessions.ts';

/** Puts a password in place; part of a larger command. The hash is made beforehand: it takes too long to hold a lock. */
export async function putPassword(tx: IdentityTx, accountId: string, passwordHash: string): Promise<void> {
  await tx.db
    .insertInto('credential')
    .values({ account_id: accountId, password_hash: passwordHash })
    .onConflict((conflict) =>
      conflict.column('account_id').doUpdateSet({ password_hash: passwordHash, changed_at: sql<string>`now()` }),
    )
    .execute();
  await tx.db.deleteFrom('reset_link').where('account_id', '=', accountId).execute();
}

/** A signed-in person changes their password; whoever else was signed in with the old one no longer is. */
export const changePassword = command(
  'password.change',
  async (tx, input: { accountId: string; passwordHash: string; keepUid: string }): Promise<number> => {
    await putPassword(tx, input.accountId, input.passwordHash);
    await tx.audit({ action: 'password.changed', subject: { kind: 'account', id: input.accountId } });
    return await endSessions.run(tx, { accountId: input.accountId, exceptUid: input.keepUid });
  },
);

/**
 * A person with a link from their mail chooses a password. Reading the mail has also shown that the address is theirs.
 * Every other link to the account dies
 * with it. Answers undefined when the link was used or grew too old in the meantime.
 */
export const resetPassword = command(
  'password.reset',
  async (tx, input: { tokenHash: string; passwordHash: string }): Promise<{ accountId: string } | undefined> => {
    const link = await tx.db
      .deleteFrom('reset_link')
      .where('token_hash', '=', input.tokenHash)
      .where('expires_at', '>', sql<string>`now()`)
      .returning('account_id')
      .executeTakeFirst();
    if (!link) return undefined;
    const accountId = link.account_id;
    await putPassword(tx, accountId, input.passwordHash);
    await tx.db
      .updateTable('account')
      .set({ email_verified_at: sql<string>`coalesce(email_verified_at, ${tx.now.toString()}::timestamptz)` })
      .where('id', '=', accountId)
      .execute();
    await endSessions.run(tx, { accountId });
    await tx.audit({ action: 'password.reset', subject: { kind: 'account', id: accountId } });
    return { accountId };
  },
);
