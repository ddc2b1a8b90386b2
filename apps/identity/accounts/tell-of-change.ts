import { systemActor, type Task } from '@farstu/platform/room';
import { command, type IdentityDb } from '../database.ts';
import { tellClient } from '../webhooks/webhook-event.ts';
import { linkedAccount } from './linked-account.ts';

const tellOfAccount = command(
  'account.tell',
  async (tx, { accountId, clientId }: { accountId: string; clientId: string }): Promise<void> => {
    const data = await linkedAccount(tx.db, { tenant: tx.tenant, clientId }, { id: accountId });
    if (!data) return;
    await tellClient(tx, clientId, `account:${accountId}`, {
      type: 'account.updated',
      timestamp: tx.now.toString(),
      data,
    });
  },
);

/** A person's account has changed: each application of each installation that it is linked to is told, in its own name. */
export const tellAccountTask: Task<IdentityDb> = async (house, payload) => {
  const accountId = String(payload.accountId);
  const links = await house.sweeper.kysely
    .selectFrom('link')
    .select(['tenant_id', 'client_id'])
    .where('account_id', '=', accountId)
    .execute();
  for (const { tenant_id, client_id } of links) {
    const tenant = tenant_id as typeof payload.tenant;
    await house.execute(tellOfAccount, systemActor(tenant, 'accounts.tell'), { accountId, clientId: client_id });
  }
};
