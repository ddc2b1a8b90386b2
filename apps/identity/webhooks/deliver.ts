import { deliverWebhook, type WebhookEvent } from '@farstu/contracts-accounts';
import type { TenantId } from '@farstu/platform/database';
import { GiveUp, systemActor, type Task } from '@farstu/platform/room';
import { type Client, clientById } from '../clients/client.ts';
import type { IdentityDb, IdentityHouse } from '../database.ts';
import { eventContext, recordDelivery, WEBHOOK_TRIES } from './webhook-event.ts';

/** Where a client's webhook secret is sealed. */
export const webhookSecretContext = (clientId: string) => ({
  tenant: 'client',
  room: 'identity',
  field: `webhook secret ${clientId}`,
});

interface Waiting {
  id: string;
  client_id: string;
  sealed: string;
}

/**
 * Delivers one event, and before it whatever of the same subject is still waiting: a failed try must not let a later
 * event overtake. One that is refused for good stands in nobody's way: its own job says so to a person. The receiver
 * knows an event that comes twice by its id.
 */
export const deliverTask: Task<IdentityDb> = async (house, payload, { attempt }) => {
  const { tenant } = payload;
  const events = await waitingUpTo(house, tenant, String(payload.id));
  for (const event of events) {
    const client = await clientById(house.database.kysely, event.client_id);
    const isOwn = event.id === payload.id;
    const failure = await deliverOne(house, tenant, event, client, isOwn && attempt >= WEBHOOK_TRIES);
    if (failure && (isOwn || !(failure instanceof GiveUp))) throw failure;
  }
};

/** Answers what went wrong: a GiveUp when the event is given up, of itself or because this is its last try. */
async function deliverOne(
  house: IdentityHouse,
  tenant: TenantId,
  event: Waiting,
  client: Client | undefined,
  isLastTry: boolean,
): Promise<Error | undefined> {
  const { id } = event;
  const actor = systemActor(tenant, 'webhooks.deliver');
  if (!client?.webhook_url || !client.sealed_webhook_secret) {
    await house.execute(recordDelivery, actor, { id, clientId: event.client_id, outcome: 'given-up', answer: null });
    return undefined;
  }
  const outcome = await deliverWebhook({
    fetch: house.fetch,
    url: client.webhook_url,
    secret: house.keyring.open(client.sealed_webhook_secret, webhookSecretContext(client.id)),
    id,
    event: JSON.parse(house.keyring.open(event.sealed, eventContext(tenant, id))) as WebhookEvent,
  });
  const { id: clientId } = client;
  if (outcome.delivered) {
    await house.execute(recordDelivery, actor, { id, clientId, outcome: 'delivered', answer: null });
    return undefined;
  }
  const words = [outcome.status, outcome.words].filter(Boolean).join(' ');
  const isOver = outcome.retryable === false || isLastTry;
  const told = { id, clientId, outcome: isOver ? ('given-up' as const) : ('failed' as const), answer: words };
  await house.execute(recordDelivery, actor, told);
  // Read again by administration/words.ts.
  if (outcome.retryable === false) return new GiveUp(`webhook_refused: ${clientId} ${words}`);
  const reason = `webhook_failed: ${clientId} ${words}`;
  return isOver ? new GiveUp(reason) : new Error(reason);
}

/** The event itself also when it had been given up: then somebody has pressed *run again*. */
async function waitingUpTo(house: IdentityHouse, tenant: TenantId, id: string): Promise<Waiting[]> {
  return await house.read(tenant, async (db) => {
    const event = await db
      .selectFrom('webhook_event')
      .select(['client_id', 'subject', 'sequence'])
      .where('tenant_id', '=', tenant)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!event) return [];
    return await db
      .selectFrom('webhook_event')
      .select(['id', 'client_id', 'sealed'])
      .where('tenant_id', '=', tenant)
      .where('client_id', '=', event.client_id)
      .where('subject', '=', event.subject)
      .where('sequence', '<=', event.sequence)
      .where('delivered_at', 'is', null)
      .where((where) => where.or([where('given_up_at', 'is', null), where('id', '=', id)]))
      .orderBy('sequence')
      .execute();
  });
}
