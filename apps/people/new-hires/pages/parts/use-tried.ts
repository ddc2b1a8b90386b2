import { keepPreviousData, useQuery } from '@farstu/ui';
import { useEffect, useState } from 'react';
import type { HireResult } from '../api.ts';

/**
 * What a change would do, asked of the server while the person still writes; nothing is saved (`?dryRun=true`).
 * @param subject what is tried, so that two of them never share an answer: `change:42`
 * @param input what the answer depends on; asked again when it has rested for a moment
 */
export function useTried(
  subject: string,
  input: unknown,
  attempt: (signal: AbortSignal) => Promise<HireResult>,
  enabled = true,
) {
  const written = JSON.stringify(input);
  const settled = useSettled(written);
  return useQuery({
    queryKey: ['people', 'tried', subject, settled],
    queryFn: ({ signal }) => attempt(signal),
    enabled: enabled && settled === written,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 0,
    gcTime: 0,
  });
}

/** The value when it has not changed for a moment; the first one at once. */
export function useSettled<Value>(value: Value, milliseconds = 350): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
