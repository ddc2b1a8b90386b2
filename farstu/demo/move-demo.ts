import { newWebhookSecret } from '@farstu/contracts-accounts';
import { setUpClient } from '@farstu/identity/demo';
import { moveAccounts } from '@farstu/people/demo';
import { issuerClient, saveIssuerClient } from '@farstu/people/registration';
import type { TenantId } from '@farstu/platform/database';
import type { AnyRoom } from '@farstu/platform/jobs';
import { accountsClientId, clientsOf, identityIn, peopleIn } from '../set-up.ts';

/** A demo that was made at another port: sign-in and events go to this one from now on. A real installation stays where it is. */
export async function moveDemo(
  rooms: readonly AnyRoom[],
  { customer, name, accountsSecret }: { customer: TenantId; name: string; accountsSecret: string },
): Promise<void> {
  const people = peopleIn(rooms);
  const issuer = people.addresses.room('identity');
  const signIn = await issuerClient(people);
  if (!signIn || signIn.issuer === issuer) return;
  const webhookSecret = newWebhookSecret();
  for (const client of clientsOf(people, { customer, name }, { signIn, accountsSecret, webhookSecret })) {
    await setUpClient(identityIn(rooms), client);
  }
  const clientId = accountsClientId(customer);
  await moveAccounts(people, customer, { issuer, clientId, clientSecret: accountsSecret, webhookSecret });
  // Last: who is killed before this moves again at the next start.
  await saveIssuerClient(people, { ...signIn, issuer });
}
