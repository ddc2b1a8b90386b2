import type { FastifyError } from 'fastify';
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from 'fastify-type-provider-zod';
import { type FieldProblem, Problem, problem } from '../problems/index.ts';
import { pointerTo } from './pointer-to.ts';

/** Turns whatever a request can fail with into one of our problems; undefined means that the fault is ours. */
export function asProblem(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (isResponseSerializationError(error)) return undefined;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const part = (error as FastifyError & { validationContext?: string }).validationContext;
    if (part === 'params') return problem('not_found');
    return problem('invalid_input', { fields: error.validation.flatMap(fieldProblems) });
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

/** What is looked at of one of zod's issues. */
interface Issue {
  code: string;
  path: readonly PropertyKey[];
  message?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  /** What kind of thing is too small or too big. */
  origin?: string;
  /** Of members that are not known. */
  keys?: readonly string[];
  /** Of a union: what is wrong with the value as each of its kinds. */
  errors?: readonly (readonly Issue[])[];
}

/** As many unknown names as are told of; whoever sends more has misunderstood more than a name. */
const NAMES_TOLD = 20;

/** A validator's finding → pointers, codes of ours, and the numbers a sentence needs. No value is ever echoed. */
function fieldProblems(validation: unknown): FieldProblem[] {
  const { instancePath, keyword, params, message = '' } = validation as ZodValidation;
  const issue = (params.issue ?? params) as Partial<Issue>;
  return problemsOf(instancePath.split('/').slice(1).reduce(pointerTo, ''), {
    path: [],
    ...issue,
    code: keyword,
    message,
  });
}

function problemsOf(at: string, issue: Issue): FieldProblem[] {
  if (issue.code === 'unrecognized_keys') {
    const names = (issue.keys ?? []).slice(0, NAMES_TOLD);
    return names.map((name) => ({ pointer: pointerTo(at, name) || '/', code: 'field_unknown' }));
  }
  if (issue.code === 'invalid_union') {
    // Of the kind that was sent: the others are wrong from their root.
    const meant = issue.errors?.find(
      (kind) => !kind.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
    );
    if (meant) return meant.flatMap((each) => problemsOf(each.path.map(String).reduce(pointerTo, at), each));
  }
  return [{ pointer: at || '/', ...wrongWith(issue) }];
}

function wrongWith({ code, message = '', format, minimum, maximum, origin }: Issue): Omit<FieldProblem, 'pointer'> {
  switch (code) {
    case 'invalid_type':
      return { code: /received (undefined|null)$/.test(message) ? 'required' : 'invalid' };
    case 'too_small':
      return minimum === 1 && (origin === 'string' || origin === 'array')
        ? { code: 'required' }
        : { code: 'too_small', params: { minimum: minimum ?? null } };
    case 'too_big':
      return { code: 'too_big', params: { maximum: maximum ?? null } };
    case 'invalid_format':
      return { code: (format && formatProblems[format]) || 'invalid' };
    case 'custom':
      return { code: /^[a-z_]+$/.test(message) ? message : 'invalid' };
    default:
      return { code: 'invalid' };
  }
}

const formatProblems: Readonly<Record<string, string>> = {
  email: 'not_an_email',
  date: 'not_a_date',
  datetime: 'not_an_instant',
};
