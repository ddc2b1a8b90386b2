import type { DoorApp } from '@farstu/platform/http';
import { z } from 'zod';
import { demandWholeInstallation } from '../access/in-company.ts';
import { todayOf } from '../companies/today.ts';
import type { PeopleHouse } from '../database.ts';
import { actorOf, type PageRequest, type PageRoutes } from '../door.ts';
import { listOf, pageQuery } from '../list-page.ts';
import {
  accountSchema,
  accountWithManagersSchema,
  changedAccountSchema,
  dimensionSchema,
  newAccountSchema,
} from './account.ts';
import { changeAccount, createAccount, placeManager, removeManager } from './commands.ts';
import { listAccounts, listDimensions, readAccount } from './queries.ts';

const tags = ['accounts'];
const byCode = z.object({ dimension: z.string().min(1).max(60), code: z.string().min(1).max(60) });
const byDay = byCode.extend({ from: z.iso.date() });
const read = { permission: 'accounts.read' };
const write = { permission: 'accounts.write' };

/** *Konteringar*: cost centres and their nearest managers. */
export const accountsRoutes: PageRoutes = (app, house) => {
  reading(app, house);
  changing(app, house);
  managers(app, house);
};

const answer = (house: PeopleHouse, request: PageRequest, key: z.infer<typeof byCode>) =>
  house.read(actorOf(request).tenant, async (db) => readAccount(db, await todayOf(db, house.clock), key));

function writer(request: PageRequest) {
  const actor = actorOf(request);
  demandWholeInstallation(actor, 'accounts.write');
  return actor;
}

function reading(app: DoorApp, house: PeopleHouse): void {
  app.route({
    method: 'GET',
    url: '/dimensions',
    config: read,
    schema: { tags, summary: 'Account dimensions', querystring: pageQuery, response: { 200: listOf(dimensionSchema) } },
    handler: (request) =>
      house.read(actorOf(request).tenant, (db) => listDimensions(db, request.query.cursor, request.query.limit)),
  });

  app.route({
    method: 'GET',
    url: '/accounts',
    config: read,
    schema: {
      tags,
      summary: 'Codes with their managers',
      querystring: pageQuery.extend({
        dimension: z.string().max(60).optional(),
        search: z.string().max(200).optional(),
        active: z.stringbool().optional(),
      }),
      response: { 200: listOf(accountSchema) },
    },
    handler: (request) =>
      house.read(actorOf(request).tenant, async (db) =>
        listAccounts(db, await todayOf(db, house.clock), request.query),
      ),
  });

  app.route({
    method: 'GET',
    url: '/accounts/:dimension/:code',
    config: read,
    schema: {
      tags,
      summary: 'One code with all its dated managers',
      params: byCode,
      response: { 200: accountWithManagersSchema },
    },
    handler: (request) => answer(house, request, request.params),
  });
}

function changing(app: DoorApp, house: PeopleHouse): void {
  app.route({
    method: 'POST',
    url: '/accounts',
    config: write,
    schema: { tags, summary: 'Add a code', body: newAccountSchema, response: { 201: accountWithManagersSchema } },
    handler: async (request, reply) => {
      await house.execute(createAccount, writer(request), request.body);
      return await reply.status(201).send(await answer(house, request, request.body));
    },
  });

  app.route({
    method: 'PUT',
    url: '/accounts/:dimension/:code',
    config: write,
    schema: {
      tags,
      summary: 'Rename a code, or take it out of use',
      params: byCode,
      body: changedAccountSchema,
      response: { 200: accountWithManagersSchema },
    },
    handler: async (request) => {
      await house.execute(changeAccount, writer(request), { ...request.params, ...request.body });
      return await answer(house, request, request.params);
    },
  });
}

function managers(app: DoorApp, house: PeopleHouse): void {
  app.route({
    method: 'PUT',
    url: '/accounts/:dimension/:code/managers/:from',
    config: write,
    schema: {
      tags,
      summary: 'Who is the nearest manager from that day',
      params: byDay,
      body: z.object({ employeeId: z.uuid() }),
      response: { 200: accountWithManagersSchema },
    },
    handler: async (request) => {
      await house.execute(placeManager, writer(request), { ...request.params, ...request.body });
      return await answer(house, request, request.params);
    },
  });

  app.route({
    method: 'DELETE',
    url: '/accounts/:dimension/:code/managers/:from',
    config: write,
    schema: {
      tags,
      summary: 'Take a dated manager away',
      params: byDay,
      response: { 200: accountWithManagersSchema },
    },
    handler: async (request) => {
      await house.execute(removeManager, writer(request), request.params);
      return await answer(house, request, request.params);
    },
  });
}
