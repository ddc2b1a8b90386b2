/** Who a connection is for, and what PostgreSQL is told at its beginning. */
export interface Role {
  role: string;
  password: string;
  /** `-c name=value …`: after those of the URL, over which they win. */
  options?: string;
}

/**
 * The owner's URL with somebody else's name: what it says of host, socket, TLS and certificates goes for everybody.
 * Name and password stand among the parameters, since a URL without a host (a socket's) can hold them nowhere else.
 */
export function asRole(url: string, { role, password, options }: Role): string {
  const changed = new URL(url);
  changed.username = '';
  changed.password = '';
  changed.searchParams.set('user', role);
  changed.searchParams.set('password', password);
  const all = [changed.searchParams.get('options'), options].filter(Boolean).join(' ');
  if (all !== '') changed.searchParams.set('options', all);
  return changed.href;
}
