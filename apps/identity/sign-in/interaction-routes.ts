import type { DoorApp } from '@farstu/platform/http';
import { languageOf } from '@farstu/platform/i18n';
import { systemActor } from '@farstu/platform/room';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { errors } from 'oidc-provider';
import { z } from 'zod';
import { accountById } from '../accounts/account.ts';
import { originSignInUri } from '../clients/client.ts';
import { command, nobodysInstallation } from '../database.ts';
import type { PageParts } from '../page-api/page-door.ts';
import { emailField, emptySchema, languageSchema, passwordField, redirectSchema } from '../page-api/page-schemas.ts';
import { problem } from '../problems/identity-problem.ts';
import { checkPassword } from './check-password.ts';
import { placeOf, rememberPlace } from './known-place.ts';
import { pinAddress } from './mount.ts';

const paramsSchema = z.object({ uid: z.string().min(1).max(100) });
const interactionSchema = z
  .object({
    uid: z.string(),
    clientName: z.string(),
    loginHint: z.string().nullable(),
    language: languageSchema,
    signedInAs: z.string().nullable(),
  })
  .meta({ id: 'SignInInteraction' });

/** Records that somebody has signed in with their password. */
const recordSignIn = command('account.sign-in', async (tx, { accountId }: { accountId: string }) => {
  const at = sql<string>`${tx.now.toString()}`;
  await tx.db.updateTable('account').set({ last_sign_in_at: at }).where('id', '=', accountId).execute();
  await tx.audit({ action: 'account.signed_in', subject: { kind: 'account', id: accountId } });
});

/** The sign-in page: who asks, and the answer that goes back to them. */
export function interactionRoutes(app: DoorApp, { house, provider }: PageParts): void {
  const open = { open: 'nobody is signed in yet; the cookie of the interaction says which sign-in it is' };

  /** The interaction of this browser, when it is the one that the address names. */
  const interactionOf = async (request: FastifyRequest, reply: FastifyReply, uid: string) => {
    pinAddress(request.raw, new URL(provider.issuer));
    try {
      const interaction = await provider.interactionDetails(request.raw, reply.raw);
      if (interaction.uid === uid) return interaction;
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error;
    }
    throw problem('interaction_gone', { extra: { startAgainUrl: await originSignInUri(house) } });
  };

  app.route({
    method: 'GET',
    url: '/interaction/:uid',
    config: { permission: open },
    schema: {
      tags: ['sign-in'],
      summary: 'Which application asks for sign-in',
      params: paramsSchema,
      response: { 200: interactionSchema },
    },
    handler: async (request, reply) => {
      const { uid, params, session } = await interactionOf(request, reply, request.params.uid);
      const client = await provider.Client.find(String(params.client_id));
      const again = session && (await accountById(house.database.kysely, session.accountId));
      const asked = typeof params.ui_locales === 'string' ? params.ui_locales.split(' ').join(',') : undefined;
      return {
        uid,
        clientName: client?.clientName ?? String(params.client_id),
        loginHint: typeof params.login_hint === 'string' ? params.login_hint.slice(0, 254) : null,
        language: languageOf(asked ?? request.headers['accept-language']),
        signedInAs: again?.email ?? null,
      };
    },
  });

  app.route({
    method: 'POST',
    url: '/interaction/:uid/login',
    config: { permission: open },
    schema: {
      tags: ['sign-in'],
      summary: 'Sign in with address and password',
      params: paramsSchema,
      body: z.object({ email: emailField, password: passwordField }),
      response: { 200: redirectSchema },
    },
    handler: async (request, reply) => {
      await interactionOf(request, reply, request.params.uid);
      const account = await checkPassword(house, placeOf(house, request), request.body);
      await rememberPlace(house, request, reply, account.id);
      await house.execute(recordSignIn, systemActor(nobodysInstallation, 'sign-in'), { accountId: account.id });
      const login = { accountId: account.id, amr: ['pwd'], remember: true };
      const redirectTo = await provider.interactionResult(
        request.raw,
        reply.raw,
        { login },
        { mergeWithLastSubmission: false },
      );
      return { redirectTo };
    },
  });

  app.route({
    method: 'POST',
    url: '/interaction/:uid/abort',
    config: { permission: open },
    schema: {
      tags: ['sign-in'],
      summary: 'Go back to the application without signing in',
      params: paramsSchema,
      body: emptySchema.nullish(),
      response: { 200: redirectSchema },
    },
    handler: async (request, reply) => {
      await interactionOf(request, reply, request.params.uid);
      const result = { error: 'access_denied', error_description: 'the person went back' };
      const redirectTo = await provider.interactionResult(request.raw, reply.raw, result, {
        mergeWithLastSubmission: false,
      });
      return { redirectTo };
    },
  });
}
