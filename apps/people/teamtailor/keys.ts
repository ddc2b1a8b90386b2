import type { TenantId } from '@farstu/platform/database';
import { type Keyring, Secret } from '@farstu/platform/secrets';
import type { PeopleTransaction } from '../database.ts';

/** What an installation has agreed with Teamtailor; null: not entered. */
export interface TeamtailorKeys {
  /** Signs every provider key, and is our credential when results are reported. */
  readonly apiKey: Secret | null;
  /** Signs events; null: signatures are not checked. */
  readonly webhookSecret: Secret | null;
}

export type KeyField = 'teamtailor_api_key' | 'teamtailor_webhook_secret';

const sealContext = (tenant: TenantId, field: KeyField) => ({ tenant, room: 'people', field });

export const sealKey = (keyring: Keyring, tenant: TenantId, field: KeyField, value: string): string =>
  keyring.seal(value, sealContext(tenant, field));

/** Undefined when there is no such installation. */
export async function teamtailorKeys(
  db: PeopleTransaction,
  keyring: Keyring,
  tenant: TenantId,
): Promise<TeamtailorKeys | undefined> {
  const row = await db
    .selectFrom('installation')
    .select(['teamtailor_api_key', 'teamtailor_webhook_secret'])
    .where('tenant_id', '=', tenant)
    .executeTakeFirst();
  return row && openKeys(keyring, tenant, row);
}

/** The keys of an installation's row. */
export function openKeys(
  keyring: Keyring,
  tenant: TenantId,
  row: Readonly<Record<KeyField, string | null>>,
): TeamtailorKeys {
  const open = (field: KeyField) => {
    const sealed = row[field];
    return sealed === null ? null : openKey(keyring, tenant, field, sealed);
  };
  return { apiKey: open('teamtailor_api_key'), webhookSecret: open('teamtailor_webhook_secret') };
}

const KEPT_MOST = 1_000;
const opened = new WeakMap<Keyring, Map<string, Secret>>();

/** Opened once as long as the sealed value stands: it is asked for at every call. */
function openKey(keyring: Keyring, tenant: TenantId, field: KeyField, sealed: string): Secret {
  const known = opened.get(keyring) ?? new Map<string, Secret>();
  opened.set(keyring, known);
  const name = `${tenant} ${field} ${sealed}`;
  const secret = known.get(name) ?? new Secret(keyring.open(sealed, sealContext(tenant, field)));
  if (known.size >= KEPT_MOST) known.clear();
  known.set(name, secret);
  return secret;
}
