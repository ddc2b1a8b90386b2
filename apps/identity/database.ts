import type { TenantId } from '@farstu/platform/database';
import { commandsOf, type RoomHouse, type Tx } from '@farstu/platform/room';
import type { Kysely, Transaction } from 'kysely';
import type { DB } from './generated/database.ts';

export type { DB as IdentityDb } from './generated/database.ts';
export type IdentityTx = Tx<DB>;
export type IdentityHouse = RoomHouse<DB>;
/** Either a transaction or the room's connections: for reading what belongs to no tenant. */
export type IdentityReader = Kysely<DB> | Transaction<DB>;

/** Something that can happen in the identity room; one transaction. */
export const command = commandsOf<DB>();

/**
 * Where acts are written that belong to a person and to no installation: a changed password, a session ended. No
 * customer can have the number, so no customer sees these rows.
 */
export const nobodysInstallation = 0 as number as TenantId;

/** The issuer: this room's own address, without trailing slash. Every token names it. */
export const issuerOf = (house: IdentityHouse): string => house.addresses.room('identity');
