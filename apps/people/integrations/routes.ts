import type { DoorApp } from '@farstu/platform/http';
import type { Command } from '@farstu/platform/room';
import { z } from 'zod';
import type { PeopleActor } from '../access/actor.ts';
import { demandWholeInstallation } from '../access/in-company.ts';
import { clientFor } from '../accounts-link/accounts-client.ts';
import type { PeopleDb, PeopleHouse } from '../database.ts';
import { actorOf, type PageRoutes } from '../door.ts';
import { listOf, pageQuery } from '../list-page.ts';
import { dismissJob, runEventAgain, runJobAgain, sendCardAgain } from './commands.ts';
import { cardStateSchema, listAttention, listCards, listInbox } from './logs.ts';
import { readIdentityLink, readOverview } from './overview.ts';
import {
  attentionRowSchema,
  cardRowSchema,
  identityStatusSchema,
  inboxRowSchema,
  inboxSystemSchema,
  overviewSchema,
} from './shapes.ts';
import {
  changedTeamtailorSchema,
  readTeamtailorSettings,
  saveTeamtailorSettings,
  teamtailorSettingsSchema,
} from './teamtailor-settings.ts';

const tags = ['Integrationer'];
const idParams = z.object({ id: z.uuid() });
const patience = 5_000;

/** *Systemregister > Integrationer*. What is there concerns all companies, so it is for those placed on all of them. */
export const integrationsRoutes: PageRoutes = (app, house) => {
  overviewRoutes(app, house);
  teamtailorRoutes(app, house);
  logRoutes(app, house);
};

function readerOf(request: Parameters<typeof actorOf>[0], house: PeopleHouse) {
  const actor = actorOf(request);
  demandWholeInstallation(actor, 'integrations.read');
  return { actor, tenant: actor.tenant, t: house.translator(actor.language) };
}

function overviewRoutes(app: DoorApp, house: PeopleHouse): void {
  app.route({
    method: 'GET',
    url: '/integrations',
    config: { permission: 'integrations.read' },
    schema: { tags, summary: 'How it stands with everything connected', response: { 200: overviewSchema } },
    handler: async (request) => {
      const { tenant, t } = readerOf(request, house);
      return await house.read(tenant, (db) => readOverview(db, house, tenant, t));
    },
  });
  app.route({
    method: 'GET',
    url: '/integrations/identity',
    config: { permission: 'integrations.read' },
    schema: { tags, summary: 'Whether the accounts API answers', response: { 200: identityStatusSchema } },
    handler: async (request) => {
      const { tenant } = readerOf(request, house);
      const link = await house.read(tenant, (db) => readIdentityLink(db, tenant));
      const { configured, issuer, clientId, lastEventAt } = link;
      const asked = await askAccounts(house, tenant);
      return { configured, issuer, clientId, lastEventAt, ...asked, checkedAt: house.clock.now().toString() };
    },
  });
}

/** The lightest question of the accounts API; who waits for a page does not wait for a slow one. */
async function askAccounts(house: PeopleHouse, tenant: PeopleActor['tenant']) {
  const client = await clientFor(house, tenant);
  if (!client) return { reachable: null, words: null };
  const timer = Promise.withResolvers<'too slow'>();
  const handle = setTimeout(() => timer.resolve('too slow'), patience);
  const outcome = await Promise.race([client.domains(), timer.promise]);
  clearTimeout(handle);
  if (outcome === 'too slow') return { reachable: false, words: `> ${patience / 1000} s` };
  return outcome.ok
    ? { reachable: true, words: null }
    : { reachable: false, words: `${outcome.failure.code}: ${outcome.failure.words}`.slice(0, 500) };
}

function teamtailorRoutes(app: DoorApp, house: PeopleHouse): void {
  app.route({
    method: 'GET',
    url: '/integrations/teamtailor',
    config: { permission: 'integrations.read' },
    schema: { tags, summary: 'Settings of Flex HRM in Teamtailor', response: { 200: teamtailorSettingsSchema } },
    handler: async (request) => {
      const { tenant, t } = readerOf(request, house);
      return await house.read(tenant, (db) => readTeamtailorSettings(db, house, tenant, t));
    },
  });
  app.route({
    method: 'PUT',
    url: '/integrations/teamtailor',
    config: { permission: 'integrations.write' },
    schema: {
      tags,
      summary: 'Changes the partner key and the webhook secret; neither is ever answered',
      body: changedTeamtailorSchema,
      response: { 200: teamtailorSettingsSchema },
    },
    handler: async (request) => {
      const actor = actorOf(request);
      await house.execute(saveTeamtailorSettings, actor, request.body);
      const t = house.translator(actor.language);
      return await house.read(actor.tenant, (db) => readTeamtailorSettings(db, house, actor.tenant, t));
    },
  });
}

