import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest, RawServerDefault } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Problem } from '../problems/index.ts';
import { asProblem } from './input-problems.ts';
import { type Authenticate, admit } from './permission.ts';

/** A Fastify scope whose schemas are zod's. */
export type DoorApp = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

export interface DoorOptions {
  /** Relative to the room, e.g. `/_` or `/webapi/api`. */
  prefix: string;
  authenticate: Authenticate;
  /** Another way to say a problem than RFC 9457, for a vendor's contract. */
  answerProblem?: (problem: Problem, request: FastifyRequest, reply: FastifyReply) => FastifyReply;
}

/**
 * Opens a door into a room: everything registered inside is known by the same kind of credential, its rights are
 * checked in one place, and its problems are told in one way.
 */
export async function openDoor(
  scope: FastifyInstance,
  { prefix, authenticate, answerProblem }: DoorOptions,
  routes: (app: DoorApp) => void | Promise<void>,
): Promise<void> {
  await scope.register(
    async (inner) => {
      inner.setValidatorCompiler(validatorCompiler);
      inner.setSerializerCompiler(serializerCompiler);
      inner.addHook('preValidation', (request) => admit(request, authenticate));
      if (answerProblem) {
        inner.setErrorHandler((error, request, reply) => {
          const known = asProblem(error);
          if (!known) throw error;
          return answerProblem(known, request, reply);
        });
      }
      await routes(inner.withTypeProvider<ZodTypeProvider>());
    },
    { prefix },
  );
}
