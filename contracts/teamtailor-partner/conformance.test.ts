import { createServer, type IncomingMessage, type Server } from 'node:http';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { updatePartnerResult } from './client.ts';
import { type ConformanceTarget, partnerConformance } from './conformance.ts';
import { activationDocument, formWithErrors } from './form-fields.ts';
import { partnerEventSchema } from './partner-event.ts';
import type { ResultUpdateAttributes } from './partner-result.ts';
import { recogniseProviderKey, verifyProviderKey } from './provider-key.ts';
import { verifyTeamtailor } from './signature.ts';

const apiKey = 'partner-key-of-the-test';
const secret = 'webhook-secret-of-the-test';

/** What a partner may do wrong; each is found by a check of its own. */
interface Slips {
  signature?: boolean;
  company?: boolean;
  job?: boolean;
  names?: boolean;
  credentials?: boolean;
  silent?: boolean;
}

interface Reply {
  status: number;
  body?: unknown;
}

/** The smallest partner that keeps the contract. */
function partner(slips: Slips): Server {
  const keyIsRight = async (request: IncomingMessage) => {
    const key = recogniseProviderKey(request.headers.authorization);
    if (slips.credentials) return true;
    if (key.kind !== 'jwt') return false;
    return (await verifyProviderKey(key.token, { apiKey, at: Temporal.Now.instant() })).valid;
  };
  const take = async (request: IncomingMessage, body: string): Promise<Reply> => {
    const event = partnerEventSchema.safeParse(parsed(body));
    if (!event.success) return { status: 400, body: 'unreadable' };
    const { id, candidate, company, 'partner-result': result } = event.data['partner-event'];
    const at = Temporal.Now.instant();
    const verdict = verifyTeamtailor(request.headers['teamtailor-signature'], { secret, eventId: id, at });
    if (!slips.signature && !verdict.valid) return { status: 401, body: 'signature' };
    if (slips.company && !company) return { status: 422, body: 'company' };
    if (slips.job && !candidate.job) return { status: 500 };
    if (slips.names && !candidate['first-name']) return { status: 422, body: 'names' };
    if (result?.['update-url'] && !slips.silent) {
      const attributes: ResultUpdateAttributes = {
        status: 'completed',
        actions: [{ buttonText: 'Igen', endpoint: 'retry' }],
      };
      await updatePartnerResult({ fetch, apiKey, updateUrl: result['update-url'], resultId: result.id, attributes });
    }
    return { status: 204 };
  };
  const routes: Record<string, (request: IncomingMessage, body: string) => Promise<Reply>> = {
    'GET /tt/activation': async () => ({
      status: 200,
      body: activationDocument({
        fields: [{ id: 'token', type: 'text', label: 'Token', required: true }],
        customFieldMapping: [],
        validateEndpoint: 'activation/validate',
      }),
    }),
    'GET /tt/activation/validate': async (request) =>
      (await keyIsRight(request)) ? { status: 200 } : { status: 401, body: { errors: ['Fel nyckel'] } },
    'GET /tt/config': async (request) => ({
      status: 200,
      body: (await keyIsRight(request)) ? { config: { fields: [] } } : formWithErrors(['Fel nyckel']),
    }),
    'POST /tt/webhook': take,
    'POST /tt/retry': take,
  };
  return createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const route = routes[`${request.method} ${request.url?.split('?')[0]}`];
    const { status, body } = (await route?.(request, Buffer.concat(chunks).toString())) ?? { status: 404 };
    response.writeHead(status).end(body === undefined ? undefined : JSON.stringify(body));
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function listening(slips: Slips) {
  const server = partner(slips);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const target: ConformanceTarget = {
    baseUrl: `http://127.0.0.1:${port}/tt/`,
    apiKey,
    webhookSecret: secret,
    answers: { token: 'x' },
    settleWithinMs: 200,
  };
  return { server, target };
}

describe('a partner that keeps the contract passes', async () => {
  let server: Server;
  const later: { target?: ConformanceTarget } = {};
  beforeAll(async () => {
    ({ server, target: later.target } = await listening({}));
  });
  afterAll(() => server.close());

  const names = partnerConformance({ baseUrl: '', apiKey, webhookSecret: secret, answers: {} }).map(({ name }) => name);
  it.each(names)('%s', async (name) => {
    if (!later.target) throw new Error('not listening');
    await partnerConformance(later.target)
      .find((check) => check.name === name)
      ?.run();
  });
});

describe('a partner that breaks the contract is found out', () => {
  it.each<[string, Slips, string[]]>([
    ['does not check signatures', { signature: true }, ['signature: one that is missing']],
    ['wants the company inside', { company: true }, ['webhook: accepts an event with the company beside only']],
    ['takes a job for granted', { job: true }, ['webhook: accepts an event without a job, as in bulk']],
    ['takes names for granted', { names: true }, ['webhook: accepts an event whose candidate has null names']],
    ['believes any key', { credentials: true }, ['validate: a key signed', 'validate: a bare UUID', 'config: wrong']],
    ['never reports', { silent: true }, ['webhook: an event is accepted and its result reported']],
  ])('one that %s', async (_what, slips, expected) => {
    const { server, target } = await listening(slips);
    const failed: string[] = [];
    for (const check of partnerConformance(target)) {
      await check.run().catch(() => failed.push(check.name));
    }
    server.close();
    for (const start of expected) expect(failed).toContainEqual(expect.stringContaining(start));
    expect(failed.length).toBeLessThan(7);
  });
});
