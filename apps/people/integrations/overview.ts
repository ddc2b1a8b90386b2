import type { TenantId } from '@farstu/platform/database';
import type { Translator } from '@farstu/platform/i18n';
import { sql } from 'kysely';
import { accountsSource } from '../accounts-link/webhook-door.ts';
import type { PeopleHouse, PeopleTransaction } from '../database.ts';
import { settingsOf } from '../teamtailor/activation-settings.ts';
import type { Activation, Overview } from './shapes.ts';
import { readTeamtailorSettings } from './teamtailor-settings.ts';
import { failureText } from './words.ts';

/** *Systemregister > Integrationer*: how it stands with everything that is connected. */
export async function readOverview(
  db: PeopleTransaction,
  house: PeopleHouse,
  tenant: TenantId,
  t: Translator,
): Promise<Overview> {
  const activations = await readActivations(db, tenant, t);
  const latest = (moments: (string | null)[]) =>
    moments
      .filter((each) => each !== null)
      .sort()
      .at(-1) ?? null;
  const { rows } = await sql<Record<'received' | 'refused' | 'waiting' | 'refused_cards' | 'open', number>>`
    select
      (select count(*)::integer from inbox where tenant_id = ${tenant} and source like 'teamtailor:%' and state = 'received') as received,
      (select count(*)::integer from inbox where tenant_id = ${tenant} and source like 'teamtailor:%' and state = 'refused') as refused,
      (select count(*)::integer from teamtailor_card where tenant_id = ${tenant} and update_url is not null
        and delivered_version < version and refusal is null) as waiting,
      (select count(*)::integer from teamtailor_card where tenant_id = ${tenant} and refusal is not null) as refused_cards,
      (select count(*)::integer from attention where tenant_id = ${tenant} and settled_at is null) as open`.execute(db);
  const counts = rows[0] ?? { received: 0, refused: 0, waiting: 0, refused_cards: 0, open: 0 };
  return {
    teamtailor: {
      ...(await readTeamtailorSettings(db, house, tenant, t)),
      activations,
      inbox: { received: counts.received, refused: counts.refused },
      cards: { waiting: counts.waiting, refused: counts.refused_cards },
      lastSuccessAt: latest(activations.map(({ lastSuccessAt }) => lastSuccessAt)),
      lastFailureAt: latest(activations.map(({ lastFailureAt }) => lastFailureAt)),
    },
    identity: await readIdentityLink(db, tenant),
    attention: { open: counts.open },
  };
}

export async function readIdentityLink(db: PeopleTransaction, tenant: TenantId): Promise<Overview['identity']> {
  const row = await db
    .selectFrom('installation')
    .select(['identity_issuer', 'identity_client_id', 'domains_by_hand'])
    .select((eb) =>
      eb
        .selectFrom('inbox')
        .select((inner) => inner.fn.max('received_at').as('at'))
        .where('tenant_id', '=', tenant)
        .where('source', '=', accountsSource)
        .as('last_event'),
    )
    .where('tenant_id', '=', tenant)
    .executeTakeFirstOrThrow();
  return {
    configured: row.identity_issuer !== null && row.identity_client_id !== null,
    issuer: row.identity_issuer,
    clientId: row.identity_client_id,
    lastEventAt: row.last_event,
    domainsByHand: row.domains_by_hand,
  };
}

async function readActivations(db: PeopleTransaction, tenant: TenantId, t: Translator): Promise<Activation[]> {
  const rows = await db
    .selectFrom('teamtailor_activation as a')
    .innerJoin('users as u', (join) =>
      join.onRef('u.tenant_id', '=', 'a.tenant_id').onRef('u.id', '=', 'a.api_user_id'),
    )
    .selectAll('a')
    .select(['u.username', 'u.name', 'u.active'])
    .where('a.tenant_id', '=', tenant)
    .orderBy('a.last_seen_at', 'desc')
    .orderBy('a.id')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    companyUuid: row.company_uuid || null,
    companyName: row.company_name,
    apiUser: { id: row.api_user_id, username: row.username, name: row.name, active: row.active },
    settings: settingsOf(row),
    firstSeenAt: row.first_seen_at,
    lastSeenAt: row.last_seen_at,
    lastSuccessAt: row.last_success_at,
    lastFailureAt: row.last_failure_at,
    lastFailure: failureText(row.last_failure, t),
  }));
}
