import type { FastifyRequest } from 'fastify';
import { type Actor, demand } from '../room/actor.ts';

/**
 * What a route asks of its caller. Every route declares one, or the process does not start.
 * `open` is for those who are nobody yet, and says why; `signedIn` asks for an actor and no particular right.
 */
export type Permission = string | { open: string } | { signedIn: string };

declare module 'fastify' {
  interface FastifyContextConfig {
    permission?: Permission;
    /** Set by the door: how its callers are known. */
    door?: string;
  }
  interface FastifyRequest {
    actor: Actor | null;
  }
}

/** Finds out who calls. @throws not_signed_in and its kin */
export type Authenticate = (request: FastifyRequest) => Promise<Actor>;

/** @throws Error for a route without permission: the start refuses it by name, and so does every request */
export async function admit(request: FastifyRequest, authenticate: Authenticate): Promise<void> {
  const permission = request.routeOptions.config.permission;
  if (permission === undefined)
    throw new Error(`No permission is declared by ${request.routeOptions.url ?? 'a route'}`);
  if (typeof permission === 'object' && 'open' in permission) return;
  request.actor = await authenticate(request);
  if (typeof permission === 'string') demand(request.actor, permission);
}
