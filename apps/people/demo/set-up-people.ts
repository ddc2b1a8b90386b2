import type { TenantId } from '@farstu/platform/database';
import { systemActor } from '../access/system-actor.ts';
import { type AccountsCredential, credentialColumns } from '../accounts-link/accounts-client.ts';
import { beginReadingDomains } from '../accounts-link/read-domains.ts';
import { createInstallation } from '../companies/create-installation.ts';
import { command, type PeopleHouse } from '../database.ts';
import { saveIssuerClient } from '../sign-in/issuer-client.ts';
import { createUser } from '../users/create-user.ts';
import { linkUser } from '../users/link.ts';

export interface PeopleToMake {
  customer: TenantId;
  name: string;
  company: { number: number; name: string; organisationNumber?: string };
  /** Where people sign in; left out with an outside issuer, which is configured in the environment. */
  issuer?: { issuer: string; clientId: string; clientSecret: string };
  accounts?: AccountsCredential;
  /** An outside issuer: verified domains are entered by hand. */
  domainsByHand?: boolean;
  administrator: { name: string; email: string; subject: string };
}

/**
 * A customer with its first company, its ways to identity and its first administrator.
 * @throws installation_exists
 */
export async function setUpPeople(house: PeopleHouse, wanted: PeopleToMake): Promise<{ administratorId: string }> {
  const actor = systemActor(wanted.customer, 'set-up');
  if (wanted.issuer) await saveIssuerClient(house, wanted.issuer);
  await house.execute(createInstallation, actor, {
    customerNumber: wanted.customer,
    name: wanted.name,
    company: { ...wanted.company, licences: ['employee'] },
    domainsByHand: wanted.domainsByHand ?? false,
  });
  const { accounts } = wanted;
  if (accounts) {
    await house.execute(enterAccountsCredential, actor, accounts);
    await beginReadingDomains(house, wanted.customer);
  }
  const { id } = await house.execute(createUser, actor, {
    kind: 'person',
    username: wanted.administrator.email,
    name: wanted.administrator.name,
    connectEmail: wanted.administrator.email,
    roles: [{ scope: 'installation', role: 'administrator' }],
  });
  await house.execute(linkUser, actor, { userId: id, subject: wanted.administrator.subject });
  return { administratorId: id };
}

/** How this installation reaches the accounts API. */
const enterAccountsCredential = command('set-up.accounts-credential', async (tx, credential: AccountsCredential) => {
  await tx.db
    .updateTable('installation')
    .set(credentialColumns(tx, tx.tenant, credential))
    .where('tenant_id', '=', tx.tenant)
    .execute();
  await tx.audit({ action: 'integration.accounts_entered', subject: { kind: 'installation', id: String(tx.tenant) } });
});

/** Whether the customer is here already. */
export async function hasInstallation(house: PeopleHouse, customer: TenantId): Promise<boolean> {
  const row = await house.read(customer, (db) =>
    db.selectFrom('installation').select('tenant_id').where('tenant_id', '=', customer).executeTakeFirst(),
  );
  return row !== undefined;
}
