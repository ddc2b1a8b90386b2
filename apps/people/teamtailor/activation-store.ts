import type { Company } from '@farstu/contracts-teamtailor-partner';
import type { TenantId } from '@farstu/platform/database';
import type { Params } from '@farstu/platform/i18n';
import { type Selectable, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { PeopleDb, PeopleTransaction } from '../database.ts';
import type { ActivationSettings } from './activation-settings.ts';

export type ActivationRow = Selectable<PeopleDb['teamtailor_activation']>;

/** Why something went wrong: `people:teamtailor.failed.<code>` or `.refused.<code>`, or a sentence already made. */
export interface Failure {
  readonly code: string;
  readonly params: Params;
}

interface Seen {
  readonly tenant: TenantId;
  readonly apiUserId: string;
  readonly settings: ActivationSettings;
  readonly now: Temporal.Instant;
}

const columnsOf = ({ settings, now }: Seen) => ({
  language: settings.language,
  connect_email: settings.connectEmail,
  report_completed: settings.reportCompleted,
  last_seen_at: now.toString(),
});

/** Whether the row says all this already, and was seen within the minute: most calls then write nothing. */
export const isFresh = (row: ActivationRow, { settings, now }: Seen, company: Company): boolean =>
  row.company_name === (company.name ?? null) &&
  row.language === settings.language &&
  row.connect_email === settings.connectEmail &&
  row.report_completed === settings.reportCompleted &&
  Math.abs(Date.parse(row.last_seen_at) - now.epochMilliseconds) < 60_000;

export const findActivation = (
  db: PeopleTransaction,
  tenant: TenantId,
  apiUserId: string,
  companyUuid: string,
): Promise<ActivationRow | undefined> =>
  db
    .selectFrom('teamtailor_activation')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('api_user_id', '=', apiUserId)
    .where('company_uuid', '=', companyUuid)
    .executeTakeFirst();

/**
 * The activation that an event is from: (installation, API user, company in Teamtailor). Its settings become those of
 * this key. An activation that was only validated until now learns its company here.
 *
 * @param row as it was found before, if it was
 */
export async function activationOf(
  db: PeopleTransaction,
  seen: Seen,
  company: Company,
  row?: ActivationRow,
): Promise<ActivationRow> {
  const { tenant, apiUserId } = seen;
  const name = company.name ?? null;
  if (!row) {
    const waiting = await sql<ActivationRow>`
      update teamtailor_activation set company_uuid = ${company.uuid}
      where tenant_id = ${tenant} and api_user_id = ${apiUserId} and company_uuid = ''
        and not exists (
          select from teamtailor_activation other where other.tenant_id = ${tenant}
            and other.api_user_id = ${apiUserId} and other.company_uuid = ${company.uuid})
      returning *`.execute(db);
    if (waiting.rows.length > 0) return await activationOf(db, seen, company, waiting.rows[0]);
  }
  return await db
    .insertInto('teamtailor_activation')
    .values({
      ...columnsOf(seen),
      tenant_id: tenant,
      api_user_id: apiUserId,
      company_uuid: company.uuid,
      company_name: name,
      first_seen_at: seen.now.toString(),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'api_user_id', 'company_uuid'])
        .doUpdateSet({ ...columnsOf(seen), company_name: name }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
}

/**
 * Somebody saved the activation's form. Which company in Teamtailor it is, the call does not say: the user's only
 * activation gets the new settings, a first one waits for its first event, and with several nothing can be known.
 */
export async function activationValidated(db: PeopleTransaction, seen: Seen): Promise<void> {
  const { tenant, apiUserId } = seen;
  const rows = await db
    .selectFrom('teamtailor_activation')
    .select('id')
    .where('tenant_id', '=', tenant)
    .where('api_user_id', '=', apiUserId)
    .limit(2)
    .execute();
  const [only] = rows;
  if (rows.length > 1) return;
  if (only) {
    await db
      .updateTable('teamtailor_activation')
      .set(columnsOf(seen))
      .where('tenant_id', '=', tenant)
      .where('id', '=', only.id)
      .execute();
    return;
  }
  await db
    .insertInto('teamtailor_activation')
    .values({
      ...columnsOf(seen),
      tenant_id: tenant,
      api_user_id: apiUserId,
      company_uuid: '',
      first_seen_at: seen.now.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function noteSuccess(
  db: PeopleTransaction,
  tenant: TenantId,
  id: string,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .updateTable('teamtailor_activation')
    .set({ last_success_at: now.toString() })
    .where('tenant_id', '=', tenant)
    .where('id', '=', id)
    .execute();
}

export async function noteFailure(
  db: PeopleTransaction,
  tenant: TenantId,
  where: { readonly id: string } | { readonly companyUuid: string },
  failure: Failure,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .updateTable('teamtailor_activation')
    .set({ last_failure_at: now.toString(), last_failure: JSON.stringify(failure) })
    .where('tenant_id', '=', tenant)
    .where('id' in where ? 'id' : 'company_uuid', '=', 'id' in where ? where.id : where.companyUuid)
    .execute();
}
