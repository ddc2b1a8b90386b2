/** The HR API of the people room: schemas that are its routes' own, and a typed client. */

export type { Fetch, Retryable } from '@farstu/platform/exchange';
export * from './client.ts';
export * from './employee.ts';
export type { HrApiFailure, HrApiOutcome } from './failure.ts';
export * from './invitation-preview.ts';
export * from './new-hire.ts';
export * from './problem.ts';
export * from './registers.ts';
export * from './token.ts';
export * from './user.ts';
export * from './values.ts';
