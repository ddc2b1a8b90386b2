import type { TenantId } from '@farstu/platform/database';
import type { Translator } from '@farstu/platform/i18n';
import { problem as platformProblem } from '@farstu/platform/problems';
import { type SqlBool, sql } from 'kysely';
import { command, type IdentityReader, type IdentityTx } from '../database.ts';
import { problem } from '../problems/identity-problem.ts';
import { sendEventsAgain } from '../webhooks/send-again.ts';
import { DELIVER } from '../webhooks/webhook-event.ts';
import { eventText } from './words.ts';

const SHOWN = 100;

/** Refused, or tried until nothing was left, and not yet seen to by anybody. */
const isGivenUp = sql<SqlBool>`e.delivered_at is null and e.given_up_at is not null and exists (
  select from attention a where a.tenant_id = e.tenant_id and a.task = ${sql.lit(DELIVER)} and a.settled_at is null
    and a.payload ->> 'id' = e.id::text)`;
const isWaiting = sql<SqlBool>`e.delivered_at is null and e.given_up_at is null`;

export interface Receiver {
  clientId: string;
  name: string;
  /** Where its events go; null when it has given no address. */
  url: string | null;
  waiting: number;
  /** When the oldest that waits came to be. */
  waitingSince: string | null;
  givenUp: number;
  lastSuccessAt: string | null;
  lastFailureAt: string | null;
  /** What it said the last time that it did not take an event. */
  lastAnswer: string | null;
}

/** The installation's applications, and how it goes with what they are told. */
export async function receiversOf(db: IdentityReader, tenant: TenantId): Promise<Receiver[]> {
  const clients = await db
    .selectFrom('client')
    .select(['id', 'name', 'webhook_url', 'webhook_delivered_at', 'webhook_failed_at', 'webhook_answer'])
    .where('customer', '=', tenant)
    .where('revoked_at', 'is', null)
    .orderBy('name')
    .execute();
  const counts = await db
    .selectFrom('webhook_event as e')
    .select(['client_id'])
    .select([
      sql<number>`count(*) filter (where ${isWaiting})::integer`.as('waiting'),
      sql<string | null>`min(created_at) filter (where ${isWaiting})`.as('since'),
      sql<number>`count(*) filter (where ${isGivenUp})::integer`.as('given_up'),
    ])
    .where('tenant_id', '=', tenant)
    .where('delivered_at', 'is', null)
    .groupBy('client_id')
    .execute();
  return clients.map((client) => {
    const count = counts.find(({ client_id }) => client_id === client.id);
    return {
      clientId: client.id,
      name: client.name,
      url: client.webhook_url,
      waiting: count?.waiting ?? 0,
      waitingSince: count?.since ?? null,
      givenUp: count?.given_up ?? 0,
      lastSuccessAt: client.webhook_delivered_at,
      lastFailureAt: client.webhook_failed_at,
      lastAnswer: client.webhook_answer,
    };
  });
}

export interface UndeliveredEvent {
  id: string;
  clientId: string;
  application: string;
  what: string;
  state: 'waiting' | 'given-up';
  createdAt: string;
  triedAt: string | null;
  /** The application's own words at the latest try. */
  answer: string | null;
}

/** Events that have not arrived, oldest first: of what is the matter with an application, that one knows most. */
export async function undeliveredEvents(
  db: IdentityReader,
  tenant: TenantId,
  t: Translator,
): Promise<UndeliveredEvent[]> {
  const rows = await db
    .selectFrom('webhook_event as e')
    .innerJoin('client as c', 'c.id', 'e.client_id')
    .select(['e.id', 'e.client_id', 'c.name', 'e.type', 'e.created_at', 'e.given_up_at', 'e.tried_at', 'e.answer'])
    .where('e.tenant_id', '=', tenant)
    .where((where) => where.or([isWaiting, isGivenUp]))
    .orderBy('e.sequence')
    .limit(SHOWN)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    clientId: row.client_id,
    application: row.name,
    what: eventText(row.type, t),
    state: row.given_up_at === null ? 'waiting' : 'given-up',
    createdAt: row.created_at,
    triedAt: row.tried_at,
    answer: row.answer,
  }));
}

const noteSent = (tx: IdentityTx, subject: { kind: string; id: string }, count: number) =>
  tx.audit({ action: 'webhook.sent_again', subject, facts: { count } });

/** *Skicka nu*: one event at once, instead of at its next try or never. @throws not_found, event_delivered */
export const sendEventAgain = command('webhook.send-again', async (tx, { id }: { id: string }): Promise<void> => {
  const row = await tx.db
    .selectFrom('webhook_event')
    .select('delivered_at')
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw platformProblem('not_found');
  if (row.delivered_at !== null) throw problem('event_delivered');
  await noteSent(tx, { kind: 'webhook-event', id }, await sendEventsAgain(tx, { id }));
});

/** *Skicka allt nu*: when an application has been mended, everything that it missed. Answers how many. @throws not_found */
export const sendAllAgain = command(
  'webhook.send-all-again',
  async (tx, { clientId }: { clientId: string }): Promise<number> => {
    const client = await tx.db
      .selectFrom('client')
      .select('id')
      .where('id', '=', clientId)
      .where('customer', '=', tx.tenant)
      .executeTakeFirst();
    if (!client) throw platformProblem('not_found');
    const count = await sendEventsAgain(tx, { clientId });
    await noteSent(tx, { kind: 'client', id: clientId }, count);
    return count;
  },
);
