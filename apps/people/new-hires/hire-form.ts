import type { Translator } from '@farstu/platform/i18n';
import { sql } from 'kysely';
import { z } from 'zod';
import type { PeopleActor } from '../access/actor.ts';
import { companiesOf, demandInCompany } from '../access/in-company.ts';
import { costCentreDimension } from '../accounts/cost-centre.ts';
import type { PeopleTransaction } from '../database.ts';
import { allowedDomains } from '../security/domains.ts';
import { loadEmployer, loadFlows } from './hire-context.ts';
import { levelsForHire } from './review-flow.ts';

export const hireFormSchema = z
  .object({
    companies: z.array(z.object({ number: z.int(), name: z.string() })),
    company: z.int(),
    timeZone: z.string(),
    templates: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        /** Shown as a tooltip where the template is chosen. */
        description: z.string(),
        isDefault: z.boolean(),
        hasUserTemplate: z.boolean(),
        /** A number is taken from the series when none is given. */
        takesNumber: z.boolean(),
        costCentre: z.string().nullable(),
        levels: z.array(z.object({ code: z.string(), name: z.string() })),
      }),
    ),
    costCentres: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        manager: z.string().nullable(),
        /** Why the manager cannot open and review the hire: no active user, no sign-in, or no role that reviews there. */
        managerLacks: z.enum(['user', 'sign-in', 'right']).nullable(),
      }),
    ),
    /** There are more cost centres than are offered here; those that are left out can be written by their code. */
    moreCostCentres: z.boolean(),
    allowedDomains: z.array(z.string()),
  })
  .meta({ id: 'HireForm' });
export type HireForm = z.infer<typeof hireFormSchema>;

/** What the form offers: the companies where the actor may hire, and one company's active templates and cost centres. */
export async function readHireForm(
  db: PeopleTransaction,
  actor: PeopleActor,
  wanted: number | undefined,
  t: Translator,
  today: string,
): Promise<HireForm> {
  const mine = companiesOf(actor, 'new-hires.create');
  let query = db.selectFrom('company').select(['number', 'name']).where('tenant_id', '=', actor.tenant);
  if (mine !== 'all') query = query.where('number', 'in', [0, ...mine]);
  const companies = await query.orderBy('number').execute();
  const number = wanted ?? companies[0]?.number ?? 0;
  const employer = await loadEmployer(db, actor.tenant, number);
  demandInCompany(actor, 'new-hires.create', number);
  const templates = await db
    .selectFrom('employment_template')
    .selectAll()
    .where('tenant_id', '=', actor.tenant)
    .where('company', '=', number)
    .where('active', '=', true)
    .orderBy('is_default', 'desc')
    .orderBy('code')
    .execute();
  const flows = await loadFlows(db, actor.tenant, number);
  const offered: HireForm['templates'] = [];
  for (const template of templates) {
    const flow = flows.get(template.code);
    if (!flow) continue;
    const names = new Map(flow.levels.map(({ code, name }) => [code, name[t.language]]));
    offered.push({
      code: template.code,
      name: template.name,
      description: template.description,
      isDefault: template.is_default,
      hasUserTemplate: template.user_template !== null,
      takesNumber: template.series_mode !== null,
      costCentre: template.cost_centre,
      levels: levelsForHire(flow, employer).map(({ code }) => ({ code, name: names.get(code) ?? code })),
    });
  }
  return {
    companies,
    company: number,
    timeZone: employer.zone,
    templates: offered,
    ...(await costCentres(db, actor.tenant, number, today)),
    allowedDomains: await allowedDomains(db),
  };
}

interface CostCentreRow {
  code: string;
  name: string;
  manager: string | null;
  is_user: boolean;
  signs_in: boolean | null;
  reviews: boolean | null;
}

/** More than this is no list to choose from. */
const mostCostCentres = 2000;

/** Cost centres with who becomes nearest manager there; asked for somebody who is hired in the company. */
async function costCentres(
  db: PeopleTransaction,
  tenant: number,
  company: number,
  today: string,
): Promise<Pick<HireForm, 'costCentres' | 'moreCostCentres'>> {
  const { rows } = await sql<CostCentreRow>`
    select a.code, a.name, e.first_name || ' ' || e.last_name as manager, u.id is not null as is_user,
      u.connect_status <> 'none' as signs_in, exists (
        select from role_grant g join role r on r.tenant_id = g.tenant_id and r.code = g.role
        where g.tenant_id = u.tenant_id and g.user_id = u.id
          and exists (select from unnest(r.capabilities) held where held like 'review.%')
          and (g.scope = 'installation' or (g.scope = 'company' and g.company = ${company})
            or (g.scope = 'coding' and g.dimension = a.dimension and g.code = a.code))) as reviews
    from account a
    left join lateral (
      select * from account_manager m
      where m.tenant_id = a.tenant_id and m.dimension = a.dimension and m.code = a.code and m.from_date <= ${today}::date
        and (m.to_date is null or m.to_date >= ${today}::date)
      order by m.from_date desc limit 1) m on true
    left join employee e on e.tenant_id = m.tenant_id and e.id = m.employee_id
    left join lateral (
      select * from users x
      where x.tenant_id = a.tenant_id and x.employee_id = e.id and x.active and x.kind = 'person'
      order by x.created_at limit 1) u on true
    where a.tenant_id = ${tenant} and a.dimension = ${costCentreDimension} and a.active
    order by a.code limit ${mostCostCentres + 1}`.execute(db);
  return {
    costCentres: rows.slice(0, mostCostCentres).map(({ code, name, manager, ...can }) => ({
      ...{ code, name, manager },
      managerLacks: manager === null ? null : lacking(can),
    })),
    moreCostCentres: rows.length > mostCostCentres,
  };
}

function lacking({ is_user, signs_in, reviews }: Pick<CostCentreRow, 'is_user' | 'signs_in' | 'reviews'>) {
  if (!is_user) return 'user';
  if (!signs_in) return 'sign-in';
  return reviews ? null : 'right';
}
