import type { TenantId } from '@farstu/platform/database';
import type { Translator } from '@farstu/platform/i18n';
import { sql } from 'kysely';
import { type IdentityHouse, nobodysInstallation } from '../database.ts';
import { DELIVER } from '../webhooks/webhook-event.ts';
import { reasonText, taskText } from './words.ts';

/** As many as somebody can look through; when they are seen to, the next are there. */
const SHOWN = 100;

export interface AttentionAnswer {
  id: string;
  /**
   * What belongs to the house and to no installation, such as a sign-out of the origin's own application: every
   * installation's administrators see it.
   */
  shared: boolean;
  what: string;
  reason: string;
  words: string | null;
  whatToDo: string;
  attempts: number;
  firstAt: string;
  /** False for what no longer helps anybody: a link that has died, an event that has been taken away. */
  mayRunAgain: boolean;
}

/**
 * Whether running the job again does anything for anybody. A mail with a link to a new password is worth nothing when
 * the hour of the link is over.
 */
const isOfUse = sql<boolean>`case attention.task
  when 'identity.mail.send' then exists (select from mail m where m.tenant_id = attention.tenant_id
    and m.id::text = attention.payload ->> 'id' and m.state in ('queued', 'failed')
    and (m.about_kind <> 'reset-password' or m.created_at > now() - interval '1 hour'))
  when ${sql.lit(DELIVER)} then exists (select from webhook_event e where e.tenant_id = attention.tenant_id
    and e.id::text = attention.payload ->> 'id' and e.delivered_at is null)
  else true end`;

/**
 * Rows of the installation itself, and those of nobody's that it may see: about one of its own applications, about one
 * of the house's, or about none. Never about another installation's application, whose name and words are not its own.
 */
const isFor = (tenant: TenantId, each: TenantId) => sql<boolean>`(attention.tenant_id = ${each} and (
  ${each === tenant} or attention.payload ->> 'clientId' is null
  or exists (select from client c where c.id = attention.payload ->> 'clientId'
    and (c.customer is null or c.customer = ${tenant}))))`;

/** Whether the application that a row is about is the installation's own; false when it is about none. */
const isOwn = (tenant: TenantId) => sql<boolean>`exists (select from client c
  where c.id = attention.payload ->> 'clientId' and c.customer = ${tenant})`;

/** Jobs that have used up their tries and that nobody has seen to, newest first. */
export async function listAttention(house: IdentityHouse, tenant: TenantId, t: Translator): Promise<AttentionAnswer[]> {
  const clients = await house.database.kysely
    .selectFrom('client')
    .select(['id', 'name'])
    .where((where) => where.or([where('customer', 'is', null), where('customer', '=', tenant)]))
    .execute();
  const names = new Map(clients.map(({ id, name }) => [id, name]));
  const found = [];
  for (const each of [tenant, nobodysInstallation]) {
    const rows = await house.read(each, (db) =>
      db
        .selectFrom('attention')
        .select(['id', 'task', 'attempts', 'reason', 'first_at', isOfUse.as('of_use'), isOwn(tenant).as('own')])
        .where(isFor(tenant, each))
        .where('settled_at', 'is', null)
        .orderBy('first_at', 'desc')
        .orderBy('id')
        .limit(SHOWN)
        .execute(),
    );
    found.push(...rows.map((row) => ({ ...row, shared: each !== tenant && !row.own })));
  }
  return found
    .toSorted((a, b) => Date.parse(b.first_at) - Date.parse(a.first_at))
    .slice(0, SHOWN)
    .map(({ id, shared, task, attempts, reason, first_at: firstAt, of_use: mayRunAgain }) => ({
      id,
      shared,
      what: taskText(task, reason, names, t),
      ...reasonText(task, reason, mayRunAgain, t),
      attempts,
      firstAt,
      mayRunAgain,
    }));
}

/** How many there are. */
export async function countAttention(house: IdentityHouse, tenant: TenantId): Promise<number> {
  let count = 0;
  for (const each of [tenant, nobodysInstallation]) {
    count += await house.read(each, async (db) => {
      const { open } = await db
        .selectFrom('attention')
        .select(sql<number>`count(*)::integer`.as('open'))
        .where(isFor(tenant, each))
        .where('settled_at', 'is', null)
        .executeTakeFirstOrThrow();
      return open;
    });
  }
  return count;
}

/** In which installation a row is that this administrator may see to; undefined when there is none. */
export async function tenantOfAttention(
  house: IdentityHouse,
  tenant: TenantId,
  id: string,
): Promise<TenantId | undefined> {
  for (const each of [tenant, nobodysInstallation]) {
    const row = await house.read(each, (db) =>
      db.selectFrom('attention').select('id').where(isFor(tenant, each)).where('id', '=', id).executeTakeFirst(),
    );
    if (row) return each;
  }
  return undefined;
}
