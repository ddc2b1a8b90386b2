import {
  idempotencyHeadersSchema,
  idParamsSchema,
  pageQuerySchema,
  userListSchema,
  type VerifyUserResponse,
  verifyUserRequestSchema,
  verifyUserResponseSchema,
} from '@farstu/contracts-hr-api';
import { problem } from '@farstu/platform/problems';
import type { PeopleActor } from '../access/actor.ts';
import { todayOf } from '../companies/today.ts';
import { command, type PeopleHouse, type PeopleTransaction } from '../database.ts';
import { countResend } from '../invitations/commands.ts';
import { invitationAnswer } from '../invitations/invitation-answer.ts';
import { hireOfUser, verifyUser } from '../invitations/user-invitation.ts';
import { type ApiRoutes, callerOf, demandBothRights, isAnswered, once } from './caller.ts';
import { listApiUsers, readApiUser } from './users.ts';
import { uuidOrNotFound } from './uuid-or-not-found.ts';

const tags = ['HR API'];

export const userRoutes: ApiRoutes = (app, house, hide) => {
  app.route({
    method: 'GET',
    url: '/users',
    config: { permission: 'api.system' },
    schema: { hide, tags, summary: 'Users', querystring: pageQuerySchema.strict(), response: { 200: userListSchema } },
    handler: async (request) => {
      const actor = callerOf(request);
      return await house.read(actor.tenant, async (db) =>
        listApiUsers(db, actor, await todayOf(db, house.clock), request.query),
      );
    },
  });
  app.route({
    method: 'POST',
    url: '/users/:id/verify',
    config: { permission: 'api.company' },
    preValidation: demandBothRights,
    schema: {
      hide,
      tags,
      summary: 'Sends the invitation now, or once more',
      headers: idempotencyHeadersSchema,
      params: idParamsSchema,
      body: verifyUserRequestSchema,
      response: { 200: verifyUserResponseSchema },
    },
    handler: async (request, reply) => {
      const actor = callerOf(request);
      const userId = uuidOrNotFound(request.params);
      const counted = await house.read(actor.tenant, (db) => invitedBy(db, house, actor, userId));
      // Before the transaction, since one that waits for a second connection would starve the pool. A repeated key gets its
      // first answer and counts for nothing.
      if (!(await isAnswered(house, request))) await countResend(house, actor.tenant, counted);
      return await once(house, request, reply, verify(house), { userId });
    },
  });
};

const verify = (house: PeopleHouse) =>
  command(verifyUser.name, async (tx, { userId }: { userId: string }): Promise<VerifyUserResponse> => {
    const answer = await verifyUser.run(tx, { userId });
    const plan = invitationAnswer(house.translator(tx.actor.language), answer.plan);
    return { id: userId, invitation: { ...plan, state: answer.invitationState } };
  });

/** The hire that the user's mail is about, or the user when there is none. @throws not_found outside the API user's placement */
async function invitedBy(db: PeopleTransaction, house: PeopleHouse, actor: PeopleActor, id: string): Promise<string> {
  const user = await readApiUser(db, actor, await todayOf(db, house.clock), id);
  if (!user) throw problem('not_found');
  return (await hireOfUser(db, actor.tenant, user.id)) ?? user.id;
}
