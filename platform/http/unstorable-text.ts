import type { FastifyRequest } from 'fastify';
import { type FieldProblem, problem } from '../problems/index.ts';
import { pointerTo } from './pointer-to.ts';

/**
 * Refuses text that no table can hold, wherever it stands in a request: the character NUL, and half of a surrogate pair.
 * PostgreSQL would refuse it much later, as a fault.
 *
 * @throws invalid_input
 */
export async function refuseUnstorableText({ params, query, body }: FastifyRequest): Promise<void> {
  for (const part of [params, query, body]) {
    const found = unstorableText(part);
    if (found) throw problem('invalid_input', { fields: [found] });
  }
}

/** Without recursion, since a body may be nested a hundred thousand deep. */
function unstorableText(value: unknown): FieldProblem | undefined {
  const left: [pointer: string, value: unknown][] = [['', value]];
  for (let next = left.pop(); next; next = left.pop()) {
    const [pointer, each] = next;
    if (typeof each === 'string') {
      if (!isStorable(each)) return { pointer: pointer || '/', code: 'invalid' };
    } else if (typeof each === 'object' && each !== null) {
      for (const [key, member] of Object.entries(each)) {
        if (!isStorable(key)) return { pointer: pointer || '/', code: 'invalid' };
        left.push([pointerTo(pointer, key), member]);
      }
    }
  }
  return undefined;
}

const isStorable = (text: string) => !text.includes('\0') && !/\p{Surrogate}/u.test(text);
