import { lookup as lookupAddresses } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, type Dispatcher } from 'undici';
import { OutboundError, type OutboundProblem } from './outbound-error.ts';
import { listed, type OutboundRules } from './outbound-rules.ts';
import { isPublicAddress } from './public-address.ts';
import { BodyTooLarge, readBody } from './read-body.ts';

export interface OutboundLimits {
  /** bytes of an answer's body, unpacked; 10 MB unless told */
  maxBytes?: number;
  /** milliseconds for: name and connection, the answer's head, silence within its body, and all of it together */
  timeouts?: { connect?: number; headers?: number; body?: number; whole?: number };
}

export type ResolvedAddress = { address: string; family: number };

/** As `fetch`, but with every failure an `OutboundError`. Give it wherever a library takes a `fetch` of one's own. */
export type GuardedFetch = ((input: string | URL | Request, init?: RequestInit) => Promise<Response>) & {
  /** Ends the kept connections. */
  close(): Promise<void>;
};

/**
 * `fetch` for addresses that came from data: https to public addresses, and http(s) to the origin and listed hosts. A
 * name is resolved here and the connection goes to the very address that was judged, so a name that answers differently
 * the second time gains nothing. Redirects are errors. The body has been read, within its limits, when the promise resolves.
 * @param options.resolve instead of the system's resolver, for tests
 * @throws OutboundError from every call that gave no answer; a 4xx or 5xx is an answer
 */
export function guardedFetch(
  options: OutboundRules & OutboundLimits & { resolve?: (hostname: string) => Promise<ResolvedAddress[]> },
): GuardedFetch {
  const isListed = listed(options);
  const { connect = 5_000, headers = 15_000, body = 15_000, whole = 30_000 } = options.timeouts ?? {};
  const maxBytes = options.maxBytes ?? 10_000_000;
  const resolve = options.resolve ?? ((hostname) => lookupAddresses(hostname, { all: true, verbatim: true }));

  const agentWhere = (allowed: (address: string) => boolean) =>
    new Agent({
      connect: { timeout: connect, lookup: pinnedLookup(resolve, allowed) },
      headersTimeout: headers,
      bodyTimeout: body,
      allowH2: false,
      connections: 64,
      keepAliveMaxTimeout: 30_000,
    });
  const publicOnly = agentWhere(isPublicAddress);
  const anywhere = agentWhere(() => true);

  const call = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const target = URL.parse(String(input instanceof Request ? input.url : input));
    const method = (init?.method ?? (input instanceof Request ? input.method : 'GET')).toUpperCase();
    let bytesSent = false;
    const problem = (code: OutboundProblem, cause?: unknown) =>
      new OutboundError(code, { origin: target?.origin ?? 'no URL', method, bytesSent }, cause);

    if (target === null || !/^https?:$/.test(target.protocol)) throw problem('scheme-not-allowed');
    const here = isListed(target);
    if (target.protocol === 'http:' && !here) throw problem('scheme-not-allowed');
    // An address written out is never looked up when connecting, so it is judged before.
    const literal = target.hostname.replace(/^\[(.*)\]$/, '$1');
    if (target.username !== '' || target.password !== '') throw problem('host-not-allowed');
    if (!here && isIP(literal) !== 0 && !isPublicAddress(literal)) throw problem('host-not-allowed');

    const request = new Request(input, init);
    const deadline = AbortSignal.timeout(whole);
    const dispatcher = (here ? anywhere : publicOnly).compose(
      whenRequestStarts(() => {
        bytesSent = true;
      }),
    );
    try {
      request.signal.throwIfAborted();
      const payload = request.body === null ? null : Buffer.from(await request.arrayBuffer());
      const answer = await dispatcher.request({
        origin: target.origin,
        path: target.pathname + target.search,
        method,
        headers: outgoingHeaders(request.headers),
        body: payload,
        signal: AbortSignal.any([request.signal, deadline]),
      });
      if (isRedirect(answer.statusCode)) {
        await answer.body.dump({ limit: 0 }).catch(() => {});
        throw problem('redirect');
      }
      return responseOf(answer, await readBody(answer, maxBytes), target);
    } catch (error) {
      if (error instanceof OutboundError) throw error;
      throw problem(
        deadline.aborted ? 'timeout' : request.signal.aborted ? abortCode(request.signal) : codeOf(error),
        error,
      );
    }
  };

  return Object.assign(call, {
    close: async () => {
      await Promise.all([publicOnly.destroy(), anywhere.destroy()]);
    },
  });
}

