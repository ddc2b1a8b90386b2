import { gathering, type TenantId } from '@farstu/platform/database';
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

interface Asked {
  readonly tenant: TenantId;
  readonly userId: string | undefined;
  readonly companyUuid: string | undefined;
}

/**
 * An installation's keys, one of its users with all rights, and the user's activation for a company in Teamtailor, in
 * one round trip that calls of the same moment share. Undefined when there is no such installation.
 */
export async function readCaller(house: PeopleHouse, asked: Asked): Promise<FoundCaller | undefined> {
  return await registerOf(house)(asked);
}

const registers = new WeakMap<PeopleHouse, (asked: Asked) => Promise<FoundCaller | undefined>>();

function registerOf(house: PeopleHouse): (asked: Asked) => Promise<FoundCaller | undefined> {
  const known = registers.get(house);
  if (known) return known;
  const register = gathering((together: readonly Asked[]) => readAll(house, together));
  registers.set(house, register);
  return register;
}

/** A burst of events is nearly always one caller's: each caller is read once. */
async function readAll(house: PeopleHouse, together: readonly Asked[]): Promise<(FoundCaller | undefined)[]> {
  const keys = together.map(({ tenant, userId, companyUuid }) => JSON.stringify([tenant, userId, companyUuid]));
  const places = new Map([...new Set(keys)].map((key, index) => [key, index + 1]));
  const different = [...places.keys()].map((key) => together[keys.indexOf(key)] as Asked);
  const { rows } = await house.database.pool.query<CallerRow & { place: number }>({
    name: 'teamtailor-caller',
    text: `select a.place, c.api_key, c.webhook_secret, c.caller, c.activation
      from unnest($1::integer[], $2::uuid[], $3::text[]) with ordinality as a (tenant, user_id, company, place),
        lateral teamtailor_caller(a.tenant, a.user_id, a.company) c`,
    values: [
      different.map(({ tenant }) => tenant),
      different.map(({ userId }) => userId ?? null),
      different.map(({ companyUuid }) => companyUuid ?? null),
    ],
  });
  const found = new Map(rows.map((row) => [row.place, foundIn(house, different[row.place - 1] as Asked, row)]));
  return keys.map((key) => found.get(places.get(key) ?? 0));
}

function foundIn(house: PeopleHouse, { tenant }: Asked, row: CallerRow): FoundCaller {
  const sealed = { teamtailor_api_key: row.api_key, teamtailor_webhook_secret: row.webhook_secret };
  return {
    keys: openKeys(house.keyring, tenant, sealed),
    user: row.caller ? actorOf(tenant, row.caller) : undefined,
    activation: row.activation,
  };
}
