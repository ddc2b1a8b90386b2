import type { DoorApp } from '@farstu/platform/http';
import { z } from 'zod';
import type { PeopleHouse } from '../database.ts';
import type { PageRoutes } from '../door.ts';
import { usersOfSubject } from './choose-installation.ts';
import { leavingCookieName, leavingSeconds, openLeaving, returnPath, sealLeaving } from './leaving-cookie.ts';
import type { RelyingParty } from './relying-party.ts';
import { endSession, sessionCookie, sessionOf, sessionSeconds, startSession } from './session-store.ts';

/** What the sign-in page says when coming back did not work out; sentences of the shell. */
const signInProblems = [
  'no_user_for_account',
  'sign_in_failed',
  'sign_in_expired',
  'issuer_unreachable',
  'issuer_not_set',
] as const;
type SignInProblem = (typeof signInProblems)[number];

const problemPage = (problem: SignInProblem) => `/sign-in?problem=${problem}`;
const cookiePath = '/people';

/** Leaving for the issuer and coming back. Both are navigations: what goes wrong is told by the sign-in page. */
export const signInRoutes =
  (party: RelyingParty): PageRoutes =>
  (app, house) => {
    leave(app, house, party);
    comeBack(app, house, party);
  };

const cookieOf = (house: PeopleHouse, maxAge: number) => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  path: cookiePath,
  secure: house.addresses.origin.startsWith('https:'),
  maxAge,
});

function leave(app: DoorApp, house: PeopleHouse, party: RelyingParty): void {
  app.route({
    method: 'GET',
    url: '/sign-in',
    config: { permission: { open: 'nobody is known before they have signed in' } },
    schema: {
      tags: ['sign-in'],
      summary: 'Go to the issuer to sign in',
      querystring: z.object({ returnTo: z.string().max(2000).optional(), iss: z.string().max(2000).optional() }),
    },
    handler: async (request, reply) => {
      try {
        const { to, leaving } = await party.leave();
        const returnTo = returnPath(request.query.returnTo, house.addresses.origin);
        reply.setCookie(
          leavingCookieName(leaving.state),
          sealLeaving(house.keyring, { ...leaving, returnTo }),
          cookieOf(house, leavingSeconds),
        );
        return await reply.redirect(to.href, 303);
      } catch (error) {
        return await reply.redirect(problemPage(reasonOf(house, error)), 303);
      }
    },
  });
}

function comeBack(app: DoorApp, house: PeopleHouse, party: RelyingParty): void {
  app.route({
    method: 'GET',
    url: '/callback',
    config: { permission: { open: 'the issuer says who it is' } },
    schema: {
      tags: ['sign-in'],
      summary: 'Come back from the issuer',
      querystring: z.looseObject({ state: z.string().optional(), code: z.string().optional() }),
    },
    handler: async (request, reply) => {
      const answer = new URLSearchParams(request.url.split('?')[1] ?? '');
      const state = answer.get('state');
      const name = leavingCookieName(state ?? '');
      const leaving = openLeaving(house.keyring, request.cookies[name], state);
      if (!leaving) return await reply.redirect(problemPage('sign_in_expired'), 303);
      reply.clearCookie(name, { path: cookiePath });
      try {
        const signedIn = await party.comeBack(answer, leaving);
        const before = await sessionOf(house, request.cookies);
        if (before) await endSession(house, before);
        reply.setCookie(sessionCookie, await startSession(house, signedIn), cookieOf(house, sessionSeconds));
        const users = await usersSoon(house, signedIn.subject);
        // The session is kept: a person who is linked a moment later is let in by loading the page again.
        return await reply.redirect(users.length === 0 ? problemPage('no_user_for_account') : leaving.returnTo, 303);
      } catch (error) {
        return await reply.redirect(problemPage(reasonOf(house, error)), 303);
      }
    },
  });
}

/** OutboundError and friends mean that nobody answered; everything else is the issuer's or the browser's answer. */
function reasonOf(house: PeopleHouse, error: unknown): SignInProblem {
  const { name, message, code, cause } = error as Error & { code?: string };
  if (code === 'issuer_not_set') return 'issuer_not_set';
  house.log.warn({ error: name, code, reason: message }, 'sign-in did not work out');
  const isUnreachable = [error, cause].some(
    (each) => each instanceof Error && /^(OutboundError|TypeError)$/.test(each.name),
  );
  return isUnreachable ? 'issuer_unreachable' : 'sign_in_failed';
}

const PATIENCE_MILLISECONDS = 8_000;

/** Who has just verified an invitation may come here before identity has told us so: that is worth a moment's wait. */
async function usersSoon(house: PeopleHouse, subject: string) {
  const until = performance.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const users = await usersOfSubject(house, subject);
    if (users.length > 0 || performance.now() > until) return users;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
