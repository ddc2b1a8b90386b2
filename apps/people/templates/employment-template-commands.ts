import { uniqueViolation } from '@farstu/platform/database';
import { type FieldProblem, problem as platformProblem } from '@farstu/platform/problems';
import { demandAssignable } from '../access/assignable-roles.ts';
import { demandInCompany } from '../access/in-company.ts';
import { costCentreDimension } from '../accounts/cost-centre.ts';
import { command, type PeopleTx } from '../database.ts';
import { problemsOfSeries } from '../employees/number-series.ts';
import { problem } from '../problems.ts';
import type { EmploymentTemplateValues } from './employment-template.ts';

interface TemplateKey {
  readonly company: number;
  readonly code: string;
}

const subjectOf = ({ company, code }: TemplateKey) => ({ kind: 'employment-template', id: `${company}/${code}` });

const rowOf = (values: EmploymentTemplateValues) => ({
  name: values.name,
  description: values.description,
  is_default: values.isDefault,
  active: values.active,
  user_template: values.userTemplate,
  series_mode: values.series?.mode ?? null,
  series_from: values.series?.from ?? null,
  series_to: values.series?.to ?? null,
  kind: values.kind,
  employment_form: values.employmentForm,
  position: values.position,
  personnel_category: values.personnelCategory,
  employment_rate: values.employmentRate,
  cost_centre: values.costCentre,
});

/** *Anställningsmall*. @throws company_not_permitted, roles_not_assignable (E27), template_code_taken, invalid_input */
export const createEmploymentTemplate = command(
  'employment-template.create',
  async (tx, { company, code, ...values }: TemplateKey & EmploymentTemplateValues): Promise<void> => {
    const key = { company, code };
    demandInCompany(tx.actor, 'templates.write', company);
    await demandRefersToWhatExists(tx, company, values);
    if (values.userTemplate !== null) await demandMayUse(tx, company, values.userTemplate);
    try {
      await tx.db
        .insertInto('employment_template')
        .values({ tenant_id: tx.tenant, ...key, ...rowOf(values) })
        .execute();
    } catch (error) {
      if (uniqueViolation(error, 'employment_template_pkey'))
        throw problem('template_code_taken', { params: { code } });
      throw error;
    }
    await onlyDefault(tx, key, values.isDefault);
    await startsFlow(tx, key, values.flow);
    await tx.audit({ action: 'employment_template.created', subject: subjectOf(key), facts: { ...values } });
  },
);

/** Changes what hires from now on get; those that are made keep their number, flow and user. */
export const changeEmploymentTemplate = command(
  'employment-template.change',
  async (tx, { company, code, ...values }: TemplateKey & EmploymentTemplateValues): Promise<void> => {
    const key = { company, code };
    demandInCompany(tx.actor, 'templates.write', company);
    const before = await tx.db
      .selectFrom('employment_template')
      .select('user_template')
      .where('tenant_id', '=', tx.tenant)
      .where('company', '=', company)
      .where('code', '=', code)
      .forUpdate()
      .executeTakeFirst();
    if (!before) throw platformProblem('not_found');
    await demandRefersToWhatExists(tx, company, values);
    if (values.userTemplate !== null && values.userTemplate !== before.user_template) {
      await demandMayUse(tx, company, values.userTemplate);
    }
    await tx.db
      .updateTable('employment_template')
      .set(rowOf(values))
      .where('tenant_id', '=', tx.tenant)
      .where('company', '=', company)
      .where('code', '=', code)
      .execute();
    await onlyDefault(tx, key, values.isDefault);
    await startsFlow(tx, key, values.flow);
    await tx.audit({ action: 'employment_template.changed', subject: subjectOf(key), facts: { ...values } });
  },
);

/** A company has one template that is chosen beforehand. */
async function onlyDefault(tx: PeopleTx, { company, code }: TemplateKey, isDefault: boolean): Promise<void> {
  if (!isDefault) return;
  await tx.db
    .updateTable('employment_template')
    .set({ is_default: false })
    .where('tenant_id', '=', tx.tenant)
    .where('company', '=', company)
    .where('code', '<>', code)
    .execute();
}

async function startsFlow(tx: PeopleTx, { company, code }: TemplateKey, flow: string | null): Promise<void> {
  await tx.db
    .deleteFrom('flow_template')
    .where('tenant_id', '=', tx.tenant)
    .where('company', '=', company)
    .where('template', '=', code)
    .execute();
  if (flow === null) return;
  await tx.db.insertInto('flow_template').values({ tenant_id: tx.tenant, company, template: code, flow }).execute();
}

/** Whoever attaches a user template hands out its roles to everybody who is hired with this template. */
async function demandMayUse(tx: PeopleTx, company: number, userTemplate: string): Promise<void> {
  const { roles } = await tx.db
    .selectFrom('user_template')
    .select('roles')
    .where('tenant_id', '=', tx.tenant)
    .where('code', '=', userTemplate)
    .executeTakeFirstOrThrow();
  demandAssignable(tx.actor, roles, company);
}

async function demandRefersToWhatExists(
  tx: PeopleTx,
  company: number,
  values: EmploymentTemplateValues,
): Promise<void> {
  const { tenant, db } = tx;
  const found = await db
    .selectFrom('company')
    .select('company.number')
    .select((eb) => [
      eb
        .selectFrom('user_template')
        .select('code')
        .where('tenant_id', '=', tenant)
        .where('code', '=', values.userTemplate)
        .as('user_template'),
      eb
        .selectFrom('account')
        .select('code')
        .where('tenant_id', '=', tenant)
        .where('dimension', '=', costCentreDimension)
        .where('code', '=', values.costCentre)
        .as('cost_centre'),
      eb.selectFrom('flow').select('code').where('tenant_id', '=', tenant).where('code', '=', values.flow).as('flow'),
    ])
    .where('company.tenant_id', '=', tenant)
    .where('company.number', '=', company)
    .executeTakeFirst();
  const fields: FieldProblem[] = [];
  const say = (isWrong: boolean, pointer: string, code: string) => {
    if (isWrong) fields.push({ pointer, code });
  };
  say(!found, '/company', 'company_unknown');
  say(values.userTemplate !== null && !found?.user_template, '/userTemplate', 'user_template_unknown');
  say(values.costCentre !== null && !found?.cost_centre, '/costCentre', 'account_unknown');
  say(values.flow !== null && !found?.flow, '/flow', 'flow_unknown');
  for (const code of values.series ? problemsOfSeries(values.series) : []) {
    say(true, code === 'series_from_too_low' ? '/series/from' : '/series/to', code);
  }
  if (fields.length > 0) throw platformProblem('invalid_input', { fields });
}
