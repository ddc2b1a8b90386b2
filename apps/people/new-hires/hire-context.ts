import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { PeopleDb, PeopleTransaction, PeopleTx } from '../database.ts';
import type { NumberSeries } from '../employees/number-series.ts';
import { problem } from '../problems.ts';
import { type FieldRule, type HireLevel, levelsForHire, type ReviewFlow } from './review-flow.ts';

type EmploymentTemplate = Selectable<PeopleDb['employment_template']>;

/** The company as a hire needs to know it. */
export interface Employer {
  readonly number: number;
  readonly name: string;
  /** IANA name: "today" and 09:00 are counted in it. */
  readonly zone: string;
  /** The licence without which nothing is reviewed. */
  readonly hrmEmployee: boolean;
}

export interface UserTemplate {
  readonly code: string;
  readonly roles: readonly string[];
  readonly language: 'sv' | 'en';
}

/** Everything that is decided by which template somebody is hired with. */
export interface HireContext {
  readonly employer: Employer;
  /** The date in the company's zone. */
  readonly today: Temporal.PlainDate;
  readonly template: EmploymentTemplate;
  readonly series: NumberSeries | null;
  readonly userTemplate: UserTemplate | null;
  readonly flow: string;
  /** None: no gate, the hire is approved as it is saved. */
  readonly levels: readonly HireLevel[];
}

/** @throws company_not_found */
export async function loadEmployer(db: PeopleTransaction, tenant: number, number: number): Promise<Employer> {
  const row = await db
    .selectFrom('company')
    .select(['number', 'name', 'time_zone', 'licences'])
    .where('tenant_id', '=', tenant)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) throw problem('company_not_found', { params: { company: number } });
  return { number: row.number, name: row.name, zone: row.time_zone, hrmEmployee: row.licences.includes('employee') };
}

export const todayAt = (now: Temporal.Instant, { zone }: Pick<Employer, 'zone'>): Temporal.PlainDate =>
  now.toZonedDateTimeISO(zone).toPlainDate();

/** @throws template_not_found, template_not_active; both name the template */
export async function loadHireContext(tx: PeopleTx, employer: Employer, templateCode: string): Promise<HireContext> {
  const template = await tx.db
    .selectFrom('employment_template')
    .selectAll()
    .where('tenant_id', '=', tx.tenant)
    .where('company', '=', employer.number)
    .where('code', '=', templateCode)
    .executeTakeFirst();
  const params = { template: templateCode, company: employer.number };
  if (!template) {
    throw problem('template_not_found', { params, fields: [{ pointer: '/employmentTemplate', code: 'invalid' }] });
  }
  if (!template.active) throw problem('template_not_active', { params });
  const userTemplate =
    template.user_template === null ? null : await loadUserTemplate(tx.db, tx.tenant, template.user_template);
  const flow = await loadFlow(tx.db, tx.tenant, employer.number, templateCode);
  return {
    employer,
    today: todayAt(tx.now, employer),
    template,
    series: seriesOf(template),
    userTemplate,
    flow: flow.code,
    levels: levelsForHire(flow, employer),
  };
}

const seriesOf = ({
  series_mode,
  series_from,
  series_to,
}: Pick<EmploymentTemplate, 'series_mode' | 'series_from' | 'series_to'>): NumberSeries | null =>
  series_mode === null || series_from === null || series_to === null
    ? null
    : { mode: series_mode as NumberSeries['mode'], from: series_from, to: series_to };

async function loadUserTemplate(db: PeopleTransaction, tenant: number, code: string): Promise<UserTemplate | null> {
  const row = await db
    .selectFrom('user_template')
    .select(['code', 'roles', 'language'])
    .where('tenant_id', '=', tenant)
    .where('code', '=', code)
    .executeTakeFirst();
  return row ? { ...row, language: row.language === 'en' ? 'en' : 'sv' } : null;
}

interface FlowRow {
  code: string;
  name: string;
  active: boolean;
  is_standard: boolean;
  levels: {
    code: string;
    name: { sv: string; en: string };
    used: boolean;
    requires: string | null;
    fields: FieldRule[];
  }[];
}

/** The template's own flow, else Standard, which every installation has. */
export async function loadFlow(
  db: PeopleTransaction,
  tenant: number,
  company: number,
  template: string,
): Promise<ReviewFlow> {
  const { rows } = await sql<FlowRow>`
    select f.code, f.name, f.active, f.is_standard,
      coalesce((
        select json_agg(json_build_object(
          'code', l.level, 'name', json_build_object('sv', r.name_sv, 'en', r.name_en),
          'used', l.used, 'requires', l.requires, 'fields', l.fields) order by l.ordinal)
        from flow_level l join review_level r on r.tenant_id = l.tenant_id and r.code = l.level
        where l.tenant_id = f.tenant_id and l.flow = f.code), '[]') as levels
    from flow f
    left join flow_template t on t.tenant_id = f.tenant_id and t.flow = f.code and t.company = ${company} and t.template = ${template}
    where f.tenant_id = ${tenant} and (t.flow is not null or f.is_standard)
    order by (t.flow is not null) desc limit 1`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('The installation has no Standard flow.');
  const { is_standard: isStandard, ...flow } = row;
  return { ...flow, isStandard };
}
