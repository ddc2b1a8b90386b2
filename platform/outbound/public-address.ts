import ipaddr from 'ipaddr.js';

const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an IP address is one that anybody on the internet could reach. Everything with a special meaning is not:
 * private, loopback, link-local, carrier-grade NAT, multicast, unique local, reserved, and every IPv6 form that carries
 * an IPv4 address inside (mapped, compatible, 6to4, Teredo, NAT64), which would reach the inside by another spelling.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_UNICAST);
}
