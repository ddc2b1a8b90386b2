import {
  acceptedInvitationsSchema,
  accountListSchema,
  accountParamsSchema,
  accountSchema,
  createAccountSchema,
  createDomainSchema,
  createInvitationsSchema,
  domainListSchema,
  domainParamsSchema,
  domainSchema,
  findAccountsQuerySchema,
  invitationParamsSchema,
  invitationSchema,
  revokeByReferenceSchema,
  updateAccountSchema,
} from '@farstu/contracts-accounts';
import { type DoorApp, openDoor } from '@farstu/platform/http';
import { problem as platformProblem } from '@farstu/platform/problems';
import type { Actor } from '@farstu/platform/room';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { spokenLanguage } from '../accounts/account.ts';
import { changeAccount } from '../accounts/change-account.ts';
import { emailKey } from '../accounts/email-address.ts';
import { linkedAccount } from '../accounts/linked-account.ts';
import type { IdentityHouse } from '../database.ts';
import { addDomain, contractDomain, domainsOf, verifyDomain } from '../domains/domain.ts';
import { removeDomain } from '../domains/remove-domain.ts';
import { contractInvitation } from '../invitations/invitation.ts';
import { invite } from '../invitations/invite.ts';
import { revokeByReference, revokeInvitation } from '../invitations/revoke-invitation.ts';
import { createAccount, unlinkAccount } from './account-commands.ts';
import { bearerAuthentication, SCOPE } from './bearer.ts';

const permission = SCOPE;
const uuid = z.uuid();

/** The calling application. */
function callerOf(request: FastifyRequest): Actor {
  if (!request.actor) throw platformProblem('not_signed_in');
  return request.actor;
}

/** Ids are made by us: one of another form is nobody's. @throws not_found */
function ownId(id: string): string {
  if (!uuid.safeParse(id).success) throw platformProblem('not_found');
  return id;
}

/** `/v1.0`: the accounts API, as contracts/accounts has it. */
export async function accountsApi(scope: FastifyInstance, house: IdentityHouse): Promise<void> {
  await openDoor(scope, { prefix: '/v1.0', authenticate: bearerAuthentication(house) }, (app) => {
    app.addHook('onSend', async (_request, reply, payload) => {
      if (reply.statusCode === 401) void reply.header('www-authenticate', 'Bearer error="invalid_token"');
      return payload;
    });
    accountRoutes(app, house);
    invitationRoutes(app, house);
    domainRoutes(app, house);
  });
}

function accountRoutes(app: DoorApp, house: IdentityHouse): void {
  const linked = async (actor: Actor, id: string) => {
    const account = await house.read(actor.tenant, (db) =>
      linkedAccount(db, { tenant: actor.tenant, clientId: actor.id }, { id: ownId(id) }),
    );
    if (!account) throw platformProblem('not_found');
    return account;
  };

  app.route({
    method: 'POST',
    url: '/users',
    config: { permission },
    schema: {
      tags: ['accounts'],
      summary: 'Make an account without mail, or link the one that is there',
      body: createAccountSchema,
      response: { 200: accountSchema, 201: accountSchema },
    },
    handler: async (request, reply) => {
      const actor = callerOf(request);
      const { account, made } = await house.execute(createAccount, actor, { asked: request.body, clientId: actor.id });
      return reply.status(made ? 201 : 200).send(account);
    },
  });
  app.route({
    method: 'GET',
    url: '/users',
    config: { permission },
    schema: {
      tags: ['accounts'],
      summary: 'The linked account with an address, if there is one',
      querystring: findAccountsQuerySchema,
      response: { 200: accountListSchema },
    },
    handler: async (request) => {
      const { tenant, id: clientId } = callerOf(request);
      const account = await house.read(tenant, (db) =>
        linkedAccount(db, { tenant, clientId }, { emailKey: emailKey(request.query.email) }),
      );
      return { data: account ? [account] : [] };
    },
  });
  app.route({
    method: 'GET',
    url: '/users/:id',
    config: { permission },
    schema: {
      tags: ['accounts'],
      summary: 'A linked account',
      params: accountParamsSchema,
      response: { 200: accountSchema },
    },
    handler: (request) => linked(callerOf(request), request.params.id),
  });
  app.route({
    method: 'PATCH',
    url: '/users/:id',
    config: { permission },
    schema: {
      tags: ['accounts'],
      summary: 'Change name, language or country',
      params: accountParamsSchema,
      body: updateAccountSchema,
      response: { 200: accountSchema },
    },
    handler: async (request) => {
      const actor = callerOf(request);
      const { id } = await linked(actor, request.params.id);
      const { first_name, last_name, preferred_language, country_code } = request.body;
      const changes = {
        firstName: first_name,
        lastName: last_name,
        language: preferred_language === undefined ? undefined : spokenLanguage(preferred_language),
        countryCode: country_code,
      };
      await house.execute(changeAccount, actor, { accountId: id, changes });
      return await linked(actor, id);
    },
  });
  app.route({
    method: 'DELETE',
    url: '/users/:id',
    config: { permission },
    schema: {
      tags: ['accounts'],
      summary: 'Take the link away; the account stays',
      params: accountParamsSchema,
      response: { 204: z.undefined() },
    },
    handler: async (request, reply) => {
      const actor = callerOf(request);
      const input = { accountId: ownId(request.params.id), clientId: actor.id };
      if (!(await house.execute(unlinkAccount, actor, input))) throw platformProblem('not_found');
      return reply.status(204).send();
    },
  });
}

