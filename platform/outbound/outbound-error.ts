/** Why a call out of the house gave no answer that can be used. A closed list: a client switches over it. */
export type OutboundProblem =
  /** the address is private, loopback or the like and not listed */
  | 'host-not-allowed'
  /** neither https nor listed http */
  | 'scheme-not-allowed'
  /** the other side answered with a redirect, which is never followed */
  | 'redirect'
  | 'too-large'
  | 'timeout'
  /** nobody listens, or no way there */
  | 'refused'
  | 'dns'
  | 'tls'
  /** the connection broke, or what came back was not HTTP */
  | 'reset'
  /** the caller's signal */
  | 'aborted';

/** Rules, which would say the same again. */
const RULES: ReadonlySet<OutboundProblem> = new Set(['host-not-allowed', 'scheme-not-allowed']);

/** Answers that cannot be used, and would come again. What was asked for may have been done all the same. */
const ANSWERS: ReadonlySet<OutboundProblem> = new Set(['redirect', 'too-large']);

/** Methods that change nothing on the other side (RFC 9110 §9.2.1). */
const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * `retryable` is `true` when the other side cannot have acted on the call, `'unknown'` when it may have (reconcile
 * before repeating), `false` when the same call would end the same. The message names the origin, never path or query,
 * which may hold a token.
 */
export class OutboundError extends Error {
  override readonly name = 'OutboundError';
  readonly code: OutboundProblem;
  /** whether any byte of the request was handed to a connection */
  readonly bytesSent: boolean;
  readonly retryable: boolean | 'unknown';

  constructor(code: OutboundProblem, call: { origin: string; method: string; bytesSent: boolean }, cause?: unknown) {
    super(`${code}: ${call.method} ${call.origin}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.bytesSent = call.bytesSent;
    this.retryable = retryable(code, call);
  }
}

function retryable(code: OutboundProblem, call: { method: string; bytesSent: boolean }): boolean | 'unknown' {
  if (RULES.has(code)) return false;
  const cannotHaveActed = !call.bytesSent || SAFE_METHODS.has(call.method);
  return cannotHaveActed ? !ANSWERS.has(code) : 'unknown';
}
