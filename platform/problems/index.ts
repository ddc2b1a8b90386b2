export { messages as platformMessages } from './messages.ts';

import type { Params, Translator } from '../i18n/index.ts';

/** One thing wrong with the input: where (RFC 6901 pointer), which rule, and a sentence for a person. */
export interface FieldProblem {
  pointer: string;
  code: string;
  params?: Params;
}

/**
 * Everything that can be wrong in a way that a person can understand and mend. Carries a stable code; the sentences
 * live in the catalogue under `<namespace>:problems.<code>.title` and `.detail`.
 */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: string;
  readonly status: number;
  readonly namespace: string;
  readonly params: Params;
  readonly fields: readonly FieldProblem[];
  readonly extra: Readonly<Record<string, unknown>>;
  constructor(
    namespace: string,
    code: string,
    status: number,
    { params = {}, fields = [], extra = {} }: ProblemDetails = {},
  ) {
    super(code);
    this.namespace = namespace;
    this.code = code;
    this.status = status;
    this.params = params;
    this.fields = fields;
    this.extra = extra;
  }
}

export interface ProblemDetails {
  params?: Params;
  fields?: readonly FieldProblem[];
  /** Further members of the problem document, for machines. Never personal data. */
  extra?: Readonly<Record<string, unknown>>;
}

/** A room's closed list of problems: code → HTTP status. `const problem = problems('people', { level_not_open: 409 })`. */
export function problems<const Codes extends Record<string, number>>(namespace: string, codes: Codes) {
  return (code: keyof Codes & string, details?: ProblemDetails): Problem =>
    new Problem(namespace, code, codes[code] as number, details);
}

/** The problems that any room can answer with. */
export const problem = problems('platform', {
  unreadable_body: 400,
  not_signed_in: 401,
  session_ended: 401,
  forged_request: 403,
  permission_missing: 403,
  not_found: 404,
  method_not_allowed: 405,
  request_in_flight: 409,
  payload_too_large: 413,
  unsupported_media_type: 415,
  invalid_input: 422,
  idempotency_key_reused: 422,
  too_many_requests: 429,
  internal: 500,
  not_ready: 503,
});

/** RFC 9457 problem document in the caller's language. */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  errors?: { pointer: string; code: string; message: string }[];
  [extra: string]: unknown;
}

/** @param room whose address was called: what is wrong with a field may be said in its words, whoever found it */
export function problemDocument(error: Problem, t: Translator, room: string = error.namespace): ProblemDocument {
  const sentence = (key: string, params: Params) => (t.has(key) ? t(key, params) : undefined);
  return {
    ...error.extra,
    type: `urn:farstu:problem:${error.code}`,
    title: t(`${error.namespace}:problems.${error.code}.title`, error.params),
    status: error.status,
    detail: t(`${error.namespace}:problems.${error.code}.detail`, error.params),
    code: error.code,
    ...(error.fields.length > 0 && {
      errors: error.fields.map(({ pointer, code, params = {} }) => ({
        pointer,
        code,
        message:
          sentence(`${error.namespace}:fieldProblems.${code}`, params) ??
          sentence(`${room}:fieldProblems.${code}`, params) ??
          sentence(`platform:fieldProblems.${code}`, params) ??
          t('platform:fieldProblems.invalid'),
      })),
    }),
  };
}
