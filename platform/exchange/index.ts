export { type CallFailure, type CallOutcome, type Failure, failureOf, isSuccess, outcomeOf } from './call-outcome.ts';
export {
  type Exchange,
  type ExchangeRequest,
  exchange,
  type Fetch,
  jsonIn,
  type Retryable,
  retryAfterSeconds,
} from './exchange.ts';
