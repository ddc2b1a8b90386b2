import type { Language } from '@farstu/platform/i18n';
import { command } from '../database.ts';
import { type Account, accountById } from './account.ts';

export interface AccountChanges {
  firstName?: string | undefined;
  lastName?: string | undefined;
  language?: Language | undefined;
  countryCode?: string | undefined;
}

/** Changes what a person is called and spoken to in. Every application linked to the account is told, by a job. */
export const changeAccount = command(
  'account.change',
  async (tx, { accountId, changes }: { accountId: string; changes: AccountChanges }): Promise<Account | undefined> => {
    const values = {
      ...(changes.firstName !== undefined && { first_name: changes.firstName }),
      ...(changes.lastName !== undefined && { last_name: changes.lastName }),
      ...(changes.language !== undefined && { language: changes.language }),
      ...(changes.countryCode !== undefined && { country_code: changes.countryCode }),
    };
    if (Object.keys(values).length > 0) {
      await tx.db.updateTable('account').set(values).where('id', '=', accountId).execute();
      await tx.audit({
        action: 'account.changed',
        subject: { kind: 'account', id: accountId },
        facts: { fields: Object.keys(values) },
        personal: { personId: accountId, values },
      });
      await tx.jobs.add('identity.accounts.tell', { accountId }, { key: `account:${accountId}` });
    }
    return await accountById(tx.db, accountId);
  },
);
