import type { FieldValues } from 'react-hook-form';
import { DateInput } from './date-input.tsx';
import { type FieldProps, textOf, useField } from './field.ts';

/** A day in a form. The value is `2026-12-01`, or the empty string. */
export function DateField<Values extends FieldValues, Output>(
  props: FieldProps<Values, Output> & { min?: string; max?: string },
) {
  const { min, max } = props;
  const { field, common } = useField(props);
  return (
    <DateInput
      {...common}
      value={textOf(field.value)}
      onChange={field.onChange}
      onBlur={field.onBlur}
      {...(min && { min })}
      {...(max && { max })}
    />
  );
}
