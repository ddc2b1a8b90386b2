import type { Selectable } from 'kysely';
import { type RawBuilder, sql } from 'kysely';
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
  /** Of the roles: those that are gone. */
  readonly unknownRoles: readonly string[];
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
  /** *Tillåtna domäner*; empty means no limit. */
  readonly allowedDomains: readonly string[];
}

/** @throws company_not_found */
export async function loadEmployer(db: PeopleTransaction, tenant: number, number: number): Promise<Employer> {
  const row = await db
    .selectFrom('company')
    .select(['number', 'name', 'time_zone', 'licences'])
    .where('tenant_id', '=', tenant)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) throw companyNotFound(number);
  return employerOf(row);
}

const companyNotFound = (company: number) => problem('company_not_found', { params: { company } });

const employerOf = (row: { number: number; name: string; time_zone: string; licences: string[] }): Employer => ({
  number: row.number,
  name: row.name,
  zone: row.time_zone,
  hrmEmployee: row.licences.includes('employee'),
});

export const todayAt = (now: Temporal.Instant, { zone }: Pick<Employer, 'zone'>): Temporal.PlainDate =>
  now.toZonedDateTimeISO(zone).toPlainDate();

interface ContextRow extends EmploymentTemplate {
  employer_number: number;
  employer_name: string;
  time_zone: string;
  licences: string[];
  user_template_roles: string[] | null;
  user_template_unknown_roles: string[] | null;
  user_template_language: string | null;
  flow: FlowRow | null;
  allowed_domains: string[];
}

/**
 * Asked in one question, since every hire asks it.
 *
 * @throws company_not_found, template_not_found, template_not_active; the last two name the template
 */
export async function loadHireContext(tx: PeopleTx, company: number, templateCode: string): Promise<HireContext> {
  const { rows } = await sql<ContextRow>`
    select t.*, c.number as employer_number, c.name as employer_name, c.time_zone, c.licences,
      u.roles as user_template_roles, u.language as user_template_language,
      array(
        select code from unnest(u.roles) code
        where not exists (select from role r where r.tenant_id = u.tenant_id and r.code = code)
      ) as user_template_unknown_roles,
      (${flowOf(tx.tenant, company, templateCode)}) as flow,
      array(select domain from allowed_domain d where d.tenant_id = c.tenant_id order by domain) as allowed_domains
    from company c
    left join employment_template t on t.tenant_id = c.tenant_id and t.company = c.number and t.code = ${templateCode}
    left join user_template u on u.tenant_id = t.tenant_id and u.code = t.user_template
    where c.tenant_id = ${tx.tenant} and c.number = ${company}`.execute(tx.db);
  const [row] = rows;
  if (!row) throw companyNotFound(company);
  const params = { template: templateCode, company };
  if (row.code === null) {
    throw problem('template_not_found', { params, fields: [{ pointer: '/employmentTemplate', code: 'invalid' }] });
  }
  if (!row.active) throw problem('template_not_active', { params });
  const employer = employerOf({ ...row, number: row.employer_number, name: row.employer_name });
  const flow = reviewFlowOf(row.flow);
  return {
    employer,
    today: todayAt(tx.now, employer),
    template: row,
    series: seriesOf(row),
    userTemplate: userTemplateOf(row),
    flow: flow.code,
    levels: levelsForHire(flow, employer),
    allowedDomains: row.allowed_domains,
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

const userTemplateOf = (row: ContextRow): UserTemplate | null =>
  row.user_template === null || row.user_template_roles === null
    ? null
    : {
        code: row.user_template,
        roles: row.user_template_roles,
        unknownRoles: row.user_template_unknown_roles ?? [],
        language: row.user_template_language === 'en' ? 'en' : 'sv',
      };

interface FlowRow {
  code: string;
  name: string;
  active: boolean;
  isStandard: boolean;
  levels: {
    code: string;
    name: { sv: string; en: string };
    used: boolean;
    requires: string | null;
    fields: FieldRule[];
  }[];
}

/** In one question: a company's template codes → their own flow, else Standard, which every installation has. */
export async function loadFlows(
  db: PeopleTransaction,
  tenant: number,
  company: number,
): Promise<ReadonlyMap<string, ReviewFlow>> {
  const { rows } = await sql<{ code: string; flow: FlowRow | null }>`
    select t.code, (${flowOf(tenant, company, sql.ref('t.code'))}) as flow from employment_template t
    where t.tenant_id = ${tenant} and t.company = ${company}`.execute(db);
  return new Map(rows.map(({ code, flow }) => [code, reviewFlowOf(flow)]));
}

/** @param template its code, or the column that has it */
const flowOf = (tenant: number, company: number, template: string | RawBuilder<unknown>) => sql`
  select json_build_object('code', f.code, 'name', f.name, 'active', f.active, 'isStandard', f.is_standard, 'levels',
    coalesce((
      select json_agg(json_build_object(
        'code', l.level, 'name', json_build_object('sv', r.name_sv, 'en', r.name_en),
        'used', l.used, 'requires', l.requires, 'fields', l.fields) order by l.ordinal)
      from flow_level l join review_level r on r.tenant_id = l.tenant_id and r.code = l.level
      where l.tenant_id = f.tenant_id and l.flow = f.code), '[]'))
  from flow f
  left join flow_template ft
    on ft.tenant_id = f.tenant_id and ft.flow = f.code and ft.company = ${company} and ft.template = ${template}
  where f.tenant_id = ${tenant} and (ft.flow is not null or f.is_standard)
  order by (ft.flow is not null) desc limit 1`;

function reviewFlowOf(row: FlowRow | null | undefined): ReviewFlow {
  if (!row) throw new Error('The installation has no Standard flow.');
  return row;
}
