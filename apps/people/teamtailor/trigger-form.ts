import {
  type ConfigDocument,
  type FormAnswers,
  type FormField,
  formAnswer,
  formWithErrors,
} from '@farstu/contracts-teamtailor-partner';
import type { Translator } from '@farstu/platform/i18n';
import { sql } from 'kysely';
import type { PeopleActor } from '../access/actor.ts';
import { rolesNotAssignable } from '../access/assignable-roles.ts';
import { companiesOf } from '../access/in-company.ts';
import type { PeopleTransaction } from '../database.ts';

interface Choice {
  readonly id: string;
  readonly label: string;
}

/**
 * The form of a trigger, read live (TTH-3): the API user's companies, the activation's one instance, and the templates
 * of the chosen company. Every template that is offered can be hired with.
 */
export async function triggerForm(
  db: PeopleTransaction,
  actor: PeopleActor,
  chosen: FormAnswers,
  t: Translator,
): Promise<ConfigDocument> {
  const says = (key: string, params = {}) => t(`people:teamtailor.trigger.${key}`, params);
  const companies = await companyChoices(db, actor);
  const [lowest] = companies;
  if (!lowest) return formWithErrors([says('noCompany')]);
  const company = companies.find(({ id }) => id === formAnswer(chosen, 'company')) ?? lowest;
  const templates = await templateChoices(db, actor, Number(company.id));
  const instance = String(actor.tenant);
  const wanted = formAnswer(chosen, 'employment_template');
  const template =
    templates.find(({ id }) => id === wanted) ?? templates.find((each) => each.isDefault) ?? templates[0];
  const select = (id: string, label: string, value: string, options: readonly Choice[], more = {}): FormField => ({
    id,
    type: 'select',
    label,
    required: true,
    value,
    options: options.map(({ id: choice, label: text }) => ({ id: choice, label: text })),
    ...more,
  });
  return {
    config: {
      fields: [
        select('company', says('company'), company.id, companies, { refetch: true }),
        select('instance', says('instance'), instance, [{ id: instance, label: instance }]),
        template
          ? select('employment_template', says('template'), template.id, templates)
          : { type: 'error', message: says('noTemplate', { company: company.label }), required: true },
      ],
    },
  };
}

async function companyChoices(db: PeopleTransaction, actor: PeopleActor): Promise<Choice[]> {
  const allowed = companiesOf(actor, 'api.company');
  const rows = await db
    .selectFrom('company')
    .select(['number', 'name'])
    .where('tenant_id', '=', actor.tenant)
    .$if(allowed !== 'all', (query) =>
      query.where('number', 'in', allowed === 'all' || allowed.length === 0 ? [-1] : [...allowed]),
    )
    .orderBy('number')
    .execute();
  return rows.map(({ number, name }) => ({ id: String(number), label: `${number} ${name}` }));
}

/** By code. Left out: inactive ones, those without a free number in a series, and those whose roles we may not give. */
async function templateChoices(db: PeopleTransaction, actor: PeopleActor, company: number) {
  const { rows } = await sql<{ code: string; name: string; is_default: boolean; roles: string[] | null }>`
    select t.code, t.name, t.is_default, u.roles
    from employment_template t
    left join user_template u on u.tenant_id = t.tenant_id and u.code = t.user_template
    where t.tenant_id = ${actor.tenant} and t.company = ${company} and t.active and t.series_mode is not null
      and case t.series_mode
        when 'highest-plus-one' then not exists (
          select from employee e where e.tenant_id = t.tenant_id and e.company = t.company and e.number_value = t.series_to)
        else (
          select count(distinct e.number_value) from employee e
          where e.tenant_id = t.tenant_id and e.company = t.company
            and e.number_value between t.series_from and t.series_to) < t.series_to - t.series_from + 1
      end
    order by t.code`.execute(db);
  return rows
    .filter(({ roles }) => rolesNotAssignable(actor, roles ?? [], company).length === 0)
    .map(({ code, name, is_default: isDefault }) => ({ id: code, label: `${code} ${name}`, isDefault }));
}
