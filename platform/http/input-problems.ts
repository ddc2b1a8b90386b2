import type { FastifyError } from 'fastify';
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from 'fastify-type-provider-zod';
import { type FieldProblem, Problem, problem } from '../problems/index.ts';

/** Turns whatever a request can fail with into one of our problems; undefined means that the fault is ours. */
export function asProblem(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (isResponseSerializationError(error)) return undefined;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const part = (error as FastifyError & { validationContext?: string }).validationContext;
    if (part === 'params') return problem('not_found');
    return problem('invalid_input', { fields: error.validation.map((each) => fieldProblem(each)) });
  }
  const { code, statusCode } = error as Partial<FastifyError>;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || statusCode === 413) return problem('payload_too_large');
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' || statusCode === 415) return problem('unsupported_media_type');
  // PostgreSQL: a character that its text cannot hold, come another way than in the request's own parts.
  if (code === '22021' || code === '22P05')
    return problem('invalid_input', { fields: [{ pointer: '/', code: 'invalid' }] });
  if (code?.startsWith('FST_ERR_CTP_') || statusCode === 400) return problem('unreadable_body');
  return undefined;
}

interface ZodValidation {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
  message?: string;
}

/** zod's issue → pointer, code of ours, and the numbers a sentence needs. The value itself is never echoed. */
function fieldProblem(validation: unknown): FieldProblem {
  const { instancePath, keyword, params, message } = validation as ZodValidation;
  const issue = (params.issue ?? params) as { format?: string; minimum?: number; maximum?: number; input?: unknown };
  const pointer = instancePath || '/';
  const missing = keyword === 'invalid_type' && /received undefined/.test(message ?? '');
  if (missing) return { pointer, code: 'required' };
  if (keyword === 'too_small') {
    return issue.minimum === 1
      ? { pointer, code: 'required' }
      : { pointer, code: 'too_small', params: { minimum: issue.minimum ?? null } };
  }
  if (keyword === 'too_big') return { pointer, code: 'too_big', params: { maximum: issue.maximum ?? null } };
  if (keyword === 'invalid_format') {
    return {
      pointer,
      code: issue.format === 'email' ? 'not_an_email' : issue.format === 'date' ? 'not_a_date' : 'invalid',
    };
  }
  if (keyword === 'custom' && message && /^[a-z_]+$/.test(message)) return { pointer, code: message };
  return { pointer, code: 'invalid' };
}
