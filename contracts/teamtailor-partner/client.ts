import { exchange, type Failure, type Fetch, failureOf, isSuccess, jsonIn } from '@farstu/platform/exchange';
import {
  API_VERSION,
  JSON_API,
  jsonApiErrorsSchema,
  type ResultUpdateAttributes,
  resultUpdateAttributesSchema,
  resultUpdateDocument,
} from './partner-result.ts';

/** Why an update did not get through. */
export type ResultUpdateFailure = Failure<
  | 'invalid-attributes' // refused by us before sending
  | 'refused-key' // 401, 403
  | 'unknown-result' // 404, 410
  | 'wrong-version' // 406
>;

const REFUSALS = {
  401: 'refused-key',
  403: 'refused-key',
  404: 'unknown-result',
  410: 'unknown-result',
  406: 'wrong-version',
} as const;

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
  if (answer.answered && isSuccess(answer.status)) return { ok: true, status: answer.status };
  return { ok: false, failure: failureOf(answer, REFUSALS, wordsIn) };
}

/** The texts of a JSON:API error document, a JSON string, or the body as it stands. */
function wordsIn(body: string): string {
  const json = jsonIn(body);
  if (typeof json === 'string') return json;
  const document = jsonApiErrorsSchema.safeParse(json);
  if (!document.success) return body;
  return document.data.errors.map((error) => error.detail ?? error.title ?? String(error.status ?? '')).join('; ');
}
