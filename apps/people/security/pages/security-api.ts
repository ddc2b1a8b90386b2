import { answer, createApi } from '@farstu/ui';
import type { components, paths } from '../../generated/api.ts';

/** Verified and allowed domains; a `domain` is kept as an A-label and read as its `unicode`. */
export type Domains = components['schemas']['PeopleDomains'];
export type VerifiedDomain = Domains['verified'][number];
export type DomainName = Domains['allowed'][number];

const api = createApi<paths>('');
const of = (domain: string) => ({ params: { path: { domain } } });

/** Everything that the page asks of the server about domains. Refusals are thrown as `ProblemError`. */
export const security = {
  domains: (signal: AbortSignal) => answer(api.GET('/people/_/security/domains', { signal })),
  setAllowed: (domains: string[]) => answer(api.PUT('/people/_/security/allowed-domains', { body: { domains } })),
  /** How many would get their accounts at once if the domain were verified. */
  effect: (domain: string, signal: AbortSignal) =>
    answer(api.GET('/people/_/security/domains/{domain}/effect', { ...of(domain), signal })),
  /** Asks the account service for it; it is pending until it is verified. */
  add: (domain: string) => answer(api.POST('/people/_/security/verified-domains', { body: { domain } })),
  /** On the administrator's word. */
  verify: (domain: string) => answer(api.POST('/people/_/security/verified-domains/{domain}/verify', of(domain))),
  /** What happens to hires if the domain is removed. */
  removal: (domain: string, signal: AbortSignal) =>
    answer(api.GET('/people/_/security/verified-domains/{domain}/removal', { ...of(domain), signal })),
  /** The account service no longer answers for it; one that is pending is forgotten. */
  remove: (domain: string) => answer(api.DELETE('/people/_/security/verified-domains/{domain}', of(domain))),
  addByHand: (domain: string) => answer(api.POST('/people/_/security/domains-by-hand', { body: { domain } })),
  removeByHand: (domain: string) => answer(api.DELETE('/people/_/security/domains-by-hand/{domain}', of(domain))),
};
