import { exchange, type Fetch, type Retryable } from '@farstu/platform/exchange';
import type { WebhookEvent } from './webhook-event.ts';
import { signWebhook } from './webhook-signature.ts';

export type WebhookDelivery =
  | { readonly delivered: true; readonly status: number }
  | {
      readonly delivered: false;
      /** 410 means: send no more to this address. */
      readonly retryable: Retryable;
      readonly status?: number;
      readonly words: string;
    };

/**
 * Delivers one event once. Any 2xx is delivered; anything else may be tried again with the same `id`, since the receiver
 * recognises it, except 410 and an address that the guarded `fetch` refuses.
 */
export async function deliverWebhook({
  fetch,
  url,
  secret,
  id,
  event,
  timeoutMs = 10_000,
}: {
  fetch: Fetch;
  url: string;
  secret: string;
  /** The event's id: the same at each try. */
  id: string;
  event: WebhookEvent;
  timeoutMs?: number;
}): Promise<WebhookDelivery> {
  const body = JSON.stringify(event);
  const answer = await exchange({
    fetch,
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json', ...signWebhook({ id, body, secret }) },
    body,
    timeoutMs,
  });
  if (!answer.answered) {
    return { delivered: false, retryable: answer.retryable !== false, words: answer.words };
  }
  const { status } = answer;
  if (status >= 200 && status < 300) return { delivered: true, status };
  return { delivered: false, retryable: status !== 410, status, words: answer.text.trim().slice(0, 500) };
}
