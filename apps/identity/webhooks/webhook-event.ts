import { createHash } from 'node:crypto';
import type { WebhookEvent } from '@farstu/contracts-accounts';
import { clientById } from '../clients/client.ts';
import { command, type IdentityTx } from '../database.ts';

export const eventContext = (tenant: number, id: string) => ({
  tenant,
  room: 'identity',
  field: `webhook event ${id}`,
});

/**
 * Lets an application know, by a job of its own, in the transaction of what it is told about. An application that has
 * given no address is told nothing.
 * @param subject what it is about: events of one subject arrive in order
 */
export async function tellClient(
  tx: IdentityTx,
  clientId: string,
  subject: string,
  event: WebhookEvent,
): Promise<void> {
  const client = await clientById(tx.db, clientId);
  if (!client?.webhook_url || !client.sealed_webhook_secret) return;
  const id = crypto.randomUUID();
  await tx.db
    .insertInto('webhook_event')
    .values({
      tenant_id: tx.tenant,
      id,
      client_id: clientId,
      subject,
      type: event.type,
      sealed: tx.keyring.seal(JSON.stringify(event), eventContext(tx.tenant, id)),
    })
    .execute();
  await addDelivery(tx, { id, client_id: clientId, subject });
}

/** The job of one event; one that is waiting already begins again from its first try. */
export async function addDelivery(
  tx: IdentityTx,
  { id, client_id: clientId, subject }: { id: string; client_id: string; subject: string },
): Promise<void> {
  const options = { key: `webhook:${id}`, queue: queueOf(clientId, subject), maxAttempts: WEBHOOK_TRIES };
  await tx.jobs.add(DELIVER, { id }, options);
}

export const DELIVER = 'identity.webhooks.deliver';

/** Four days, so that an application that is away over a weekend misses nothing. */
export const WEBHOOK_TRIES = 25;

const QUEUES = 16;

/** Events of one subject are delivered one after the other; a queue for each subject would leave a row behind for ever. */
function queueOf(clientId: string, subject: string): string {
  const number = createHash('sha256').update(subject).digest().readUInt8(0) % QUEUES;
  return `webhook:${clientId}:${number}`;
}

export interface Delivery {
  id: string;
  clientId: string;
  /** `failed` is tried again by itself, `given-up` only when somebody has it sent again. */
  outcome: 'delivered' | 'failed' | 'given-up';
  /** What the application answered, in its own words; null when it was not asked. */
  answer: string | null;
}

/** What became of one try. Kept with the application too: its events are taken away in time, its last success is not. */
export const recordDelivery = command(
  'webhook.delivered',
  async (tx, { id, clientId, outcome, answer }: Delivery): Promise<void> => {
    const at = tx.now.toString();
    const { numUpdatedRows } = await tx.db
      .updateTable('webhook_event')
      .set(
        outcome === 'delivered'
          ? { delivered_at: at, sealed: '', answer: null }
          : { tried_at: at, answer, ...(outcome === 'given-up' && { given_up_at: at }) },
      )
      .where('tenant_id', '=', tx.tenant)
      .where('id', '=', id)
      .where('delivered_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n || (outcome !== 'delivered' && answer === null)) return;
    await tx.db
      .updateTable('client')
      .set(outcome === 'delivered' ? { webhook_delivered_at: at } : { webhook_failed_at: at, webhook_answer: answer })
      .where('id', '=', clientId)
      .execute();
  },
);
