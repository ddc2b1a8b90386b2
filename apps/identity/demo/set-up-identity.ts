import type { TenantId } from '@farstu/platform/database';
import { systemActor } from '@farstu/platform/room';
import { appointFirstAdministrator } from '../administration/administrator-commands.ts';
import type { IdentityHouse } from '../database.ts';
import { type AccountToMake, setUpAccount } from './set-up-account.ts';
import { type ClientToMake, linkToClient, setUpClient } from './set-up-client.ts';
import { setUpVerifiedDomain } from './set-up-domain.ts';

export interface IdentityToMake {
  customer: TenantId;
  clients: readonly ClientToMake[];
  /** `linkTo`: the service client whose people they are. The first of them is the installation's administrator here. */
  accounts: readonly (AccountToMake & { linkTo?: string })[];
  verifiedDomains?: readonly string[];
}

/**
 * Everything that an installation needs to begin: the origin's sign-in, the installation's service client, its first
 * people and domains. Harmless to repeat. Answers in the order asked.
 */
export async function setUpIdentity(house: IdentityHouse, wanted: IdentityToMake) {
  const clients: { clientId: string; clientSecret: string | null }[] = [];
  for (const client of wanted.clients) clients.push(await setUpClient(house, client));
  const accounts: { email: string; id: string }[] = [];
  for (const { linkTo, ...account } of wanted.accounts) {
    const { id } = await setUpAccount(house, account);
    if (linkTo) {
      await linkToClient(house, wanted.customer, { accountId: id, clientId: linkTo });
      await house.execute(appointFirstAdministrator, systemActor(wanted.customer, 'set-up'), { accountId: id });
    }
    accounts.push({ email: account.email, id });
  }
  for (const domain of wanted.verifiedDomains ?? []) await setUpVerifiedDomain(house, wanted.customer, domain);
  return { clients, accounts };
}
