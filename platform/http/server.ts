import cookie from '@fastify/cookie';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  LogController,
  type RouteOptions,
} from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { type Language, languageOf, type Translator } from '../i18n/index.ts';
import { type Problem, problem, problemDocument } from '../problems/index.ts';
import type { Room, RoomHouse } from '../room/room.ts';
import { asProblem } from './input-problems.ts';
import { takeJson } from './json-body.ts';
import { withShapesInUse } from './open-api.ts';
import { securityHeaders } from './security-headers.ts';
import { refuseUnstorableText } from './unstorable-text.ts';

export interface ServerOptions {
  rooms: readonly { room: Room<never>; house: RoomHouse<never> }[];
  log: FastifyBaseLogger;
  translator: (language: Language) => Translator;
  /** `https://…` turns on secure cookies and HSTS. */
  origin: string;
  /** Proxies whose `X-Forwarded-For` is believed; unset: none, and the peer's own address counts. */
  trustProxy?: string | undefined;
  /** Adds what belongs to no room: health, metrics, pages, and what is said where nothing is. */
  house: (app: FastifyInstance) => Promise<void>;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Every address that answers, with what it declares: what the permission matrix and the OpenAPI checks go through. */
    declaredRoutes: readonly RouteOptions[];
  }
}

const BODY_LIMIT = 1024 * 1024;

const roomOf = (url: string) => /^\/+([a-z]+)/.exec(url)?.[1];

/** One HTTP server with every room under its own prefix; a route that declares no permission refuses the start. */
export async function httpServer({
  rooms,
  log,
  translator,
  origin,
  trustProxy,
  house,
}: ServerOptions): Promise<FastifyInstance> {
  const answer = (found: Problem, language: Language, room?: string) =>
    problemDocument(found, translator(language), room);
  const putSecurityHeaders = securityHeaders(origin);
  const app = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    trustProxy: trustProxy ?? false,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    routerOptions: { ignoreTrailingSlash: true, ignoreDuplicateSlashes: true, maxParamLength: 300 },
    genReqId: () => crypto.randomUUID(),
    // An address that cannot be read, or is too long, is nothing of ours; what it was is not said back. No hook runs here.
    frameworkErrors: (_error, request, reply: FastifyReply) => {
      putSecurityHeaders(reply);
      const missing = answer(problem('not_found'), languageOf(request.headers['accept-language']));
      void reply.status(missing.status).type('application/problem+json').send(missing);
    },
  });
  await app.register(cookie);
  app.decorateRequest('actor', null);
  // What we take in is JSON; a door that takes something else says so itself.
  app.removeContentTypeParser(['text/plain', 'application/json']);
  takeJson(app);
  app.addHook('preHandler', refuseUnstorableText);

  const routes: RouteOptions[] = [];
  app.addHook('onRoute', (route) => {
    routes.push(route);
  });
  app.decorate('declaredRoutes', routes);
  app.addHook('onReady', async () => {
    const bare = routes.filter(({ config, method }) => config?.permission === undefined && method !== 'OPTIONS');
    if (bare.length === 0) return;
    throw new Error(
      `No permission is declared by ${bare.map(({ method, url }) => `${String(method)} ${url}`).join(', ')}`,
    );
  });
  app.addHook('onSend', async (_request, reply, payload) => {
    putSecurityHeaders(reply);
    return payload;
  });
  app.addHook('onResponse', async (request, reply) => {
    const { url } = request.routeOptions;
    if (url === '/healthz' || url === '/readyz') return;
    // The pattern, never the address itself: addresses hold tokens and ids.
    log.info(
      { method: request.method, route: url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'request',
    );
  });

  app.setErrorHandler((error, request, reply) => {
    const known = asProblem(error);
    if (!known) {
      const { name, message, stack } = error as Error;
      log.error({ route: request.routeOptions.url, error: name, reason: message, stack, request: request.id }, 'fault');
    }
    const found = known ?? problem('internal', { extra: { instance: `urn:uuid:${request.id}` } });
    const language = request.actor?.language ?? languageOf(request.headers['accept-language']);
    const retryAfter = found.extra.retryAfterSeconds;
    if (typeof retryAfter === 'number') void reply.header('retry-after', String(retryAfter));
    return reply
      .status(found.status)
      .type('application/problem+json')
      .send(answer(found, language, roomOf(request.url)));
  });
  const documents = new Map<string, () => unknown>();
  for (const { room, house: roomHouse } of rooms) {
    await app.register(
      async (scope) => {
        await scope.register(swagger, {
          openapi: {
            openapi: '3.1.0',
            info: { title: `Farstu: ${room.name}`, version: '1' },
            servers: [{ url: origin }],
          },
          transform: jsonSchemaTransform,
          transformObject: withShapesInUse,
        });
        await room.routes(scope, roomHouse);
        documents.set(room.name, () => scope.swagger());
      },
      { prefix: `/${room.name}` },
    );
  }
  app.get('/openapi/:room.json', { config: { permission: { open: 'contracts are published' } } }, async (request) => {
    const found = documents.get((request.params as { room: string }).room);
    if (!found) throw problem('not_found');
    return found();
  });
  await app.register(async (docs) => {
    // The plugin's own routes carry no permission of their own.
    docs.addHook('onRoute', (route) => {
      route.config = { ...route.config, permission: { open: 'contracts are published' } };
    });
    // The browsable page demands a document of its own scope; it shows the rooms' instead.
    await docs.register(swagger, { openapi: { openapi: '3.1.0', info: { title: 'Farstu', version: '1' } } });
    await docs.register(swaggerUi, {
      routePrefix: '/docs',
      uiConfig: { urls: rooms.map(({ room }) => ({ name: room.name, url: `/openapi/${room.name}.json` })) },
    });
  });
  await house(app);
  return app;
}
