import type { Receiver } from './administration-api.ts';

export type ReceiverState = 'working' | 'failing' | 'waiting' | 'idle' | 'off';

/** What is worst comes first: something nobody tries any more, something tried again after a failure, nothing yet. */
export function receiverState({ url, waiting, givenUp, lastSuccessAt, lastFailureAt }: Receiver): ReceiverState {
  if (givenUp > 0) return 'failing';
  if (url === null) return 'off';
  const isFailing =
    lastFailureAt !== null && (lastSuccessAt === null || Date.parse(lastFailureAt) > Date.parse(lastSuccessAt));
  if (waiting > 0 && isFailing) return 'waiting';
  return lastSuccessAt === null ? 'idle' : 'working';
}
