import type { Account as ContractAccount, CreateAccount } from '@farstu/contracts-accounts';
import { accountByEmail, addAccount, spokenLanguage } from '../accounts/account.ts';
import { addLink, linkedAccount } from '../accounts/linked-account.ts';
import { command } from '../database.ts';
import { answersFor } from '../domains/domain.ts';
import { problem } from '../problems/identity-problem.ts';

/**
 * An account without mail, or the one that is there, linked to the application (INV-11). Only for a domain that the
 * installation answers for: for any other address, an application could collect strangers' accounts by guessing.
 * @throws invalid_input `domain_not_verified`
 */
export const createAccount = command(
  'account.create',
  async (
    tx,
    { asked, clientId }: { asked: CreateAccount; clientId: string },
  ): Promise<{ account: ContractAccount; made: boolean }> => {
    if (!(await answersFor(tx.db, tx.tenant, asked.email))) {
      throw problem('invalid_input', { fields: [{ pointer: '/email', code: 'domain_not_verified' }] });
    }
    const made = await addAccount(tx.db, {
      email: asked.email,
      firstName: asked.first_name,
      lastName: asked.last_name,
      language: spokenLanguage(asked.preferred_language),
      countryCode: asked.country_code,
      verifiedAt: null,
      createdAt: tx.now.toString(),
    });
    const id = made?.id ?? (await accountByEmail(tx.db, asked.email))?.id;
    if (!id) throw new Error('An account was there and is gone');
    await addLink(tx, id, clientId);
    await tx.audit({
      action: made ? 'account.created' : 'account.linked',
      subject: { kind: 'account', id },
      personal: { personId: id, values: { email: asked.email } },
    });
    const account = await linkedAccount(tx.db, { tenant: tx.tenant, clientId }, { id });
    if (!account) throw new Error('A link was made and is gone');
    return { account, made: made !== undefined };
  },
);

/** Takes the application's link away; the account stays, it is the person's (E6). Answers whether there was one. */
export const unlinkAccount = command(
  'account.unlink',
  async (tx, { accountId, clientId }: { accountId: string; clientId: string }): Promise<boolean> => {
    const gone = await tx.db
      .deleteFrom('link')
      .where('tenant_id', '=', tx.tenant)
      .where('account_id', '=', accountId)
      .where('client_id', '=', clientId)
      .executeTakeFirst();
    if (gone.numDeletedRows === 0n) return false;
    await tx.audit({ action: 'account.unlinked', subject: { kind: 'account', id: accountId } });
    return true;
  },
);
