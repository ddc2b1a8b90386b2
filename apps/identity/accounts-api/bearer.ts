import type { TenantId } from '@farstu/platform/database';
import { countOrRefuse } from '@farstu/platform/http';
import { languageOf } from '@farstu/platform/i18n';
import type { Actor } from '@farstu/platform/room';
import type { FastifyRequest } from 'fastify';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { accountsApiBase, clientById } from '../clients/client.ts';
import { type IdentityHouse, issuerOf } from '../database.ts';
import { problem } from '../problems/identity-problem.ts';
import { signingKeys } from '../sign-in/signing-keys.ts';

export const SCOPE = 'accounts';
const CALLS_PER_MINUTE = 3_000;

/**
 * Knows a service by its access token (RFC 9068): ours, for this API, not expired, and of a client that is still
 * registered. The installation is the client's, never the caller's word.
 * @throws invalid_client, scope_missing, too_many_requests
 */
export function bearerAuthentication(house: IdentityHouse): (request: FastifyRequest) => Promise<Actor> {
  return async (request) => {
    const [, token] = /^Bearer ([\w.~+/-]+=*)$/i.exec(request.headers.authorization ?? '') ?? [];
    const claims = token && (await verified(house, token));
    if (!claims) throw problem('invalid_client');
    const client = await clientById(house.database.kysely, claims.clientId);
    if (client?.kind !== 'service' || client.customer === null) throw problem('invalid_client');
    if (!claims.scopes.includes(SCOPE)) throw problem('scope_missing');
    const counters = house.database.kysely;
    await countOrRefuse(counters, { key: `accounts-api:${client.id}`, most: CALLS_PER_MINUTE, windowSeconds: 60 });
    return {
      kind: 'client',
      id: client.id,
      tenant: client.customer as TenantId,
      language: languageOf(request.headers['accept-language']),
      capabilities: new Set([SCOPE]),
    };
  };
}

async function verified(
  house: IdentityHouse,
  token: string,
): Promise<{ clientId: string; scopes: string[] } | undefined> {
  const { publicJwks } = await signingKeys(house);
  try {
    const { payload } = await jwtVerify(token, createLocalJWKSet({ keys: [...publicJwks] }), {
      issuer: issuerOf(house),
      audience: accountsApiBase(house),
      algorithms: ['RS256', 'ES256'],
      typ: 'at+jwt',
    });
    return { clientId: String(payload.client_id), scopes: String(payload.scope ?? '').split(' ') };
  } catch {
    return undefined;
  }
}
