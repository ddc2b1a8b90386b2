import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type Provider from 'oidc-provider';
import { ISSUER_CONTENT_SECURITY_POLICY } from './issuer-pages.ts';

const PATHS = ['/connect/*', '/.well-known/openid-configuration'];

/**
 * Makes a request say what is configured, whatever the caller claimed: the library builds every address that it hands
 * out from these (proven-settings §6.3). A request line may itself hold a whole URL, and that is believed too.
 */
export function pinAddress(request: IncomingMessage, issuer: URL): void {
  request.headers.host = issuer.host;
  request.headers['x-forwarded-proto'] = issuer.protocol.replace(':', '');
  delete request.headers['x-forwarded-host'];
  const asked = request.url ?? '/';
  if (asked.startsWith('/')) return;
  const url = URL.parse(asked);
  request.url = url ? `${url.pathname}${url.search}` : '/';
}

/** 1: the issuer's own paths, handed to the library unread. */
export async function mountIssuer(scope: FastifyInstance, provider: Provider): Promise<void> {
  const issuer = new URL(provider.issuer);
  const answer = provider.callback();
  await scope.register(async (inner) => {
    inner.removeAllContentTypeParsers();
    inner.addContentTypeParser('*', (_request, _payload, done) => done(null));
    for (const url of PATHS) {
      inner.all(
        url,
        {
          config: { permission: { open: 'OpenID Connect knows its callers by credentials of its own' } },
          schema: { hide: true },
        },
        async (request, reply) => {
          reply.hijack();
          const { raw } = request;
          pinAddress(raw, issuer);
          protect(reply.raw, issuer);
          // The library finds its mount path as the difference between the two.
          Object.assign(raw, { originalUrl: raw.url });
          raw.url = (raw.url ?? '/').slice(issuer.pathname.length);
          await answer(raw, reply.raw);
        },
      );
    }
  });
}

/** The headers that every other answer gets from the server; a hijacked one must bring its own. */
function protect(response: ServerResponse, issuer: URL): void {
  response.setHeader('content-security-policy', ISSUER_CONTENT_SECURITY_POLICY);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  if (issuer.protocol === 'https:') {
    response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains');
  }
}
