import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { problem } from '../problems/index.ts';

/**
 * Takes in `application/json` as UTF-8 and nothing else: what is written in other bytes would be kept as other letters than
 * were sent (RFC 8259 §8.1). What is compressed is refused by its header rather than by its bytes.
 */
export function takeJson(app: FastifyInstance): void {
  const readText = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const encoding = request.headers['content-encoding'] ?? 'identity';
    if (encoding !== 'identity') return done(problem('unsupported_media_type'));
    if (!isUtf8(body)) return done(problem('unreadable_body'));
    return readText(request, body.toString('utf8'), done);
  });
}
