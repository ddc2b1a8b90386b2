import { createHash } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/**
 * An issuer as the outside world sees one, for tests: discovery, keys, token endpoint, and logout tokens signed with the
 * published key. `fetch` is the only way to it.
 */
export async function issuerInTest(issuer = 'https://issuer.test') {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const stranger = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256', use: 'sig' };
  const clientId = 'people';
  const clientSecret = 'a secret of the client';
  const codes = new Map<string, { nonce: string; challenge: string; subject: string }>();
  let reachable = true;

  const sign = (claims: Record<string, unknown>, key = privateKey, seconds = 300) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid: 'one', typ: 'JWT' })
      .setIssuedAt()
      .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
      .sign(key);

  const json = (body: unknown, status = 200) => Response.json(body, { status });

  const token = async (request: Request): Promise<Response> => {
    const wanted = `Basic ${Buffer.from(`${clientId}:${encodeURIComponent(clientSecret).replaceAll('%20', '+')}`).toString('base64')}`;
    if (request.headers.get('authorization') !== wanted) return json({ error: 'invalid_client' }, 401);
    const form = new URLSearchParams(await request.text());
    const known = codes.get(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!known || known.challenge !== challenge) return json({ error: 'invalid_grant' }, 400);
    codes.delete(form.get('code') ?? '');
    const { subject, nonce } = known;
    const id_token = await sign({ iss: issuer, aud: clientId, sub: subject, sid: `sid of ${subject}`, nonce });
    return json({ access_token: 'opaque', token_type: 'Bearer', expires_in: 60, id_token });
  };

  const fetch: typeof globalThis.fetch = async (input, init) => {
    if (!reachable) throw new TypeError('nobody answers');
    const request = new Request(input, init);
    const path = new URL(request.url).pathname;
    if (path === '/.well-known/openid-configuration') {
      return json({
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        end_session_endpoint: `${issuer}/end`,
        authorization_response_iss_parameter_supported: true,
        response_types_supported: ['code'],
        id_token_signing_alg_values_supported: ['ES256'],
      });
    }
    if (path === '/jwks') return json({ keys: [jwk] });
    if (path === '/token') return token(request);
    return json({}, 404);
  };

  return {
    fetch,
    client: { issuer, clientId, clientSecret, endSession: true },
    /** The person signs in at the issuer. @returns the query of the redirect back */
    signIn: (authorizationUrl: string, subject: string): string => {
      const { searchParams } = new URL(authorizationUrl);
      const code = `code-${codes.size}-${Math.random()}`;
      codes.set(code, {
        nonce: searchParams.get('nonce') ?? '',
        challenge: searchParams.get('code_challenge') ?? '',
        subject,
      });
      return new URLSearchParams({ code, state: searchParams.get('state') ?? '', iss: issuer }).toString();
    },
    logoutToken: (claims: Record<string, unknown> = {}, { by = 'issuer', seconds = 300 } = {}) =>
      sign(
        {
          iss: issuer,
          aud: clientId,
          jti: crypto.randomUUID(),
          events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
          ...claims,
        },
        by === 'issuer' ? privateKey : stranger.privateKey,
        seconds,
      ),
    cutOff: () => {
      reachable = false;
    },
  };
}
