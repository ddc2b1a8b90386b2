import type { DoorApp } from '@farstu/platform/http';
import { z } from 'zod';
import type { PeopleHouse } from '../database.ts';
import { unlinkUser } from '../invitations/user-invitation.ts';
import { problem } from '../problems.ts';
import type { Answering } from './answering.ts';
import { linkSignIn } from './link-sign-in.ts';
import { signInLinkSchema, userAnswerSchema } from './user-answer.ts';

const tags = ['users'];
const byId = z.object({ id: z.uuid() });
const write = { permission: 'users.write' };

/** How people get in where they sign in at an outside issuer, which cannot be asked to invite anybody. */
export function signInLinkRoutes(
  app: DoorApp,
  house: PeopleHouse,
  users: Answering,
  outsideIssuer: string | undefined,
): void {
  const url = '/users/:id/link';
  /** At our own identity an account is the person's own to answer for; nobody else enters its id. @throws linked_by_invitation */
  const demandOutside = () => {
    if (outsideIssuer === undefined) throw problem('linked_by_invitation');
  };

  app.route({
    method: 'PUT',
    url,
    config: write,
    schema: {
      tags,
      summary: 'Link sign-in: the person’s id at an outside issuer',
      params: byId,
      body: signInLinkSchema,
      response: { 200: userAnswerSchema },
    },
    handler: async (request) => {
      const { id } = request.params;
      const actor = await users.reach(request, id);
      demandOutside();
      await house.execute(linkSignIn, actor, { userId: id, subject: request.body.subject });
      return await users.answer(request, id);
    },
  });

  app.route({
    method: 'DELETE',
    url,
    config: write,
    schema: {
      tags,
      summary: 'Unlink: let go of the person at an outside issuer; sessions end at once',
      params: byId,
      response: { 200: userAnswerSchema },
    },
    handler: async (request) => {
      const { id } = request.params;
      const actor = await users.reach(request, id);
      demandOutside();
      await house.execute(unlinkUser, actor, { userId: id });
      return await users.answer(request, id);
    },
  });
}
