import { countOrRefuse, type DoorApp } from '@farstu/platform/http';
import { problem as platformProblem } from '@farstu/platform/problems';
import { systemActor } from '@farstu/platform/room';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { clientById, initiated, originSignInUri } from '../clients/client.ts';
import { issuerOf } from '../database.ts';
import type { PageParts } from '../page-api/page-door.ts';
import {
  emptySchema,
  languageSchema,
  nameField,
  passwordField,
  passwordRulesSchema,
  redirectSchema,
  tokenParams,
} from '../page-api/page-schemas.ts';
import { demandGoodPassword } from '../passwords/good-password.ts';
import { passwordHasher } from '../passwords/password-hasher.ts';
import { passwordRules } from '../passwords/password-rules.ts';
import { problem } from '../problems/identity-problem.ts';
import { browserSession, startBrowserSession } from '../sign-in/browser-session.ts';
import { checkPassword } from '../sign-in/check-password.ts';
import { placeOf, rememberPlace } from '../sign-in/known-place.ts';
import { type Acceptance, acceptInvitation, accountInvited, noteVisit, renewInvitation } from './accept-invitation.ts';
import { type Invitation, lastDay, linkState, validityOf } from './invitation.ts';
import { type FoundLink, findLink } from './invitation-token.ts';

const GUESSES_PER_MINUTE = 30;
const RENEWALS_PER_HOUR = 3;

const stepSchema = z.enum(['choose-password', 'sign-in', 'consent']);
const about = { employer: z.string(), language: languageSchema };
const pageSchema = z
  .discriminatedUnion('state', [
    z.object({
      state: z.literal('open'),
      ...about,
      step: stepSchema,
      firstName: z.string(),
      email: z.string(),
      lastDay: z.string(),
      passwordRules: passwordRulesSchema,
    }),
    z.object({ state: z.literal('verified'), ...about, signInUrl: z.string().nullable() }),
    z.object({ state: z.literal('expired'), ...about }),
    z.object({ state: z.literal('replaced'), ...about }),
    z.object({ state: z.literal('closed'), language: languageSchema }),
  ])
  .meta({ id: 'InvitationPage' });
const acceptSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('choose-password'),
      password: passwordField,
      firstName: nameField.optional(),
      lastName: nameField.optional(),
    }),
    z.object({ kind: z.literal('sign-in'), password: passwordField }),
    z.object({ kind: z.literal('consent') }),
  ])
  .meta({ id: 'AcceptInvitation' });

