import { queryOptions, useQueryClient } from '@farstu/ui';
import { useCallback } from 'react';
import { hires } from './api.ts';

/** One hire with everything on its page. */
export const hireQuery = (id: string) =>
  queryOptions({ queryKey: ['people', 'new-hires', 'one', id], queryFn: ({ signal }) => hires.read(id, signal) });

/** What the form for a new hire offers in a company; without one, in the company that is chosen beforehand. */
export const hireFormQuery = (company: number | undefined) =>
  queryOptions({
    queryKey: ['people', 'new-hires', 'form', company ?? 'first'],
    queryFn: ({ signal }) => hires.form(company, signal),
    staleTime: 60_000,
  });

/** To be called after every change of a hire: lists, start page and employees may all read differently. */
export function useHiresChanged(): () => Promise<unknown> {
  const client = useQueryClient();
  return useCallback(
    () =>
      Promise.all(
        ['new-hires', 'employees', 'start-page'].map((what) =>
          client.invalidateQueries({ queryKey: ['people', what] }),
        ),
      ),
    [client],
  );
}
