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

/** Adds a row to the audit, in the transaction of what it tells about. */
export async function writeAudit(
  db: Transaction<unknown>,
  room: string,
  actor: Actor,
  at: Temporal.Instant,
  keyring: Keyring,
  entry: AuditEntry,
): Promise<void> {
  const { personal } = entry;
  const sealed = personal && (await sealForPerson(db, room, actor.tenant, keyring, personal.personId, personal.values));
  await sql`
    insert into audit (tenant_id, at, actor_kind, actor_id, action, subject_kind, subject_id, person_id, facts, personal)
    values (${actor.tenant}, ${at.toString()}, ${actor.kind}, ${actor.id}, ${entry.action}, ${entry.subject.kind},
      ${entry.subject.id}, ${personal?.personId ?? null}, ${JSON.stringify(entry.facts ?? {})}::jsonb, ${sealed ?? null})`.execute(
    db,
  );
}

async function sealForPerson(
  db: Transaction<unknown>,
  room: string,
  tenant: number,
  keyring: Keyring,
  personId: string,
  values: Readonly<Record<string, unknown>>,
): Promise<string> {
  const fresh = keyring.newDataKey();
  const { rows } = await sql<{ sealed: string | null }>`
    with added as (
      insert into audit_key (tenant_id, person_id, sealed) values (${tenant}, ${personId}, ${fresh})
      on conflict do nothing returning sealed)
    select sealed from added union all
    select sealed from audit_key where tenant_id = ${tenant} and person_id = ${personId} limit 1`.execute(db);
  const key = rows[0]?.sealed;
  // An erased person has a row without key: what is said about them after that is not kept.
  if (!key) return '';
  return keyring.sealWithDataKey(key, JSON.stringify(values), context(tenant, room));
}
