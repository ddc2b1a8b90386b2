/** Identity's accounts API: accounts, invitations, domains, and the signed webhooks that tell of them. */

export type { Fetch, Retryable } from '@farstu/platform/exchange';
export * from './account.ts';
export * from './client.ts';
export * from './domain.ts';
export type { AccountsFailure, AccountsOutcome } from './failure.ts';
export * from './invitation.ts';
export * from './problem.ts';
export * from './values.ts';
export * from './webhook-delivery.ts';
export * from './webhook-event.ts';
export * from './webhook-signature.ts';
