import { z } from 'zod';
import { type Exchange, jsonIn, type Retryable, retryAfterSeconds } from './exchange.ts';

/** Why a call to an API that refuses with problem details (RFC 9457) did not get through. `words` are the other side's own, 500 characters at most. */
export interface CallFailure<Problem> {
  readonly code:
    | 'refused-credentials' // 401, also after the credential was renewed
    | 'forbidden' // 403
    | 'not-found' // 404
    | 'conflict' // 409
    | 'invalid' // 400, 413, 415, 422
    | 'rate-limited' // 429
    | 'server-error' // 5xx
    | 'unexpected-answer' // anything else: a redirect, or a body that is not the contract's
    | Extract<Exchange, { answered: false }>['code'];
  readonly retryable: Retryable;
  readonly words: string;
  readonly status?: number;
  readonly problem?: Problem;
  readonly retryAfterSeconds?: number;
}

export type CallOutcome<Value, Problem> =
  | { readonly ok: true; readonly value: Value; readonly status: number }
  | { readonly ok: false; readonly failure: CallFailure<Problem> };

/** What an answer means: its value, or why there is none. */
export function outcomeOf<Schema extends z.ZodType, Problem extends { title: string; detail?: string | undefined }>(
  answer: Exchange,
  schema: Schema,
  problemSchema: z.ZodType<Problem>,
): CallOutcome<z.infer<Schema>, Problem> {
  if (!answer.answered) {
    return { ok: false, failure: { code: answer.code, retryable: answer.retryable, words: answer.words } };
  }
  const { status, text } = answer;
  const json = jsonIn(text);
  if (status >= 200 && status < 300) {
    const value = schema.safeParse(json);
    if (value.success) return { ok: true, value: value.data, status };
    const words = z.prettifyError(value.error).slice(0, 500);
    return { ok: false, failure: { code: 'unexpected-answer', retryable: 'unknown', status, words } };
  }
  const problem = problemSchema.safeParse(json).data;
  const wait = retryAfterSeconds(answer.headers, Date.now());
  return {
    ok: false,
    failure: {
      ...meaningOf(status),
      status,
      words: (problem?.detail ?? problem?.title ?? text).trim().slice(0, 500),
      ...(problem && { problem }),
      ...(wait !== undefined && { retryAfterSeconds: wait }),
    },
  };
}

function meaningOf(status: number): Pick<CallFailure<never>, 'code' | 'retryable'> {
  switch (status) {
    case 401:
      return { code: 'refused-credentials', retryable: false };
    case 403:
      return { code: 'forbidden', retryable: false };
    case 404:
      return { code: 'not-found', retryable: false };
    case 409:
      return { code: 'conflict', retryable: false };
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
