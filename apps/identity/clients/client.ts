import type { TenantId } from '@farstu/platform/database';
import type { Selectable } from 'kysely';
import type { IdentityHouse, IdentityReader } from '../database.ts';
import { issuerOf } from '../database.ts';
import type { Client as ClientTable } from '../generated/database.ts';

export type Client = Selectable<ClientTable>;

/** Base address of the accounts API: what service clients' tokens are for. */
export const accountsApiBase = (house: IdentityHouse): string => `${issuerOf(house)}/v1.0`;

/** One that may still be used. The only place that looks a client up by its id. */
export async function clientById(db: IdentityReader, id: string): Promise<Client | undefined> {
  return await db
    .selectFrom('client')
    .selectAll()
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
}

/** An installation's own clients, for its administrator: never the origin's, never another's. */
export async function clientsOf(db: IdentityReader, customer: TenantId): Promise<Client[]> {
  return await db.selectFrom('client').selectAll().where('customer', '=', customer).orderBy('name').execute();
}

/** Where somebody goes who wants to sign in and came from nowhere: the origin's own relying party. */
export async function originSignInUri(house: IdentityHouse): Promise<string | null> {
  const row = await house.database.kysely
    .selectFrom('client')
    .select('initiate_login_uri')
    .where('customer', 'is', null)
    .where('revoked_at', 'is', null)
    .where('initiate_login_uri', 'is not', null)
    .orderBy('created_at')
    .executeTakeFirst();
  return row?.initiate_login_uri ? initiated(house, row.initiate_login_uri) : null;
}

/** Sends a signed-in person on to an application, which then signs them in by itself (OpenID Connect Core §4). */
export function initiated(house: IdentityHouse, uri: string): string {
  const url = new URL(uri);
  url.searchParams.set('iss', issuerOf(house));
  return url.href;
}
