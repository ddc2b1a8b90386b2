import { type Exchange, exchange, type Fetch, type Retryable, retryAfterSeconds } from '@farstu/platform/exchange';
import {
  API_VERSION,
  JSON_API,
  jsonApiErrorsSchema,
  type ResultUpdateAttributes,
  resultUpdateAttributesSchema,
  resultUpdateDocument,
} from './partner-result.ts';

/** Why an update did not get through. `words` are the other side's own, at most 500 characters. */
export interface ResultUpdateFailure {
  readonly code:
    | 'invalid-attributes' // refused by us before sending
    | 'refused-key' // 401, 403
    | 'unknown-result' // 404, 410
    | 'wrong-version' // 406
    | 'invalid' // 400, 413, 415, 422
    | 'rate-limited' // 429
    | 'server-error' // 5xx
    | 'unexpected-answer' // anything else, redirects too
    | Extract<Exchange, { answered: false }>['code'];
  readonly retryable: Retryable;
  readonly words: string;
  readonly status?: number;
  readonly retryAfterSeconds?: number;
}

export type ResultUpdateOutcome =
  | { readonly ok: true; readonly status: number }
  | { readonly ok: false; readonly failure: ResultUpdateFailure };

export interface ResultUpdateRequest {
  /** A guarded one: the address comes from an event's body. */
  readonly fetch: Fetch;
  /** The partner's API key. */
  readonly apiKey: string;
  /** `partner-result.update-url` of the event. */
  readonly updateUrl: string;
  /** `partner-result.id` of the event. */
  readonly resultId: string;
  readonly attributes: ResultUpdateAttributes;
  /** Milliseconds for the whole exchange; default 10 000. */
  readonly timeoutMs?: number;
  /** The documentation shows three spellings of the credential. */
  readonly authorization?: 'token-token' | 'token' | 'bearer';
}

const CREDENTIALS = {
  'token-token': (key: string) => `Token token=${key}`,
  token: (key: string) => `Token ${key}`,
  bearer: (key: string) => `Bearer ${key}`,
};

/**
 * Updates a result: PUT, partial. Sending the same attributes twice leaves the same card, so an outcome that is not known may be
 * repeated as long as no newer update of the same result has been sent. Any 2xx counts, whatever its body. Never throws for what
 * the other side does.
 */
export async function updatePartnerResult(request: ResultUpdateRequest): Promise<ResultUpdateOutcome> {
  const attributes = resultUpdateAttributesSchema.safeParse(request.attributes);
  if (!attributes.success) {
    const words = attributes.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
    return { ok: false, failure: { code: 'invalid-attributes', retryable: false, words } };
  }
  const answer = await exchange({
    fetch: request.fetch,
    method: 'PUT',
    url: request.updateUrl,
    headers: {
      authorization: CREDENTIALS[request.authorization ?? 'token-token'](request.apiKey),
      'x-api-version': API_VERSION,
      'content-type': JSON_API,
      accept: JSON_API,
    },
    body: JSON.stringify(resultUpdateDocument(request.resultId, attributes.data)),
    timeoutMs: request.timeoutMs ?? 10_000,
  });
  if (!answer.answered) {
    return { ok: false, failure: { code: answer.code, retryable: answer.retryable, words: answer.words } };
  }
  if (answer.status >= 200 && answer.status < 300) return { ok: true, status: answer.status };
  const wait = retryAfterSeconds(answer.headers, Date.now());
  return {
    ok: false,
    failure: {
      ...meaningOf(answer.status),
      status: answer.status,
      words: wordsIn(answer.text),
      ...(wait !== undefined && { retryAfterSeconds: wait }),
    },
  };
}

function meaningOf(status: number): Pick<ResultUpdateFailure, 'code' | 'retryable'> {
  switch (status) {
    case 401:
    case 403:
      return { code: 'refused-key', retryable: false };
    case 404:
    case 410:
      return { code: 'unknown-result', retryable: false };
    case 406:
      return { code: 'wrong-version', retryable: false };
    case 400:
    case 413:
    case 415:
    case 422:
      return { code: 'invalid', retryable: false };
    case 429:
      return { code: 'rate-limited', retryable: true };
    case 503:
      return { code: 'server-error', retryable: true };
    default:
      return status >= 500
        ? { code: 'server-error', retryable: 'unknown' }
        : { code: 'unexpected-answer', retryable: false };
  }
}

/** The texts of a JSON:API error document, a JSON string, or the body as it stands. */
function wordsIn(body: string): string {
  let words = body;
  try {
    const json: unknown = JSON.parse(body);
    const document = jsonApiErrorsSchema.safeParse(json);
    if (typeof json === 'string') words = json;
    else if (document.success) {
      words = document.data.errors.map((error) => error.detail ?? error.title ?? String(error.status ?? '')).join('; ');
    }
  } catch {
    // Not JSON: the text itself is what they said.
  }
  return words.trim().slice(0, 500);
}
