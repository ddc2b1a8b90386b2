import { type AccountsClient, accountsClient } from '@farstu/contracts-accounts';
import type { TenantId } from '@farstu/platform/database';
import type { Task } from '@farstu/platform/room';
import type { PeopleDb, PeopleHouse, PeopleTransaction } from '../database.ts';

export type PeopleTask = Task<PeopleDb>;

const sealContext = (tenant: number, field: string) => ({ tenant, room: 'people', field: `installation.${field}` });

/** The installation's own credential at the accounts API; it was entered by set-up or an administrator. */
export interface AccountsCredential {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Standard Webhooks, `whsec_…`: signs what identity tells us. */
  readonly webhookSecret: string;
}

/** The columns of `installation`, sealed; set-up writes them. */
export const credentialColumns = (
  { keyring }: Pick<PeopleHouse, 'keyring'>,
  tenant: number,
  { issuer, clientId, clientSecret, webhookSecret }: AccountsCredential,
) => ({
  identity_issuer: issuer,
  identity_client_id: clientId,
  identity_client_secret: keyring.seal(clientSecret, sealContext(tenant, 'identity_client_secret')),
  identity_webhook_secret: keyring.seal(webhookSecret, sealContext(tenant, 'identity_webhook_secret')),
});

/** Undefined: no such installation, or it has no credential yet. */
export async function credentialOf(house: PeopleHouse, tenant: TenantId): Promise<AccountsCredential | undefined> {
  const row = await house.read(tenant, (db) =>
    db
      .selectFrom('installation')
      .select(['identity_issuer', 'identity_client_id', 'identity_client_secret', 'identity_webhook_secret'])
      .where('tenant_id', '=', tenant)
      .executeTakeFirst(),
  );
  if (!row?.identity_issuer || !row.identity_client_id || !row.identity_client_secret || !row.identity_webhook_secret) {
    return undefined;
  }
  const open = (field: string, sealed: string) => house.keyring.open(sealed, sealContext(tenant, field));
  return {
    issuer: row.identity_issuer,
    clientId: row.identity_client_id,
    clientSecret: open('identity_client_secret', row.identity_client_secret),
    webhookSecret: open('identity_webhook_secret', row.identity_webhook_secret),
  };
}

/**
 * Whether people are registered at an identity that we may ask: set-up has entered which. Where they sign in at an outside
 * issuer there is none, and an account is what an administrator has read there and entered by hand.
 */
export async function hasOwnIdentity(db: PeopleTransaction, tenant: number): Promise<boolean> {
  const row = await db
    .selectFrom('installation')
    .select(['identity_issuer', 'identity_client_id'])
    .where('tenant_id', '=', tenant)
    .executeTakeFirst();
  return row !== undefined && (row.identity_issuer !== null || row.identity_client_id !== null);
}

/** Clients hold their access token, so one is kept for each credential for as long as the house stands. */
const kept = new WeakMap<PeopleHouse, Map<string, AccountsClient>>();

/** The accounts API as this installation; undefined while no credential has been entered. */
export async function clientFor(house: PeopleHouse, tenant: TenantId): Promise<AccountsClient | undefined> {
  const credential = await credentialOf(house, tenant);
  if (!credential) return undefined;
  const { issuer, clientId, clientSecret } = credential;
  const clients = kept.get(house) ?? new Map<string, AccountsClient>();
  kept.set(house, clients);
  const key = JSON.stringify([tenant, issuer, clientId, clientSecret]);
  const client =
    clients.get(key) ??
    accountsClient({
      fetch: (url, init) => house.fetch(url, init),
      issuer,
      baseUrl: `${issuer}/v1.0`,
      clientId,
      clientSecret,
    });
  clients.set(key, client);
  return client;
}
