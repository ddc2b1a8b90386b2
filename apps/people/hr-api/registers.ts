import type {
  AccountDimension,
  Company,
  DimensionAccount,
  EmploymentTemplate,
  NewHireFlow,
  UserTemplate,
} from '@farstu/contracts-hr-api';
import type { TenantId } from '@farstu/platform/database';
import type { Language } from '@farstu/platform/i18n';
import { problem } from '@farstu/platform/problems';
import { type SqlBool, sql } from 'kysely';
import type { PeopleActor } from '../access/actor.ts';
import { companiesOf } from '../access/in-company.ts';
import type { PeopleTransaction } from '../database.ts';
import { after, pageOf } from '../list-page.ts';
import { type FieldRule, fieldsOf } from '../new-hires/review-flow.ts';

/** Read models of the HR API's registers, by keyset; `limit + 1` rows are asked for to know whether there is another page. */
interface Page {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

const companiesIn = (actor: PeopleActor): number[] | null => {
  const companies = companiesOf(actor, 'api.company');
  return companies === 'all' ? null : [...companies];
};

export async function listCompanies(db: PeopleTransaction, actor: PeopleActor, { cursor, limit }: Page) {
  const allowed = companiesIn(actor);
  const rows = await db
    .selectFrom('company')
    .select(['number', 'name', 'organisation_number', 'time_zone'])
    .where('tenant_id', '=', actor.tenant)
    .where(after(['company.number'], cursor))
    .where(sql<SqlBool>`(${allowed === null} or number = any(${allowed ?? []}::integer[]))`)
    .orderBy('number')
    .limit(limit + 1)
    .execute();
  const { data, nextCursor } = pageOf(rows, limit, ({ number }) => [number]);
  return {
    data: data.map(
      ({ organisation_number: organisationNumber, time_zone: timeZone, ...rest }): Company => ({
        ...rest,
        organisationNumber,
        timeZone,
      }),
    ),
    nextCursor,
  };
}

export async function listEmploymentTemplates(
  db: PeopleTransaction,
  actor: PeopleActor,
  { company, cursor, limit }: Page & { readonly company?: number | undefined },
) {
  const allowed = companiesIn(actor);
  const rows = await db
    .selectFrom('employment_template as t')
    .leftJoin('flow_template as ft', (join) =>
      join
        .onRef('ft.tenant_id', '=', 't.tenant_id')
        .onRef('ft.company', '=', 't.company')
        .onRef('ft.template', '=', 't.code'),
    )
    .innerJoin('flow as f', (join) =>
      join
        .onRef('f.tenant_id', '=', 't.tenant_id')
        .on(sql<SqlBool>`(f.code = ft.flow or (ft.flow is null and f.is_standard))`),
    )
    .select(['t.code', 't.name', 't.company', 't.description', 't.is_default', 't.user_template', 'f.name as flow'])
    .select(['t.series_mode', 't.series_from', 't.series_to'])
    .where('t.tenant_id', '=', actor.tenant)
    .where('t.active', '=', true)
    .where(after(['t.code', 't.company'], cursor))
    .where(sql<SqlBool>`(${allowed === null} or t.company = any(${allowed ?? []}::integer[]))`)
    .$if(company !== undefined, (query) => query.where('t.company', '=', company ?? 0))
    .orderBy('t.code')
    .orderBy('t.company')
    .limit(limit + 1)
    .execute();
  const { data, nextCursor } = pageOf(rows, limit, (row) => [row.code, row.company]);
  return {
    data: data.map(
      (row): EmploymentTemplate => ({
        code: row.code,
        name: row.name,
        company: row.company,
        description: row.description || null,
        isDefault: row.is_default,
        flow: row.flow,
        userTemplate: row.user_template,
        numberSeries:
          row.series_mode === null
            ? null
            : {
                mode: row.series_mode === 'first-free' ? 'first-free' : 'highest-plus-one',
                from: row.series_from ?? 0,
                to: row.series_to ?? 0,
              },
      }),
    ),
    nextCursor,
  };
}

export async function listUserTemplates(db: PeopleTransaction, tenant: TenantId, { cursor, limit }: Page) {
  const rows = await db
    .selectFrom('user_template')
    .select(['code', 'name', 'roles', 'deactivate_after_days', 'reactivate_before_days'])
    .where('tenant_id', '=', tenant)
    .where(after(['user_template.code'], cursor))
    .orderBy('code')
    .limit(limit + 1)
    .execute();
  const { data, nextCursor } = pageOf(rows, limit, ({ code }) => [code]);
  return {
    data: data.map(
      ({
        deactivate_after_days: deactivateAfterDays,
        reactivate_before_days: reactivateBeforeDays,
        ...rest
      }): UserTemplate => ({
        ...rest,
        deactivateAfterDays,
        reactivateBeforeDays,
      }),
    ),
    nextCursor,
  };
}

interface FlowLevelRow {
  code: string;
  sv: string;
  en: string;
  used: boolean;
  requires: string | null;
  fields: FieldRule[];
}

export async function listNewHireFlows(
  db: PeopleTransaction,
  tenant: TenantId,
  language: Language,
  { cursor, limit }: Page,
) {
  const rows = await db
    .selectFrom('flow')
    .select(['code', 'name', 'is_standard', 'active'])
    .select(
      sql<string[]>`array(
        select distinct t.template from flow_template t where t.tenant_id = flow.tenant_id and t.flow = flow.code order by 1)`.as(
        'templates',
      ),
    )
    .select(
      sql<FlowLevelRow[]>`coalesce((
        select json_agg(json_build_object(
          'code', l.level, 'sv', r.name_sv, 'en', r.name_en, 'used', l.used, 'requires', l.requires, 'fields', l.fields)
          order by l.ordinal)
        from flow_level l join review_level r on r.tenant_id = l.tenant_id and r.code = l.level
        where l.tenant_id = flow.tenant_id and l.flow = flow.code), '[]')`.as('levels'),
    )
    .where('tenant_id', '=', tenant)
    .where(after(['flow.code'], cursor))
    .orderBy('code')
    .limit(limit + 1)
    .execute();
  const { data, nextCursor } = pageOf(rows, limit, ({ code }) => [code]);
  return {
    data: data.map(
      ({ name, is_standard: isStandard, active, templates, levels }): NewHireFlow => ({
        name,
        isStandard,
        active,
        employmentTemplates: templates,
        levels: levels.map(({ code, used, requires, fields, ...names }) => ({
          code,
          name: names[language],
          used,
          requires,
          fields: fieldsOf({ fields }).map(({ field, show, editable, required }) => ({
            key: field,
            shown: show,
            editable,
            required,
          })),
        })),
      }),
    ),
    nextCursor,
  };
}

export async function listAccountDimensions(db: PeopleTransaction, tenant: TenantId, { cursor, limit }: Page) {
  const rows = await db
    .selectFrom('dimension')
    .select(['code', 'name', 'gives_manager'])
    .where('tenant_id', '=', tenant)
    .where(after(['dimension.code'], cursor))
    .orderBy('code')
    .limit(limit + 1)
    .execute();
  const { data, nextCursor } = pageOf(rows, limit, ({ code }) => [code]);
  return {
    data: data.map(({ gives_manager: nearestManager, ...rest }): AccountDimension => ({ ...rest, nearestManager })),
    nextCursor,
  };
}

/** @throws not_found for a dimension that there is not */
export async function listAccounts(
  db: PeopleTransaction,
  tenant: TenantId,
  { dimension, cursor, limit }: Page & { readonly dimension?: string | undefined },
) {
  if (dimension !== undefined) {
    const known = await db
      .selectFrom('dimension')
      .select('code')
      .where('tenant_id', '=', tenant)
      .where('code', '=', dimension)
      .executeTakeFirst();
    if (!known) throw problem('not_found');
  }
  const rows = await db
    .selectFrom('account')
    .select(['dimension', 'code', 'name', 'active'])
    .where('tenant_id', '=', tenant)
    .where(after(['account.dimension', 'account.code'], cursor))
    .$if(dimension !== undefined, (query) => query.where('dimension', '=', dimension ?? ''))
    .orderBy('dimension')
    .orderBy('code')
    .limit(limit + 1)
    .execute();
  const { data, nextCursor } = pageOf(rows, limit, (row) => [row.dimension, row.code]);
  return { data: data satisfies DimensionAccount[], nextCursor };
}
