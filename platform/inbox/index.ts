import { sql, type Transaction } from 'kysely';
import { gathering, type TenantId } from '../database/index.ts';
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

interface Taken {
  id: string;
  fresh: boolean;
}

/** Makes an event durable, with the job that handles it, before anybody is told that we have it. `fresh`: not seen before. */
export async function receive<DB>(house: RoomHouse<DB>, arrival: Arrival): Promise<Taken> {
  failpoint('before-inbox-commit');
  const taken = await doorOf(house)(arrival);
  failpoint('after-inbox-commit');
  if (taken.fresh) wakeWorkers(house.database.pool);
  return taken;
}

const doors = new WeakMap<object, (arrival: Arrival) => Promise<Taken>>();

/** What comes in at the same time, from whomever, shares a transaction. */
function doorOf<DB>(house: RoomHouse<DB>): (arrival: Arrival) => Promise<Taken> {
  const known = doors.get(house);
  if (known) return known;
  const door = gathering((arrivals: readonly Arrival[]) => receiveAll(house, arrivals));
  doors.set(house, door);
  return door;
}

async function receiveAll<DB>(house: RoomHouse<DB>, arrivals: readonly Arrival[]): Promise<Taken[]> {
  const { rows } = await house.database.pool.query<{ place: number; inbox_id: string; fresh: boolean }>({
    name: 'receive',
    text: 'select place, inbox_id, fresh from receive($1, $2, $3, $4, $5, $6, $7, $8)',
    values: [
      arrivals.map(() => crypto.randomUUID()),
      arrivals.map(({ tenant }) => tenant),
      arrivals.map(({ source }) => source),
      arrivals.map(({ endpoint }) => endpoint),
      arrivals.map(({ eventId }) => eventId),
      arrivals.map(({ body, tenant }) => house.keyring.seal(body, sealContext(tenant, house.name))),
      arrivals.map(({ context }) => JSON.stringify(context)),
      arrivals.map(({ task }) => task),
    ],
  });
  const taken = new Map(rows.map(({ place, inbox_id: id, fresh }) => [place, { id, fresh }]));
  return arrivals.map((_, index) => {
    const found = taken.get(index + 1);
    if (!found) throw new Error('the inbox did not answer');
    return found;
  });
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
    where tenant_id = ${tx.tenant} and id = ${id}`.execute(tx.db);
}
