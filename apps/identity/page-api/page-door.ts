import type { TenantId } from '@farstu/platform/database';
import { type DoorApp, openDoor } from '@farstu/platform/http';
import { languageOf } from '@farstu/platform/i18n';
import { problem as platformProblem } from '@farstu/platform/problems';
import type { Actor } from '@farstu/platform/room';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type Provider from 'oidc-provider';
import { accountById } from '../accounts/account.ts';
import { ADMINISTER, administeredBy } from '../administration/administrator.ts';
import { originSignInUri } from '../clients/client.ts';
import { type IdentityHouse, issuerOf, nobodysInstallation } from '../database.ts';
import { type BrowserSession, browserSession } from '../sign-in/browser-session.ts';

/** What the routes of the room's own pages work with. */
export interface PageParts {
  house: IdentityHouse;
  provider: Provider;
}

/** A person at their own account: the actor is the account. */
export interface SignedInPerson {
  session: BrowserSession;
  actor: Actor;
  /** The installations that they are administrator of. */
  administers: readonly TenantId[];
}

const people = new WeakMap<FastifyRequest, SignedInPerson>();

/** The person whom the door let in. Only for routes that ask for somebody signed in. */
export function signedIn(request: FastifyRequest): SignedInPerson {
  const person = people.get(request);
  if (!person) throw platformProblem('not_signed_in');
  return person;
}

/** `/_`: what the room's own pages talk to. The issuer's session cookie is the credential. */
export async function pageDoor(
  scope: FastifyInstance,
  parts: PageParts,
  routes: (app: DoorApp) => void,
): Promise<void> {
  const ownOrigin = new URL(issuerOf(parts.house)).origin;
  const replies = new WeakMap<FastifyRequest, FastifyReply>();
  await openDoor(
    scope,
    {
      prefix: '/_',
      authenticate: async (request) => {
        const reply = replies.get(request);
        const person = reply && (await personAt(parts, request, reply));
        if (!person) {
          throw platformProblem('not_signed_in', { extra: { signInUrl: await originSignInUri(parts.house) } });
        }
        people.set(request, person);
        return person.actor;
      },
    },
    (app) => {
      app.addHook('onRequest', async (request, reply) => {
        refuseForged(request, ownOrigin);
        replies.set(request, reply);
      });
      routes(app);
    },
  );
}

async function personAt(
  { house, provider }: PageParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<SignedInPerson | undefined> {
  const session = await browserSession(provider, request, reply);
  const account = session && (await accountById(house.database.kysely, session.accountId));
  if (!session || !account) return undefined;
  const language = request.headers['accept-language']
    ? languageOf(request.headers['accept-language'])
    : account.language;
  const administers = await administeredBy(house, account.id);
  const capabilities = new Set(administers.length > 0 ? [ADMINISTER] : []);
  return {
    session,
    actor: { kind: 'person', id: account.id, tenant: nobodysInstallation, language, capabilities },
    administers,
  };
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * What changes anything must come from our own pages. Every browser says where a request comes from; one that says
 * neither `Origin` nor `Sec-Fetch-Site` is no browser, and has no cookie of ours to protect or to use.
 */
function refuseForged(request: FastifyRequest, ownOrigin: string): void {
  if (SAFE.has(request.method)) return;
  const { origin, 'sec-fetch-site': site } = request.headers;
  const sameSite = site === undefined || site === 'same-origin';
  const sameOrigin = origin === undefined || origin === ownOrigin;
  if (!sameSite || !sameOrigin || (site === undefined && origin === undefined)) throw platformProblem('forged_request');
}
