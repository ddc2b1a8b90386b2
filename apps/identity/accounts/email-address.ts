import { domainToASCII } from 'node:url';

/**
 * What decides whether two addresses are the same: NFC, lower case, the domain as A-labels. Providers' own rules (dots,
 * plus) are left alone: nobody but the provider knows them.
 */
export function emailKey(address: string): string {
  const { local, domain } = parts(address);
  return `${local.normalize('NFC').toLowerCase()}@${domain}`;
}

/** The address's domain in lower case A-labels, as domains are compared: exactly, never by parent. */
export const emailDomain = (address: string): string => parts(address).domain;

function parts(address: string): { local: string; domain: string } {
  const at = address.lastIndexOf('@');
  const written = address
    .slice(at + 1)
    .trim()
    .toLowerCase();
  // The URL parser behind domainToASCII would cut `example.se/x` short, and two mailboxes would be one.
  const domain = (!/[\s%/?#\\:@[\]]/.test(written) && domainToASCII(written)) || written;
  return { local: address.slice(0, Math.max(at, 0)).trim(), domain };
}
