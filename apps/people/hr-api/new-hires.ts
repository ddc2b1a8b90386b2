import type { HireInvitation, NewHire, NewHireDetail, TimelineEntry } from '@farstu/contracts-hr-api';
import type { TenantId } from '@farstu/platform/database';
import type { PeopleActor } from '../access/actor.ts';
import type { PeopleHouse, PeopleTransaction, PeopleTx } from '../database.ts';
import { readHire } from '../new-hires/hire-page.ts';
import type { HirePage, HireRow } from '../new-hires/hire-shapes.ts';
import { levelOf } from './level-names.ts';

type FlowNames = ReadonlyMap<string, string>;

/** Flow code → name: the API knows flows by name. */
export async function flowNames(db: PeopleTransaction, tenant: TenantId): Promise<FlowNames> {
  const rows = await db.selectFrom('flow').select(['code', 'name']).where('tenant_id', '=', tenant).execute();
  return new Map(rows.map(({ code, name }) => [code, name]));
}

export const newHireAnswer = (row: HireRow | HirePage, flows: FlowNames): NewHire => ({
  id: row.id,
  employeeId: row.employeeId,
  employmentNumber: row.employmentNumber,
  firstName: row.firstName,
  lastName: row.lastName,
  company: row.company,
  employmentTemplate: row.employmentTemplate,
  flow: flows.get(row.flow) ?? row.flow,
  status: row.status,
  employmentDate: row.employmentDate,
  levels: row.levels.map((level) => levelOf(level, level.name)),
  source: row.source,
  createdAt: row.createdAt,
});

/** One hire with its plan and timeline. @throws not_found outside the API user's placement */
export async function readNewHire(house: PeopleHouse, actor: PeopleActor, id: string): Promise<NewHireDetail> {
  const page = await readHire(house, actor, id, 'api.company');
  const flows = await house.read(actor.tenant, (db) => flowNames(db, actor.tenant));
  const { how, at, expiresAt, because, explanation, state } = page.invitation;
  const invitation = { how, at, expiresAt, because, explanation, state } as HireInvitation;
  return { ...newHireAnswer(page, flows), invitation, timeline: page.timeline.map(entryOf) };
}

/** The same, of what a command has just done in its transaction. */
export const readNewHireIn = (house: PeopleHouse, tx: PeopleTx, id: string): Promise<NewHireDetail> =>
  readNewHire({ ...house, read: (_tenant, query) => query(tx.db) }, tx.actor, id);

const entryOf = ({ at, code, actor, text, because }: HirePage['timeline'][number]): TimelineEntry => ({
  at,
  code,
  ...(actor !== null && { actor }),
  text,
  ...(because !== null && { because }),
});
