import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/**
 * A filter or a tab that lives in the address (`?status=open`), so that it survives a reload and can be sent to a
 * colleague. The value that means *nothing chosen* is left out of the address.
 */
export function useQueryState(name: string, initial = ''): [string, (value: string) => void] {
  const search: Record<string, string | undefined> = useSearch({ strict: false });
  const navigate = useNavigate();
  const set = useCallback(
    (value: string) => {
      void navigate({
        to: '.',
        replace: true,
        resetScroll: false,
        search: (before: Record<string, string | undefined>) => {
          const { [name]: _, ...others } = before;
          return value === initial ? others : { ...others, [name]: value };
        },
      });
    },
    [navigate, name, initial],
  );
  return [search[name] ?? initial, set];
}
