import type { TenantId } from '@farstu/platform/database';
import type { PeopleActor } from '../access/actor.ts';
import { actorOf, type UserAtWork } from '../access/load-actor.ts';
import type { PeopleHouse } from '../database.ts';
import type { KnownActivation } from './activation-store.ts';
import { openKeys, type TeamtailorKeys } from './keys.ts';

/** What the register says of a caller. */
export interface FoundCaller {
  readonly keys: TeamtailorKeys;
  /** Undefined: no such user, or not active. */
  readonly user: PeopleActor | undefined;
  readonly activation: KnownActivation | null;
}

interface CallerRow {
  api_key: string | null;
  webhook_secret: string | null;
  caller: UserAtWork | null;
  activation: KnownActivation | null;
}

/**
 * An installation's keys, one of its users with all rights, and the user's activation for a company in Teamtailor, in
 * one round trip. Undefined when there is no such installation.
 */
export async function readCaller(
  house: PeopleHouse,
  tenant: TenantId,
  userId: string | undefined,
  companyUuid: string | undefined,
): Promise<FoundCaller | undefined> {
  const { rows } = await house.database.pool.query<CallerRow>({
    name: 'teamtailor-caller',
    text: 'select api_key, webhook_secret, caller, activation from teamtailor_caller($1, $2, $3)',
    values: [tenant, userId ?? null, companyUuid ?? null],
  });
  const [row] = rows;
  if (!row) return undefined;
  const sealed = { teamtailor_api_key: row.api_key, teamtailor_webhook_secret: row.webhook_secret };
  return {
    keys: openKeys(house.keyring, tenant, sealed),
    user: row.caller ? actorOf(tenant, row.caller) : undefined,
    activation: row.activation,
  };
}
