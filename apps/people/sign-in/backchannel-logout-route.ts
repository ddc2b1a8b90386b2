import { createHash } from 'node:crypto';
import { countOrRefuse, openDoor } from '@farstu/platform/http';
import { Problem } from '@farstu/platform/problems';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { PeopleHouse } from '../database.ts';
import type { Scope } from '../door.ts';
import { problem } from '../problems.ts';
import { type LogoutToken, readLogoutToken } from './logout-token.ts';
import type { RelyingParty } from './relying-party.ts';

/** `POST /people/backchannel-logout`: the issuer says that somebody has signed out, or must be. */
export async function backchannelLogoutRoute(scope: Scope, house: PeopleHouse, party: RelyingParty): Promise<void> {
  const nobody = () => Promise.reject(problem('logout_token_invalid'));
  await openDoor(scope, { prefix: '', authenticate: nobody }, (app) => {
    app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    app.route({
      method: 'POST',
      url: '/backchannel-logout',
      config: { permission: { open: 'the logout token is signed by the issuer' } },
      schema: {
        tags: ['sign-in'],
        summary: 'End sessions on the issuer’s word',
        consumes: ['application/x-www-form-urlencoded'],
        body: z.record(z.string(), z.unknown()),
        response: { 200: z.object({}) },
      },
      handler: async (request) => {
        const { logout_token } = request.body;
        const token =
          typeof logout_token === 'string' && (await readLogoutToken(logout_token, await party.issuerKeys()));
        if (!token || !(await endSessions(house, token))) throw problem('logout_token_invalid');
        return {};
      },
    });
  });
}

/** In one transaction, so that a token whose sessions could not be ended may come again. False: it has come before. */
async function endSessions(
  house: PeopleHouse,
  { jti, expires, subject, issuerSession }: LogoutToken,
): Promise<boolean> {
  const key = `logout-token:${createHash('sha256').update(jti).digest('base64url')}`;
  const left = Math.ceil(expires - Temporal.Now.instant().epochMilliseconds / 1000);
  try {
    await house.database.withoutTenant(async (db) => {
      await countOrRefuse(db, { key, most: 1, windowSeconds: Math.max(60, left + 60) });
      let sessions = db.deleteFrom('session');
      if (issuerSession !== null) sessions = sessions.where('issuer_session', '=', issuerSession);
      if (subject !== null) sessions = sessions.where('subject', '=', subject);
      await sessions.execute();
    });
    return true;
  } catch (error) {
    if (error instanceof Problem && error.code === 'too_many_requests') return false;
    throw error;
  }
}
