import type { TenantId } from '@farstu/platform/database';
import type { Translator } from '@farstu/platform/i18n';
import type { Addresses } from '@farstu/platform/room';
import type { Keyring, Secret } from '@farstu/platform/secrets';
import { z } from 'zod';
import { demandWholeInstallation } from '../access/in-company.ts';
import { command, type PeopleTransaction } from '../database.ts';
import { type KeyField, sealKey, teamtailorKeys } from '../teamtailor/keys.ts';
import { ownApiUrls, partnerBaseUrl } from '../teamtailor/own-addresses.ts';

const secretStateSchema = z.object({
  set: z.boolean(),
  /** The last four characters, so that a person can tell two apart. */
  hint: z.string().nullable(),
});

export const teamtailorSettingsShape = {
  customerNumber: z.int(),
  /** What Teamtailor calls: the partner's BASE_URL. */
  baseUrl: z.url(),
  /** The two forms of *Company API url* that are ours. */
  apiUrls: z.tuple([z.url(), z.url()]),
  apiKey: secretStateSchema,
  webhookSecret: secretStateSchema,
  warnings: z.array(z.object({ code: z.enum(['api_key_missing', 'webhook_secret_missing']), text: z.string() })),
};
export const teamtailorSettingsSchema = z.object(teamtailorSettingsShape).meta({ id: 'TeamtailorSettings' });
export type TeamtailorSettings = z.infer<typeof teamtailorSettingsSchema>;

const newSecret = z
  .string()
  .max(500)
  .refine((text) => !/\s/.test(text), { error: 'secret_has_spaces' })
  .refine((text) => text.length >= 8, { error: 'secret_too_short' })
  .nullable()
  .optional();

/** Left out: stays as it is. Null: taken away. They are never answered. */
export const changedTeamtailorSchema = z.strictObject({ apiKey: newSecret, webhookSecret: newSecret });

export async function readTeamtailorSettings(
  db: PeopleTransaction,
  { keyring, addresses }: { readonly keyring: Keyring; readonly addresses: Addresses },
  tenant: TenantId,
  t: Translator,
): Promise<TeamtailorSettings> {
  const keys = await teamtailorKeys(db, keyring, tenant);
  const apiKey = stateOf(keys?.apiKey ?? null);
  const webhookSecret = stateOf(keys?.webhookSecret ?? null);
  const warnings = [
    ...(apiKey.set ? [] : ['api_key_missing' as const]),
    ...(webhookSecret.set ? [] : ['webhook_secret_missing' as const]),
  ];
  return {
    customerNumber: tenant,
    baseUrl: partnerBaseUrl(addresses),
    apiUrls: [...ownApiUrls(addresses)],
    apiKey,
    webhookSecret,
    warnings: warnings.map((code) => ({ code, text: t(`people:integrations.warnings.${code}`) })),
  };
}

const stateOf = (secret: Secret | null) => ({ set: secret !== null, hint: secret?.reveal().slice(-4) ?? null });

/** The partner key and the webhook secret that Teamtailor has given out for Flex HRM; also how set-up enters them. */
export const saveTeamtailorSettings = command(
  'integrations.save-teamtailor',
  async (tx, { apiKey, webhookSecret }: z.infer<typeof changedTeamtailorSchema>): Promise<void> => {
    demandWholeInstallation(tx.actor, 'integrations.write');
    const sealed = (field: KeyField, value: string | null) =>
      value === null ? null : sealKey(tx.keyring, tx.tenant, field, value);
    const columns = {
      ...(apiKey !== undefined && { teamtailor_api_key: sealed('teamtailor_api_key', apiKey) }),
      ...(webhookSecret !== undefined && {
        teamtailor_webhook_secret: sealed('teamtailor_webhook_secret', webhookSecret),
      }),
    };
    if (Object.keys(columns).length === 0) return;
    await tx.db.updateTable('installation').set(columns).where('tenant_id', '=', tx.tenant).execute();
    const done = (value: string | null | undefined) =>
      value === undefined ? 'unchanged' : value === null ? 'removed' : 'set';
    await tx.audit({
      action: 'integration.teamtailor_changed',
      subject: { kind: 'installation', id: String(tx.tenant) },
      facts: { apiKey: done(apiKey), webhookSecret: done(webhookSecret) },
    });
  },
);
