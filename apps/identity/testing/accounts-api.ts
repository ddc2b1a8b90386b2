import { accountsClient } from '@farstu/contracts-accounts';
import type { FastifyInstance } from 'fastify';
import { secretOf } from './identity-room.ts';

/** The contract's own client, whose calls go to the room without a network. */
export function callerOf(app: FastifyInstance, clientId: string, origin = 'http://localhost:8080') {
  return accountsClient({
    issuer: `${origin}/identity`,
    baseUrl: `${origin}/identity/v1.0`,
    clientId,
    clientSecret: secretOf(clientId),
    fetch: async (url, init) => {
      const { pathname, search } = new URL(url);
      const answer = await app.inject({
        method: (init.method ?? 'GET') as 'GET',
        url: pathname + search,
        headers: init.headers as Record<string, string>,
        ...(typeof init.body === 'string' && { payload: init.body }),
      });
      const body = answer.statusCode === 204 ? null : answer.body;
      return new Response(body, { status: answer.statusCode, headers: answer.headers as Record<string, string> });
    },
  });
}

export function anInvitation(reference: string, email: string, more: object = {}) {
  return {
    email,
    first_name: 'Åsa',
    employer: 'Lunds Tegelbruk',
    language: 'sv',
    valid: { days: 5, zone: 'Europe/Stockholm', policy: 'calendar-days' as const },
    client_reference: reference,
    ...more,
  };
}

/** The value of an outcome that must have been good. */
export function valueIn<T>(outcome: { ok: true; value: T } | { ok: false; failure: unknown }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}
