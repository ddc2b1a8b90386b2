import { queryOptions } from '@farstu/ui';
import { integrations } from './integrations-api.ts';

/** What all answers of the page are called in the cache. */
export const integrationsKey = ['people', 'integrations'] as const;

/** How it stands with everything connected. */
export const overviewQuery = queryOptions({
  queryKey: [...integrationsKey, 'overview'],
  queryFn: ({ signal }) => integrations.overview(signal),
});

/** Whether the accounts API answers now; asked apart, since it may take seconds. */
export const identityQuery = queryOptions({
  queryKey: [...integrationsKey, 'identity'],
  queryFn: ({ signal }) => integrations.identity(signal),
  staleTime: 30_000,
});
