/**
 * The Teamtailor Partner API, from both ends: what a partner receives and sends, and (under `/host` and `/conformance`)
 * somebody who plays Teamtailor against a partner.
 */

export type { Fetch, Retryable } from '@farstu/platform/exchange';
export * from './client.ts';
export * from './custom-fields.ts';
export * from './form-fields.ts';
export * from './partner-event.ts';
export * from './partner-result.ts';
export * from './provider-key.ts';
export * from './signature.ts';
