import { domainToASCII, domainToUnicode } from 'node:url';
import { domainNameSchema } from '@farstu/contracts-accounts';

/**
 * A domain in the form in which domains are compared: lower-case A-labels (E23). Undefined for what is not a domain of
 * at least two labels; `@example.se` and a closing dot are taken for the domain that was meant.
 */
export function domainName(text: string): string | undefined {
  const bare = text.trim().toLowerCase().replace(/^@/, '').replace(/\.$/, '');
  // The URL parser behind domainToASCII would cut `example.se/x` short and decode `%2e`; neither belongs in a domain.
  if (/[\s%/?#\\:@[\]]/.test(bare)) return undefined;
  const parsed = domainNameSchema.safeParse(domainToASCII(bare));
  // A last label of digits makes it an IP address.
  return parsed.success && !/\.\d+$/.test(parsed.data) ? parsed.data : undefined;
}

/** The domain as people read it: `företag.se` for `xn--fretag-wxa.se`. */
export const readableDomain = (domain: string): string => domainToUnicode(domain);
