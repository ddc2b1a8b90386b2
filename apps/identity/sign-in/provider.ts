import { systemActor } from '@farstu/platform/room';
import { verifySecret } from '@farstu/platform/secrets';
import { sql } from 'kysely';
import Provider, {
  type Configuration,
  errors,
  interactionPolicy,
  type JWKS,
  type KoaContextWithOIDC,
} from 'oidc-provider';
import { accountById } from '../accounts/account.ts';
import { accountsApiBase } from '../clients/client.ts';
import { clientAdapter, PREVIOUS_SECRET_HASH } from '../clients/client-adapter.ts';
import { type IdentityHouse, issuerOf, nobodysInstallation } from '../database.ts';
import { tellOfLogout } from '../sessions/back-channel-logout.ts';
import { artefactAdapter } from './artefact-adapter.ts';
import { claimsOf } from './claims.ts';
import { issuerPages } from './issuer-pages.ts';
import { signingKeys } from './signing-keys.ts';

/** At most ten hours, however busy (people-identity-pulse.md §2.2). Seconds of real time, as all here. */
export const SESSION_SECONDS = 10 * 60 * 60;
const ACCESS_TOKEN_SECONDS = 15 * 60;
const SERVICE_TOKEN_SECONDS = 10 * 60;
const FIRST_PARTY_SCOPES = 'openid profile email offline_access';

/** Paths under the issuer; `mount.ts` hands exactly these to the library. */
const routes = {
  authorization: '/connect/authorize',
  token: '/connect/token',
  userinfo: '/connect/userinfo',
  jwks: '/connect/jwks',
  revocation: '/connect/revocation',
  end_session: '/connect/endsession',
};

/** The OpenID Connect issuer. Its settings are the seven of reference/proven-settings.md §6, each marked where it stands. */
export async function openProvider(house: IdentityHouse): Promise<Provider> {
  const issuer = issuerOf(house);
  const keys = await signingKeys(house);
  const provider = new Provider(issuer, settings(house, { keys: keys.privateJwks as JWKS['keys'] }));
  // 3: together with `mount.ts`, which sets the headers from the configured address, whatever the caller sent.
  provider.proxy = true;
  Object.assign(provider.Client.prototype, clientMethods(house));
  provider.on('server_error', (_ctx, error) => {
    house.log.error({ error: error.name, reason: error.message, stack: error.stack }, 'fault in the issuer');
  });
  return provider;
}

