import { type FieldProps, keepPreviousData, Select, translate, useField, useQuery, useT } from '@farstu/ui';
import { useState } from 'react';
import { z } from 'zod';
import { employees, type PersonFound } from '../employees/pages/api.ts';
import { messages } from './messages.ts';
import classes from './person-field.module.css';

/** Somebody who was chosen: enough to be shown again. */
export type ChosenPerson = Pick<PersonFound, 'employeeId' | 'name' | 'employmentNumber' | 'company'>;

const isPerson = (value: unknown): value is ChosenPerson => typeof value === 'object' && value !== null;

/** Nobody, or somebody. */
export const personSchema = z.custom<ChosenPerson | null>((value) => value === null || isPerson(value));
/** Somebody must be chosen. */
export const requiredPersonSchema = z.custom<ChosenPerson | null>(isPerson, {
  error: () => translate(messages, 'personField.needed'),
});

/**
 * Finds an employee by name or number; *asa* finds Åsa. The server decides who may be found. The value is a
 * {@link ChosenPerson}, or null.
 */
export function PersonField<Values extends Record<string, unknown>, Output>(props: FieldProps<Values, Output>) {
  const t = useT(messages);
  const { field, common } = useField(props);
  const [written, setWritten] = useState('');
  const value: ChosenPerson | null = isPerson(field.value) ? field.value : null;
  const q = written.trim();
  const isChosen = value !== null && written === value.name;
  const found = useQuery({
    queryKey: ['people', 'person-field', q],
    queryFn: ({ signal }) => employees.search(q, signal),
    enabled: q !== '' && !isChosen,
    placeholderData: keepPreviousData,
  });
  const people: readonly ChosenPerson[] = q === '' || isChosen ? [] : (found.data?.data ?? []);
  const all = value && !people.some(({ employeeId }) => employeeId === value.employeeId) ? [value, ...people] : people;
  const nothing = found.isError ? 'failed' : found.isFetching ? 'searching' : 'nobody';
  return (
    <Select
      {...common}
      placeholder={t('personField.placeholder')}
      data={all.map(({ employeeId, name }) => ({ value: employeeId, label: name }))}
      value={value?.employeeId ?? null}
      onChange={(id) => field.onChange(all.find(({ employeeId }) => employeeId === id) ?? null)}
      searchable
      searchValue={written}
      onSearchChange={setWritten}
      filter={({ options }) => options}
      {...(q !== '' && { nothingFoundMessage: t(`personField.${nothing}`) })}
      clearable
      autoComplete="off"
      renderOption={({ option }) => {
        const person = all.find(({ employeeId }) => employeeId === option.value);
        return (
          <span className={classes.person}>
            <span>{option.label}</span>
            {person && (
              <span className={classes.detail}>
                {person.employmentNumber} · {person.company}
              </span>
            )}
          </span>
        );
      }}
    />
  );
}
