import { sql } from 'kysely';
import type { IdentityTx } from '../database.ts';
import { addDelivery, DELIVER } from './webhook-event.ts';

/** So many at once: the rest stay in the list, and the button is there again. */
const AT_ONCE = 500;

/**
 * Has events that have not arrived sent anew, oldest first: those waiting for their next try, and those given up, whose
 * rows in `attention` are settled with it. Part of a larger command. Answers how many there were.
 */
export async function sendEventsAgain(tx: IdentityTx, which: { id: string } | { clientId: string }): Promise<number> {
  let query = tx.db
    .selectFrom('webhook_event')
    .select(['id', 'client_id', 'subject'])
    .where('tenant_id', '=', tx.tenant)
    .where('delivered_at', 'is', null);
  query = 'id' in which ? query.where('id', '=', which.id) : query.where('client_id', '=', which.clientId);
  const events = await query.orderBy('sequence').limit(AT_ONCE).forUpdate().execute();
  for (const event of events) await addDelivery(tx, event);
  await tx.db
    .updateTable('attention')
    .set({ settled_at: tx.now.toString(), settled_how: 'run-again', settled_by: tx.actor.id })
    .where('tenant_id', '=', tx.tenant)
    .where('task', '=', DELIVER)
    .where('settled_at', 'is', null)
    .where(sql<string>`payload ->> 'id'`, 'in', ['', ...events.map(({ id }) => id)])
    .execute();
  return events.length;
}
