import {
  type CreateInvitation,
  type Domain,
  newWebhookSecret,
  signWebhook,
  type WebhookEvent,
} from '@farstu/contracts-accounts';

interface Invited {
  id: string;
  request: CreateInvitation;
  state: 'queued' | 'sent' | 'verified' | 'revoked';
}

/** Plays identity's accounts API for tests: remembers what it was asked for, and can be told to fail. */
export function fakeIdentity(issuer = 'http://localhost:8080/identity') {
  const asked: { method: string; path: string; body: unknown }[] = [];
  const invited = new Map<string, Invited>();
  /** References that were taken back before they came. */
  const takenBack = new Set<string>();
  const accounts = new Map<string, string>();
  /** Ids of accounts made without a mail that we are linked to. */
  const linked = new Set<string>();
  const domains: Domain[] = [];
  const failures: (() => Response)[] = [];
  const meanwhiles: (() => Promise<unknown>)[] = [];
  const json = (status: number, body: unknown) =>
    new Response(status === 204 ? null : JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json' },
    });

  const account = (id: string, email: string) => ({
    id,
    email,
    email_verified: true,
    email_verified_date: null,
    first_name: 'A',
    last_name: 'B',
    preferred_language: 'sv',
    country_code: 'SE',
    created_date: '2026-11-22T09:00:00Z',
    last_login_date: null,
    linked_at: '2026-11-22T09:00:00Z',
  });
  const stateOf = ({ id, request, state }: Invited) => ({
    id,
    client_reference: request.client_reference,
    state,
    email: request.email,
    sent_at: null as string | null,
    expires_at: null as string | null,
    visited_at: null as string | null,
    user_id: null as string | null,
    linked_at: null as string | null,
    reason: null as string | null,
  });

  const domainAnswer = (method: string, path: string, body: unknown): Response => {
    if (method === 'GET') return json(200, { data: domains });
    if (method === 'DELETE') {
      const at = domains.findIndex(({ id }) => path === `/v1.0/domains/${id}`);
      const [removed] = domains.slice(at, at + 1);
      if (at < 0 || !removed) return json(404, { type: 'x', title: 'x', status: 404, code: 'not_found' });
      if (removed.state === 'pending') {
        domains.splice(at, 1);
        return json(204, undefined);
      }
      Object.assign(removed, { state: 'lost', verified_by: null });
      return json(200, removed);
    }
    const name = (body as { domain?: string } | undefined)?.domain;
    const known = domains.find(({ id, domain }) => domain === name || path === `/v1.0/domains/${id}/verify`);
    if (name === undefined) {
      if (!known) return json(404, { type: 'x', title: 'x', status: 404, code: 'not_found' });
      Object.assign(known, { state: 'verified', verified_by: 'administrator', verified_at: '2026-11-22T11:00:00Z' });
      return json(200, known);
    }
    if (known) return json(200, known);
    const added: Domain = {
      id: `domain-${domains.length + 1}`,
      domain: name,
      state: 'pending',
      txt_record: { name: `_farstu-verification.${name}`, value: `value-${domains.length + 1}` },
      verified_by: null,
      verified_at: null,
      created_at: '2026-11-22T11:00:00Z',
    };
    domains.push(added);
    return json(201, added);
  };

  const answer = (method: string, path: string, body: unknown): Response => {
    if (path === '/.well-known/openid-configuration') return json(200, { issuer, token_endpoint: `${issuer}/token` });
    if (path === '/token') return json(200, { access_token: 'token', expires_in: 3600 });
    asked.push({ method, path, body });
    const failure = failures.shift();
    if (failure) return failure();
    if (method === 'POST' && path === '/v1.0/invitations') {
      const request = body as CreateInvitation;
      const known = invited.get(request.client_reference);
      if (known && JSON.stringify(known.request) !== JSON.stringify(request)) {
        return json(409, { type: 'x', title: 'x', status: 409, code: 'client_reference_in_use' });
      }
      const state = takenBack.has(request.client_reference) ? 'revoked' : 'queued';
      const one: Invited = known ?? { id: `invitation-${invited.size + 1}`, request, state };
      invited.set(request.client_reference, one);
      return json(202, { id: one.id, client_reference: request.client_reference, state: one.state });
    }
    const revoked = /^\/v1\.0\/invitations\/(?:([^/]+)\/)?revoke$/.exec(path);
    if (revoked) {
      const reference = (body as { client_reference?: string } | undefined)?.client_reference;
      const one = [...invited.values()].find(({ id, request }) =>
        reference === undefined ? id === revoked[1] : request.client_reference === reference,
      );
      if (!one && reference !== undefined) {
        takenBack.add(reference);
        return json(204, undefined);
      }
      if (!one) return json(404, { type: 'x', title: 'x', status: 404, code: 'not_found' });
      if (one.state === 'verified')
        return json(409, { type: 'x', title: 'x', status: 409, code: 'invitation_verified' });
      one.state = 'revoked';
      return json(200, stateOf(one));
    }
    if (method === 'POST' && path === '/v1.0/users') {
      const { email } = body as { email: string };
      if (domains.some(({ domain, state }) => state !== 'verified' && email.endsWith(`@${domain}`))) {
        const errors = [{ pointer: '/email', code: 'domain_not_verified', message: 'The domain is not verified.' }];
        return json(422, { type: 'x', title: 'x', status: 422, code: 'invalid_input', errors });
      }
      const known = accounts.get(email);
      const id = known ?? `account-${accounts.size + 1}`;
      accounts.set(email, id);
      linked.add(id);
      return json(known ? 200 : 201, account(id, email));
    }
    if (method === 'GET' && path.startsWith('/v1.0/users?')) {
      const email = new URL(path, issuer).searchParams.get('email') ?? '';
      const id = accounts.get(email);
      return json(200, { data: id && linked.has(id) ? [account(id, email)] : [] });
    }
    if (path.startsWith('/v1.0/domains')) return domainAnswer(method, path, body);
    if (method === 'DELETE' && path.startsWith('/v1.0/users/')) {
      linked.delete(path.slice('/v1.0/users/'.length));
      return json(204, undefined);
    }
    return json(404, { type: 'x', title: 'x', status: 404, code: 'not_found' });
  };

  return {
    issuer,
    asked,
    accounts,
    linked,
    domains,
    webhookSecret: newWebhookSecret(),
    fetch: (async (url: string | URL | Request, init?: RequestInit) => {
      const path = String(url).slice(issuer.length);
      const isForm = path === '/token';
      const body = init?.body && !isForm ? JSON.parse(String(init.body)) : undefined;
      const answered = answer(init?.method ?? 'GET', path, body);
      if (path.startsWith('/v1.0/')) await meanwhiles.shift()?.();
      return answered;
    }) as typeof globalThis.fetch,
    /** The next call is answered so; a thrown error is a connection that broke. */
    failOnce: (failure: () => Response) => failures.push(failure),
    /** What somebody does after the next call has been carried out, and before its answer comes back. */
    meanwhile: (act: () => Promise<unknown>) => meanwhiles.push(act),
    problem: (status: number, code: string, detail: string) => () =>
      json(status, { type: 'x', title: code, status, code, detail }),
    /** Mails that identity was asked to send, oldest first. */
    invitations: () => [...invited.values()],
    /** The event that identity would send of one of its invitations. */
    eventOf: (
      reference: string,
      type:
        | 'invitation.sent'
        | 'invitation.bounced'
        | 'invitation.visited'
        | 'invitation.verified'
        | 'invitation.expired'
        | 'invitation.revoked',
      timestamp: string,
      more: Record<string, string> = {},
    ): WebhookEvent => {
      const one = invited.get(reference);
      if (!one) throw new Error('never invited');
      const state = type === 'invitation.visited' ? 'sent' : (type.slice('invitation.'.length) as Invited['state']);
      one.state = state;
      return { type, timestamp, data: { ...stateOf(one), state, ...more } } as unknown as WebhookEvent;
    },
  };
}

/** A delivery as it comes in: headers and raw body. */
export function signedDelivery(secret: string, event: WebhookEvent, id: string = crypto.randomUUID()) {
  const payload = JSON.stringify(event);
  return { payload, headers: { ...signWebhook({ id, body: payload, secret }), 'content-type': 'application/json' } };
}
