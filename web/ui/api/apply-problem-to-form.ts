import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import type { ProblemError } from './problem-error.ts';

/**
 * Puts the server's `errors[{pointer, message}]` on the fields they point at and moves focus to the first.
 * @returns the messages that point at no field of the form; show them above it
 */
export function applyProblemToForm<Values extends FieldValues, Output>(
  form: UseFormReturn<Values, unknown, Output>,
  problem: ProblemError,
): string[] {
  const rest: string[] = [];
  let focused = false;
  for (const { pointer, code, message } of problem.errors) {
    const path = pointer.split('/').slice(1).map(unescapePointer).join('.');
    if (path !== '' && hasField(form, path)) {
      form.setError(path as FieldPath<Values>, { type: code, message }, { shouldFocus: !focused });
      focused = true;
    } else if (message !== '') rest.push(message);
  }
  return rest;
}

function hasField<Values extends FieldValues, Output>(form: UseFormReturn<Values, unknown, Output>, path: string) {
  return form.control._names.mount.has(path);
}

function unescapePointer(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}
