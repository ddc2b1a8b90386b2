import type { DoorApp } from '@farstu/platform/http';
import { z } from 'zod';
import { rolesNotAssignable } from '../access/assignable-roles.ts';
import { demandWholeInstallation } from '../access/in-company.ts';
import { roleNames } from '../access/role-names.ts';
import { todayOf } from '../companies/today.ts';
import type { PeopleHouse } from '../database.ts';
import { actorOf, type PageRoutes } from '../door.ts';
import { countResend } from '../invitations/commands.ts';
import { correctUserAddress, hireOfUser, unlinkUser, verifyUser } from '../invitations/user-invitation.ts';
import { listOf, pageQuery } from '../list-page.ts';
import { type Answering, answering } from './answering.ts';
import { activateUser, changeUser, deactivateUser, placeRoles, rotatePassword } from './change-user.ts';
import { createUser } from './create-user.ts';
import { grantSchema } from './grant.ts';
import { listUsers } from './queries.ts';
import { signInLinkRoutes } from './sign-in-link-routes.ts';
import {
  changedUserSchema,
  newUserSchema,
  typedPasswordSchema,
  userAddressSchema,
  userAnswerSchema,
} from './user-answer.ts';

const tags = ['users'];
const byId = z.object({ id: z.uuid() });
const read = { permission: 'users.read' };
const write = { permission: 'users.write' };

/** *Systemregister > Användare*. @param outsideIssuer where people sign in, when that is not at our own identity */
export const usersRoutes =
  (outsideIssuer?: string): PageRoutes =>
  (app, house) => {
    const users = answering(house, outsideIssuer);
    reading(app, house, users);
    changing(app, house, users);
    passwords(app, house, users);
    accounts(app, house, users);
    signInLinkRoutes(app, house, users, outsideIssuer);
  };

function reading(app: DoorApp, house: PeopleHouse, users: Answering): void {
  app.route({
    method: 'GET',
    url: '/users',
    config: read,
    schema: {
      tags,
      summary: 'Users',
      querystring: pageQuery.extend({
        search: z.string().max(200).optional(),
        kind: z.enum(['person', 'api']).optional(),
        active: z.stringbool().optional(),
        connect: z.enum(['none', 'pending', 'verified']).optional(),
      }),
      response: {
        200: listOf(userAnswerSchema).extend({
          counts: z.object({ all: z.int(), none: z.int(), pending: z.int(), verified: z.int() }),
        }),
      },
    },
    handler: (request) => {
      const actor = actorOf(request);
      return house.read(actor.tenant, async (db) =>
        listUsers(db, actor, await todayOf(db, house.clock), roleNames(house, actor), request.query),
      );
    },
  });

  app.route({
    method: 'GET',
    url: '/users/:id',
    config: read,
    schema: { tags, summary: 'One user', params: byId, response: { 200: userAnswerSchema } },
    handler: (request) => users.answer(request, request.params.id),
  });

  app.route({
    method: 'GET',
    url: '/assignable-roles',
    config: { permission: { signedIn: 'everybody may know which roles they may give: for most people none' } },
    schema: {
      tags,
      summary: 'Roles that I may give to others',
      querystring: z.object({ company: z.coerce.number().int().positive().optional() }),
      response: { 200: listOf(z.object({ code: z.string(), name: z.string() })) },
    },
    handler: async (request) => {
      const actor = actorOf(request);
      const roles = await house.read(actor.tenant, (db) =>
        db.selectFrom('role').select(['code', 'name']).orderBy('name').execute(),
      );
      const company = request.query.company ?? null;
      const mine = roles.filter(({ code }) => rolesNotAssignable(actor, [code], company).length === 0);
      const named = roleNames(house, actor);
      return { data: mine.map(({ code, name }) => ({ code, name: named(code, name) })), nextCursor: null };
    },
  });
}

