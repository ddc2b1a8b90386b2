import { httpServer } from '@farstu/platform/http';
import { translators } from '@farstu/platform/i18n';
import { platformMessages } from '@farstu/platform/problems';
import { logger, metrics } from '@farstu/platform/telemetry';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { houseRoutes } from './house-routes.ts';

let app: FastifyInstance;
beforeAll(async () => {
  const config = readConfig({ PORT: '8080' });
  const translator = translators({ platform: platformMessages });
  const house = (server: FastifyInstance) =>
    houseRoutes(server, { config, open: [], meters: metrics(), translator, isReady: () => true });
  app = await httpServer({ rooms: [], log: logger('silent'), translator, origin: config.publicUrl, house });
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
