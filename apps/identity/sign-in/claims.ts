import type { Account } from '../accounts/account.ts';

/** What applications learn about a person; `sub` is all that may be kept as a key. */
export function claimsOf(account: Account) {
  const name = `${account.first_name} ${account.last_name}`.trim();
  return {
    sub: account.id,
    name,
    given_name: account.first_name,
    family_name: account.last_name,
    email: account.email,
    email_verified: account.email_verified_at !== null,
    locale: account.language,
  };
}