function invitationRoutes(app: DoorApp, house: IdentityHouse): void {
  app.route({
    method: 'POST',
    url: '/invitations',
    config: { permission },
    schema: {
      tags: ['invitations'],
      summary: 'Invite one, or a list of up to 500',
      body: createInvitationsSchema,
      response: { 202: acceptedInvitationsSchema },
    },
    handler: async (request, reply) => {
      const actor = callerOf(request);
      const { body } = request;
      const invitations = Array.isArray(body) ? body : [body];
      const input = { clientId: actor.id, invitations, translators: house.translator };
      const data = await house.execute(invite, actor, input);
      const [first] = data;
      if (!first) throw new Error('An invitation was asked for and none was made');
      return reply.status(202).send(Array.isArray(body) ? { data } : first);
    },
  });
  app.route({
    method: 'GET',
    url: '/invitations/:id',
    config: { permission },
    schema: {
      tags: ['invitations'],
      summary: 'Where an invitation stands',
      params: invitationParamsSchema,
      response: { 200: invitationSchema },
    },
    handler: async (request) => {
      const { tenant, id: clientId } = callerOf(request);
      const row = await house.read(tenant, (db) =>
        db
          .selectFrom('invitation')
          .selectAll()
          .where('tenant_id', '=', tenant)
          .where('id', '=', ownId(request.params.id))
          .where('client_id', '=', clientId)
          .executeTakeFirst(),
      );
      if (!row) throw platformProblem('not_found');
      return contractInvitation(row);
    },
  });
  app.route({
    method: 'POST',
    url: '/invitations/:id/revoke',
    config: { permission },
    schema: {
      tags: ['invitations'],
      summary: 'Kill the link',
      params: invitationParamsSchema,
      response: { 200: invitationSchema },
    },
    handler: (request) => {
      const actor = callerOf(request);
      return house.execute(revokeInvitation, actor, { id: ownId(request.params.id), clientId: actor.id });
    },
  });
  app.route({
    method: 'POST',
    url: '/invitations/revoke',
    config: { permission },
    schema: {
      tags: ['invitations'],
      summary: 'Kill the link of an invitation that may not have been taken in, by the application’s own reference',
      body: revokeByReferenceSchema,
      response: { 200: invitationSchema, 204: z.undefined() },
    },
    handler: async (request, reply) => {
      const actor = callerOf(request);
      const input = { reference: request.body.client_reference, clientId: actor.id };
      const invitation = await house.execute(revokeByReference, actor, input);
      return invitation === null ? reply.status(204).send() : invitation;
    },
  });
}

function domainRoutes(app: DoorApp, house: IdentityHouse): void {
  app.route({
    method: 'GET',
    url: '/domains',
    config: { permission },
    schema: { tags: ['domains'], summary: 'The installation’s domains', response: { 200: domainListSchema } },
    handler: async (request) => {
      const { tenant } = callerOf(request);
      const rows = await house.read(tenant, (db) => domainsOf(db, tenant));
      return { data: rows.map(contractDomain) };
    },
  });
  app.route({
    method: 'POST',
    url: '/domains',
    config: { permission },
    schema: {
      tags: ['domains'],
      summary: 'Ask for a domain; answers the TXT record to set',
      body: createDomainSchema,
      response: { 200: domainSchema, 201: domainSchema },
    },
    handler: async (request, reply) => {
      const { domain, added } = await house.execute(addDomain, callerOf(request), request.body);
      return reply.status(added ? 201 : 200).send(domain);
    },
  });
  app.route({
    method: 'POST',
    url: '/domains/:id/verify',
    config: { permission },
    schema: {
      tags: ['domains'],
      summary: 'Verify on an administrator’s word; the DNS record is not looked up',
      params: domainParamsSchema,
      response: { 200: domainSchema },
    },
    handler: (request) => house.execute(verifyDomain, callerOf(request), { id: ownId(request.params.id) }),
  });
  app.route({
    method: 'DELETE',
    url: '/domains/:id',
    config: { permission },
    schema: {
      tags: ['domains'],
      summary: 'No longer answer for a domain; it is lost, its accounts stay. One that is pending goes',
      params: domainParamsSchema,
      response: { 200: domainSchema, 204: z.undefined() },
    },
    handler: async (request, reply) => {
      const domain = await house.execute(removeDomain, callerOf(request), { id: ownId(request.params.id) });
      return domain === null ? reply.status(204).send() : domain;
    },
  });
}
