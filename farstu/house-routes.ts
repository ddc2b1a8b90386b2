import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Language, languageOf, type Translator } from '@farstu/platform/i18n';
import type { AnyRoom } from '@farstu/platform/jobs';
import { problem, problemDocument } from '@farstu/platform/problems';
import type { metrics } from '@farstu/platform/telemetry';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { bearerIs } from './bearer.ts';
import type { Config } from './config.ts';

interface HouseRoutes {
  /** Whether everything that a start promises is there, the demo's filling included. */
  isReady: () => boolean;
  config: Config;
  open: readonly AnyRoom[];
  meters: ReturnType<typeof metrics>;
  translator: (language: Language) => Translator;
}

const pages = fileURLToPath(new URL('../web/shell/dist/', import.meta.url));
const A_YEAR = 'public, max-age=31536000, immutable';

/** What belongs to no room: health, metrics, which rooms are here, and the pages. */
export async function houseRoutes(
  app: FastifyInstance,
  { config, open, meters, translator, isReady }: HouseRoutes,
): Promise<void> {
  const atOnce = { permission: { open: 'asked by machines that start and watch the process' } };
  app.get('/healthz', { config: atOnce }, async () => ({ status: 'ok' }));
  app.get('/readyz', { config: atOnce }, async () => {
    if (!isReady()) throw problem('not_ready');
    for (const { house } of open) {
      await sql`select 1`.execute(house.database.kysely).catch(() => {
        throw problem('not_ready');
      });
    }
    return { status: 'ready', rooms: open.map(({ room }) => room.name) };
  });
  // Which tasks run and how often is nobody else's business; the demo is reached from this machine only.
  const { metricsToken } = config;
  const shown = { permission: { open: 'checked by the token of the configuration' } };
  const isScraper = async (request: FastifyRequest) => {
    if (metricsToken === undefined && !config.demo) throw problem('not_found');
    if (metricsToken !== undefined && !bearerIs(request, metricsToken)) throw problem('not_signed_in');
  };
  app.get('/metrics', { config: shown, preHandler: isScraper }, async (_request, reply) => {
    for (const { house } of open) {
      const { rows } = await sql<{ waiting: number }>`select jobs.waiting() as waiting`.execute(house.database.kysely);
      meters.waiting.set({ room: house.name }, rows[0]?.waiting ?? 0);
    }
    return reply.type(meters.registry.contentType).send(await meters.registry.metrics());
  });
  app.addHook('onResponse', async (request, reply) => {
    const room = request.routeOptions.url?.split('/')[1] ?? 'none';
    const known = open.some((each) => each.room.name === room) ? room : 'house';
    meters.requests.observe(
      { room: known, method: request.method, status: `${Math.floor(reply.statusCode / 100)}xx` },
      reply.elapsedTime / 1000,
    );
  });
  app.get('/_/rooms', { config: { permission: { open: 'the shell asks before it knows anybody' } } }, async () => ({
    rooms: open.map(({ room }) => room.name),
    demo: config.demo,
  }));

  // Passkeys refuse an IP address, and cookies belong to one name: a person who types the address is sent to it.
  const own = new URL(config.publicUrl);
  app.addHook('onRequest', async (request, reply) => {
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (own.hostname === 'localhost' && wantsPage && /^(127\.0\.0\.1|\[::1\])(:|$)/.test(request.headers.host ?? '')) {
      return reply.redirect(`${config.publicUrl}${request.url}`);
    }
  });

  if (existsSync(pages)) {
    await app.register(async (files) => {
      files.addHook('onRoute', (route) => {
        route.config = { ...route.config, permission: { open: 'pages hold no data' } };
      });
      // Looked up as they are asked for, so that pages built anew need no restart; their names change with their content.
      await files.register(fastifyStatic, {
        root: `${pages}assets/`,
        prefix: '/assets/',
        setHeaders: (reply) => reply.header('cache-control', A_YEAR),
      });
      await files.register(fastifyStatic, {
        root: pages,
        wildcard: false,
        globIgnore: ['assets/**'],
        decorateReply: false,
        setHeaders: (reply) => reply.header('cache-control', 'no-cache'),
      });
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (wantsPage && existsSync(`${pages}index.html`)) {
      return reply
        .header('cache-control', 'no-cache')
        .type('text/html; charset=utf-8')
        .send(readFileSync(`${pages}index.html`));
    }
    const missing = problemDocument(problem('not_found'), translator(languageOf(request.headers['accept-language'])));
    return reply.status(404).type('application/problem+json').send(missing);
  });
}
