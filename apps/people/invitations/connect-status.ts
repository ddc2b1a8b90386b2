import type { PeopleTx } from '../database.ts';

/** Pending until the person has verified, or while another hire's mail or account is on its way; a link that exists is never taken back by this. */
export async function setConnectStatus(tx: PeopleTx, userId: string, status: 'none' | 'pending'): Promise<void> {
  if (status === 'none' && (await isOnItsWay(tx, userId))) return;
  await tx.db
    .updateTable('users')
    .set({ connect_status: status })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', userId)
    .where('connect_subject', 'is', null)
    .execute();
}

async function isOnItsWay(tx: PeopleTx, userId: string): Promise<boolean> {
  const open = await tx.db
    .selectFrom('invitation')
    .select('id')
    .where('tenant_id', '=', tx.tenant)
    .where('user_id', '=', userId)
    .where(({ eb, and, or }) =>
      or([
        eb('state', 'in', ['sending', 'sent']),
        and([eb('state', '=', 'not-needed'), eb('verified_at', 'is', null), eb('failure', 'is', null)]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return open !== undefined;
}
