import type { Language } from '@farstu/platform/i18n';
import type { Selectable } from 'kysely';
import type { IdentityReader } from '../database.ts';
import type { Account as AccountTable } from '../generated/database.ts';
import { emailKey } from './email-address.ts';

export type Account = Selectable<AccountTable> & { language: Language };

export interface NewAccount {
  email: string;
  firstName: string;
  lastName: string;
  language: Language;
  countryCode: string;
  /** When the person showed that the address is theirs; null for one made without mail. Business time. */
  verifiedAt: string | null;
  createdAt: string;
}

const asAccount = (row: Selectable<AccountTable>): Account => ({
  ...row,
  language: row.language === 'en' ? 'en' : 'sv',
});

export async function accountById(db: IdentityReader, id: string): Promise<Account | undefined> {
  const row = await db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();
  return row && asAccount(row);
}

/** By address, however it is written. For signing in and for mail only: what is linked is linked by id. */
export async function accountByEmail(db: IdentityReader, email: string): Promise<Account | undefined> {
  const row = await db.selectFrom('account').selectAll().where('email_key', '=', emailKey(email)).executeTakeFirst();
  return row && asAccount(row);
}

/** Undefined when the address already has an account: whoever asks must then decide what that means. */
export async function addAccount(db: IdentityReader, account: NewAccount): Promise<Account | undefined> {
  const row = await db
    .insertInto('account')
    .values({
      email: account.email,
      email_key: emailKey(account.email),
      email_verified_at: account.verifiedAt,
      first_name: account.firstName,
      last_name: account.lastName,
      language: account.language,
      country_code: account.countryCode,
      created_at: account.createdAt,
    })
    .onConflict((conflict) => conflict.column('email_key').doNothing())
    .returningAll()
    .executeTakeFirst();
  return row && asAccount(row);
}

/** A language that there are no texts in is told in English. */
export function spokenLanguage(tag: string): Language {
  return tag.toLowerCase().split('-')[0] === 'sv' ? 'sv' : 'en';
}
