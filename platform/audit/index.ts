import { sql, type Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '../room/actor.ts';
import type { Keyring } from '../secrets/index.ts';

export interface AuditEntry {
  /** What happened, `noun.past`: `hire.level_approved`. */
  action: string;
  subject: { kind: string; id: string };
  /** Not personal: codes, levels, dates of decisions. */
  facts?: Readonly<Record<string, unknown>>;
  /** Personal values, sealed under the key of the person they are about. */
  personal?: { personId: string; values: Readonly<Record<string, unknown>> };
}

const context = (tenant: number, room: string) => ({ tenant: String(tenant), room, field: 'audit' });

/** Adds rows to the audit, in the transaction of what they tell about. */
export async function writeAudit(
  db: Transaction<unknown>,
  room: string,
  actor: Actor,
  at: Temporal.Instant,
  keyring: Keyring,
  entries: readonly AuditEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const { tenant } = actor;
  const people = new Set(entries.flatMap(({ personal }) => (personal ? [personal.personId] : [])));
  const keys = await keysOf(db, tenant, keyring, [...people]);
  const rows = entries.map(({ action, subject, facts = {}, personal }) => {
    const key = personal && keys.get(personal.personId);
    // An erased person has a row without key: what is said about them after that is not kept.
    const sealed =
      personal && (key ? keyring.sealWithDataKey(key, JSON.stringify(personal.values), context(tenant, room)) : '');
    return sql`(${tenant}, ${at.toString()}, ${actor.kind}, ${actor.id}, ${action}, ${subject.kind}, ${subject.id},
      ${personal?.personId ?? null}, ${JSON.stringify(facts)}::jsonb, ${sealed ?? null})`;
  });
  await sql`
    insert into audit (tenant_id, at, actor_kind, actor_id, action, subject_kind, subject_id, person_id, facts, personal)
    values ${sql.join(rows)}`.execute(db);
}

/** The people's keys; somebody of whom nothing has been said before gets one. */
async function keysOf(
  db: Transaction<unknown>,
  tenant: number,
  keyring: Keyring,
  people: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  if (people.length === 0) return new Map();
  const fresh = people.map((person) => sql`(${tenant}, ${person}, ${keyring.newDataKey()})`);
  const { rows } = await sql<{ person_id: string; sealed: string | null }>`
    with added as (
      insert into audit_key (tenant_id, person_id, sealed) values ${sql.join(fresh)}
      on conflict do nothing returning person_id, sealed)
    select person_id, sealed from added union all
    select person_id, sealed from audit_key where tenant_id = ${tenant} and person_id = any(${people}::uuid[])`.execute(
    db,
  );
  return new Map(rows.map(({ person_id, sealed }) => [person_id, sealed]));
}
