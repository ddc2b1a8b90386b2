import { currentLanguage, ProblemError, translate } from '@farstu/ui';
import type { z } from 'zod';
import { problem } from './answers.ts';
import { messages } from './messages.ts';

/** A problem that may say where to begin again or where to sign in. */
export class IdentityProblem extends ProblemError {
  /** Of `interaction_gone`: where the same sign-in begins anew; null when the application is not known any longer. */
  readonly startAgainUrl: string | null;
  /** Of `not_signed_in` and `invitation_verified`: where the person signs in; null when no application has such an address. */
  readonly signInUrl: string | null;

  constructor(status: number, body: z.infer<typeof problem>, retryAfter: number | undefined) {
    const long = body.code === 'too_many_requests' && retryAfter !== undefined && retryAfter >= 120;
    // Nobody counts to 1,200: the server says seconds, a long wait is said in minutes.
    const detail = long ? translate(messages, 'waitMinutes', { count: Math.ceil(retryAfter / 60) }) : body.detail;
    super({ ...body, detail, status, retryAfter });
    this.startAgainUrl = body.startAgainUrl;
    this.signInUrl = body.signInUrl;
  }
}

/** Whether a failure is one of these answers. */
export function isProblem(error: unknown, ...codes: string[]): error is IdentityProblem {
  return error instanceof IdentityProblem && codes.includes(error.code);
}

/**
 * Calls identity's pages' door and reads the answer. Everything outside 2xx is thrown as an {@link IdentityProblem},
 * no answer as a `ProblemError` with the code `network`, an answer of another shape as one with the code `unreadable`.
 * Nothing is tried again here: several of these calls count tries.
 * @param path under `/identity/_`
 */
export async function ask<Answer>(
  shape: z.ZodType<Answer>,
  path: string,
  options: { method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'; body?: unknown; signal?: AbortSignal } = {},
): Promise<Answer> {
  const { method = 'GET', body, signal } = options;
  const writes = method === 'POST' || method === 'PATCH';
  const response = await fetch(`/identity/_${path}`, {
    method,
    credentials: 'same-origin',
    headers: {
      Accept: 'application/json',
      'Accept-Language': currentLanguage(),
      ...(writes && { 'Content-Type': 'application/json' }),
    },
    ...(writes && { body: JSON.stringify(body ?? {}) }),
    ...(signal && { signal }),
  }).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ProblemError({ status: 0, code: 'network', cause });
  });
  const text: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    const said = problem.safeParse(text ?? {});
    const retryAfter = Number(response.headers.get('retry-after')) || undefined;
    throw new IdentityProblem(response.status, said.data ?? problem.parse({}), retryAfter);
  }
  const read = shape.safeParse(text);
  if (!read.success) throw new ProblemError({ status: response.status, code: 'unreadable', cause: read.error });
  return read.data;
}
