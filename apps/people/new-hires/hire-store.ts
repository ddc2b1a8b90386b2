import { problem } from '@farstu/platform/problems';
import { type Selectable, sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { PeopleDb, PeopleTx } from '../database.ts';
import type { NewHire, Review } from './new-hire.ts';
import type { HireLevel } from './review-flow.ts';

export interface NamedReview extends Review {
  readonly byName: string;
}

/** A hire as it lies in the register, with its ticks. */
export interface HireRecord {
  readonly row: Selectable<PeopleDb['new_hire']>;
  readonly levels: readonly HireLevel[];
  readonly reviews: readonly NamedReview[];
}

/** Reads a hire and keeps everybody else from changing it until the transaction is over. @throws not_found */
export async function lockHire(tx: PeopleTx, hireId: string): Promise<HireRecord> {
  await tx.db
    .selectFrom('new_hire')
    .select('id')
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', hireId)
    .forUpdate()
    .execute();
  // Asked only now: who has waited for the lock must see the ticks that were set meanwhile.
  const row = await tx.db
    .selectFrom('new_hire')
    .selectAll('new_hire')
    .select(reviewsOfHire)
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', hireId)
    .executeTakeFirst();
  if (!row) throw problem('not_found');
  return recordOf(row);
}

/** The ticks of `new_hire`, as one value of its row. */
export const reviewsOfHire = sql<readonly KeptReview[]>`(
  select coalesce(json_agg(json_build_object(
    'level', r.level, 'at', r.approved_at, 'by', r.approved_by, 'byName', r.approved_by_name) order by r.approved_at), '[]')
  from hire_review r where r.tenant_id = new_hire.tenant_id and r.hire_id = new_hire.id)`.as('reviews');

interface KeptReview {
  readonly level: string;
  readonly at: string;
  readonly by: string;
  readonly byName: string;
}

/** A row that was read with `reviewsOfHire`. */
export function recordOf({ reviews, ...row }: HireRecord['row'] & { reviews: readonly KeptReview[] }): HireRecord {
  return {
    row,
    levels: carriedLevels(row.levels),
    reviews: reviews.map((review) => ({ ...review, at: Temporal.Instant.from(review.at) })),
  };
}

/** Written by us only, so its shape is known. */
export const carriedLevels = (levels: unknown): readonly HireLevel[] => levels as readonly HireLevel[];

/** The hire as the rules see it. */
export const asNewHire = ({ row, levels, reviews }: HireRecord): NewHire => ({
  state: row.status as NewHire['state'],
  levels,
  reviews,
});

/** One line of a hire's timeline; its sentence is `people:timeline.<code>`. Params hold values to show, never secrets. */
export interface HireEvent {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number | null>>;
  /** An invitation's reason: explained in the reader's language when it is read. */
  readonly because?: string;
  /** When it happened, if that was not now: what another system tells us of. */
  readonly at?: string;
}

export async function addEvents(tx: PeopleTx, hireId: string, events: readonly HireEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tx.db
    .insertInto('hire_event')
    .values(eventRows(tx, hireId, events))
    .execute();
}

/** At least one. */
export function eventRows({ tenant, actor, now }: PeopleTx, hireId: string, events: readonly HireEvent[]) {
  const by = actor.kind === 'system' ? { id: null, name: null } : { id: actor.id, name: actor.name };
  return events.map(({ code, params = {}, because = null, at }) => ({
    tenant_id: tenant,
    hire_id: hireId,
    at: at ?? now.toString(),
    code,
    actor_id: by.id,
    actor_name: by.name,
    params: JSON.stringify(params),
    because,
  }));
}

/** Writes the next state of a hire and whether its employee is reviewed. Its card also names the open level, which changes with any tick. */
export async function saveHireState(tx: PeopleTx, record: HireRecord, next: NewHire): Promise<void> {
  const { row } = record;
  await refreshCard(tx, row);
  if (row.status === next.state) return;
  await tx.db
    .updateTable('new_hire')
    .set({ status: next.state })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', row.id)
    .execute();
  if (row.employee_id !== null && (row.same_as === null || (await isOnlyHire(tx, row)))) {
    await tx.db
      .updateTable('employee')
      .set({ reviewed: next.state === 'approved', updated_at: tx.now.toString() })
      .where('tenant_id', '=', tx.tenant)
      .where('id', '=', row.employee_id)
      .execute();
  }
}

/** Somebody's second hire decides whether they are reviewed once the first has been withdrawn. */
async function isOnlyHire(tx: PeopleTx, { employee_id, period_id }: HireRecord['row']): Promise<boolean> {
  const other = await tx.db
    .selectFrom('employment_period as p')
    .leftJoin('new_hire as h', (join) =>
      join.onRef('h.tenant_id', '=', 'p.tenant_id').onRef('h.period_id', '=', 'p.id'),
    )
    .select('p.id')
    .where('p.tenant_id', '=', tx.tenant)
    .where('p.employee_id', '=', employee_id)
    .where('p.id', '<>', period_id)
    .where(({ eb, or }) => or([eb('h.status', 'is', null), eb('h.status', '<>', 'withdrawn')]))
    .limit(1)
    .executeTakeFirst();
  return other === undefined;
}

/** The result card in Teamtailor says how far the hire has come; the integration writes it. */
export async function refreshCard(tx: PeopleTx, hire: Pick<HireRecord['row'], 'id' | 'source'>): Promise<void> {
  if (hire.source !== 'teamtailor') return;
  await tx.jobs.add('people.teamtailor.refresh-card', { hireId: hire.id }, { key: `card:${hire.id}` });
}

export async function setFlags(
  tx: PeopleTx,
  hire: { readonly id: string; readonly flags: readonly string[] },
  change: Readonly<Record<string, boolean>>,
): Promise<string[]> {
  const flags = new Set(hire.flags);
  for (const [flag, on] of Object.entries(change)) on ? flags.add(flag) : flags.delete(flag);
  const next = [...flags];
  if (next.length === hire.flags.length && hire.flags.every((flag) => flags.has(flag))) return next;
  await tx.db
    .updateTable('new_hire')
    .set({ flags: next })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', hire.id)
    .execute();
  return next;
}
