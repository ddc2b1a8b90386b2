import { createRemoteJWKSet, type JWTVerifyGetKey, customFetch as joseFetch } from 'jose';
import * as oidc from 'openid-client';
import type { PeopleHouse } from '../database.ts';
import { problem } from '../problems.ts';
import { type IssuerClient, issuerClient, issuerRegistration } from './issuer-client.ts';

/** What is kept in the browser between leaving for the issuer and coming back. */
interface Leaving {
  readonly state: string;
  readonly nonce: string;
  /** PKCE (RFC 7636); the issuer gets its hash only. */
  readonly verifier: string;
}

/** Whom the issuer has signed in. */
export interface SignedIn {
  readonly subject: string;
  /** `sid`: which of the person's sessions at the issuer this is. */
  readonly issuerSession: string | null;
  readonly idToken: string;
}

/** We as a relying party of the issuer: OpenID Connect, code + PKCE. */
export interface RelyingParty {
  /** @throws issuer_not_set */
  leave(): Promise<{ to: URL; leaving: Leaving }>;
  /**
   * @param answer the query of the redirect back
   * @throws when the issuer said no, or the answer is not to our question
   */
  comeBack(answer: URLSearchParams, leaving: Leaving): Promise<SignedIn>;
  /** Where to go to sign out at the issuer too; our own front page when it cannot be reached or has no such page. */
  signOutAt(idToken: string | null): Promise<string>;
  /** What a logout token is checked against. */
  issuerKeys(): Promise<{ issuer: string; clientId: string; keys: JWTVerifyGetKey }>;
}

/** Discovery is read again after this long, so that an issuer may move its endpoints. */
const KEPT_MILLISECONDS = 3_600_000;
const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

interface Known {
  readonly client: IssuerClient;
  readonly configuration: oidc.Configuration;
  readonly keys: JWTVerifyGetKey;
  readonly until: number;
}

export function relyingParty(house: PeopleHouse, outside?: IssuerClient): RelyingParty {
  const { redirectUri, postLogoutRedirectUri } = issuerRegistration(house.addresses);
  let known: Known | undefined;

  const issuer = async (): Promise<Known> => {
    const client = await issuerClient(house, outside);
    if (!client) throw problem('issuer_not_set');
    if (known && sameClient(known.client, client) && performance.now() < known.until) return known;
    const configuration = await discover(client, house.fetch);
    const { jwks_uri } = configuration.serverMetadata();
    if (jwks_uri === undefined) throw new Error('the issuer publishes no keys');
    const keys = createRemoteJWKSet(new URL(jwks_uri), { [joseFetch]: house.fetch });
    known = { client, configuration, keys, until: performance.now() + KEPT_MILLISECONDS };
    return known;
  };

  return {
    leave: async () => {
      const { configuration } = await issuer();
      const leaving = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
      const to = oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: 'openid profile email',
        state: leaving.state,
        nonce: leaving.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(leaving.verifier),
        code_challenge_method: 'S256',
      });
      return { to, leaving };
    },
    comeBack: async (answer, { state, nonce, verifier }) => {
      const { configuration } = await issuer();
      const current = new URL(redirectUri);
      current.search = answer.toString();
      const tokens = await oidc.authorizationCodeGrant(configuration, current, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims || tokens.id_token === undefined) throw new Error('the issuer gave no id token');
      return {
        subject: claims.sub,
        issuerSession: typeof claims.sid === 'string' ? claims.sid : null,
        idToken: tokens.id_token,
      };
    },
    signOutAt: async (idToken) => {
      try {
        const { client, configuration } = await issuer();
        if (!client.endSession || !configuration.serverMetadata().end_session_endpoint) return postLogoutRedirectUri;
        return oidc.buildEndSessionUrl(configuration, {
          post_logout_redirect_uri: postLogoutRedirectUri,
          ...(idToken !== null && { id_token_hint: idToken }),
        }).href;
      } catch (error) {
        // The session here has ended all the same; the issuer's ends by itself within ten hours.
        house.log.warn({ reason: (error as Error).message }, 'the issuer could not be asked to end the session');
        return postLogoutRedirectUri;
      }
    },
    issuerKeys: async () => {
      const { client, configuration, keys } = await issuer();
      return { issuer: configuration.serverMetadata().issuer, clientId: client.clientId, keys };
    },
  };
}

function sameClient(one: IssuerClient, other: IssuerClient): boolean {
  return one.issuer === other.issuer && one.clientId === other.clientId && one.clientSecret === other.clientSecret;
}

/** Plain http is for an issuer on this machine only. */
async function discover(client: IssuerClient, fetch: typeof globalThis.fetch): Promise<oidc.Configuration> {
  const issuer = new URL(client.issuer);
  const mayBePlain = issuer.protocol === 'http:' && loopback.has(issuer.hostname);
  return await oidc.discovery(issuer, client.clientId, undefined, oidc.ClientSecretBasic(client.clientSecret), {
    [oidc.customFetch]: (url, options) => fetch(url, options as RequestInit),
    ...(mayBePlain && { execute: [oidc.allowInsecureRequests] }),
  });
}
