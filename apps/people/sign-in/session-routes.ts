import { problem } from '@farstu/platform/problems';
import { z } from 'zod';
import { loadActor } from '../access/load-actor.ts';
import type { PeopleHouse } from '../database.ts';
import { actorOf, type PageRequest, type PageRoutes } from '../door.ts';
import { actorInCompany, chooseInstallation, settledSession } from './choose-installation.ts';
import type { RelyingParty } from './relying-party.ts';
import { sessionAnswer, sessionAnswerSchema } from './session-answer.ts';
import { chooseCompany, chooseLanguage, recordSignOut } from './session-commands.ts';
import { endSession, type Session, sessionCookie, sessionOf } from './session-store.ts';

const tags = ['session'];
const ownSession = { signedIn: 'one changes only how oneself is shown the pages' };

/** Who is signed in, and as what. */
export const sessionRoutes =
  (party: RelyingParty, roomsHere: readonly string[]): PageRoutes =>
  (app, house) => {
    const answer = async (request: PageRequest) =>
      await sessionAnswer(house, await sessionOf(house, request.cookies), roomsHere);

    app.route({
      method: 'GET',
      url: '/session',
      config: { permission: { open: 'the shell asks whether anybody is signed in' } },
      schema: { tags, summary: 'Who is signed in', response: { 200: sessionAnswerSchema } },
      handler: (request) => answer(request),
    });

    app.route({
      method: 'POST',
      url: '/session/choice',
      config: { permission: { open: 'the session is known, but not yet which of its users it is' } },
      schema: {
        tags,
        summary: 'Choose installation (Kund)',
        body: z.object({ customerNumber: z.int().positive() }),
        response: { 200: sessionAnswerSchema },
      },
      handler: async (request) => {
        await chooseInstallation(house, await demandSession(house, request), request.body.customerNumber);
        return await answer(request);
      },
    });

    app.route({
      method: 'POST',
      url: '/session/company',
      config: { permission: ownSession },
      schema: {
        tags,
        summary: 'Choose company',
        body: z.object({ number: z.int().positive() }),
        response: { 200: sessionAnswerSchema },
      },
      handler: async (request) => {
        const session = await demandSession(house, request);
        const { number } = request.body;
        const actor = await actorInCompany(house, session, number);
        await house.execute(chooseCompany, actor, { idHash: session.idHash, number });
        return await answer(request);
      },
    });

    app.route({
      method: 'POST',
      url: '/session/language',
      config: { permission: ownSession },
      schema: {
        tags,
        summary: 'Choose language',
        body: z.object({ language: z.enum(['sv', 'en']) }),
        response: { 200: sessionAnswerSchema },
      },
      handler: async (request) => {
        await house.execute(chooseLanguage, actorOf(request), request.body);
        return await answer(request);
      },
    });

    app.route({
      method: 'POST',
      url: '/sign-out',
      config: { permission: { open: 'who is not signed in is already out' } },
      schema: { tags, summary: 'Sign out', response: { 200: z.object({ redirectTo: z.string() }) } },
      handler: async (request, reply) => {
        const session = await sessionOf(house, request.cookies);
        reply.clearCookie(sessionCookie, { path: '/people' });
        if (!session) return { redirectTo: '/' };
        await recordWho(house, session);
        return { redirectTo: await party.signOutAt(await endSession(house, session)) };
      },
    });
  };

async function demandSession(house: PeopleHouse, request: PageRequest): Promise<Session> {
  const session = await sessionOf(house, request.cookies);
  if (!session) throw problem('not_signed_in');
  return session;
}

async function recordWho(house: PeopleHouse, session: Session): Promise<void> {
  const { user } = await settledSession(house, session);
  const actor = user && (await house.read(user.tenant, (db) => loadActor(db, user.tenant, user.id)));
  if (actor) await house.execute(recordSignOut, actor, {});
}
