import { keepPreviousData, Select, useQuery, useT } from '@farstu/ui';
import { useState } from 'react';
import { employees, type PersonFound } from '../employees/pages/api.ts';
import { messages } from './messages.ts';
import classes from './person-picker.module.css';

/** Somebody who was chosen: enough to be shown again. */
export type ChosenPerson = Pick<PersonFound, 'employeeId' | 'name' | 'employmentNumber' | 'company'>;

/** Finds an employee by name or number; *asa* finds Åsa. The server decides who may be found. */
export function PersonPicker({
  label,
  description,
  value,
  onChange,
  error,
  required,
}: {
  label: string;
  description?: string;
  value: ChosenPerson | null;
  onChange: (person: ChosenPerson | null) => void;
  error?: string | undefined;
  required?: boolean;
}) {
  const t = useT(messages);
  const [written, setWritten] = useState('');
  const q = written.trim();
  const isChosen = value !== null && written === value.name;
  const found = useQuery({
    queryKey: ['people', 'person-picker', q],
    queryFn: ({ signal }) => employees.search(q, signal),
    enabled: q !== '' && !isChosen,
    placeholderData: keepPreviousData,
  });
  const people: readonly ChosenPerson[] = q === '' || isChosen ? [] : (found.data?.data ?? []);
  const all = value && !people.some(({ employeeId }) => employeeId === value.employeeId) ? [value, ...people] : people;
  return (
    <Select
      label={label}
      {...(description && { description })}
      {...(error && { error })}
      {...(required && { withAsterisk: true, 'aria-required': true })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder={t('personPicker.placeholder')}
      data={all.map(({ employeeId, name }) => ({ value: employeeId, label: name }))}
      value={value?.employeeId ?? null}
      onChange={(id) => onChange(all.find(({ employeeId }) => employeeId === id) ?? null)}
      searchable
      searchValue={written}
      onSearchChange={setWritten}
      filter={({ options }) => options}
      nothingFoundMessage={
        found.isError
          ? t('personPicker.failed')
          : q === ''
            ? t('personPicker.hint')
            : found.isFetching
              ? t('personPicker.searching')
              : t('personPicker.nobody')
      }
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
