import {
  type FormAnswers,
  formAnswer,
  recogniseProviderKey,
  verifyProviderKey,
} from '@farstu/contracts-teamtailor-partner';
import type { TenantId } from '@farstu/platform/database';
import type { Params } from '@farstu/platform/i18n';
import { Temporal } from 'temporal-polyfill';
import type { PeopleActor } from '../access/actor.ts';
import { loadActor } from '../access/load-actor.ts';
import type { PeopleHouse } from '../database.ts';
import { apiActor } from '../hr-api/api-actor.ts';
import { checkCredentials, instanceOf } from '../hr-api/credentials.ts';
import { type ActivationSettings, settingsIn } from './activation-settings.ts';
import { type TeamtailorKeys, teamtailorKeys } from './keys.ts';

/** Why a call from Teamtailor is not let in: `people:teamtailor.refused.<code>`. */
export type AdmissionRefusal =
  | 'key-missing'
  | 'key-unreadable'
  | 'key-bare'
  | 'unknown-instance'
  | 'partner-key-missing'
  | 'key-wrong-signature'
  | 'wrong-credentials'
  | 'right-missing'
  | 'roles-right-missing';

export const refusalStatus: Readonly<Record<AdmissionRefusal, 401 | 403>> = {
  'key-missing': 401,
  'key-unreadable': 401,
  'key-bare': 401,
  'unknown-instance': 401,
  'partner-key-missing': 401,
  'key-wrong-signature': 401,
  'wrong-credentials': 401,
  'right-missing': 403,
  'roles-right-missing': 403,
};

/** Somebody who was let in: the API user at work, with what was chosen at the activation. */
export interface AdmittedCaller {
  readonly tenant: TenantId;
  readonly actor: PeopleActor;
  readonly settings: ActivationSettings;
  readonly claims: FormAnswers;
  readonly keys: TeamtailorKeys;
}

export interface RefusedCaller {
  readonly because: AdmissionRefusal;
  readonly params: Params;
  /** Only when the key's signature was right: then it is known who was refused. */
  readonly known: { readonly tenant: TenantId } | null;
}

export type Admission =
  | { readonly ok: true; readonly caller: AdmittedCaller }
  | { readonly ok: false; readonly refused: RefusedCaller };

/**
 * Lets a call from Teamtailor in. Whose it is stands unverified in the key (`instance`); that installation's partner key
 * then proves the rest; then user and password; then the rights, which are read anew at every call (PL-6, TTH-5).
 */
export async function admit(house: PeopleHouse, authorization: string | undefined): Promise<Admission> {
  const key = recogniseProviderKey(authorization);
  if (key.kind === 'missing') return refuse('key-missing');
  if (key.kind === 'uuid') return refuse('key-bare');
  if (key.kind === 'unreadable') return refuse('key-unreadable');

  const instance = formAnswer(key.claims, 'instance') ?? '';
  const tenant = instanceOf(instance);
  const keys = tenant && (await house.read(tenant, (db) => teamtailorKeys(db, house.keyring, tenant)));
  if (!tenant || !keys) return refuse('unknown-instance', { instance });
  if (keys.apiKey === null) return refuse('partner-key-missing', { instance });
  const verdict = await verifyProviderKey(key.token, { apiKey: keys.apiKey.reveal(), at: Temporal.Now.instant() });
  if (!verdict.valid) return refuse('key-wrong-signature', { instance });

  const { claims } = verdict;
  const username = formAnswer(claims, 'username') ?? '';
  // Not trimmed: a password may begin or end with a space.
  const password = typeof claims.password === 'string' ? claims.password : '';
  const known = { tenant };
  const credentials = await checkCredentials(house, { tenant, username, password });
  if (!credentials.ok) return refuse('wrong-credentials', { username, instance }, known);
  const user = await house.read(tenant, (db) => loadActor(db, tenant, credentials.userId));
  if (!user) return refuse('wrong-credentials', { username, instance }, known);
  for (const right of ['api.company', 'api.system'] as const) {
    if (!user.capabilities.has(right)) return refuse('right-missing', { username, permission: right }, known);
  }
  const mayGiveAll = user.mayAssign.some(({ roles, companies }) => roles === 'all' && companies === 'all');
  if (!mayGiveAll) return refuse('roles-right-missing', { username }, known);
  const settings = settingsIn(claims);
  return { ok: true, caller: { tenant, actor: apiActor(user, settings.language), settings, claims, keys } };
}

function refuse(because: AdmissionRefusal, params: Params = {}, known: RefusedCaller['known'] = null): Admission {
  return { ok: false, refused: { because, params, known } };
}
