import { systemActor } from '@farstu/platform/room';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type Provider from 'oidc-provider';
import { type IdentityHouse, nobodysInstallation } from '../database.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { browserName } from './browser-name.ts';
import { pinAddress } from './mount.ts';
import { SESSION_SECONDS, secondsLeft } from './provider.ts';

/** Who is signed in at the issuer in this browser. `uid` names the session over changes of cookie. */
export interface BrowserSession {
  uid: string;
  accountId: string;
}

/** By the issuer's own cookie; undefined when nobody is, or no longer. */
export async function browserSession(
  provider: Provider,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<BrowserSession | undefined> {
  const session = await provider.Session.get(koaContext(provider, request, reply));
  return session.accountId === undefined ? undefined : { uid: session.uid, accountId: session.accountId };
}

/**
 * Signs a person in at the issuer, without an application that asked: after an invitation or a new password. Somebody
 * else who was signed in here is signed out everywhere first.
 */
export async function startBrowserSession(
  house: IdentityHouse,
  provider: Provider,
  request: FastifyRequest,
  reply: FastifyReply,
  accountId: string,
): Promise<BrowserSession> {
  const ctx = koaContext(provider, request, reply);
  const before = await provider.Session.get(ctx);
  const stays = before.accountId === undefined || before.accountId === accountId;
  if (!stays) await house.execute(endSessions, systemActor(nobodysInstallation, 'sign-in'), { uids: [before.uid] });
  const session = stays ? before : new provider.Session();
  const loginTs = Math.floor(Date.now() / 1000);
  session.loginAccount({ accountId, loginTs });
  // A cookie that somebody may have planted before sign-in must not be the one that is signed in.
  if (stays && before.exp !== undefined) session.resetIdentifier();
  await session.save(secondsLeft(loginTs));
  await house.database.kysely
    .updateTable('oidc_artefact')
    .set({ browser: browserName(request.headers['user-agent']) })
    .where('model', '=', 'Session')
    .where('uid', '=', session.uid)
    .execute();
  const { pathname: path } = new URL(provider.issuer);
  const expires = new Date((loginTs + SESSION_SECONDS) * 1000);
  ctx.cookies.set(provider.cookieName('session'), session.jti, { path, expires, httpOnly: true, sameSite: 'lax' });
  handOverCookies(reply);
  return { uid: session.uid, accountId };
}

function koaContext(provider: Provider, request: FastifyRequest, reply: FastifyReply) {
  pinAddress(request.raw, new URL(provider.issuer));
  return provider.createContext(request.raw, reply.raw);
}

/** The library writes on the raw answer, where Fastify's own cookies would take their place. */
function handOverCookies(reply: FastifyReply): void {
  const cookies = reply.raw.getHeader('set-cookie');
  if (cookies === undefined) return;
  reply.raw.removeHeader('set-cookie');
  void reply.header('set-cookie', Array.isArray(cookies) ? cookies : String(cookies));
}
