export { type GuardedFetch, guardedFetch, type OutboundLimits, type ResolvedAddress } from './guarded-fetch.ts';
export { OutboundError, type OutboundProblem } from './outbound-error.ts';
export { type OutboundRules, parseAllowHosts } from './outbound-rules.ts';
export { type PayloadUrl, payloadUrl } from './payload-url.ts';
