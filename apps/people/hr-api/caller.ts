import type { DoorApp } from '@farstu/platform/http';
import { fingerprintOf, idempotently } from '@farstu/platform/idempotency';
import { problem as platformProblem } from '@farstu/platform/problems';
import type { Command } from '@farstu/platform/room';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PeopleActor } from '../access/actor.ts';
import { mayInCompany } from '../access/in-company.ts';
import type { PeopleDb, PeopleHouse, PeopleTransaction } from '../database.ts';
import { problem } from '../problems.ts';
import { whereBothAreHeld } from './api-actor.ts';

/** Adds routes under one of the two addresses; `hide` keeps the second out of the OpenAPI document. */
export type ApiRoutes = (app: DoorApp, house: PeopleHouse, hide: boolean) => void;

type ApiRequest = Pick<FastifyRequest, 'actor' | 'headers' | 'method' | 'params' | 'query' | 'body' | 'routeOptions'>;

/** Who calls; only on routes that are not open. @throws invalid_token */
export function callerOf(request: Pick<FastifyRequest, 'actor'>): PeopleActor {
  if (!request.actor) throw problem('invalid_token');
  // The door lets nobody else in; see `authenticateApi`.
  return request.actor as PeopleActor;
}

/**
 * `preValidation` of a route that takes both API rights: one that changes something, or tells of new hires (TTH-5). From
 * here on the caller is only where both are held, so that reading in one company never writes in it. `api.company`
 * has been asked for by the route's own permission.
 *
 * @throws permission_missing, naming the right
 */
export async function demandBothRights(request: Pick<FastifyRequest, 'actor'>): Promise<void> {
  const caller = whereBothAreHeld(callerOf(request));
  if (!caller) {
    const permission = 'api.system';
    throw platformProblem('permission_missing', { params: { permission }, extra: { permission } });
  }
  request.actor = caller;
}

/**
 * Runs a command; with an `Idempotency-Key`, once: the same key and body get the first answer again. Both forms of the
 * address are one API, so a key means the same at either.
 */
export async function once<I, O>(
  house: PeopleHouse,
  request: ApiRequest,
  reply: Pick<FastifyReply, 'header'>,
  command: Command<PeopleDb, PeopleActor, I, O>,
  input: I,
): Promise<O> {
  const actor = callerOf(request);
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string') return await house.execute(command, actor, input);
  const path = request.routeOptions.url?.replace(/^\/people\/(webapi\/)?api/, '') ?? '';
  const fingerprint = fingerprintOf(house.keyring, request.method, path, [request.params, request.query, request.body]);
  const { answer, replayed } = await house.execute(
    idempotently(command, { caller: `hr-api:${actor.id}`, key, fingerprint }),
    actor,
    input,
  );
  if (replayed) void reply.header('idempotent-replayed', 'true');
  return answer;
}

/** Whether the request's `Idempotency-Key` has an answer, which `once` gives again. */
export async function isAnswered(house: PeopleHouse, request: ApiRequest): Promise<boolean> {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string') return false;
  const actor = callerOf(request);
  const found = await house.read(actor.tenant, (db) =>
    db
      .selectFrom('idempotency')
      .select('key')
      .where('tenant_id', '=', actor.tenant)
      .where('caller', '=', `hr-api:${actor.id}`)
      .where('key', '=', key)
      .executeTakeFirst(),
  );
  return found !== undefined;
}

/**
 * Where the request itself names a company: one that there is not is not found, one outside the API user's placement is
 * refused by name.
 *
 * @throws not_found, pointing at the company; company_not_permitted
 */
export async function demandCompany(db: PeopleTransaction, actor: PeopleActor, company: number): Promise<void> {
  const found = await db
    .selectFrom('company')
    .select('number')
    .where('tenant_id', '=', actor.tenant)
    .where('number', '=', company)
    .executeTakeFirst();
  if (!found) throw platformProblem('not_found', { fields: [{ pointer: '/company', code: 'company_unknown' }] });
  if (!mayInCompany(actor, 'api.company', company) && !hasNarrowPlacement(actor)) {
    throw problem('company_not_permitted', { params: { company } });
  }
}

/** Placed on a coding or on themselves: they may narrow their own list to any company, and see no more for it. */
const hasNarrowPlacement = ({ placements }: PeopleActor) =>
  (placements ?? []).some(
    ({ capabilities, at }) => capabilities.has('api.company') && (at.scope === 'coding' || at.scope === 'self'),
  );
