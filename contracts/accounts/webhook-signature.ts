import { randomBytes } from 'node:crypto';
import { jsonIn } from '@farstu/platform/exchange';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { type WebhookEvent, webhookEventSchema } from './webhook-event.ts';

/**
 * Signatures of webhooks as Standard Webhooks has them: HMAC-SHA256 over `id.timestamp.body`, 300 s tolerance by real time.
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */

export interface WebhookHeaders {
  readonly 'webhook-id': string;
  /** Seconds since the epoch at which this delivery was signed; a repeated delivery is signed anew. */
  readonly 'webhook-timestamp': string;
  readonly 'webhook-signature': string;
}

export type WebhookVerdict =
  | { readonly valid: true; readonly id: string; readonly event: WebhookEvent }
  | { readonly valid: false; readonly because: 'missing-headers' | 'too-old' | 'too-new' | 'mismatch' }
  /** The signature is right, but it is no event that we know: answer 2xx and leave it, a later version may send more kinds. */
  | { readonly valid: false; readonly because: 'unknown-event'; readonly id: string };

/** A new secret: `whsec_` and 256 random bits. */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

/**
 * Headers for one delivery. `id` stays the same when the same event is sent again; `signedAt` is real time.
 * @throws Error when the secret is not `whsec_` and base64
 */
export function signWebhook({
  id,
  body,
  secret,
  signedAt = new Date(),
}: {
  id: string;
  /** The exact bytes that are sent. */
  body: string;
  secret: string;
  signedAt?: Date;
}): WebhookHeaders {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(signedAt.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, signedAt, body),
  };
}

/**
 * Verifies a delivery over its raw body. While a secret is being changed there are two; either will do.
 * @throws Error when there is no secret, or one is not `whsec_` and base64: a fault of configuration, not of the caller
 */
export function verifyWebhook({
  headers,
  body,
  secrets,
}: {
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: string;
  secrets: readonly string[];
}): WebhookVerdict {
  const verifiers = secrets.map((secret) => new Webhook(secret));
  if (verifiers.length === 0) throw new Error('There is no webhook secret to verify with.');
  const id = only(headers['webhook-id']);
  const given = {
    'webhook-id': id,
    'webhook-timestamp': only(headers['webhook-timestamp']),
    'webhook-signature': only(headers['webhook-signature']),
  };
  const refusals = verifiers.map((verifier) => refusal(verifier, body, given));
  const because = refusals.includes(undefined) ? undefined : refusals[0];
  if (because) return { valid: false, because };

  const event = webhookEventSchema.safeParse(jsonIn(body));
  return event.success ? { valid: true, id, event: event.data } : { valid: false, because: 'unknown-event', id };
}

function refusal(verifier: Webhook, body: string, headers: Record<string, string>) {
  try {
    verifier.verify(body, headers, { jsonParse: false });
    return undefined;
  } catch (error) {
    if (!(error instanceof WebhookVerificationError)) throw error;
    // The library tells its reasons apart by their texts only; webhook-signature.test.ts holds them fast.
    if (error.message === 'Message timestamp too old') return 'too-old' as const;
    if (error.message === 'Message timestamp too new') return 'too-new' as const;
    if (error.message === 'No matching signature found') return 'mismatch' as const;
    return 'missing-headers' as const;
  }
}

function only(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}
