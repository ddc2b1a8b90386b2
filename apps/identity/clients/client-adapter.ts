import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { IdentityHouse } from '../database.ts';
import { type Client, clientById } from './client.ts';

/** Metadata of ours on the library's clients. */
export const PREVIOUS_SECRET_HASH = 'previous_secret_hash';

/** Registered clients as the issuer sees them. `client_secret` holds the hash; secrets are compared by our own function. */
export function clientAdapter(house: IdentityHouse): Adapter {
  const refuse = async () => {
    throw new Error('Clients are registered by set-up only');
  };
  return {
    find: async (id) => {
      const client = await clientById(house.database.kysely, id);
      return client && metadata(client);
    },
    upsert: refuse,
    consume: refuse,
    destroy: refuse,
    revokeByGrantId: refuse,
    findByUid: async () => undefined,
    findByUserCode: async () => undefined,
  };
}

function metadata(client: Client): AdapterPayload {
  const shared = {
    client_id: client.id,
    client_name: client.name,
    client_secret: client.secret_hash,
    [PREVIOUS_SECRET_HASH]: client.previous_secret_hash ?? '',
    token_endpoint_auth_method: 'client_secret_basic' as const,
  };
  if (client.kind === 'service') {
    return { ...shared, grant_types: ['client_credentials'], response_types: [], redirect_uris: [], scope: 'accounts' };
  }
  return {
    ...shared,
    grant_types: ['authorization_code', ...(client.refresh ? ['refresh_token'] : [])],
    response_types: ['code'],
    redirect_uris: client.redirect_uris,
    post_logout_redirect_uris: client.post_logout_redirect_uris,
    scope: 'openid profile email offline_access',
    ...(client.backchannel_logout_uri && {
      backchannel_logout_uri: client.backchannel_logout_uri,
      backchannel_logout_session_required: true,
    }),
  };
}
