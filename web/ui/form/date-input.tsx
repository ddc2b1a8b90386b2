import { ActionIcon, TextInput, type TextInputProps } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useRef } from 'react';
import { Temporal } from 'temporal-polyfill';
import { useFormat } from '../i18n/use-format.ts';
import { useT } from '../i18n/use-t.ts';
import { messages } from '../messages.ts';
import classes from './field.module.css';
import { asIsoDate, isIsoDate } from './iso-date.ts';

/**
 * A day as `2026-12-01`, written or picked in the browser's own calendar. A plain date field would follow the browser's
 * language and show 12/01/2026 to some; here every colleague reads the same. Under it stands the day in words with
 * its week, so that a slip of the finger is seen.
 */
export function DateInput({
  value,
  onChange,
  onBlur,
  min,
  max,
  ...input
}: Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'min' | 'max' | 'type'> & {
  /** ISO, or what has been written so far. */
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  min?: string;
  max?: string;
}) {
  const t = useT(messages);
  const picker = useRef<HTMLInputElement>(null);
  const inWords = useDayInWords(value);
  return (
    <div className={classes.date}>
      <TextInput
        {...input}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={() => {
          onChange(asIsoDate(value));
          onBlur?.();
        }}
        placeholder={t('datePlaceholder')}
        autoComplete="off"
        inputMode="numeric"
        maxLength={10}
        rightSection={
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('openCalendar')}
            disabled={input.disabled || input.readOnly || false}
            onClick={() => picker.current?.showPicker()}
          >
            <IconCalendar size={17} stroke={1.6} />
          </ActionIcon>
        }
      />
      <input
        ref={picker}
        className={classes.picker}
        type="date"
        tabIndex={-1}
        aria-hidden
        value={isIsoDate(value) ? value : ''}
        min={min}
        max={max ?? '9999-12-31'}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {inWords && <div className={classes.hint}>{inWords}</div>}
    </div>
  );
}

function useDayInWords(value: string): string {
  const format = useFormat();
  const t = useT(messages);
  if (!isIsoDate(value)) return '';
  const day = Temporal.PlainDate.from(value);
  return t('dateWithWeek', { date: format.dateInSentence(day), week: format.week(day) });
}
