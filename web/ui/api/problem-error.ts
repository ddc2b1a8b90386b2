/** One field that the server refused; `pointer` is a JSON Pointer (RFC 6901) such as `/accounts/0/code`. */
export interface ProblemField {
  pointer: string;
  code: string;
  message: string;
}

/**
 * An answer outside 2xx as problem details (RFC 9457), or no answer at all. `title` and `detail` come in the reader's
 * language from the server and may be shown as they are.
 */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  /** Stable code; `network` when there was no answer, `unreadable` when the answer was not problem details. */
  readonly code: string;
  readonly title: string | undefined;
  readonly detail: string | undefined;
  readonly errors: readonly ProblemField[];
  /** Seconds to wait, from `Retry-After`. */
  readonly retryAfter: number | undefined;
  /** Further members of the problem document, such as `hireId`; their shape is the problem's own. */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(problem: {
    status: number;
    code: string;
    title?: string | undefined;
    detail?: string | undefined;
    errors?: readonly ProblemField[] | undefined;
    retryAfter?: number | undefined;
    extra?: Readonly<Record<string, unknown>> | undefined;
    cause?: unknown;
  }) {
    super(`${problem.status} ${problem.code}`, { cause: problem.cause });
    this.status = problem.status;
    this.code = problem.code;
    this.title = problem.title;
    this.detail = problem.detail;
    this.errors = problem.errors ?? [];
    this.retryAfter = problem.retryAfter;
    this.extra = problem.extra ?? {};
  }

  /** The same refusal, saying something else of the fields. */
  withErrors(errors: readonly ProblemField[]): ProblemError {
    const { status, code, title, detail, retryAfter, extra } = this;
    return new ProblemError({ status, code, title, detail, errors, retryAfter, extra, cause: this.cause });
  }

  /** A further member that is a text, such as `hireId` or `signInUrl`. */
  text(member: string): string | undefined {
    return text(this.extra[member]);
  }
}

/** Reads a response outside 2xx. Consumes its body. */
export async function problemFrom(response: Response): Promise<ProblemError> {
  const retryAfter = Number(response.headers.get('retry-after')) || undefined;
  const body: unknown = await response.json().catch(() => undefined);
  if (!isRecord(body)) return new ProblemError({ status: response.status, code: 'unreadable', retryAfter });
  const { type: _type, status: _status, code, title, detail, errors, ...extra } = body;
  return new ProblemError({
    status: response.status,
    code: text(code) ?? 'unreadable',
    title: text(title),
    detail: text(detail),
    errors: Array.isArray(errors) ? errors.flatMap(fieldFrom) : [],
    retryAfter,
    extra,
  });
}

function fieldFrom(field: unknown): ProblemField[] {
  if (!isRecord(field)) return [];
  return [{ pointer: text(field.pointer) ?? '', code: text(field.code) ?? '', message: text(field.message) ?? '' }];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
