import type { CallFailure, CallOutcome } from '@farstu/platform/exchange';
import type { HrApiProblem } from './problem.ts';

export type HrApiFailure = CallFailure<HrApiProblem>;
export type HrApiOutcome<Value> = CallOutcome<Value, HrApiProblem>;
