import { queryOptions } from '@farstu/ui';
import { companies } from './companies-api.ts';

/** One company. */
export const companyQuery = (number: number) =>
  queryOptions({
    queryKey: ['people', 'companies', 'one', number],
    queryFn: ({ signal }) => companies.read(number, signal),
  });

/** The installation (*Kund*). */
export const installationQuery = queryOptions({
  queryKey: ['people', 'companies', 'installation'],
  queryFn: ({ signal }) => companies.installation(signal),
});
