import { problem as platformProblem } from '@farstu/platform/problems';
import { accountByEmail } from '../accounts/account.ts';
import { command, type IdentityTx } from '../database.ts';
import { problem } from '../problems/identity-problem.ts';
import { administratorsOf } from './administrator.ts';

async function put(tx: IdentityTx, accountId: string): Promise<void> {
  const added = await tx.db
    .insertInto('administrator')
    .values({ tenant_id: tx.tenant, account_id: accountId, appointed_at: tx.now.toString() })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'account_id']).doNothing())
    .returning('account_id')
    .executeTakeFirst();
  if (added) await tx.audit({ action: 'administrator.appointed', subject: { kind: 'account', id: accountId } });
}

/**
 * Set-up's: the first account of an installation sees to it, also when who did is no longer linked to it. Of an
 * installation that has somebody, nothing changes.
 */
export const appointFirstAdministrator = command(
  'administrator.appoint-first',
  async (tx, { accountId }: { accountId: string }): Promise<void> => {
    const all = await administratorsOf(tx.db, tx.tenant);
    if (all.length === 0) await put(tx, accountId);
  },
);

/**
 * One more administrator: somebody who is linked to the installation already. Of others nothing is said, not even
 * whether they have an account.
 * @throws invalid_input `not_linked_here`
 */
export const appointAdministrator = command(
  'administrator.appoint',
  async (tx, { email }: { email: string }): Promise<void> => {
    const account = await accountByEmail(tx.db, email);
    const link =
      account &&
      (await tx.db
        .selectFrom('link')
        .select('account_id')
        .where('tenant_id', '=', tx.tenant)
        .where('account_id', '=', account.id)
        .executeTakeFirst());
    if (!link) throw problem('invalid_input', { fields: [{ pointer: '/email', code: 'not_linked_here' }] });
    await put(tx, link.account_id);
  },
);

/** @throws not_found, last_administrator: otherwise nobody would see what needs to be done */
export const dismissAdministrator = command(
  'administrator.dismiss',
  async (tx, { accountId }: { accountId: string }): Promise<void> => {
    // Two who dismiss each other at once: the second waits here, and is then the last.
    await tx.db
      .selectFrom('administrator')
      .select('account_id')
      .where('tenant_id', '=', tx.tenant)
      .forUpdate()
      .execute();
    const all = await administratorsOf(tx.db, tx.tenant);
    if (!all.some((each) => each.accountId === accountId)) throw platformProblem('not_found');
    if (all.length === 1) throw problem('last_administrator');
    await tx.db
      .deleteFrom('administrator')
      .where('tenant_id', '=', tx.tenant)
      .where('account_id', '=', accountId)
      .execute();
    await tx.audit({ action: 'administrator.dismissed', subject: { kind: 'account', id: accountId } });
  },
);