/** What a person with an invitation's link meets. Looking never uses the link up: mail scanners look (E9). */
export function invitationRoutes(app: DoorApp, { house, provider }: PageParts): void {
  const permission = { open: 'the link is the credential' };
  const counters = house.database.kysely;

  /** @throws not_found for every link that was never sent; whoever keeps guessing is held back */
  const invitationOf = async (
    request: FastifyRequest,
    token: string,
  ): Promise<{ link: FoundLink; row: Invitation }> => {
    const link = await findLink(house, token);
    const row =
      link &&
      (await house.read(link.tenant, (db) =>
        db
          .selectFrom('invitation')
          .selectAll()
          .where('tenant_id', '=', link.tenant)
          .where('id', '=', link.invitationId)
          .executeTakeFirst(),
      ));
    if (link && row) return { link, row };
    const { address } = placeOf(house, request);
    await countOrRefuse(counters, { key: `invitation-link:${address}`, most: GUESSES_PER_MINUTE, windowSeconds: 60 });
    throw platformProblem('not_found');
  };

  /** Where a verified person goes: the application that invited, which signs them in by itself. */
  const destination = async (clientId: string): Promise<string | null> => {
    const client = await clientById(house.database.kysely, clientId);
    return client?.initiate_login_uri ? initiated(house, client.initiate_login_uri) : await originSignInUri(house);
  };

  const stepOf = async (
    request: FastifyRequest,
    reply: FastifyReply,
    row: Invitation,
  ): Promise<z.infer<typeof stepSchema>> => {
    const invited = await accountInvited(house.database.kysely, row);
    if (!invited?.hasPassword) return 'choose-password';
    const session = await browserSession(provider, request, reply);
    return session?.accountId === invited.account.id ? 'consent' : 'sign-in';
  };

  app.route({
    method: 'GET',
    url: '/invitation/:token',
    config: { permission },
    schema: {
      tags: ['invitations'],
      summary: 'What a link is good for',
      params: tokenParams,
      response: { 200: pageSchema },
    },
    handler: async (request, reply) => {
      const { link, row } = await invitationOf(request, request.params.token);
      const language = row.language === 'en' ? ('en' as const) : ('sv' as const);
      const employer = row.employer;
      const state = linkState(row, link.generation, house.clock.now());
      if (state === 'closed') return { state, language };
      if (state === 'verified') return { state, employer, language, signInUrl: await destination(row.client_id) };
      if (state !== 'open') return { state, employer, language };
      await house.execute(noteVisit, systemActor(link.tenant, 'invitation page'), { id: row.id });
      const sent = row.sent_at === null ? house.clock.now() : Temporal.Instant.from(row.sent_at);
      return {
        state,
        employer,
        language,
        step: await stepOf(request, reply, row),
        firstName: row.first_name,
        email: row.email,
        lastDay: lastDay(sent, validityOf(row)).toString(),
        passwordRules,
      };
    },
  });

  app.route({
    method: 'POST',
    url: '/invitation/:token/accept',
    config: { permission },
    schema: {
      tags: ['invitations'],
      summary: 'Confirm: makes or links the account, and signs in',
      params: tokenParams,
      body: acceptSchema,
      response: { 200: redirectSchema },
    },
    handler: async (request, reply) => {
      const { link, row } = await invitationOf(request, request.params.token);
      const acceptance = await acceptanceOf(request, reply, { link, row });
      const input = { id: row.id, generation: link.generation, acceptance };
      const { accountId, clientId } = await house
        .execute(acceptInvitation, systemActor(link.tenant, 'invitation page'), input)
        .catch(withSignInUrl(row.client_id));
      // Who only consents is signed in already: a session begun anew would outlive its ten hours without a password.
      if (request.body.kind !== 'consent') await startBrowserSession(house, provider, request, reply, accountId);
      await rememberPlace(house, request, reply, accountId);
      return { redirectTo: (await destination(clientId)) ?? `${issuerOf(house)}/account` };
    },
  });

  /** Used twice: the second time says where to sign in. */
  const withSignInUrl = (clientId: string) => async (error: unknown) => {
    if ((error as { code?: unknown }).code !== 'invitation_verified') throw error;
    throw problem('invitation_verified', { extra: { signInUrl: await destination(clientId) } });
  };

  const acceptanceOf = async (
    request: FastifyRequest<{ Body: z.infer<typeof acceptSchema> }>,
    reply: FastifyReply,
    { link, row }: { link: FoundLink; row: Invitation },
  ): Promise<Acceptance> => {
    const { body } = request;
    // A link that is no longer open is told as such by the command, before any password is looked at.
    const open = linkState(row, link.generation, house.clock.now()) === 'open';
    switch (body.kind) {
      case 'choose-password': {
        const { password, firstName, lastName } = body;
        const person = { email: row.email, firstName: firstName || row.first_name, lastName: lastName ?? '' };
        if (open) demandGoodPassword(password, person);
        const passwordHash = open ? await passwordHasher(house.keyring).hash(password) : '';
        return { kind: 'choose-password', passwordHash, firstName, lastName };
      }
      case 'sign-in': {
        if (!open) return { kind: 'as-account', accountId: '' };
        const account = await checkPassword(house, placeOf(house, request), {
          email: row.email,
          password: body.password,
        });
        return { kind: 'as-account', accountId: account.id };
      }
      case 'consent': {
        const session = await browserSession(provider, request, reply);
        return { kind: 'as-account', accountId: session?.accountId ?? '' };
      }
      default:
        return body satisfies never;
    }
  };

  app.route({
    method: 'POST',
    url: '/invitation/:token/renew',
    config: { permission },
    schema: {
      tags: ['invitations'],
      summary: 'Ask for a new link; answers the same whatever comes of it',
      params: tokenParams,
      body: emptySchema.nullish(),
      response: { 202: emptySchema },
    },
    handler: async (request, reply) => {
      const { link, row } = await invitationOf(request, request.params.token);
      await countOrRefuse(counters, { key: `renew:${row.id}`, most: RENEWALS_PER_HOUR, windowSeconds: 3600 });
      const input = { id: row.id, generation: link.generation, translators: house.translator };
      await house.execute(renewInvitation, systemActor(link.tenant, 'invitation page'), input);
      return reply.status(202).send({});
    },
  });
}
