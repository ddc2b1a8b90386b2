import type { Translator } from '@farstu/platform/i18n';
import type { Keyring } from '@farstu/platform/secrets';
import type { Selectable } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { PeopleActor } from '../access/actor.ts';
import { visibleEmployees } from '../access/visible-employees.ts';
import type { PeopleDb, PeopleTransaction } from '../database.ts';
import type { HireRow } from './hire-shapes.ts';
import { carriedLevels, type NamedReview } from './hire-store.ts';
import { summariseInvitation } from './invitation-summary.ts';
import { nearestManagers, nobody } from './nearest-manager.ts';
import { type NewHire, openLevelsOf, transition } from './new-hire.ts';
import { openProposal } from './proposal.ts';

/** Who reads, and when: what a read model is written for. */
export interface Reader {
  readonly actor: PeopleActor;
  readonly keyring: Keyring;
  readonly t: Translator;
  readonly today: Temporal.PlainDate;
}

/** A row, and what only a hire's own page says of its invitation: the rule behind it. */
type ExplainedHire = HireRow & { readonly invitation: { readonly explanation: string } };

type HireColumns = Selectable<PeopleDb['new_hire']>;

/** Makes rows for a reader of hires that they may see, with a fixed number of questions to the database. */
export async function hireRows(
  db: PeopleTransaction,
  reader: Reader,
  hires: readonly HireColumns[],
): Promise<ExplainedHire[]> {
  if (hires.length === 0) return [];
  const { actor, t, today } = reader;
  const ids = hires.map(({ id }) => id);
  const tenant = actor.tenant;
  const people = await peopleOf(db, tenant, ids);
  const reviews = await reviewsOf(db, tenant, ids);
  const invitations = await invitationsOf(db, tenant, ids);
  const employeeIds = hires.flatMap(({ employee_id }) => employee_id ?? []);
  const managers = await nearestManagers(db, tenant, employeeIds, today.toString());
  const names = await reviewLevelNames(db, tenant, t.language);
  const mayReview = await reviewableHires(db, reader, hires);
  return hires.map((hire) => {
    const person = people.get(hire.id);
    const ticked = reviews.filter(({ hireId }) => hireId === hire.id);
    const { costCentre, manager } = (hire.employee_id !== null ? managers.get(hire.employee_id) : undefined) ?? nobody;
    const proposal = hire.proposal === null ? null : openProposal({ keyring: reader.keyring, tenant }, hire.proposal);
    const zone = person?.time_zone ?? 'UTC';
    const summary = summariseInvitation({ ...hire, zone }, invitations.get(hire.id), t, today);
    return {
      id: hire.id,
      employeeId: hire.employee_id,
      employmentNumber: person?.employment_number ?? null,
      firstName: proposal?.firstName ?? person?.first_name ?? '',
      lastName: proposal?.lastName ?? person?.last_name ?? '',
      company: hire.company,
      employmentTemplate: hire.template,
      templateName: person?.template_name ?? hire.template,
      flow: hire.flow,
      flowName: person?.flow_name ?? hire.flow,
      status: hire.status as HireRow['status'],
      employmentDate: proposal ? proposal.employmentDate : (person?.start_date ?? null),
      levels: levelStates(hire, ticked, names, (level) => mayReview.get(level)?.has(hire.id) ?? false),
      source: hire.source as HireRow['source'],
      createdAt: hire.created_at,
      flags: hire.flags.map((code) => ({ code, text: t(`people:flags.${code}`) })),
      costCentre: costCentre && { code: costCentre.code, name: costCentre.name },
      manager,
      invitation: { ...summary, stateText: t(`people:invitations.state.${summary.state}`) },
    };
  });
}

function levelStates(
  hire: Pick<HireColumns, 'levels' | 'status'>,
  reviews: readonly NamedReview[],
  names: ReadonlyMap<string, string>,
  mayReview: (level: string) => boolean,
): HireRow['levels'] {
  const levels = carriedLevels(hire.levels);
  const state: NewHire = { state: hire.status as NewHire['state'], levels, reviews };
  const open = new Set(openLevelsOf(state).map(({ code }) => code));
  return levels.map(({ code, requires }) => {
    const review = reviews.find(({ level }) => level === code);
    return {
      code,
      name: names.get(code) ?? code,
      requires,
      reviewedBy: review?.byName ?? null,
      reviewedAt: review?.at.toString() ?? null,
      mayTick: open.has(code) && mayReview(code),
      mayUndo: review !== undefined && transition(state, { type: 'level-undone', level: code }).ok && mayReview(code),
    };
  });
}

