import { httpServer } from '@farstu/platform/http';
import { translators } from '@farstu/platform/i18n';
import { platformMessages } from '@farstu/platform/problems';
import { logger, metrics } from '@farstu/platform/telemetry';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { houseRoutes } from './house-routes.ts';

const served = async (environment: NodeJS.ProcessEnv = {}, demo = false) => {
  const config = readConfig({ PORT: '8080', ...environment }, { demo });
  const translator = translators({ platform: platformMessages });
  const house = (server: FastifyInstance) =>
    houseRoutes(server, { config, open: [], meters: metrics(), translator, isReady: () => true });
  return await httpServer({ rooms: [], log: logger('silent'), translator, origin: config.publicUrl, house });
};
let app: FastifyInstance;
beforeAll(async () => {
  app = await served();
});
afterAll(() => app.close());

const { sv, en } = platformMessages;

describe('where nothing is', () => {
  test('a program is told so in its language, Swedish when it says none', async () => {
    for (const [language, words] of [
      ['', sv],
      ['en-GB,en;q=0.9,sv;q=0.8', en],
      ['fi', sv],
    ] as const) {
      const headers = language === '' ? {} : { 'accept-language': language };
      const answer = await app.inject({ url: '/people/nothing/here?personalNumber=hemligt', headers });
      expect(answer.statusCode).toBe(404);
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(answer.json()).toEqual({
        ...words.problems.not_found,
        type: 'urn:farstu:problem:not_found',
        status: 404,
        code: 'not_found',
      });
    }
  });

  test('so is who uses a method that is not there, OPTIONS and HEAD too', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'] as const) {
      const answer = await app.inject({ method, url: '/readyz/nothing', headers: { accept: 'text/html' } });
      expect([answer.statusCode, answer.headers['content-type']], method).toEqual([
        404,
        'application/problem+json; charset=utf-8',
      ]);
    }
  });
});

describe('/metrics', () => {
  const token = 'a-token-of-the-scraper';
  const asked = async (from: FastifyInstance, authorization?: string, address = '127.0.0.1') => {
    const headers = authorization === undefined ? {} : { authorization };
    const answer = await from.inject({ url: '/metrics', headers, remoteAddress: address });
    return [answer.statusCode, answer.body.includes('process_cpu')];
  };

  test('is not there where no token is configured, not even for this machine, where the proxy may be', async () => {
    expect(await asked(app)).toEqual([404, false]);
    expect(await asked(app, 'Bearer ')).toEqual([404, false]);
    expect(await asked(app, 'Bearer undefined')).toEqual([404, false]);
  });

  test('is for who shows the token, and for nobody else', async () => {
    const guarded = await served({ FARSTU_METRICS_TOKEN: token });
    for (const wrong of [undefined, token, `Basic ${token}`, `Bearer ${token}x`, 'Bearer ', `Bearer ${token} x`]) {
      expect(await asked(guarded, wrong), String(wrong)).toEqual([401, false]);
    }
    expect(await asked(guarded, `Bearer ${token}`, '203.0.113.7')).toEqual([200, true]);
    await guarded.close();
  });

  test('is open in the demo, which only this machine reaches, unless a token is set', async () => {
    const demo = await served({}, true);
    expect(await asked(demo)).toEqual([200, true]);
    const guarded = await served({ FARSTU_METRICS_TOKEN: token }, true);
    expect(await asked(guarded)).toEqual([401, false]);
    await demo.close();
    await guarded.close();
  });
});
