import type { TenantId } from '@farstu/platform/database';
import type { Translator } from '@farstu/platform/i18n';
import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { accountsSource } from '../accounts-link/webhook-door.ts';
import type { PeopleTransaction } from '../database.ts';
import { pageOf, readCursor } from '../list-page.ts';
import type { AttentionAnswer, CardAnswer, InboxAnswer } from './shapes.ts';
import { outcomeText, reasonText, taskText } from './words.ts';

/** An activation's events come from `teamtailor:<its id>`. */
const teamtailorSource = 'teamtailor:';

interface Page {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Newest first: rows before the cursor. */
function before(columns: readonly [string, string], cursor: string | undefined) {
  if (cursor === undefined) return sql<SqlBool>`true`;
  const [at, id] = readCursor(cursor);
  return sql<SqlBool>`(${sql.ref(columns[0])}, ${sql.ref(columns[1])}) < (${at}::timestamptz, ${id}::uuid)`;
}

/** What has come in, from whom, and what became of it. What an event says is not shown: it may hold anything. */
export async function listInbox(
  db: PeopleTransaction,
  tenant: TenantId,
  t: Translator,
  {
    state,
    system,
    id,
    cursor,
    limit,
  }: Page & {
    readonly state?: string | undefined;
    readonly system?: InboxAnswer['system'] | undefined;
    readonly id?: string;
  },
): Promise<{ data: InboxAnswer[]; nextCursor: string | null }> {
  let query = db
    .selectFrom('inbox as i')
    .leftJoin('teamtailor_activation as a', (join) =>
      join.onRef('a.tenant_id', '=', 'i.tenant_id').on(sql<boolean>`i.source = 'teamtailor:' || a.id`),
    )
    .leftJoin('new_hire as h', (join) =>
      join
        .onRef('h.tenant_id', '=', 'i.tenant_id')
        .on(sql<boolean>`h.id = coalesce(i.outcome ->> 'hireId', i.outcome ->> 'hire')::uuid`),
    )
    .leftJoin('employee as e', (join) =>
      join.onRef('e.tenant_id', '=', 'h.tenant_id').onRef('e.id', '=', 'h.employee_id'),
    )
    .select(['i.id', 'i.source', 'i.endpoint', 'i.event_id', 'i.received_at', 'i.handled_at', 'i.state', 'i.outcome'])
    .select(sql<boolean>`i.body <> ''`.as('is_kept'))
    .select(['a.company_name', 'a.company_uuid', 'h.id as hire_id', 'e.first_name', 'e.last_name'])
    .where('i.tenant_id', '=', tenant)
    .where(before(['i.received_at', 'i.id'], cursor));
  if (state !== undefined) query = query.where('i.state', '=', state);
  if (system !== undefined) query = query.where(systems[system]);
  if (id !== undefined) query = query.where('i.id', '=', id);
  const rows = await query
    .orderBy('i.received_at', 'desc')
    .orderBy('i.id', 'desc')
    .limit(limit + 1)
    .execute();
  const { data, nextCursor } = pageOf(rows, limit, (row) => [row.received_at, row.id]);
  return {
    data: data.map((row) => {
      const system = systemOf(row.source);
      const company = row.company_name ?? row.company_uuid ?? '';
      return {
        id: row.id,
        from: t(`people:integrations.from.${system}`, { company }),
        system,
        endpoint: row.endpoint,
        eventId: row.event_id,
        receivedAt: row.received_at,
        handledAt: row.handled_at,
        state: row.state as InboxAnswer['state'],
        outcome: outcomeText(row.outcome, t),
        about: row.hire_id === null ? null : { hireId: row.hire_id, name: nameOf(row) },
        mayRunAgain: row.state !== 'handled' && row.is_kept && taskOfSource(row.source) !== undefined,
      };
    }),
    nextCursor,
  };
}

function systemOf(source: string): InboxAnswer['system'] {
  if (source.startsWith(teamtailorSource)) return 'teamtailor';
  return source === accountsSource ? 'identity' : 'other';
}

/** As `systemOf`, asked of the table. */
const systems = {
  teamtailor: sql<SqlBool>`starts_with(i.source, ${teamtailorSource})`,
  identity: sql<SqlBool>`i.source = ${accountsSource}`,
  other: sql<SqlBool>`not starts_with(i.source, ${teamtailorSource}) and i.source <> ${accountsSource}`,
} as const satisfies Record<InboxAnswer['system'], unknown>;

/** Which job handles what comes from there. */
export function taskOfSource(source: string): string | undefined {
  return { teamtailor: 'people.teamtailor.hire', identity: 'people.accounts.apply', other: undefined }[
    systemOf(source)
  ];
}

const nameOf = (row: { first_name: string | null; last_name: string | null }) =>
  row.first_name === null ? null : `${row.first_name} ${row.last_name ?? ''}`.trim();

const cardStates = {
  waiting: sql<SqlBool>`c.update_url is not null and c.delivered_version < c.version and c.refusal is null`,
  delivered: sql<SqlBool>`c.delivered_version >= c.version and c.refusal is null`,
  refused: sql<SqlBool>`c.refusal is not null`,
} as const;
export const cardStateSchema = z.enum(['waiting', 'delivered', 'refused']);

/** What Teamtailor's cards say, and whether it has heard. */
export async function listCards(
  db: PeopleTransaction,
  tenant: TenantId,
  {
    state,
    id,
    cursor,
    limit,
  }: Page & { readonly state?: z.infer<typeof cardStateSchema> | undefined; readonly id?: string },
): Promise<{ data: CardAnswer[]; nextCursor: string | null }> {
  let query = db
    .selectFrom('teamtailor_card as c')
    .innerJoin('teamtailor_hire as k', (join) =>
      join.onRef('k.tenant_id', '=', 'c.tenant_id').onRef('k.id', '=', 'c.key_id'),
    )
    .innerJoin('teamtailor_activation as a', (join) =>
      join.onRef('a.tenant_id', '=', 'k.tenant_id').onRef('a.id', '=', 'k.activation_id'),
    )
    .leftJoin('new_hire as h', (join) => join.onRef('h.tenant_id', '=', 'k.tenant_id').onRef('h.id', '=', 'k.hire_id'))
    .leftJoin('employee as e', (join) =>
      join.onRef('e.tenant_id', '=', 'h.tenant_id').onRef('e.id', '=', 'h.employee_id'),
    )
    .select([
      'c.id',
      'k.hire_id',
      'e.first_name',
      'e.last_name',
      'a.company_name',
      'c.status',
      'c.summary',
      'c.refusal',
    ])
    .select(['c.update_url', 'c.version', 'c.delivered_version', 'c.changed_at', 'c.delivered_at'])
    .where('c.tenant_id', '=', tenant)
    .where(before(['c.changed_at', 'c.id'], cursor));
  if (state !== undefined) query = query.where(cardStates[state]);
  if (id !== undefined) query = query.where('c.id', '=', id);
  const rows = await query
    .orderBy('c.changed_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(limit + 1)
    .execute();
  const { data, nextCursor } = pageOf(rows, limit, (row) => [row.changed_at, row.id]);
  return {
    data: data.map((row) => ({
      id: row.id,
      hireId: row.hire_id,
      name: nameOf(row),
      companyName: row.company_name,
      state: cardState(row),
      status: row.status as CardAnswer['status'],
      summary: row.summary,
      words: row.refusal,
      changedAt: row.changed_at,
      deliveredAt: row.delivered_at,
      maySendAgain: row.update_url !== null,
    })),
    nextCursor,
  };
}

function cardState(row: {
  update_url: string | null;
  refusal: string | null;
  version: number;
  delivered_version: number;
}): CardAnswer['state'] {
  if (row.update_url === null) return 'no-address';
  if (row.refusal !== null) return 'refused';
  return row.delivered_version >= row.version ? 'delivered' : 'waiting';
}

const payloadSchema = z.looseObject({ hireId: z.uuid().optional(), key: z.string().optional() });

/** Jobs that have used up their tries, and that nobody has seen to. */
export async function listAttention(
  db: PeopleTransaction,
  tenant: TenantId,
  t: Translator,
  { cursor, limit }: Page,
): Promise<{ data: AttentionAnswer[]; nextCursor: string | null }> {
  const rows = await db
    .selectFrom('attention')
    .select(['id', 'task', 'payload', 'attempts', 'reason', 'first_at'])
    .where('tenant_id', '=', tenant)
    .where('settled_at', 'is', null)
    .where(before(['attention.first_at', 'attention.id'], cursor))
    .orderBy('first_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const { data, nextCursor } = pageOf(rows, limit, (row) => [row.first_at, row.id]);
  return {
    data: data.map(({ id, task, payload, attempts, reason, first_at: firstAt }) => ({
      id,
      task,
      what: taskText(task, t),
      ...reasonText(reason, t),
      attempts,
      firstAt,
      hireId: payloadSchema.safeParse(payload).data?.hireId ?? null,
    })),
    nextCursor,
  };
}
