import { queryOptions } from '@farstu/ui';
import { integrations } from './integrations-api.ts';

/** How it stands with everything connected. */
export const overviewQuery = queryOptions({
  queryKey: ['people', 'integrations', 'overview'],
  queryFn: ({ signal }) => integrations.overview(signal),
});

/** Whether the accounts API answers now; asked apart, since it may take seconds. */
export const identityQuery = queryOptions({
  queryKey: ['people', 'integrations', 'identity'],
  queryFn: ({ signal }) => integrations.identity(signal),
  staleTime: 30_000,
});
