import { uniqueViolation } from '@farstu/platform/database';
import { command, type PeopleTx } from '../database.ts';
import { problem } from '../problems.ts';
import { lockUser } from './store.ts';

/**
 * Ties a user to an account by its immutable id; from then on nothing is matched by e-mail. Doing it again changes
 * nothing.
 *
 * @throws already_linked (to another account), account_linked_to_other (user of the installation)
 */
export async function link(tx: PeopleTx, { userId, subject }: { userId: string; subject: string }): Promise<void> {
  const user = await lockUser(tx, userId);
  if (user.connect_subject === subject) return;
  if (user.connect_subject !== null) throw problem('already_linked');
  try {
    await tx.db
      .updateTable('users')
      .set({ connect_subject: subject, connect_status: 'verified', linked_at: tx.now.toString() })
      .where('tenant_id', '=', tx.tenant)
      .where('id', '=', userId)
      .execute();
  } catch (error) {
    if (uniqueViolation(error, 'users_connect_subject')) throw problem('account_linked_to_other');
    throw error;
  }
  await tx.audit({
    action: 'user.linked',
    subject: { kind: 'user', id: userId },
    personal: { personId: user.employee_id ?? userId, values: { account: subject } },
  });
}

/** Takes the link away; with the last user who goes by it the sessions in the installation end. The account is the person's own and stays. */
export async function unlink(tx: PeopleTx, { userId }: { userId: string }): Promise<void> {
  const user = await lockUser(tx, userId);
  if (user.connect_subject === null) return;
  await tx.db
    .updateTable('users')
    .set({ connect_subject: null, connect_status: 'none', linked_at: null })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', userId)
    .execute();
  await endSessions(tx, user.connect_subject);
  await tx.audit({
    action: 'user.unlinked',
    subject: { kind: 'user', id: userId },
    personal: { personId: user.employee_id ?? userId, values: { account: user.connect_subject } },
  });
}

/** Ends the sessions of an account in the installation, unless the person is a user there still: in another company (E19). */
export async function endSessions(tx: PeopleTx, subject: string): Promise<void> {
  const stays = await tx.db
    .selectFrom('users')
    .select('id')
    .where('tenant_id', '=', tx.tenant)
    .where('connect_subject', '=', subject)
    .where('active', '=', true)
    .limit(1)
    .executeTakeFirst();
  if (stays) return;
  await tx.db.deleteFrom('session').where('subject', '=', subject).where('customer', '=', tx.tenant).execute();
}

export const linkUser = command('user.link', link);
