import type { TenantId } from '@farstu/platform/database';
import type { DoorApp } from '@farstu/platform/http';
import { problem as platformProblem } from '@farstu/platform/problems';
import type { Actor } from '@farstu/platform/room';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { IdentityHouse } from '../database.ts';
import { domainsOf } from '../domains/domain.ts';
import { removalEffect, removeDomain } from '../domains/remove-domain.ts';
import { type PageParts, signedIn } from '../page-api/page-door.ts';
import { emailField } from '../page-api/page-schemas.ts';
import { ADMINISTER, administratorsOf } from './administrator.ts';
import { appointAdministrator, dismissAdministrator } from './administrator-commands.ts';
import { countAttention, listAttention, tenantOfAttention } from './attention.ts';
import { dismissAttention, runJobAgain } from './attention-commands.ts';
import { receiversOf, sendAllAgain, sendEventAgain, undeliveredEvents } from './receivers.ts';
import * as shapes from './shapes.ts';

const tags = ['administration'];
const permission = ADMINISTER;
const customer = z.coerce.number().int().min(1).max(2_147_483_647);
const ofCustomer = z.object({ customer });
const ofRow = z.object({ customer, id: z.uuid() });
const ofClient = z.object({ customer, clientId: z.string().min(1).max(100) });

/** What an installation's administrators of identity see and do. Another installation's is not found. */
export function administrationRoutes(app: DoorApp, { house }: PageParts): void {
  app.route({
    method: 'GET',
    url: '/administration',
    config: { permission },
    schema: {
      tags,
      summary: 'The installations that one sees to',
      response: { 200: z.object({ customers: z.array(z.int()) }) },
    },
    handler: async (request) => ({ customers: [...signedIn(request).administers] }),
  });
  app.route({
    method: 'GET',
    url: '/administration/:customer',
    config: { permission },
    schema: { tags, summary: 'How it stands', params: ofCustomer, response: { 200: shapes.administrationSchema } },
    handler: async (request) => {
      const { tenant } = administratorOf(request, request.params.customer);
      const receivers = await house.read(tenant, (db) => receiversOf(db, tenant));
      return { attention: { open: await countAttention(house, tenant) }, receivers };
    },
  });
  attentionRoutes(app, house);
  webhookRoutes(app, house);
  domainRoutes(app, house);
  administratorRoutes(app, house);
}

/** Who asks, in the installation that the address names. @throws not_found for one that is not theirs */
function administratorOf(request: FastifyRequest, asked: number): Actor {
  const { actor, administers } = signedIn(request);
  const tenant = administers.find((each) => each === asked);
  if (tenant === undefined) throw platformProblem('not_found');
  return { ...actor, tenant };
}

function attentionRoutes(app: DoorApp, house: IdentityHouse): void {
  app.route({
    method: 'GET',
    url: '/administration/:customer/attention',
    config: { permission },
    schema: {
      tags,
      summary: 'Jobs that have used up their tries',
      params: ofCustomer,
      response: { 200: z.object({ data: z.array(shapes.attentionSchema) }) },
    },
    handler: async (request) => {
      const { tenant, language } = administratorOf(request, request.params.customer);
      return { data: await listAttention(house, tenant, house.translator(language)) };
    },
  });
  for (const [verb, summary, run] of [
    ['run-again', 'Runs the job again', runJobAgain],
    ['dismiss', 'Nothing more is to be done', dismissAttention],
  ] as const) {
    app.route({
      method: 'POST',
      url: `/administration/:customer/attention/:id/${verb}`,
      config: { permission },
      schema: { tags, summary, params: ofRow, response: { 200: shapes.doneSchema } },
      handler: async (request) => {
        const { id } = request.params;
        const actor = administratorOf(request, request.params.customer);
        const tenant = await tenantOfAttention(house, actor.tenant, id);
        if (tenant === undefined) throw platformProblem('not_found');
        await house.execute(run, { ...actor, tenant }, { id });
        return {};
      },
    });
  }
}

