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

  constructor(problem: {
    status: number;
    code: string;
    title?: string | undefined;
    detail?: string | undefined;
    errors?: readonly ProblemField[] | undefined;
    retryAfter?: number | undefined;
    cause?: unknown;
  }) {
    super(`${problem.status} ${problem.code}`, { cause: problem.cause });
    this.status = problem.status;
    this.code = problem.code;
    this.title = problem.title;
    this.detail = problem.detail;
    this.errors = problem.errors ?? [];
    this.retryAfter = problem.retryAfter;
  }
}

/** Reads a response outside 2xx. Consumes its body. */
export async function problemFrom(response: Response): Promise<ProblemError> {
  const retryAfter = Number(response.headers.get('retry-after')) || undefined;
  const body: unknown = await response.json().catch(() => undefined);
  if (!isRecord(body)) return new ProblemError({ status: response.status, code: 'unreadable', retryAfter });
  return new ProblemError({
    status: response.status,
    code: text(body.code) ?? 'unreadable',
    title: text(body.title),
    detail: text(body.detail),
    errors: Array.isArray(body.errors) ? body.errors.flatMap(fieldFrom) : [],
    retryAfter,
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