function logRoutes(app: DoorApp, house: PeopleHouse): void {
  app.route({
    method: 'GET',
    url: '/integrations/inbox',
    config: { permission: 'integrations.read' },
    schema: {
      tags,
      summary: 'What has come in',
      querystring: pageQuery.extend({
        state: z.enum(['received', 'handled', 'refused']).optional(),
        system: inboxSystemSchema.optional(),
      }),
      response: { 200: listOf(inboxRowSchema) },
    },
    handler: async (request) => {
      const { tenant, t } = readerOf(request, house);
      return await house.read(tenant, (db) => listInbox(db, tenant, t, request.query));
    },
  });
  app.route({
    method: 'GET',
    url: '/integrations/cards',
    config: { permission: 'integrations.read' },
    schema: {
      tags,
      summary: 'Result cards in Teamtailor',
      querystring: pageQuery.extend({ state: cardStateSchema.optional() }),
      response: { 200: listOf(cardRowSchema) },
    },
    handler: async (request) => {
      const { tenant } = readerOf(request, house);
      return await house.read(tenant, (db) => listCards(db, tenant, request.query));
    },
  });
  app.route({
    method: 'GET',
    url: '/integrations/attention',
    config: { permission: 'integrations.read' },
    schema: {
      tags,
      summary: 'Jobs that have used up their tries',
      querystring: pageQuery,
      response: { 200: listOf(attentionRowSchema) },
    },
    handler: async (request) => {
      const { tenant, t } = readerOf(request, house);
      return await house.read(tenant, (db) => listAttention(db, tenant, t, request.query));
    },
  });
  again(
    app,
    house,
    '/integrations/attention/:id/run-again',
    'Runs the job again',
    z.object({ id: z.uuid() }),
    runJobAgain,
    async (_request, id) => ({ id }),
  );
  app.route({
    method: 'POST',
    url: '/integrations/attention/:id/dismiss',
    config: { permission: 'integrations.write' },
    schema: {
      tags,
      summary: 'The job is not to be run again, for the reason given',
      params: idParams,
      body: z.object({ reason: z.string().trim().min(1).max(500) }),
      response: { 200: z.object({ id: z.uuid() }) },
    },
    handler: async (request) => {
      const { id } = request.params;
      await house.execute(dismissJob, actorOf(request), { id, reason: request.body.reason });
      return { id };
    },
  });
  again(
    app,
    house,
    '/integrations/inbox/:id/run-again',
    'Handles the event again',
    inboxRowSchema,
    runEventAgain,
    async (request, id) => {
      const { tenant, t } = readerOf(request, house);
      return (await house.read(tenant, (db) => listInbox(db, tenant, t, { id, limit: 1 }))).data[0];
    },
  );
  again(
    app,
    house,
    '/integrations/cards/:id/send-again',
    'Sends the card again',
    cardRowSchema,
    sendCardAgain,
    async (request, id) => {
      const { tenant } = readerOf(request, house);
      return (await house.read(tenant, (db) => listCards(db, tenant, { id, limit: 1 }))).data[0];
    },
  );
}

/** A button that does something once more and answers how it then stands. */
function again(
  app: DoorApp,
  house: PeopleHouse,
  url: string,
  summary: string,
  answer: z.ZodType,
  command: Command<PeopleDb, PeopleActor, { id: string }, void>,
  read: (request: Parameters<typeof actorOf>[0], id: string) => Promise<unknown>,
): void {
  app.route({
    method: 'POST',
    url,
    config: { permission: 'integrations.write' },
    schema: { tags, summary, params: idParams, response: { 200: answer } },
    handler: async (request) => {
      const { id } = request.params;
      await house.execute(command, actorOf(request), { id });
      return await read(request, id);
    },
  });
}
