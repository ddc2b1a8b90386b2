import type { TenantId } from '@farstu/platform/database';
import { systemActor } from '../access/system-actor.ts';
import { type AccountsCredential, credentialColumns } from '../accounts-link/accounts-client.ts';
import { beginReadingDomains } from '../accounts-link/read-domains.ts';
import { createInstallation } from '../companies/create-installation.ts';
import { command, type PeopleHouse, type PeopleTx } from '../database.ts';
import { type IssuerClient, issuerClient, saveIssuerClient } from '../sign-in/issuer-client.ts';
import { createUser } from '../users/create-user.ts';
import { linkUser } from '../users/link.ts';

export interface PeopleToMake {
  customer: TenantId;
  name: string;
  company: { number: number; name: string; organisationNumber?: string };
  accounts?: AccountsCredential;
  /** An outside issuer: verified domains are entered by hand. */
  domainsByHand?: boolean;
  administrator: { name: string; email: string; subject: string };
}

/**
 * Where the origin's people sign in, for every installation: what was written down first stands. Comes before the issuer is
 * told the secret, so that a set-up that was interrupted goes on with the same one.
 */
export async function signInAt(house: PeopleHouse, wanted: Omit<IssuerClient, 'endSession'>): Promise<IssuerClient> {
  if (!(await issuerClient(house))) await saveIssuerClient(house, wanted);
  return (await issuerClient(house)) ?? { ...wanted, endSession: true };
}

/**
 * A customer with its first company, its ways to identity and its first administrator: all of it or nothing.
 * @throws installation_exists
 */
export async function setUpPeople(house: PeopleHouse, wanted: PeopleToMake): Promise<{ administratorId: string }> {
  const made = await house.execute(makeInstallation, systemActor(wanted.customer, 'set-up'), wanted);
  // Killed before this: every start begins it where it has not begun.
  if (wanted.accounts) await beginReadingDomains(house, wanted.customer);
  return made;
}

const makeInstallation = command('set-up.installation', async (tx, wanted: PeopleToMake) => {
  const { customer, name, company, domainsByHand = false, accounts, administrator } = wanted;
  await createInstallation.run(tx, {
    customerNumber: customer,
    name,
    company: { ...company, licences: ['employee'] },
    domainsByHand,
  });
  if (accounts) await enterAccountsCredential(tx, accounts);
  const { id } = await createUser.run(tx, {
    kind: 'person',
    username: administrator.email,
    name: administrator.name,
    connectEmail: administrator.email,
    roles: [{ scope: 'installation', role: 'administrator' }],
  });
  await linkUser.run(tx, { userId: id, subject: administrator.subject });
  return { administratorId: id };
});

const moveInstallation = command('set-up.move', enterAccountsCredential);

/** The customer's way to identity, when that has come to live somewhere else. */
export async function moveAccounts(house: PeopleHouse, customer: TenantId, to: AccountsCredential): Promise<void> {
  await house.execute(moveInstallation, systemActor(customer, 'set-up'), to);
}

/** How this installation reaches the accounts API. */
async function enterAccountsCredential(tx: PeopleTx, credential: AccountsCredential): Promise<void> {
  await tx.db
    .updateTable('installation')
    .set(credentialColumns(tx, tx.tenant, credential))
    .where('tenant_id', '=', tx.tenant)
    .execute();
  await tx.audit({ action: 'integration.accounts_entered', subject: { kind: 'installation', id: String(tx.tenant) } });
}

/** Whether the customer is here already. */
export async function hasInstallation(house: PeopleHouse, customer: TenantId): Promise<boolean> {
  const row = await house.read(customer, (db) =>
    db.selectFrom('installation').select('tenant_id').where('tenant_id', '=', customer).executeTakeFirst(),
  );
  return row !== undefined;
}
