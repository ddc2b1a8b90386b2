import type { TenantId } from '@farstu/platform/database';
import { systemActor } from '@farstu/platform/room';
import { hashSecret, issueSecret } from '@farstu/platform/secrets';
import { addLink } from '../accounts/linked-account.ts';
import { command, type IdentityHouse, nobodysInstallation } from '../database.ts';
import { webhookSecretContext } from '../webhooks/deliver.ts';

interface ClientBasics {
  id: string;
  name: string;
  /** 256 random bits or more. Left out: one is made, and answered that one time. */
  secret?: string;
  /** Where its people go to be signed in, also after an invitation. */
  initiateLoginUri?: string;
}

/** An application to register. Set up again, it gets these addresses. */
export type ClientToMake =
  | (ClientBasics & {
      kind: 'relying-party';
      /** Null: the origin's own sign-in, for every installation. */
      customer: TenantId | null;
      redirectUris: readonly string[];
      postLogoutRedirectUris?: readonly string[];
      backchannelLogoutUri?: string;
      refresh?: boolean;
    })
  | (ClientBasics & {
      kind: 'service';
      customer: TenantId;
      /** Where it is told of invitations, accounts and domains; `secret` is `whsec_…`. */
      webhook?: { url: string; secret: string };
    });

const makeClient = command(
  'client.set-up',
  async (tx, client: ClientToMake): Promise<{ clientId: string; clientSecret: string | null }> => {
    const before = await tx.db
      .selectFrom('client')
      .select(['id', 'kind', 'customer'])
      .where('id', '=', client.id)
      .executeTakeFirst();
    if (before && (before.kind !== client.kind || before.customer !== client.customer)) {
      throw new Error(`The client ${client.id} is registered for something else`);
    }
    const issued = before && client.secret === undefined ? undefined : (client.secret ?? issueSecret('fsc').secret);
    const party = client.kind === 'relying-party' ? client : undefined;
    const webhook = client.kind === 'service' ? client.webhook : undefined;
    const values = {
      name: client.name,
      redirect_uris: [...(party?.redirectUris ?? [])],
      post_logout_redirect_uris: [...(party?.postLogoutRedirectUris ?? [])],
      backchannel_logout_uri: party?.backchannelLogoutUri ?? null,
      initiate_login_uri: client.initiateLoginUri ?? null,
      refresh: party?.refresh ?? false,
      webhook_url: webhook?.url ?? null,
      sealed_webhook_secret: webhook ? tx.keyring.seal(webhook.secret, webhookSecretContext(client.id)) : null,
      ...(issued !== undefined && { secret_hash: hashSecret(issued), secret_hint: issued.slice(-4) }),
    };
    if (before) {
      await tx.db.updateTable('client').set(values).where('id', '=', client.id).execute();
    } else {
      const secret = issued ?? issueSecret('fsc').secret;
      await tx.db
        .insertInto('client')
        .values({
          ...values,
          id: client.id,
          kind: client.kind,
          customer: client.customer,
          secret_hash: hashSecret(secret),
          secret_hint: secret.slice(-4),
        })
        .execute();
      await tx.audit({
        action: 'client.set_up',
        subject: { kind: 'client', id: client.id },
        facts: { kind: client.kind },
      });
    }
    return { clientId: client.id, clientSecret: issued ?? null };
  },
);

/** Registers an application. `clientSecret` is null when it was registered before and no secret was given: it is not kept. */
export async function setUpClient(
  house: IdentityHouse,
  client: ClientToMake,
): Promise<{ clientId: string; clientSecret: string | null }> {
  return await house.execute(makeClient, systemActor(client.customer ?? nobodysInstallation, 'set-up'), client);
}

const rotate = command('client.rotate-secret', async (tx, { clientId }: { clientId: string }): Promise<string> => {
  const { secret, hash, hint } = issueSecret('fsc');
  const { secret_hash } = await tx.db
    .selectFrom('client')
    .select('secret_hash')
    .where('id', '=', clientId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  await tx.db
    .updateTable('client')
    .set({ secret_hash: hash, secret_hint: hint, previous_secret_hash: secret_hash })
    .where('id', '=', clientId)
    .execute();
  await tx.audit({ action: 'client.secret_rotated', subject: { kind: 'client', id: clientId } });
  return secret;
});

/** A new secret, answered this one time; the one before is accepted until the next change. */
export async function rotateClientSecret(house: IdentityHouse, clientId: string): Promise<{ clientSecret: string }> {
  return { clientSecret: await house.execute(rotate, systemActor(nobodysInstallation, 'set-up'), { clientId }) };
}

const link = command('account.link', async (tx, input: { accountId: string; clientId: string }): Promise<void> => {
  await addLink(tx, input.accountId, input.clientId);
});

/** Makes somebody one of an application's people, as accepting an invitation would. */
export async function linkToClient(
  house: IdentityHouse,
  customer: TenantId,
  input: { accountId: string; clientId: string },
): Promise<void> {
  await house.execute(link, systemActor(customer, 'set-up'), input);
}
