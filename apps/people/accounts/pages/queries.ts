import { queryOptions } from '@farstu/ui';
import { everyRow } from '../../pages/every-row.ts';
import { costCentres } from './accounts-api.ts';

/** One cost centre with its managers. */
export const costCentreQuery = (code: string) =>
  queryOptions({
    queryKey: ['people', 'accounts', 'one', code],
    queryFn: ({ signal }) => costCentres.read(code, signal),
  });

/** All cost centres, to choose among. */
export const costCentreChoicesQuery = queryOptions({
  queryKey: ['people', 'accounts', 'choices'],
  queryFn: ({ signal }) => everyRow((page) => costCentres.list(page, signal)),
  staleTime: 60_000,
});