function webhookRoutes(app: DoorApp, house: IdentityHouse): void {
  app.route({
    method: 'GET',
    url: '/administration/:customer/events',
    config: { permission },
    schema: {
      tags,
      summary: 'What applications have not been told yet',
      params: ofCustomer,
      response: { 200: z.object({ data: z.array(shapes.undeliveredSchema) }) },
    },
    handler: async (request) => {
      const { tenant, language } = administratorOf(request, request.params.customer);
      const t = house.translator(language);
      return { data: await house.read(tenant, (db) => undeliveredEvents(db, tenant, t)) };
    },
  });
  app.route({
    method: 'POST',
    url: '/administration/:customer/events/:id/send-again',
    config: { permission },
    schema: { tags, summary: 'Sends an event now', params: ofRow, response: { 200: shapes.doneSchema } },
    handler: async (request) => {
      const actor = administratorOf(request, request.params.customer);
      await house.execute(sendEventAgain, actor, { id: request.params.id });
      return {};
    },
  });
  app.route({
    method: 'POST',
    url: '/administration/:customer/receivers/:clientId/send-again',
    config: { permission },
    schema: {
      tags,
      summary: 'Sends now what an application has missed',
      params: ofClient,
      response: { 200: z.object({ count: z.int() }) },
    },
    handler: async (request) => {
      const actor = administratorOf(request, request.params.customer);
      return { count: await house.execute(sendAllAgain, actor, { clientId: request.params.clientId }) };
    },
  });
}

function domainRoutes(app: DoorApp, house: IdentityHouse): void {
  const answer = async (tenant: TenantId) => ({
    data: (await house.read(tenant, (db) => domainsOf(db, tenant))).map(shapes.shownDomain),
  });
  const response = { 200: z.object({ data: z.array(shapes.domainShownSchema) }) };
  app.route({
    method: 'GET',
    url: '/administration/:customer/domains',
    config: { permission },
    schema: { tags, summary: 'The installation’s domains', params: ofCustomer, response },
    handler: (request) => answer(administratorOf(request, request.params.customer).tenant),
  });
  app.route({
    method: 'GET',
    url: '/administration/:customer/domains/:id/removal',
    config: { permission },
    schema: {
      tags,
      summary: 'What there is to know before the domain is removed',
      params: ofRow,
      response: { 200: shapes.removalSchema },
    },
    handler: async (request) => {
      const { tenant } = administratorOf(request, request.params.customer);
      const effect = await house.read(tenant, (db) => removalEffect(db, tenant, request.params.id));
      if (!effect) throw platformProblem('not_found');
      return effect;
    },
  });
  app.route({
    method: 'DELETE',
    url: '/administration/:customer/domains/:id',
    config: { permission },
    schema: { tags, summary: 'No longer answer for a domain', params: ofRow, response },
    handler: async (request) => {
      const actor = administratorOf(request, request.params.customer);
      await house.execute(removeDomain, actor, { id: request.params.id });
      return await answer(actor.tenant);
    },
  });
}

function administratorRoutes(app: DoorApp, house: IdentityHouse): void {
  const answer = async ({ tenant, id }: Actor) => ({
    data: (await house.read(tenant, (db) => administratorsOf(db, tenant))).map((each) => ({
      ...each,
      isYou: each.accountId === id,
    })),
  });
  const response = { 200: z.object({ data: z.array(shapes.administratorSchema) }) };
  app.route({
    method: 'GET',
    url: '/administration/:customer/administrators',
    config: { permission },
    schema: { tags, summary: 'Who sees to identity here', params: ofCustomer, response },
    handler: (request) => answer(administratorOf(request, request.params.customer)),
  });
  app.route({
    method: 'POST',
    url: '/administration/:customer/administrators',
    config: { permission },
    schema: { tags, summary: 'One more', params: ofCustomer, body: z.object({ email: emailField }), response },
    handler: async (request) => {
      const actor = administratorOf(request, request.params.customer);
      await house.execute(appointAdministrator, actor, request.body);
      return await answer(actor);
    },
  });
  app.route({
    method: 'DELETE',
    url: '/administration/:customer/administrators/:id',
    config: { permission },
    schema: { tags, summary: 'One less; never the last', params: ofRow, response },
    handler: async (request) => {
      const actor = administratorOf(request, request.params.customer);
      await house.execute(dismissAdministrator, actor, { accountId: request.params.id });
      return await answer(actor);
    },
  });
}
