import { listed, type OutboundRules } from './outbound-rules.ts';

/** A URL that came in a payload, judged before anything is kept of it or fetched from it. */
export type PayloadUrl =
  | { ok: true; url: URL }
  | { ok: false; because: 'not-a-url' | 'has-credentials' | 'scheme-not-allowed' | 'host-not-allowed' };

/**
 * A URL in somebody's data may only lead to where that data comes from: https on the standard port of
 * a host under the sender's own domain; and http(s) on this installation's origin or a listed host. Fetch it with `guardedFetch`,
 * which looks at the resolved address too.
 *
 * @param senderDomain e.g. `teamtailor.com`; its subdomains are meant
 * @see design/doors.md "Outbound rules"
 */
export function payloadUrl(text: string, senderDomain: string, rules: OutboundRules): PayloadUrl {
  const url = URL.parse(text);
  if (url === null) return { ok: false, because: 'not-a-url' };
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { ok: false, because: 'scheme-not-allowed' };
  if (url.username !== '' || url.password !== '') return { ok: false, because: 'has-credentials' };
  if (listed(rules)(url)) return { ok: true, url };
  if (!url.hostname.endsWith(`.${senderDomain}`) || url.port !== '') {
    return { ok: false, because: 'host-not-allowed' };
  }
  return url.protocol === 'https:' ? { ok: true, url } : { ok: false, because: 'scheme-not-allowed' };
}