function changing(app: DoorApp, house: PeopleHouse, users: Answering): void {
  app.route({
    method: 'POST',
    url: '/users',
    config: write,
    schema: {
      tags,
      summary: 'Make a user, for a person or for an API',
      body: newUserSchema,
      response: { 201: z.object({ user: userAnswerSchema, password: z.string().nullable() }) },
    },
    handler: async (request, reply) => {
      const actor = actorOf(request);
      demandWholeInstallation(actor, 'users.write');
      const { id, password } = await house.execute(createUser, actor, request.body);
      return await reply.status(201).send({ user: await users.answer(request, id), password });
    },
  });

  app.route({
    method: 'PUT',
    url: '/users/:id',
    config: write,
    schema: {
      tags,
      summary: 'Change a user',
      params: byId,
      body: changedUserSchema,
      response: { 200: userAnswerSchema },
    },
    handler: async (request) => {
      const actor = await users.reach(request, request.params.id);
      await house.execute(changeUser, actor, { id: request.params.id, ...request.body });
      return await users.answer(request, request.params.id);
    },
  });

  app.route({
    method: 'PUT',
    url: '/users/:id/roles',
    config: write,
    schema: {
      tags,
      summary: 'Place the user’s roles',
      params: byId,
      body: z.object({ roles: z.array(grantSchema).max(100) }),
      response: { 200: userAnswerSchema },
    },
    handler: async (request) => {
      const actor = await users.reach(request, request.params.id);
      await house.execute(placeRoles, actor, { id: request.params.id, roles: request.body.roles });
      return await users.answer(request, request.params.id);
    },
  });

  for (const [verb, command, summary] of [
    ['activate', activateUser, 'Activate a user'],
    ['deactivate', deactivateUser, 'Deactivate a user: sessions and tokens end at once'],
  ] as const) {
    app.route({
      method: 'POST',
      url: `/users/:id/${verb}`,
      config: write,
      schema: { tags, summary, params: byId, response: { 200: userAnswerSchema } },
      handler: async (request) => {
        const actor = await users.reach(request, request.params.id);
        await house.execute(command, actor, { id: request.params.id });
        return await users.answer(request, request.params.id);
      },
    });
  }
}

function passwords(app: DoorApp, house: PeopleHouse, users: Answering): void {
  app.route({
    method: 'POST',
    url: '/users/:id/password',
    config: write,
    schema: {
      tags,
      summary: 'A new password for an API user, shown once; the one before works for another day',
      params: byId,
      body: z.object({ password: typedPasswordSchema.optional() }),
      response: {
        200: z.object({
          user: userAnswerSchema,
          password: z.string().nullable(),
          previousUntil: z.string().nullable(),
        }),
      },
    },
    handler: async (request) => {
      const actor = await users.reach(request, request.params.id);
      const { password } = await house.execute(rotatePassword, actor, {
        id: request.params.id,
        ...request.body,
      });
      const user = await users.answer(request, request.params.id);
      return { user, password, previousUntil: user.api?.previousPasswordUntil ?? null };
    },
  });
}

/** How a person comes to sign in. Whoever decides the address takes over the user, so that is for who may change users. */
function accounts(app: DoorApp, house: PeopleHouse, users: Answering): void {
  app.route({
    method: 'POST',
    url: '/users/:id/verify',
    config: { permission: 'invitations.write' },
    schema: {
      tags,
      summary: 'Verifiera konto: send the invitation now, again or for the first time',
      params: byId,
      response: { 200: userAnswerSchema },
    },
    handler: async (request) => {
      const { id } = request.params;
      await users.answer(request, id);
      const actor = await users.reach(request, id, 'invitations.write');
      const hireId = await house.read(actor.tenant, (db) => hireOfUser(db, actor.tenant, id));
      await countResend(house, actor.tenant, hireId ?? id);
      await house.execute(verifyUser, actor, { userId: id });
      return await users.answer(request, id);
    },
  });

  app.route({
    method: 'PUT',
    url: '/users/:id/address',
    config: write,
    schema: {
      tags,
      summary: 'Correct the Connect address',
      params: byId,
      body: userAddressSchema,
      response: { 200: userAnswerSchema },
    },
    handler: async (request) => {
      const { id } = request.params;
      const actor = await users.reach(request, id);
      await house.execute(correctUserAddress, actor, { userId: id, email: request.body.email });
      return await users.answer(request, id);
    },
  });

  app.route({
    method: 'POST',
    url: '/users/:id/unlink',
    config: write,
    schema: {
      tags,
      summary: 'Ta bort kopplingen: let go of the account, and take back what has gone out',
      params: byId,
      response: { 200: userAnswerSchema },
    },
    handler: async (request) => {
      const { id } = request.params;
      const actor = await users.reach(request, id);
      await house.execute(unlinkUser, actor, { userId: id });
      return await users.answer(request, id);
    },
  });
}
