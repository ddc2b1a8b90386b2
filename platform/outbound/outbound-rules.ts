import { isIPv6 } from 'node:net';

/** What this installation may call besides the public internet over https. */
export interface OutboundRules {
  /** `host:port` or `host` (every port), as `FARSTU_ALLOW_HOSTS` lists them; an IPv6 address with a port stands in brackets */
  allowHosts: readonly string[];
  /** this installation's own origin, such as `https://hr.example` */
  origin: string;
  /** in demo mode 127.0.0.1, ::1 and localhost are listed on every port */
  demo: boolean;
}

const DEMO_HOSTS = ['127.0.0.1', '::1', 'localhost'];

interface ListedHost {
  hostname: string;
  /** undefined: every port */
  port: number | undefined;
}

/**
 * The value of `FARSTU_ALLOW_HOSTS`: entries between commas.
 * @throws TypeError naming the entry that is no `host` or `host:port`
 */
export function parseAllowHosts(value: string | undefined): string[] {
  const entries = (value ?? '').split(',').map((entry) => entry.trim());
  const named = entries.filter((entry) => entry !== '');
  for (const entry of named) listedHost(entry);
  return named;
}

/** Whether a URL's host and port are the origin's or listed. Compares names as written, never what they resolve to. */
export function listed(rules: OutboundRules): (url: URL) => boolean {
  const own = new URL(rules.origin);
  const hosts: ListedHost[] = [
    { hostname: own.hostname, port: portOf(own) },
    ...rules.allowHosts.map(listedHost),
    ...(rules.demo ? DEMO_HOSTS.map(listedHost) : []),
  ];
  return (url) =>
    hosts.some(({ hostname, port }) => hostname === url.hostname && (port ?? portOf(url)) === portOf(url));
}

function listedHost(entry: string): ListedHost {
  const [, host, port] = isIPv6(entry)
    ? [entry, `[${entry}]`]
    : (/^(\[[\da-fA-F:.]+\]|[^\s:/@?#[\]\\*]+)(?::(\d{1,5}))?$/.exec(entry) ?? []);
  // Through URL, so that case, IDN and the many spellings of an IP address end up as they do in the URLs compared with it.
  const hostname = host === undefined ? undefined : URL.parse(`http://${host}/`)?.hostname;
  if (!hostname || (port !== undefined && Number(port) > 65_535)) {
    throw new TypeError(`not a host or host:port: ${JSON.stringify(entry)}`);
  }
  return { hostname, port: port === undefined ? undefined : Number(port) };
}

function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}
