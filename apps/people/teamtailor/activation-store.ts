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

/** Who called, with which settings, and when. */
export interface Seen {
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

/** An activation as the door finds it. */
export interface KnownActivation {
  readonly id: string;
  readonly companyName: string | null;
  readonly language: string;
  readonly connectEmail: string;
  readonly reportCompleted: string;
  readonly lastSeenAt: string;
}

/** Whether the row says all this already, and was seen within the minute: most calls then write nothing. */
export const isFresh = (known: KnownActivation, { settings, now }: Seen, company: Company): boolean =>
  known.companyName === (company.name ?? null) &&
  known.language === settings.language &&
  known.connectEmail === settings.connectEmail &&
  known.reportCompleted === settings.reportCompleted &&
  Math.abs(Date.parse(known.lastSeenAt) - now.epochMilliseconds) < 60_000;

/**
 * The activation that an event is from: (installation, API user, company in Teamtailor). Its settings become those of
 * this key. An activation that was only validated until now learns its company here.
 *
 * @param isKnown it has been found before
 */
export async function activationOf(
  db: PeopleTransaction,
  seen: Seen,
  company: Company,
  isKnown: boolean,
): Promise<ActivationRow> {
  const { tenant, apiUserId } = seen;
  const name = company.name ?? null;
  if (!isKnown) {
    const waiting = await sql<ActivationRow>`
      update teamtailor_activation set company_uuid = ${company.uuid}
      where tenant_id = ${tenant} and api_user_id = ${apiUserId} and company_uuid = ''
        and not exists (
          select from teamtailor_activation other where other.tenant_id = ${tenant}
            and other.api_user_id = ${apiUserId} and other.company_uuid = ${company.uuid})
      returning *`.execute(db);
    if (waiting.rows.length > 0) return await activationOf(db, seen, company, true);
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

/** To the minute: all hires of an activation would otherwise wait for each other at its row. */
export async function noteSuccess(db: PeopleTransaction, row: ActivationRow, now: Temporal.Instant): Promise<void> {
  const { last_success_at: success, last_failure_at: failure } = row;
  const isKnown = success !== null && Math.abs(Date.parse(success) - now.epochMilliseconds) < 60_000;
  if (isKnown && (failure === null || Date.parse(failure) < Date.parse(success))) return;
  await db
    .updateTable('teamtailor_activation')
    .set({ last_success_at: now.toString() })
    .where('tenant_id', '=', row.tenant_id)
    .where('id', '=', row.id)
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
