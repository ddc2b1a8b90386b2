import { zodResolver } from '@hookform/resolvers/zod';
import { type DefaultValues, type FieldValues, type UseFormReturn, useForm } from 'react-hook-form';
import type { z } from 'zod';
import { translate } from '../i18n/use-t.ts';
import { messages } from '../messages.ts';

/** A form whose values were written as `Values` and come out of its schema as `Output`. */
export type FormOf<Values extends FieldValues, Output = Values> = UseFormReturn<Values, unknown, Output>;

/**
 * A form on a zod schema. Zod's own refusals are said in the reader's language; a sentence given in the schema
 * (`.refine(…, { error: () => translate(messages, 'key') })`) wins. Fields are checked when the form is sent, and a wrong one again
 * as it is corrected.
 * @example const form = useZodForm(schema, { firstName: '', startDate: '' })
 */
export function useZodForm<Values extends FieldValues, Output extends FieldValues>(
  schema: z.ZodType<Output, Values>,
  defaultValues: DefaultValues<Values>,
): FormOf<Values, Output> {
  return useForm<Values, unknown, Output>({
    resolver: zodResolver(schema, { error: refusal }),
    defaultValues,
    mode: 'onSubmit',
    reValidateMode: 'onChange',
  });
}

function refusal(issue: z.core.$ZodRawIssue): string {
  const say = (key: 'required' | 'email' | 'date' | 'other') => translate(messages, `form.invalid.${key}`);
  const nothing = issue.input === undefined || issue.input === null || issue.input === '';
  if (nothing) return say('required');
  if (issue.code === 'invalid_format') {
    if (issue.format === 'email') return say('email');
    if (issue.format === 'date') return say('date');
  }
  if (issue.code === 'too_small') {
    const key = issue.origin === 'string' ? 'tooShort' : 'tooSmall';
    return translate(messages, `form.invalid.${key}`, { count: Number(issue.minimum) });
  }
  if (issue.code === 'too_big') {
    const key = issue.origin === 'string' ? 'tooLong' : 'tooBig';
    return translate(messages, `form.invalid.${key}`, { count: Number(issue.maximum) });
  }
  return say('other');
}
