import { exchange, type Fetch, jsonIn } from '@farstu/platform/exchange';
import { z } from 'zod';
import type { AccountsFailure } from './failure.ts';

export type TokenOutcome =
  | { readonly ok: true; readonly accessToken: string }
  | { readonly ok: false; readonly failure: AccountsFailure };

export interface ClientCredentialsOptions {
  readonly fetch: Fetch;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
  /** The audience that is asked for (RFC 8707). */
  readonly resource: string;
  readonly timeoutMs: number;
}

const discoverySchema = z.looseObject({ issuer: z.string(), token_endpoint: z.url() });
const tokenSchema = z.looseObject({ access_token: z.string().min(1), expires_in: z.number().optional() });
const oauthErrorSchema = z.looseObject({ error: z.string(), error_description: z.string().optional() });

/** A token is renewed this long before it runs out. */
const RENEW_BEFORE_MS = 60_000;

/**
 * Tokens by client credentials (RFC 6749 §4.4, secret by HTTP Basic), kept until a minute before they run out. Those who ask at
 * the same time share one request. Token time is real time.
 */
export function clientCredentials(options: ClientCredentialsOptions) {
  let held: { accessToken: string; until: number } | undefined;
  let asking: Promise<TokenOutcome> | undefined;
  let tokenEndpoint: string | undefined;

  async function endpoint(): Promise<{ ok: true; url: string } | Extract<TokenOutcome, { ok: false }>> {
    if (tokenEndpoint !== undefined) return { ok: true, url: tokenEndpoint };
    const url = `${options.issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`;
    const answer = await exchange({ fetch: options.fetch, method: 'GET', url, timeoutMs: options.timeoutMs });
    if (!answer.answered) return failed({ code: answer.code, retryable: answer.retryable, words: answer.words });
    const document = discoverySchema.safeParse(jsonIn(answer.text)).data;
    if (answer.status !== 200 || !document) return failed(refusedBy(answer.status, answer.text));
    if (document.issuer !== options.issuer) {
      const words = `The issuer calls itself ${document.issuer}, not ${options.issuer}.`;
      return failed({ code: 'unexpected-answer', retryable: false, words });
    }
    tokenEndpoint = document.token_endpoint;
    return { ok: true, url: tokenEndpoint };
  }

  async function ask(): Promise<TokenOutcome> {
    const found = await endpoint();
    if (!found.ok) return found;
    const credentials = [options.clientId, options.clientSecret].map(formEncoded).join(':');
    const answer = await exchange({
      fetch: options.fetch,
      method: 'POST',
      url: found.url,
      headers: {
        authorization: `Basic ${Buffer.from(credentials).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'application/json',
      },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        scope: options.scope,
        resource: options.resource,
      }).toString(),
      timeoutMs: options.timeoutMs,
    });
    // Asking for a token twice does no harm, so whatever happened it may be asked again.
    if (!answer.answered) {
      const retryable = answer.retryable !== false;
      return failed({ code: answer.code, retryable, words: answer.words });
    }
    const token = tokenSchema.safeParse(jsonIn(answer.text)).data;
    if (answer.status !== 200 || !token) return failed(refusedBy(answer.status, answer.text));
    held = {
      accessToken: token.access_token,
      until: Date.now() + (token.expires_in ?? 0) * 1000 - RENEW_BEFORE_MS,
    };
    return { ok: true, accessToken: token.access_token };
  }

  async function get(): Promise<TokenOutcome> {
    if (held && Date.now() < held.until) return { ok: true, accessToken: held.accessToken };
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  }

  return {
    get,
    /** After a 401: a new token, unless somebody else has fetched one since. */
    renew: async (refused: string): Promise<TokenOutcome> => {
      if (held?.accessToken === refused) held = undefined;
      return get();
    },
  };
}

function failed(failure: AccountsFailure): Extract<TokenOutcome, { ok: false }> {
  return { ok: false, failure };
}

function refusedBy(status: number, text: string): AccountsFailure {
  const error = oauthErrorSchema.safeParse(jsonIn(text)).data;
  const words = (error ? [error.error, error.error_description].filter(Boolean).join(': ') : text).trim().slice(0, 500);
  if (status === 429) return { code: 'rate-limited', retryable: true, status, words };
  if (status >= 500) return { code: 'server-error', retryable: true, status, words };
  if (status === 401 || error) return { code: 'refused-credentials', retryable: false, status, words };
  return { code: 'unexpected-answer', retryable: false, status, words };
}

/** RFC 6749 §2.3.1: id and secret are form-encoded before they are joined. */
function formEncoded(text: string): string {
  return new URLSearchParams({ v: text }).toString().slice(2);
}
