import { ProblemError } from '../api/problem-error.ts';
import { translate } from '../i18n/use-t.ts';
import { messages } from '../messages.ts';

/** What to tell a person about a failed call: the server's own words when it has any, else ours. */
export function explainError(error: unknown): { title: string; text: string; code: string | undefined } {
  const problem = error instanceof ProblemError ? error : undefined;
  const code = problem && problem.code !== 'network' ? `${problem.code} (${problem.status})` : undefined;
  const title = problem?.title ?? translate(messages, 'errorState.title');
  if (problem?.detail) return { title, text: problem.detail, code };
  if (problem?.code === 'network') return { title, text: translate(messages, 'errorState.network'), code };
  if (problem?.retryAfter) {
    return { title, text: translate(messages, 'errorState.wait', { count: problem.retryAfter }), code };
  }
  return { title, text: translate(messages, 'errorState.server'), code };
}
