import { Checkbox, NumberInput, Radio, Select, Stack } from '@mantine/core';
import type { FieldValues } from 'react-hook-form';
import { useLanguage } from '../i18n/use-language.ts';
import { useT } from '../i18n/use-t.ts';
import { messages } from '../messages.ts';
import classes from './field.module.css';
import { type FieldProps, inputClasses, textOf, useField } from './field.ts';

/** Something to choose. `description` is read under the label in the list, and as a tooltip on the chosen one. */
export interface Option {
  value: string;
  label: string;
  description?: string;
  disabled?: boolean;
}

/** One of several. Searchable from eight options on. The value is the option's, or the empty string when cleared. */
export function SelectField<Values extends FieldValues, Output>(
  props: FieldProps<Values, Output> & { options: readonly Option[]; clearable?: boolean; placeholder?: string },
) {
  const { options, clearable, placeholder } = props;
  const t = useT(messages);
  const { field, common } = useField(props);
  const chosen = options.find(({ value }) => value === field.value);
  return (
    <Select
      {...common}
      data={options.map(({ value, label, disabled }) => ({ value, label, ...(disabled && { disabled }) }))}
      value={textOf(field.value) || null}
      onChange={(value) => field.onChange(value ?? '')}
      placeholder={placeholder ?? t('choose')}
      searchable={options.length >= 8}
      nothingFoundMessage={t('nothingFound')}
      clearable={clearable ?? false}
      allowDeselect={false}
      checkIconPosition="right"
      maxDropdownHeight={320}
      title={chosen?.description}
      renderOption={({ option }) => {
        const description = options.find(({ value }) => value === option.value)?.description;
        return (
          <span className={classes.option}>
            <span>{option.label}</span>
            {description && <span className={classes.optionDescription}>{description}</span>}
          </span>
        );
      }}
    />
  );
}

/** Yes or no. */
export function CheckboxField<Values extends FieldValues, Output>(props: FieldProps<Values, Output>) {
  const { field, common, error } = useField(props);
  const { classNames: _, inputWrapperOrder: __, ...rest } = common;
  return (
    <Checkbox
      {...rest}
      error={error}
      checked={field.value === true}
      onChange={(event) => field.onChange(event.currentTarget.checked)}
    />
  );
}

/** Several of several. The value is a list of the options' values, in the options' order. */
export function CheckboxListField<Values extends FieldValues, Output>(
  props: FieldProps<Values, Output> & { options: readonly Option[] },
) {
  const { options } = props;
  const { field, common } = useField(props);
  const { ref: _, name: __, ...rest } = common;
  const chosen: unknown = field.value;
  return (
    <Checkbox.Group
      {...rest}
      classNames={{ label: inputClasses.label, description: inputClasses.description, error: inputClasses.error }}
      value={Array.isArray(chosen) ? chosen.map(String) : []}
      onChange={(values) => field.onChange(options.map(({ value }) => value).filter((value) => values.includes(value)))}
    >
      <Stack gap={8} mt={6} mb={6}>
        {options.map(({ value, label, description, disabled }) => (
          <Checkbox
            key={value}
            value={value}
            label={label}
            {...(description && { description })}
            {...(disabled && { disabled })}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

/** One of a few, all of them seen. */
export function RadioField<Values extends FieldValues, Output>(
  props: FieldProps<Values, Output> & { options: readonly Option[] },
) {
  const { options } = props;
  const { field, common } = useField(props);
  const { ref: _, ...rest } = common;
  return (
    <Radio.Group
      {...rest}
      classNames={{ label: inputClasses.label, description: inputClasses.description, error: inputClasses.error }}
      value={textOf(field.value)}
      onChange={field.onChange}
    >
      <Stack gap={8} mt={6} mb={6}>
        {options.map(({ value, label, description, disabled }) => (
          <Radio
            key={value}
            value={value}
            label={label}
            {...(description && { description })}
            {...(disabled && { disabled })}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** A number. The value is a number, or `null` while the field is empty. */
export function NumberField<Values extends FieldValues, Output>(
  props: FieldProps<Values, Output> & { min?: number; max?: number; decimals?: number; suffix?: string },
) {
  const { min, max, decimals = 0, suffix } = props;
  const { field, common } = useField(props);
  const swedish = useLanguage() === 'sv';
  return (
    <NumberInput
      {...common}
      value={typeof field.value === 'number' ? field.value : ''}
      onChange={(value) => field.onChange(typeof value === 'number' ? value : null)}
      hideControls
      allowNegative={min === undefined || min < 0}
      allowDecimal={decimals > 0}
      decimalScale={decimals}
      decimalSeparator={swedish ? ',' : '.'}
      inputMode={decimals > 0 ? 'decimal' : 'numeric'}
      {...(min !== undefined && { min })}
      {...(max !== undefined && { max })}
      {...(suffix && { suffix })}
      clampBehavior="none"
    />
  );
}
