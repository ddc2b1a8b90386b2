import { OutboundError, type OutboundProblem } from '../outbound/outbound-error.ts';

/** One HTTP exchange, bounded in time and size, and what a failed one says about whether the other side acted. */

/** The part of `fetch` that is used, so that a guarded one can be passed in. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** `true`: nothing was done, try again. `false`: it would fail again. `unknown`: it may have been done; find out before repeating. */
export type Retryable = true | false | 'unknown';

export type Exchange =
  | { readonly answered: true; readonly status: number; readonly headers: Headers; readonly text: string }
  | {
      readonly answered: false;
      readonly code:
        | 'unreachable' // the request never left
        | 'not-allowed' // nor may it
        | 'timed-out'
        | 'connection-lost'
        | 'answer-too-large'
        | 'unexpected-answer'; // a redirect, met by a guarded fetch
      readonly retryable: Retryable;
      /** What the network said. */
      readonly words: string;
    };

export interface ExchangeRequest {
  readonly fetch: Fetch;
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs: number;
  /** Longest answer that is read, in bytes. Default 1 MiB. */
  readonly maxBytes?: number;
}

/** The connection was never made, so nothing can have been done at the other end. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/**
 * Sends one request and reads the whole answer. Never throws for what the network does. Redirects are not followed: from
 * `fetch` itself they come back as the 3xx they are, and a guarded one throws for them, as for an address that it refuses
 * and for everything else; what it throws (`OutboundError`) knows whether the other side may have acted.
 */
export async function exchange(request: ExchangeRequest): Promise<Exchange> {
  const { fetch, method, url, headers, body, timeoutMs, maxBytes = 1024 * 1024 } = request;
  try {
    const response = await fetch(url, {
      method,
      headers: { ...headers },
      ...(body !== undefined && { body }),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await readAtMost(response, maxBytes);
    if (text === undefined) {
      return { answered: false, code: 'answer-too-large', retryable: 'unknown', words: `> ${maxBytes} bytes` };
    }
    return { answered: true, status: response.status, headers: response.headers, text };
  } catch (error) {
    return { answered: false, ...whatHappened(error) };
  }
}

async function readAtMost(response: Response, maxBytes: number): Promise<string | undefined> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(next.value);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function whatHappened(error: unknown): Omit<Extract<Exchange, { answered: false }>, 'answered'> {
  const chain = causes(error);
  const words = chain.map((cause) => cause.message).join(': ');
  const guarded = chain.find((cause) => cause instanceof OutboundError);
  if (guarded) return { code: codeOf(guarded), retryable: guarded.retryable, words };
  if (chain.some((cause) => cause.name === 'TimeoutError')) return { code: 'timed-out', retryable: 'unknown', words };
  if (chain.some((cause) => 'code' in cause && NEVER_SENT.has(String(cause.code)))) {
    return { code: 'unreachable', retryable: true, words };
  }
  return { code: 'connection-lost', retryable: 'unknown', words };
}

type FailureCode = Extract<Exchange, { answered: false }>['code'];

const GUARDED: Readonly<Record<OutboundProblem, FailureCode>> = {
  'host-not-allowed': 'not-allowed',
  'scheme-not-allowed': 'not-allowed',
  redirect: 'unexpected-answer',
  'too-large': 'answer-too-large',
  timeout: 'timed-out',
  aborted: 'timed-out', // only time aborts an exchange
  refused: 'unreachable',
  dns: 'unreachable',
  tls: 'unreachable',
  reset: 'connection-lost',
};

/** What keeps a request from leaving is one thing to whoever sent it, unless it is a rule. */
function codeOf({ code, bytesSent }: OutboundError): FailureCode {
  const named = GUARDED[code];
  return bytesSent || named === 'not-allowed' ? named : 'unreachable';
}

function causes(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let cause: unknown = error; cause instanceof Error && chain.length < 5; cause = cause.cause) chain.push(cause);
  return chain;
}

/** Seconds to wait according to `Retry-After` (seconds or an HTTP date), if it says so. `now` is milliseconds since the epoch. */
export function retryAfterSeconds(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}

/** The value of a JSON text; undefined when it is not JSON. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
