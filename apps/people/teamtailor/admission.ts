import {
  type FormAnswers,
  formAnswer,
  type ProviderKey,
  type ProviderKeyVerdict,
  recogniseProviderKey,
  verifyProviderKey,
} from '@farstu/contracts-teamtailor-partner';
import type { TenantId } from '@farstu/platform/database';
import type { Params } from '@farstu/platform/i18n';
import type { Secret } from '@farstu/platform/secrets';
import { Temporal } from 'temporal-polyfill';
import type { PeopleActor } from '../access/actor.ts';
import type { PeopleHouse } from '../database.ts';
import { apiActor, whereBothAreHeld } from '../hr-api/api-actor.ts';
import { type Credentials, checkCredentials, instanceOf, keptUser } from '../hr-api/credentials.ts';
import { keptProofs } from '../hr-api/kept-proofs.ts';
import { type ActivationSettings, settingsIn } from './activation-settings.ts';
import type { KnownActivation } from './activation-store.ts';
import type { TeamtailorKeys } from './keys.ts';
import { readCaller } from './read-caller.ts';

/** Why a call from Teamtailor is not let in: `people:teamtailor.refused.<code>`. */
export type AdmissionRefusal =
  | 'key-missing'
  | 'key-unreadable'
  | 'key-bare'
  | 'instance-missing'
  | 'unknown-instance'
  | 'partner-key-missing'
  | 'key-wrong-signature'
  | 'key-expired'
  | 'key-not-yet-valid'
  | 'username-missing'
  | 'password-missing'
  | 'wrong-credentials'
  | 'right-missing'
  | 'rights-apart'
  | 'roles-right-missing';

export const refusalStatus: Readonly<Record<AdmissionRefusal, 401 | 403>> = {
  'key-missing': 401,
  'key-unreadable': 401,
  'key-bare': 401,
  'instance-missing': 401,
  'unknown-instance': 401,
  'partner-key-missing': 401,
  'key-wrong-signature': 401,
  'key-expired': 401,
  'key-not-yet-valid': 401,
  'username-missing': 401,
  'password-missing': 401,
  'wrong-credentials': 401,
  'right-missing': 403,
  'rights-apart': 403,
  'roles-right-missing': 403,
};

/** Somebody who was let in: the API user at work, with what was chosen at the activation. */
export interface AdmittedCaller {
  readonly tenant: TenantId;
  readonly actor: PeopleActor;
  readonly settings: ActivationSettings;
  readonly claims: FormAnswers;
  readonly keys: TeamtailorKeys;
  /** Of an event: the activation as it was known before. */
  readonly activation: KnownActivation | null;
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
 *
 * @param companyUuid the company in Teamtailor that an event says it is from
 */
export async function admit(
  house: PeopleHouse,
  authorization: string | undefined,
  companyUuid?: string,
): Promise<Admission> {
  const key = recogniseProviderKey(authorization);
  if (key.kind === 'missing') return refuse('key-missing');
  if (key.kind === 'uuid') return refuse('key-bare');
  if (key.kind === 'unreadable') return refuse('key-unreadable');

  const instance = formAnswer(key.claims, 'instance');
  if (instance === undefined) return refuse('instance-missing');
  const tenant = instanceOf(instance);
  if (!tenant) return refuse('unknown-instance', { instance });
  const credentials = credentialsIn(tenant, key.claims);
  const { username } = credentials;
  // One look in the database for nearly every call. What is read for the user counts only once the key has proved right.
  const early = keptUser(house, credentials);
  const found = await readCaller(house, { tenant, userId: early, companyUuid });
  if (!found) return refuse('unknown-instance', { instance });
  const { keys } = found;
  if (keys.apiKey === null) return refuse('partner-key-missing', { instance });
  const known = { tenant };
  const verdict = await verdictOn(house, key, keys.apiKey);
  if (verdict === 'expired') return refuse('key-expired', {}, known);
  if (verdict === 'not-yet-valid') return refuse('key-not-yet-valid', {}, known);
  if (verdict === 'not-a-jwt') return refuse('key-unreadable');
  if (verdict !== 'valid') return refuse('key-wrong-signature', { instance });

  if (username === '') return refuse('username-missing', {}, known);
  if (credentials.password === '') return refuse('password-missing', {}, known);
  const proved =
    early === undefined ? await checkCredentials(house, credentials) : { ok: true as const, userId: early };
  if (!proved.ok) return refuse('wrong-credentials', { username, instance }, known);
  const caller = early === undefined ? await readCaller(house, { tenant, userId: proved.userId, companyUuid }) : found;
  const user = caller?.user;
  if (!user) return refuse('wrong-credentials', { username, instance }, known);
  for (const right of ['api.company', 'api.system'] as const) {
    if (!user.capabilities.has(right)) return refuse('right-missing', { username, permission: right }, known);
  }
  const { claims } = key;
  const settings = settingsIn(claims);
  const actor = whereBothAreHeld(apiActor(user, settings.language));
  if (!actor) return refuse('rights-apart', { username }, known);
  const mayGiveAll = user.mayAssign.some(({ roles, companies }) => roles === 'all' && companies === 'all');
  if (!mayGiveAll) return refuse('roles-right-missing', { username }, known);
  return { ok: true, caller: { tenant, actor, settings, claims, keys, activation: caller.activation } };
}

const signedKeys = keptProofs<true>();

/** Whether the partner key has signed the provider key: then what it claims is so. One that has a time is asked each time. */
async function verdictOn(
  house: PeopleHouse,
  { token, claims }: Extract<ProviderKey, { kind: 'jwt' }>,
  apiKey: Secret,
): Promise<'valid' | Extract<ProviderKeyVerdict, { valid: false }>['because']> {
  const evidence = [token, apiKey.reveal()];
  if (signedKeys.of(house, evidence)) return 'valid';
  const verdict = await verifyProviderKey(token, { apiKey: apiKey.reveal(), at: Temporal.Now.instant() });
  if (!verdict.valid) return verdict.because;
  if (claims.exp === undefined && claims.nbf === undefined) signedKeys.keep(house, evidence, true);
  return 'valid';
}

function credentialsIn(tenant: TenantId, claims: FormAnswers): Credentials {
  // Not trimmed: a password may begin or end with a space.
  const password = typeof claims.password === 'string' ? claims.password : '';
  return { tenant, username: formAnswer(claims, 'username') ?? '', password };
}

function refuse(because: AdmissionRefusal, params: Params = {}, known: RefusedCaller['known'] = null): Admission {
  return { ok: false, refused: { because, params, known } };
}
