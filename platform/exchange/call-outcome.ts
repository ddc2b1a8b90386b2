import { z } from 'zod';
import { type Exchange, jsonIn, type Retryable, retryAfterSeconds } from './exchange.ts';

/** Why a call did not get through; `Own` are the API's own refusals. `words` are the other side's, 500 characters at most. */
export interface Failure<Own extends string> {
  readonly code:
    | Own
    | 'invalid' // 400, 413, 415, 422
    | 'rate-limited' // 429
    | 'server-error' // 5xx
    | 'unexpected-answer' // anything else: a redirect, or a body that is not the contract's
    | Extract<Exchange, { answered: false }>['code'];
  readonly retryable: Retryable;
  readonly words: string;
  readonly status?: number;
  readonly retryAfterSeconds?: number;
}

/** Why a call to an API that refuses with problem details (RFC 9457) did not get through. */
export interface CallFailure<Problem>
  extends Failure<
    | 'refused-credentials' // 401, also after the credential was renewed
    | 'forbidden' // 403
    | 'not-found' // 404
    | 'conflict' // 409
  > {
  readonly problem?: Problem;
}

export type CallOutcome<Value, Problem> =
  | { readonly ok: true; readonly value: Value; readonly status: number }
  | { readonly ok: false; readonly failure: CallFailure<Problem> };

const REFUSALS = { 401: 'refused-credentials', 403: 'forbidden', 404: 'not-found', 409: 'conflict' } as const;

/** What an answer means: its value, or why there is none. */
export function outcomeOf<Schema extends z.ZodType, Problem extends { title: string; detail?: string | undefined }>(
  answer: Exchange,
  schema: Schema,
  problemSchema: z.ZodType<Problem>,
): CallOutcome<z.infer<Schema>, Problem> {
  if (answer.answered && isSuccess(answer.status)) {
    const { status } = answer;
    const value = schema.safeParse(jsonIn(answer.text));
    if (value.success) return { ok: true, value: value.data, status };
    const words = z.prettifyError(value.error).slice(0, 500);
    return { ok: false, failure: { code: 'unexpected-answer', retryable: 'unknown', status, words } };
  }
  const problem = answer.answered ? problemSchema.safeParse(jsonIn(answer.text)).data : undefined;
  const failure = failureOf(answer, REFUSALS, (text) => problem?.detail ?? problem?.title ?? text);
  return { ok: false, failure: { ...failure, ...(problem && { problem }) } };
}

/** Whether the other side says that it has done it (2xx). */
export const isSuccess = (status: number): boolean => status >= 200 && status < 300;

/**
 * Why an exchange that was no success was none.
 *
 * @param refusals statuses by which the API says something of its own; they are final
 * @param wordsIn what the other side says in a body, by the API's own way of saying it
 */
export function failureOf<Own extends string>(
  answer: Exchange,
  refusals: Readonly<Record<number, Own>>,
  wordsIn: (text: string) => string,
): Failure<Own> {
  if (!answer.answered) return { code: answer.code, retryable: answer.retryable, words: answer.words };
  const { status, headers, text } = answer;
  const own = refusals[status];
  const wait = retryAfterSeconds(headers, Date.now());
  return {
    ...(own === undefined ? meaningOf(status) : { code: own, retryable: false }),
    status,
    words: wordsIn(text).trim().slice(0, 500),
    ...(wait !== undefined && { retryAfterSeconds: wait }),
  };
}

function meaningOf(status: number): Pick<Failure<never>, 'code' | 'retryable'> {
  if ([400, 413, 415, 422].includes(status)) return { code: 'invalid', retryable: false };
  // RFC 9110 §15.5.9: the whole request never came there.
  if (status === 408) return { code: 'timed-out', retryable: true };
  if (status === 429) return { code: 'rate-limited', retryable: true };
  if (status === 503) return { code: 'server-error', retryable: true };
  return status >= 500
    ? { code: 'server-error', retryable: 'unknown' }
    : { code: 'unexpected-answer', retryable: false };
}
