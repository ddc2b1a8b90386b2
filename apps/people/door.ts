import { type Authenticate, type DoorApp, openDoor } from '@farstu/platform/http';
import { problem } from '@farstu/platform/problems';
import type { Room } from '@farstu/platform/room';
import type { PeopleActor } from './access/actor.ts';
import { loadActor } from './access/load-actor.ts';
import type { PeopleDb, PeopleHouse } from './database.ts';
import { problem as peopleProblem } from './problems.ts';
import { settledSession } from './sign-in/choose-installation.ts';
import { sessionOf } from './sign-in/session-store.ts';

/** The scope that a room adds its routes to. */
export type Scope = Parameters<Room<PeopleDb>['routes']>[0];
export type PageRequest = Parameters<Authenticate>[0];

/** A feature's routes for the pages, under `/people/_/`. */
export type PageRoutes = (app: DoorApp, house: PeopleHouse) => void;

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Opens `/people/_/` for the room's own pages: known by the session cookie, and never from another site. */
export async function pageDoor(scope: Scope, house: PeopleHouse, features: readonly PageRoutes[]): Promise<void> {
  await openDoor(scope, { prefix: '/_', authenticate: (request) => authenticate(request, house) }, (app) => {
    app.addHook('onRequest', async (request) => refuseForged(request, house.addresses.origin));
    for (const addRoutes of features) addRoutes(app, house);
  });
}

/** Who asks; only inside the page door, on routes that are not open. */
export function actorOf(request: PageRequest): PeopleActor {
  if (!request.actor) throw problem('not_signed_in');
  // The page door lets nobody else in; see `authenticate`.
  return request.actor as PeopleActor;
}

/**
 * A page of another site can make the browser send our cookie, but not hide where the request came from.
 *
 * @throws forged_request
 */
function refuseForged(request: PageRequest, origin: string): void {
  if (safeMethods.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  const isOurs = site === undefined ? request.headers.origin === origin : site === 'same-origin';
  if (!isOurs) throw problem('forged_request');
}

/** The user is read at every request, so that a user who is deactivated is out at once (F18). */
async function authenticate(request: PageRequest, house: PeopleHouse): Promise<PeopleActor> {
  const found = await sessionOf(house, request.cookies);
  const session = found && (await settledSession(house, found));
  if (!session) throw problem('not_signed_in');
  if (session.users.length === 0) throw peopleProblem('no_user_for_account');
  const { user } = session;
  if (!user) throw peopleProblem('installation_not_chosen');
  const actor = await house.read(user.tenant, (db) => loadActor(db, user.tenant, user.id));
  if (!actor) throw problem('session_ended');
  return actor;
}
