import type { FastifyBaseLogger } from 'fastify';
import { Logger } from 'graphile-worker';

/** The queue's own lines at the levels that mean the same here: a failed try is a warning, nobody is woken by it. */
export function queueLogger(log: FastifyBaseLogger): Logger {
  return new Logger((scope) => (level, message) => {
    if (level === 'error') log.warn({ task: scope.taskIdentifier }, message);
    else if (level === 'warning') log.warn(message);
    else log.debug(message);
  });
}
