import { TextInput } from '@mantine/core';
import type { FieldValues } from 'react-hook-form';
import { Temporal } from 'temporal-polyfill';
import { useFormat } from '../i18n/use-format.ts';
import { useT } from '../i18n/use-t.ts';
import { messages } from '../messages.ts';
import { type FieldProps, textOf, useField } from './field.ts';
import classes from './field.module.css';

/**
 * A day, as text or from the browser's own calendar. The value is `2026-12-01` or the empty string. Under it stands
 * the day in words with its week, so that a slip of the finger is seen.
 */
export function DateField<Values extends FieldValues, Output>(
  props: FieldProps<Values, Output> & { min?: string; max?: string },
) {
  const { min, max } = props;
  const { field, common } = useField(props);
  const inWords = useDayInWords(textOf(field.value));
  return (
    <div>
      <TextInput
        {...common}
        type="date"
        value={textOf(field.value)}
        onChange={field.onChange}
        {...(min && { min })}
        max={max ?? '9999-12-31'}
      />
      <div className={classes.hint}>{inWords}</div>
    </div>
  );
}

function useDayInWords(value: string): string {
  const format = useFormat();
  const t = useT(messages);
  try {
    const day = Temporal.PlainDate.from(value);
    return t('dateWithWeek', { date: format.dateInSentence(day), week: format.week(day) });
  } catch {
    return '';
  }
}
