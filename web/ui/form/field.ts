import { type FieldPath, type FieldValues, useController } from 'react-hook-form';
import classes from './field.module.css';
import type { FormOf } from './use-zod-form.ts';

/** What every field takes. `name` is a path in the form's values: `accounts.0.code`. */
export interface FieldProps<Values extends FieldValues, Output> {
  form: FormOf<Values, Output>;
  name: FieldPath<Values>;
  label: string;
  /** A line of help under the field. */
  description?: string;
  /** Marks it with a star; whether it really is, the schema and the server decide. */
  required?: boolean;
  disabled?: boolean;
  readOnly?: boolean;
}

/** What Mantine's inputs need to know about a field. */
export function useField<Values extends FieldValues, Output>(props: FieldProps<Values, Output>) {
  const { form, name, label, description, required, disabled, readOnly } = props;
  const { field, fieldState } = useController({ control: form.control, name });
  return {
    field,
    error: fieldState.error?.message,
    common: {
      ref: field.ref,
      name: field.name,
      label,
      onBlur: field.onBlur,
      error: fieldState.error?.message,
      classNames: inputClasses,
      inputWrapperOrder: [...wrapperOrder],
      ...(description && { description }),
      ...(required && { withAsterisk: true, 'aria-required': true as const }),
      ...(disabled && { disabled }),
      ...(readOnly && { readOnly }),
    },
  };
}

/** Help stands under the field, so that fields beside each other stay level. */
const wrapperOrder = ['label', 'input', 'description', 'error'] as const;

/** The text of a value; nothing is the empty string. */
export function textOf(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

export const inputClasses = {
  input: classes.input ?? '',
  label: classes.label ?? '',
  description: classes.description ?? '',
  error: classes.error ?? '',
  required: classes.required ?? '',
};
