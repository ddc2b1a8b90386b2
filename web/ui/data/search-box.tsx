import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { messages } from '../messages.ts';

/** Narrows a list while the person writes; `onChange` comes when they pause (200 ms) or clear. */
export function SearchBox({
  value,
  onChange,
  label,
  width = 260,
}: {
  value: string;
  onChange: (value: string) => void;
  /** What is searched, such as *Sök anställd*. Placeholder and accessible name. */
  label: string;
  width?: number | string;
}) {
  const t = useT(messages);
  const [written, setWritten] = useState(value);
  useEffect(() => setWritten(value), [value]);
  const later = useDebouncedCallback(onChange, 200);
  return (
    <TextInput
      type="search"
      role="searchbox"
      aria-label={label}
      placeholder={label}
      value={written}
      w={width}
      maw="100%"
      leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
      rightSection={
        written !== '' && (
          <CloseButton
            size="sm"
            aria-label={t('clear')}
            onClick={() => {
              setWritten('');
              onChange('');
            }}
          />
        )
      }
      onChange={({ currentTarget }) => {
        setWritten(currentTarget.value);
        later(currentTarget.value);
      }}
    />
  );
}
