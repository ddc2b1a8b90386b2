import { isIPv6 } from 'node:net';
import { issueSecret } from '@farstu/platform/secrets';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { type IdentityHouse, issuerOf } from '../database.ts';

const COOKIE = 'farstu_device';
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** From where somebody tries, as keyed hashes: the network address, and the browser if it has been here before. */
export interface Place {
  address: string;
  device: string | undefined;
}

export function placeOf(house: IdentityHouse, request: FastifyRequest): Place {
  const device = request.cookies[COOKIE];
  return {
    address: house.keyring.blindIndex(`address ${networkOf(request.ip)}`, 'identity place'),
    device: device === undefined ? undefined : house.keyring.blindIndex(`device ${device}`, 'identity place'),
  };
}

/**
 * The address as far as it tells people apart. Of IPv6 that is the first 64 bits: one subscriber has at least all the rest
 * of them, so a limit on each address would be no limit, and a phone that changes its own would never be known again.
 */
export function networkOf(ip: string): string {
  if (!isIPv6(ip)) return ip;
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip) ?? [];
  if (mapped !== undefined) return mapped;
  const [head = '', tail] = (ip.split('%')[0] ?? '').split('::');
  const groups = (part: string) => part.split(':').filter((group) => group !== '');
  const [first, last] = [groups(head), groups(tail ?? '')];
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0');
  const network = [...first, ...(tail === undefined ? [] : zeros), ...last].slice(0, 4);
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

/** Which of the two this account has signed in from before. Asks the same of the database for nobody's account. */
export async function knownAt(
  house: IdentityHouse,
  accountId: string | undefined,
  place: Place,
): Promise<{ address: boolean; device: boolean }> {
  const rows = await house.database.kysely
    .selectFrom('known_place')
    .select('place')
    .where('account_id', '=', accountId ?? crypto.randomUUID())
    .where('place', 'in', [place.address, place.device ?? ''])
    .where('seen_at', '>', sql<string>`now() - make_interval(secs => ${YEAR_SECONDS})`)
    .execute();
  const known = new Set(rows.map((row) => row.place));
  return { address: known.has(place.address), device: place.device !== undefined && known.has(place.device) };
}

/** After a successful sign-in: this place is let in the next time, also while others are held back. */
export async function rememberPlace(
  house: IdentityHouse,
  request: FastifyRequest,
  reply: FastifyReply,
  accountId: string,
): Promise<void> {
  const device = request.cookies[COOKIE] ?? issueSecret('fsd').secret;
  const { protocol, pathname: path } = new URL(issuerOf(house));
  void reply.setCookie(COOKIE, device, {
    path,
    httpOnly: true,
    sameSite: 'lax',
    secure: protocol === 'https:',
    maxAge: YEAR_SECONDS,
  });
  const places = [`address ${networkOf(request.ip)}`, `device ${device}`];
  await house.database.kysely
    .insertInto('known_place')
    .values(places.map((each) => ({ account_id: accountId, place: house.keyring.blindIndex(each, 'identity place') })))
    .onConflict((conflict) => conflict.columns(['account_id', 'place']).doUpdateSet({ seen_at: sql<string>`now()` }))
    .execute();
}
