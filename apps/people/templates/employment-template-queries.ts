import type { PeopleActor } from '../access/actor.ts';
import { rolesNotAssignable } from '../access/assignable-roles.ts';
import { companiesOf, demandInCompany } from '../access/in-company.ts';
import type { RoleNames } from '../access/role-names.ts';
import type { PeopleTransaction } from '../database.ts';
import { readFlows } from '../flows/review-flows.ts';
import { after, pageOf } from '../list-page.ts';
import { flowFor, levelsForHire, type ReviewFlow } from '../new-hires/review-flow.ts';
import type { EmploymentTemplate } from './employment-template.ts';

export interface EmploymentTemplateFilter {
  readonly company?: number | undefined;
  readonly code?: string | undefined;
  readonly active?: boolean | undefined;
}

/** By company and code, in the companies where the actor has the right. @throws company_not_permitted */
export async function listEmploymentTemplates(
  db: PeopleTransaction,
  actor: PeopleActor,
  nameOf: RoleNames,
  { company, code, active, cursor, limit }: EmploymentTemplateFilter & { cursor?: string | undefined; limit: number },
): Promise<{ data: EmploymentTemplate[]; nextCursor: string | null }> {
  if (company !== undefined) demandInCompany(actor, 'templates.read', company);
  const mine = companiesOf(actor, 'templates.read');
  let query = templateQuery(db).where(after(['employment_template.company', 'employment_template.code'], cursor));
  if (mine !== 'all') query = query.where('employment_template.company', 'in', [0, ...mine]);
  if (company !== undefined) query = query.where('employment_template.company', '=', company);
  if (code !== undefined) query = query.where('employment_template.code', '=', code);
  if (active !== undefined) query = query.where('employment_template.active', '=', active);
  const rows = await query
    .orderBy('employment_template.company')
    .orderBy('employment_template.code')
    .limit(limit + 1)
    .execute();
  const { data, nextCursor } = pageOf(rows, limit, (row) => [row.company, row.code]);
  const flows = await readFlows(db);
  const roles = await db.selectFrom('role').select(['code', 'name']).execute();
  const names = new Map(roles.map((role) => [role.code, nameOf(role.code, role.name)]));
  return {
    data: data.map((row) => ({
      company: row.company,
      code: row.code,
      name: row.name,
      description: row.description,
      isDefault: row.is_default,
      active: row.active,
      userTemplate: row.user_template,
      series: seriesOf(row),
      kind: row.kind === 'external' ? 'external' : 'employee',
      employmentForm: row.employment_form,
      position: row.position,
      personnelCategory: row.personnel_category,
      employmentRate: row.employment_rate === null ? null : Number(row.employment_rate),
      costCentre: row.cost_centre,
      flow: row.flow,
      applies: applyingFlow(flows, row.flow, row.licences, actor.language),
      rolesNotAssignable: rolesNotAssignable(actor, row.user_template_roles ?? [], row.company).map((role) => ({
        code: role,
        name: names.get(role) ?? role,
      })),
    })),
    nextCursor,
  };
}

const templateQuery = (db: PeopleTransaction) =>
  db
    .selectFrom('employment_template')
    .innerJoin('company as c', (join) =>
      join
        .onRef('c.tenant_id', '=', 'employment_template.tenant_id')
        .onRef('c.number', '=', 'employment_template.company'),
    )
    .leftJoin('flow_template as f', (join) =>
      join
        .onRef('f.tenant_id', '=', 'employment_template.tenant_id')
        .onRef('f.company', '=', 'employment_template.company')
        .onRef('f.template', '=', 'employment_template.code'),
    )
    .leftJoin('user_template as u', (join) =>
      join
        .onRef('u.tenant_id', '=', 'employment_template.tenant_id')
        .onRef('u.code', '=', 'employment_template.user_template'),
    )
    .selectAll('employment_template')
    .select(['c.licences', 'f.flow', 'u.roles as user_template_roles']);

function seriesOf(row: { series_mode: string | null; series_from: number | null; series_to: number | null }) {
  if (row.series_mode === null || row.series_from === null || row.series_to === null) return null;
  const mode = row.series_mode === 'first-free' ? ('first-free' as const) : ('highest-plus-one' as const);
  return { mode, from: row.series_from, to: row.series_to };
}

function applyingFlow(
  flows: readonly ReviewFlow[],
  wanted: string | null,
  licences: readonly string[],
  language: 'sv' | 'en',
): EmploymentTemplate['applies'] {
  const flow = flowFor(flows, wanted);
  if (!flow) throw new Error('the installation has no Standard flow');
  const levels = levelsForHire(flow, { hrmEmployee: licences.includes('employee') });
  const nameOf = (code: string) => flow.levels.find((level) => level.code === code)?.name[language] ?? code;
  return {
    flow: flow.code,
    name: flow.name,
    gate: levels.length > 0,
    levels: levels.map(({ code }) => ({ code, name: nameOf(code) })),
  };
}