async function peopleOf(db: PeopleTransaction, tenant: number, ids: readonly string[]) {
  const rows = await db
    .selectFrom('new_hire as h')
    .leftJoin('employee as e', (join) =>
      join.onRef('e.tenant_id', '=', 'h.tenant_id').onRef('e.id', '=', 'h.employee_id'),
    )
    .leftJoin('employment_period as p', (join) =>
      join.onRef('p.tenant_id', '=', 'h.tenant_id').onRef('p.id', '=', 'h.period_id'),
    )
    .innerJoin('employment_template as t', (join) =>
      join
        .onRef('t.tenant_id', '=', 'h.tenant_id')
        .onRef('t.company', '=', 'h.company')
        .onRef('t.code', '=', 'h.template'),
    )
    .innerJoin('company as c', (join) =>
      join.onRef('c.tenant_id', '=', 'h.tenant_id').onRef('c.number', '=', 'h.company'),
    )
    .leftJoin('flow as f', (join) => join.onRef('f.tenant_id', '=', 'h.tenant_id').onRef('f.code', '=', 'h.flow'))
    .select(['h.id', 'e.first_name', 'e.last_name', 'e.employment_number', 'p.start_date', 't.name as template_name'])
    .select(['f.name as flow_name', 'c.time_zone'])
    .where('h.tenant_id', '=', tenant)
    .where('h.id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

async function reviewsOf(
  db: PeopleTransaction,
  tenant: number,
  ids: readonly string[],
): Promise<(NamedReview & { hireId: string })[]> {
  const rows = await db
    .selectFrom('hire_review')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('hire_id', 'in', ids)
    .execute();
  return rows.map((row) => ({
    hireId: row.hire_id,
    level: row.level,
    at: Temporal.Instant.from(row.approved_at),
    by: row.approved_by,
    byName: row.approved_by_name,
  }));
}

async function invitationsOf(db: PeopleTransaction, tenant: number, ids: readonly string[]) {
  const rows = await db
    .selectFrom('invitation')
    .distinctOn('hire_id')
    .select(['hire_id', 'state', 'because', 'sent_at', 'expires_at'])
    .where('tenant_id', '=', tenant)
    .where('hire_id', 'in', ids)
    .orderBy('hire_id')
    .orderBy('generation', 'desc')
    .execute();
  // One that was taken back without a successor is no invitation any more.
  return new Map(rows.filter(({ state }) => state !== 'superseded').map((row) => [row.hire_id, row]));
}

/** Level code → its name in the reader's language. */
export async function reviewLevelNames(
  db: PeopleTransaction,
  tenant: number,
  language: 'sv' | 'en',
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('review_level')
    .select(['code', 'name_sv', 'name_en'])
    .where('tenant_id', '=', tenant)
    .execute();
  return new Map(rows.map(({ code, name_sv, name_en }) => [code, language === 'sv' ? name_sv : name_en]));
}

/** Level → the hires among these whose employees the actor may review at it. */
async function reviewableHires(
  db: PeopleTransaction,
  { actor, today }: Reader,
  hires: readonly HireColumns[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const codes = [...new Set(hires.flatMap(({ levels }) => carriedLevels(levels).map(({ code }) => code)))];
  const mine = codes.filter((code) => actor.placements === null || actor.capabilities.has(`review.${code}`));
  const found = new Map<string, ReadonlySet<string>>();
  for (const code of mine) {
    const rows = await db
      .selectFrom('new_hire')
      .innerJoin('employee', (join) =>
        join.onRef('employee.tenant_id', '=', 'new_hire.tenant_id').onRef('employee.id', '=', 'new_hire.employee_id'),
      )
      .select('new_hire.id')
      .where('new_hire.tenant_id', '=', actor.tenant)
      .where(
        'new_hire.id',
        'in',
        hires.map(({ id }) => id),
      )
      .where(visibleEmployees(actor, `review.${code}`, today))
      .execute();
    found.set(code, new Set(rows.map(({ id }) => id)));
  }
  return found;
}
