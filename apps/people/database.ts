import type { RoomHouse } from '@farstu/platform/room';
import { commandsOf, type Tx } from '@farstu/platform/room';
import type { Transaction } from 'kysely';
import type { PeopleActor } from './access/actor.ts';
import type { DB } from './generated/database.ts';

export type { DB as PeopleDb } from './generated/database.ts';
/** A transaction on the people room's own tables, with its tenant set. */
export type PeopleTransaction = Transaction<DB>;
export type PeopleTx = Tx<DB, PeopleActor>;
export type PeopleHouse = RoomHouse<DB>;

/** Something that can happen in the people room; one transaction. */
export const command = commandsOf<DB, PeopleActor>();
