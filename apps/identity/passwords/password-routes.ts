import { countOrRefuse, type DoorApp } from '@farstu/platform/http';
import { languageOf } from '@farstu/platform/i18n';
import { systemActor } from '@farstu/platform/room';
import { hashSecret } from '@farstu/platform/secrets';
import { sql } from 'kysely';
import { z } from 'zod';
import { accountById } from '../accounts/account.ts';
import { emailKey } from '../accounts/email-address.ts';
import { originSignInUri } from '../clients/client.ts';
import { issuerOf, nobodysInstallation } from '../database.ts';
import type { PageParts } from '../page-api/page-door.ts';
import {
  emailField,
  emptySchema,
  passwordField,
  passwordRulesSchema,
  redirectSchema,
  tokenParams,
} from '../page-api/page-schemas.ts';
import { problem } from '../problems/identity-problem.ts';
import { startBrowserSession } from '../sign-in/browser-session.ts';
import { placeOf, rememberPlace } from '../sign-in/known-place.ts';
import { resetPassword } from './choose-password.ts';
import { askForPassword } from './forgot-password.ts';
import { demandGoodPassword } from './good-password.ts';
import { passwordHasher } from './password-hasher.ts';
import { passwordRules } from './password-rules.ts';

const MAILS_PER_HOUR = 5;
const ASKED_PER_ADDRESS = 30;
const LINKS_PER_ADDRESS = 30;

const resetSchema = z
  .object({ email: z.string(), firstName: z.string(), passwordRules: passwordRulesSchema })
  .meta({ id: 'ResetPassword' });

/** *Glömt lösenord*: also how somebody whose account was made without mail gets their first password. */
export function passwordRoutes(app: DoorApp, { house, provider }: PageParts): void {
  const counters = house.database.kysely;
  const actor = systemActor(nobodysInstallation, 'passwords');

  /** The account of a link that still works. @throws reset_link_gone for every other */
  const accountOf = async (token: string, address: string) => {
    const link = await house.database.kysely
      .selectFrom('reset_link')
      .select('account_id')
      .where('token_hash', '=', hashSecret(token))
      .where('expires_at', '>', sql<string>`now()`)
      .executeTakeFirst();
    const account = link && (await accountById(house.database.kysely, link.account_id));
    if (account) return account;
    await countOrRefuse(counters, { key: `reset-link:${address}`, most: LINKS_PER_ADDRESS, windowSeconds: 60 });
    throw problem('reset_link_gone');
  };

  app.route({
    method: 'POST',
    url: '/forgot-password',
    config: { permission: { open: 'whoever has forgotten a password is not signed in' } },
    schema: {
      tags: ['passwords'],
      summary: 'Ask for a link to choose a password; answers the same for every address',
      body: z.object({ email: emailField }),
      response: { 202: emptySchema },
    },
    handler: async (request, reply) => {
      const { address } = placeOf(house, request);
      const who = house.keyring.blindIndex(emailKey(request.body.email), 'identity reset');
      await countOrRefuse(counters, { key: `reset:address:${address}`, most: ASKED_PER_ADDRESS, windowSeconds: 3600 });
      await countOrRefuse(counters, { key: `reset:pair:${who}:${address}`, most: MAILS_PER_HOUR, windowSeconds: 3600 });
      const language = languageOf(request.headers['accept-language']);
      await house.execute(askForPassword, actor, { email: request.body.email, language });
      return reply.status(202).send({});
    },
  });

  app.route({
    method: 'GET',
    url: '/reset-password/:token',
    config: { permission: { open: 'the link is the credential' } },
    schema: {
      tags: ['passwords'],
      summary: 'Whose password a link is for',
      params: tokenParams,
      response: { 200: resetSchema },
    },
    handler: async (request) => {
      const account = await accountOf(request.params.token, placeOf(house, request).address);
      return { email: account.email, firstName: account.first_name, passwordRules };
    },
  });

  app.route({
    method: 'POST',
    url: '/reset-password/:token',
    config: { permission: { open: 'the link is the credential' } },
    schema: {
      tags: ['passwords'],
      summary: 'Choose a password; ends every session and signs in here',
      params: tokenParams,
      body: z.object({ password: passwordField }),
      response: { 200: redirectSchema },
    },
    handler: async (request, reply) => {
      const { token } = request.params;
      const account = await accountOf(token, placeOf(house, request).address);
      const { email, first_name: firstName, last_name: lastName } = account;
      demandGoodPassword(request.body.password, { email, firstName, lastName });
      const passwordHash = await passwordHasher(house.keyring).hash(request.body.password);
      const done = await house.execute(resetPassword, actor, { tokenHash: hashSecret(token), passwordHash });
      if (!done) throw problem('reset_link_gone');
      await startBrowserSession(house, provider, request, reply, done.accountId);
      await rememberPlace(house, request, reply, done.accountId);
      return { redirectTo: (await originSignInUri(house)) ?? `${issuerOf(house)}/account` };
    },
  });
}
