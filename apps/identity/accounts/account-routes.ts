import type { DoorApp } from '@farstu/platform/http';
import { problem as platformProblem } from '@farstu/platform/problems';
import { sql } from 'kysely';
import { z } from 'zod';
import type { IdentityHouse } from '../database.ts';
import { type PageParts, type SignedInPerson, signedIn } from '../page-api/page-door.ts';
import { languageSchema, nameField, passwordField } from '../page-api/page-schemas.ts';
import { changePassword } from '../passwords/choose-password.ts';
import { demandGoodPassword } from '../passwords/good-password.ts';
import { passwordHasher } from '../passwords/password-hasher.ts';
import { endSessions, openSession } from '../sessions/end-sessions.ts';
import { checkPassword } from '../sign-in/check-password.ts';
import { placeOf } from '../sign-in/known-place.ts';
import { accountById } from './account.ts';
import { changeAccount } from './change-account.ts';

const endedSchema = z.object({ endedSessions: z.number().int() }).meta({ id: 'EndedSessions' });
const ownAccountSchema = z
  .object({
    id: z.string(),
    email: z.string(),
    emailVerified: z.boolean(),
    firstName: z.string(),
    lastName: z.string(),
    language: languageSchema,
    passwordChangedAt: z.string().nullable(),
    applications: z.array(z.object({ name: z.string(), linkedAt: z.string() })),
    sessions: z.array(
      z.object({
        id: z.string(),
        browser: z.string().nullable(),
        signedInAt: z.string(),
        expiresAt: z.string(),
        current: z.boolean(),
        applications: z.array(z.string()),
      }),
    ),
    /** Whether they see to identity for an installation. */
    administrator: z.boolean(),
  })
  .meta({ id: 'OwnAccount' });

/** A person's own page: name, language, password, where they are signed in. */
export function accountRoutes(app: DoorApp, { house }: PageParts): void {
  const permission = { signedIn: 'a person sees and changes their own account only' };

  app.route({
    method: 'GET',
    url: '/account',
    config: { permission },
    schema: { tags: ['account'], summary: 'One’s own account', response: { 200: ownAccountSchema } },
    handler: (request) => ownAccount(house, signedIn(request)),
  });

  app.route({
    method: 'PATCH',
    url: '/account',
    config: { permission },
    schema: {
      tags: ['account'],
      summary: 'Change one’s own name or language',
      body: z.object({
        firstName: nameField.min(1).optional(),
        lastName: nameField.optional(),
        language: languageSchema.optional(),
      }),
      response: { 200: ownAccountSchema },
    },
    handler: async (request) => {
      const person = signedIn(request);
      await house.execute(changeAccount, person.actor, { accountId: person.actor.id, changes: request.body });
      return await ownAccount(house, person);
    },
  });

  app.route({
    method: 'POST',
    url: '/account/password',
    config: { permission },
    schema: {
      tags: ['account'],
      summary: 'Change one’s own password; ends every other session',
      body: z.object({ currentPassword: passwordField, newPassword: passwordField }),
      response: { 200: endedSchema },
    },
    handler: async (request) => {
      const { actor, session } = signedIn(request);
      const { currentPassword, newPassword } = request.body;
      const account = await accountById(house.database.kysely, actor.id);
      if (!account) throw platformProblem('not_signed_in');
      const { email, first_name: firstName, last_name: lastName } = account;
      await checkPassword(house, placeOf(house, request), { email, password: currentPassword });
      demandGoodPassword(newPassword, { email, firstName, lastName }, '/newPassword');
      const passwordHash = await passwordHasher(house.keyring).hash(newPassword);
      const input = { accountId: account.id, passwordHash, keepUid: session.uid };
      return { endedSessions: await house.execute(changePassword, actor, input) };
    },
  });

  app.route({
    method: 'DELETE',
    url: '/account/sessions',
    config: { permission },
    schema: { tags: ['account'], summary: 'Sign out everywhere else', response: { 200: endedSchema } },
    handler: async (request) => {
      const { actor, session } = signedIn(request);
      const which = { accountId: actor.id, exceptUid: session.uid };
      return { endedSessions: await house.execute(endSessions, actor, which) };
    },
  });

  app.route({
    method: 'DELETE',
    url: '/account/sessions/:id',
    config: { permission },
    schema: {
      tags: ['account'],
      summary: 'Sign out one browser',
      params: z.object({ id: z.string().min(1).max(100) }),
      response: { 200: endedSchema },
    },
    handler: async (request) => {
      const { actor } = signedIn(request);
      const own = await sessionRows(house, actor.id);
      if (!own.some(({ uid }) => uid === request.params.id)) throw platformProblem('not_found');
      return { endedSessions: await house.execute(endSessions, actor, { uids: [request.params.id] }) };
    },
  });
}

async function sessionRows(house: IdentityHouse, accountId: string) {
  return await house.database.kysely
    .selectFrom('oidc_artefact')
    .select(['id_hash', 'sealed', 'uid', 'account_id', 'browser', 'issued_at', 'expires_at'])
    .where('model', '=', 'Session')
    .where('account_id', '=', accountId)
    .where('expires_at', '>', sql<string>`now()`)
    .orderBy('issued_at', 'desc')
    .execute();
}

async function ownAccount(house: IdentityHouse, { actor, session, administers }: SignedInPerson) {
  const db = house.database.kysely;
  const account = await accountById(db, actor.id);
  if (!account) throw platformProblem('not_signed_in');
  const credential = await db
    .selectFrom('credential')
    .select('changed_at')
    .where('account_id', '=', account.id)
    .executeTakeFirst();
  const sessions = await sessionRows(house, account.id);
  const links = await house.sweeper.kysely
    .selectFrom('link')
    .select(['client_id', 'linked_at'])
    .where('account_id', '=', account.id)
    .execute();
  const names = new Map(
    (await db.selectFrom('client').select(['id', 'name']).execute()).map((row) => [row.id, row.name]),
  );
  return {
    id: account.id,
    email: account.email,
    emailVerified: account.email_verified_at !== null,
    firstName: account.first_name,
    lastName: account.last_name,
    language: account.language,
    passwordChangedAt: credential?.changed_at ?? null,
    administrator: administers.length > 0,
    applications: links.map(({ client_id, linked_at }) => ({
      name: names.get(client_id) ?? client_id,
      linkedAt: linked_at,
    })),
    sessions: sessions.map((row) => {
      const { authorizations = {}, loginTs } = openSession(house.keyring, row);
      return {
        id: row.uid ?? '',
        browser: row.browser,
        signedInAt: loginTs === undefined ? row.issued_at : new Date(loginTs * 1000).toISOString(),
        expiresAt: row.expires_at ?? row.issued_at,
        current: row.uid === session.uid,
        applications: Object.keys(authorizations).map((id) => names.get(id) ?? id),
      };
    }),
  };
}
