import type { Language } from '@farstu/platform/i18n';
import { systemActor } from '@farstu/platform/room';
import { accountByEmail, addAccount } from '../accounts/account.ts';
import { command, type IdentityHouse, nobodysInstallation } from '../database.ts';
import { putPassword } from '../passwords/choose-password.ts';
import { passwordHasher } from '../passwords/password-hasher.ts';

export interface AccountToMake {
  email: string;
  password: string;
  firstName: string;
  lastName: string;
  language?: Language;
}

const makeAccount = command(
  'account.set-up',
  async (tx, { account, passwordHash }: { account: AccountToMake; passwordHash: string }): Promise<string> => {
    const now = tx.now.toString();
    const { email, firstName, lastName, language = 'sv' } = account;
    const made = await addAccount(tx.db, {
      email,
      firstName,
      lastName,
      language,
      countryCode: 'SE',
      verifiedAt: now,
      createdAt: now,
    });
    const id = made?.id ?? (await accountByEmail(tx.db, email))?.id;
    if (!id) throw new Error('An account was there and is gone');
    const credential = await tx.db
      .selectFrom('credential')
      .select('account_id')
      .where('account_id', '=', id)
      .executeTakeFirst();
    if (!credential) await putPassword(tx, id, passwordHash);
    if (made) await tx.audit({ action: 'account.set_up', subject: { kind: 'account', id } });
    return id;
  },
);

/**
 * Makes an account that can be signed in to, its address taken as verified: whoever sets up the installation says so.
 * One that is there keeps its password. Answers the account's id, `sub` in tokens.
 */
export async function setUpAccount(house: IdentityHouse, account: AccountToMake): Promise<{ id: string }> {
  const passwordHash = await passwordHasher(house.keyring).hash(account.password);
  const id = await house.execute(makeAccount, systemActor(nobodysInstallation, 'set-up'), { account, passwordHash });
  return { id };
}
