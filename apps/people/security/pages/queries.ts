import { queryOptions } from '@farstu/ui';
import { security } from './security-api.ts';

/** Verified and allowed domains. */
export const domainsQuery = queryOptions({
  queryKey: ['people', 'security', 'domains'],
  queryFn: ({ signal }) => security.domains(signal),
});

/** What happens to hires if the domain is removed, asked anew each time somebody is about to. */
export const domainRemovalQuery = (domain: string) =>
  queryOptions({
    queryKey: ['people', 'security', 'removal', domain],
    queryFn: ({ signal }) => security.removal(domain, signal),
    staleTime: 0,
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