function settings(house: IdentityHouse, jwks: JWKS): Configuration {
  const path = new URL(issuerOf(house)).pathname;
  const cookie = { path, httpOnly: true, sameSite: 'lax', signed: true } as const;
  const policy = interactionPolicy.base();
  // 6: our own applications ask no consent; without the prompt nobody can land on a page that we do not have.
  policy.remove('consent');
  const pages = issuerPages(house);
  return {
    adapter: (model) => (model === 'Client' ? clientAdapter(house) : artefactAdapter(house, model)),
    jwks,
    routes,
    // 2
    interactions: { policy, url: (_ctx, interaction) => `${path}/sign-in/${interaction.uid}` },
    // 4
    cookies: {
      names: { session: 'farstu_identity', interaction: 'farstu_sign_in', resume: 'farstu_resume' },
      keys: [house.keyring.derive('identity cookies').toString('base64url')],
      short: cookie,
      long: cookie,
    },
    // 5
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    expiresWithSession: async () => true,
    rotateRefreshToken: true,
    // 6
    loadExistingGrant: firstPartyGrant,
    // 7: the library's own guard would refuse every private address; ours obeys what an administrator has listed.
    fetch: (input, init) => {
      const { dispatcher: _guard, ...plain } = (init ?? {}) as RequestInit & { dispatcher?: unknown };
      return house.fetch(input, plain);
    },
    findAccount: async (_ctx, sub) => {
      const account = await accountById(house.database.kysely, sub);
      return account && { accountId: account.id, claims: async () => claimsOf(account) };
    },
    responseTypes: ['code'],
    pkce: { required: () => true },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post'],
    enabledJWA: { idTokenSigningAlgValues: ['RS256', 'ES256'] },
    scopes: ['openid', 'offline_access', 'profile', 'email', 'accounts'],
    claims: {
      openid: ['sub'],
      profile: ['name', 'given_name', 'family_name', 'locale'],
      email: ['email', 'email_verified'],
    },
    conformIdTokenClaims: false,
    extraClientMetadata: { properties: [PREVIOUS_SECRET_HASH] },
    clientBasedCORS: () => false,
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: pages.confirmLogout,
        postLogoutSuccessSource: pages.loggedOut,
      },
      clientCredentials: { enabled: true },
      revocation: { enabled: true },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: async (ctx, _client, oneOf) =>
          oneOf ?? (ctx.oidc.params?.grant_type === 'client_credentials' ? accountsApiBase(house) : []),
        getResourceServerInfo: async (_ctx, resource, client) => {
          if (resource !== accountsApiBase(house) || !client.grantTypeAllowed('client_credentials')) {
            throw new errors.InvalidTarget();
          }
          return {
            scope: 'accounts',
            audience: resource,
            accessTokenFormat: 'jwt',
            accessTokenTTL: SERVICE_TOKEN_SECONDS,
            jwt: { sign: { alg: 'RS256' } },
          };
        },
      },
    },
    renderError: pages.error,
    ttl: {
      AccessToken: ACCESS_TOKEN_SECONDS,
      AuthorizationCode: 60,
      ClientCredentials: SERVICE_TOKEN_SECONDS,
      Grant: SESSION_SECONDS,
      IdToken: 60 * 60,
      Interaction: 60 * 60,
      RefreshToken: SESSION_SECONDS,
      Session: (_ctx, session) => secondsLeft(session.loginTs),
    },
  };
}

/** A session that nobody has signed in to lives as long as its interaction. */
export function secondsLeft(loginTs: number | undefined): number {
  if (loginTs === undefined) return 60 * 60;
  return Math.max(1, loginTs + SESSION_SECONDS - Math.floor(Date.now() / 1000));
}

/** Everything that a first-party application may ask for, given anew when the session's grant was revoked. */
async function firstPartyGrant(ctx: KoaContextWithOIDC) {
  const { provider, session, client, account } = ctx.oidc;
  if (!client || !account) return undefined;
  const grantId = session?.grantIdFor(client.clientId);
  const existing = grantId === undefined ? undefined : await provider.Grant.find(grantId);
  if (existing?.accountId === account.accountId) return existing;
  const grant = new provider.Grant({ accountId: account.accountId, clientId: client.clientId });
  grant.addOIDCScope(FIRST_PARTY_SCOPES);
  await grant.save();
  return grant;
}

interface LibraryClient {
  clientId: string;
  clientSecret?: string;
  /** Metadata of ours keeps its name. */
  [PREVIOUS_SECRET_HASH]?: string;
}

/** What the library's clients do in our way. */
function clientMethods(house: IdentityHouse) {
  return {
    /** Against the hashes of the current secret and the one before. */
    async compareClientSecret(this: LibraryClient, given: string): Promise<boolean> {
      const right = [this.clientSecret, this[PREVIOUS_SECRET_HASH]].some((hash) => hash && verifySecret(given, hash));
      if (right) await noteUse(house, this.clientId);
      return right;
    },
    /** Durable before anybody is told, and then tried until the application has heard; see back-channel-logout.ts. */
    async backchannelLogout(this: LibraryClient, accountId: string, sid: string): Promise<void> {
      const about = { accountId, clientId: this.clientId, sid };
      await house.execute(tellOfLogout, systemActor(nobodysInstallation, 'sign-out'), about);
    },
  };
}

async function noteUse(house: IdentityHouse, clientId: string): Promise<void> {
  await house.database.kysely
    .updateTable('client')
    .set({ secret_used_at: sql<string>`now()` })
    .where('id', '=', clientId)
    .where(sql<boolean>`(secret_used_at is null or secret_used_at < now() - interval '1 minute')`)
    .execute();
}