/** Thrown into a connection attempt by the lookup; `codeOf` gives its code on. */
class LookupProblem extends Error {
  readonly problem: OutboundProblem;

  constructor(problem: OutboundProblem, cause?: unknown) {
    super(problem, { cause });
    this.problem = problem;
  }
}

/** Resolves once and hands only the allowed addresses to the socket, which connects to nothing else. */
function pinnedLookup(
  resolve: (hostname: string) => Promise<ResolvedAddress[]>,
  allowed: (address: string) => boolean,
): LookupFunction {
  return (hostname, { all }, callback) => {
    const settle = (addresses: ResolvedAddress[]) => {
      const usable = addresses.filter(({ address }) => allowed(address));
      const [first] = usable;
      if (first === undefined) callback(new LookupProblem(addresses.length === 0 ? 'dns' : 'host-not-allowed'), '', 0);
      else if (all) callback(null, usable);
      else callback(null, first.address, first.family);
    };
    resolve(hostname).then(settle, (error) => callback(new LookupProblem('dns', error), '', 0));
  };
}

/** The request is "started" when a connection stands and its first bytes are about to be written; before that, nothing left. */
function whenRequestStarts(started: () => void): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) =>
    dispatch(options, {
      ...forwarding(handler),
      onRequestStart: (controller, context) => {
        handler.onRequestStart?.(controller, context);
        if (!controller.aborted) started();
      },
    });
}

function forwarding(handler: Dispatcher.DispatchHandler): Dispatcher.DispatchHandler {
  return {
    onRequestUpgrade: (controller, status, headers, socket) =>
      handler.onRequestUpgrade?.(controller, status, headers, socket),
    onResponseStart: (controller, status, headers, message) =>
      handler.onResponseStart?.(controller, status, headers, message),
    onResponseData: (controller, chunk) => handler.onResponseData?.(controller, chunk),
    onResponseEnd: (controller, trailers) => handler.onResponseEnd?.(controller, trailers),
    onResponseError: (controller, error) => handler.onResponseError?.(controller, error),
  };
}

/** Written by the connection itself, or about the connection; and an answer that is not packed needs no unpacking. */
function outgoingHeaders(headers: Headers): Record<string, string> {
  const given = [...headers].filter(
    ([name]) => !/^(host|connection|content-length|transfer-encoding|upgrade|expect)$/.test(name),
  );
  return { 'user-agent': 'Farstu', accept: '*/*', ...Object.fromEntries(given), 'accept-encoding': 'identity' };
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400 && status !== 304;
}

function responseOf(answer: Dispatcher.ResponseData, body: Uint8Array<ArrayBuffer>, url: URL): Response {
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers)) {
    // Both spoke of the body on the wire, which has been unpacked.
    if (name === 'content-encoding' || name === 'content-length') continue;
    for (const one of [value ?? []].flat()) headers.append(name, latin1(one));
  }
  const bodyless = [204, 205, 304].includes(answer.statusCode);
  const response = new Response(bodyless ? null : body, { status: answer.statusCode, headers });
  return Object.defineProperty(response, 'url', { value: url.href });
}

/** `Headers` takes bytes only; the parser has read them as UTF-8. */
function latin1(value: string): string {
  return Buffer.from(value, 'utf8').toString('latin1');
}

function abortCode(signal: AbortSignal): OutboundProblem {
  return signal.reason instanceof DOMException && signal.reason.name === 'TimeoutError' ? 'timeout' : 'aborted';
}

const CODES: Readonly<Record<string, OutboundProblem>> = {
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'refused',
  ENETUNREACH: 'refused',
  EADDRNOTAVAIL: 'refused',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_OVERFLOW: 'too-large',
};

function codeOf(error: unknown): OutboundProblem {
  if (error instanceof LookupProblem) return error.problem;
  if (error instanceof BodyTooLarge) return 'too-large';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return CODES[code] ?? (/TLS|SSL|CERT|EPROTO|SIGNATURE|ISSUER|CRL|HOSTNAME/.test(code) ? 'tls' : 'reset');
}
