import { currentLanguage, ProblemError, problemFrom, translate } from '@farstu/ui';
import type { z } from 'zod';
import { messages } from './messages.ts';

/** Whether a failure is one of these answers. */
export function isProblem(error: unknown, ...codes: string[]): error is ProblemError {
  return error instanceof ProblemError && codes.includes(error.code);
}

/**
 * Calls identity's pages' door and reads the answer. Everything outside 2xx is thrown as a `ProblemError`, no answer as
 * one with the code `network`, an answer of another shape as one with the code `unreadable`.
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
  if (!response.ok) throw inMinutes(await problemFrom(response));
  const read = shape.safeParse(await response.json().catch(() => undefined));
  if (!read.success) throw new ProblemError({ status: response.status, code: 'unreadable', cause: read.error });
  return read.data;
}

/** Nobody counts to 1,200: the server says seconds, a long wait is said in minutes. */
function inMinutes(problem: ProblemError): ProblemError {
  const { code, retryAfter = 0 } = problem;
  if (code !== 'too_many_requests' || retryAfter < 120) return problem;
  const detail = translate(messages, 'waitMinutes', { count: Math.ceil(retryAfter / 60) });
  return new ProblemError({ ...problem, detail, cause: problem });
}
