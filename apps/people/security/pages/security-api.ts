import { answer, createApi } from '@farstu/ui';
import type { Reads, Writes } from '../../pages/api-shapes.ts';

/** What the server answers about domains; the same shapes as its response schemas. */

export interface DomainName {
  /** As it is kept: an A-label. */
  domain: string;
  /** As it is read: *åkeri.example*. */
  unicode: string;
}

export interface VerifiedDomain extends DomainName {
  state: 'pending' | 'verified' | 'lost';
  byHand: boolean;
  changedAt: string;
}

export interface Domains {
  /** People sign in at an outside issuer, so verified domains are entered here. */
  byHand: boolean;
  verified: VerifiedDomain[];
  /** Empty: no limit. */
  allowed: DomainName[];
}

interface OfDomain {
  path: { domain: string };
}

interface SecurityPaths {
  '/_/security/domains': { get: Reads<Domains> };
  '/_/security/allowed-domains': { put: Writes<{ domains: string[] }, Domains> };
  '/_/security/domains/{domain}/effect': { get: Reads<{ domain: string; accountsAtOnce: number }, OfDomain> };
  '/_/security/domains-by-hand': { post: Writes<{ domain: string }, Domains> };
  '/_/security/domains-by-hand/{domain}': { delete: Reads<Domains, OfDomain> };
}

const api = createApi<SecurityPaths>('/people');
const of = (domain: string) => ({ params: { path: { domain } } });

/** Everything that the page asks of the server about domains. Refusals are thrown as `ProblemError`. */
export const security = {
  domains: (signal: AbortSignal) => answer(api.GET('/_/security/domains', { signal })),
  setAllowed: (domains: string[]) => answer(api.PUT('/_/security/allowed-domains', { body: { domains } })),
  /** How many would get their accounts at once if the domain were verified. */
  effect: (domain: string, signal: AbortSignal) =>
    answer(api.GET('/_/security/domains/{domain}/effect', { ...of(domain), signal })),
  addByHand: (domain: string) => answer(api.POST('/_/security/domains-by-hand', { body: { domain } })),
  removeByHand: (domain: string) => answer(api.DELETE('/_/security/domains-by-hand/{domain}', of(domain))),
};
