import { sql, type Transaction } from 'kysely';
import type { TenantId } from '../database/index.ts';
import { failpoint } from '../failpoints/index.ts';
import { wakeWorkers } from '../jobs/wake.ts';
import type { Tx } from '../room/command.ts';
import type { RoomHouse } from '../room/room.ts';

export interface Arrival {
  tenant: TenantId;
  /** Which system and activation, e.g. `teamtailor:<activation id>`; with endpoint and event id it is unique. */
  source: string;
  endpoint: string;
  eventId: string;
  /** The raw body as text; it is sealed before it is stored. */
  body: string;
  /** Ids that were true at the door; never personal data. */
  context: Readonly<Record<string, string | number | boolean | null>>;
  /** The room's task that handles it; gets `{ inboxId }`. */
  task: string;
}

export type InboxState = 'received' | 'handled' | 'refused';

export interface InboxRow {
  id: string;
  source: string;
  endpoint: string;
  body: string;
  context: Arrival['context'];
  state: InboxState;
  receivedAt: string;
}

const sealContext = (tenant: TenantId, room: string) => ({ tenant, room, field: 'inbox' });

/** Makes an event durable, with the job that handles it, before anybody is told that we have it. `fresh`: not seen before. */
export async function receive<DB>(house: RoomHouse<DB>, arrival: Arrival): Promise<{ id: string; fresh: boolean }> {
  const { tenant, source, endpoint, eventId, body, context, task } = arrival;
  const sealed = house.keyring.seal(body, sealContext(tenant, house.name));
  failpoint('before-inbox-commit');
  const { rows } = await house.database.pool.query<{ inbox_id: string; fresh: boolean }>({
    name: 'receive',
    text: 'select inbox_id, fresh from receive($1, $2, $3, $4, $5, $6, $7)',
    values: [tenant, source, endpoint, eventId, sealed, JSON.stringify(context), task],
  });
  failpoint('after-inbox-commit');
  const [row] = rows;
  if (!row) throw new Error('the inbox did not answer');
  if (row.fresh) wakeWorkers(house.database.pool);
  return { id: row.inbox_id, fresh: row.fresh };
}

/** The event as it came; undefined when it is not there (any more). */
export async function readInbox<DB>(house: RoomHouse<DB>, tenant: TenantId, id: string): Promise<InboxRow | undefined> {
  return await house.read(tenant, (db) => readInboxIn(house, db, tenant, id));
}

/** As `readInbox`, for a job that reads more in the same transaction. */
export async function readInboxIn<DB>(
  house: RoomHouse<DB>,
  db: Transaction<DB>,
  tenant: TenantId,
  id: string,
): Promise<InboxRow | undefined> {
  const { rows } = await sql<Omit<InboxRow, 'receivedAt'> & { received_at: string }>`
    select id, source, endpoint, body, context, state, received_at from inbox
    where tenant_id = ${tenant} and id = ${id}`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const { received_at: receivedAt, ...rest } = row;
  return { ...rest, receivedAt, body: house.keyring.open(row.body, sealContext(tenant, house.name)) };
}

/** Says what became of an event, in the transaction that did it. `outcome` holds a code and ids only. */
export async function settleInbox<DB>(
  tx: Pick<Tx<DB>, 'db' | 'tenant' | 'now'>,
  id: string,
  state: Exclude<InboxState, 'received'>,
  outcome: Readonly<Record<string, unknown>>,
): Promise<void> {
  await sql`update inbox set state = ${state}, handled_at = ${tx.now.toString()}, outcome = ${JSON.stringify(outcome)}::jsonb
    where tenant_id = ${tx.tenant} and id = ${id}`.execute(tx.db as unknown as Transaction<unknown>);
}
