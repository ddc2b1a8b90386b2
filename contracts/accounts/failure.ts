import type { CallFailure, CallOutcome } from '@farstu/platform/exchange';
import type { AccountsProblem } from './problem.ts';

export type AccountsFailure = CallFailure<AccountsProblem>;
export type AccountsOutcome<Value> = CallOutcome<Value, AccountsProblem>;
