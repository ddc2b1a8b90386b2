import { queryOptions } from '@farstu/ui';
import { security } from './security-api.ts';

/** Verified and allowed domains. */
export const domainsQuery = queryOptions({
  queryKey: ['people', 'security', 'domains'],
  queryFn: ({ signal }) => security.domains(signal),
});

/** How many would get their accounts at once; nothing is asked for what cannot be a domain. */
export const domainEffectQuery = (domain: string) =>
  queryOptions({
    queryKey: ['people', 'security', 'effect', domain],
    queryFn: ({ signal }) => security.effect(domain, signal),
    enabled: /^[^\s@/]+\.[^\s@/.]{2,}$/.test(domain),
    retry: false,
    staleTime: 0,
  });
