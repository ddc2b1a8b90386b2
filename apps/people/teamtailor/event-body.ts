import type { DoorApp } from '@farstu/platform/http';
import { problem } from '@farstu/platform/problems';

/**
 * Takes an event's JSON in as the text that came, without the byte order mark that some senders put before it. As at our
 * other doors it is UTF-8 and nothing else, and what is compressed is refused by its header rather than by its bytes.
 */
export function takeEventText(app: DoorApp): void {
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser<Buffer>(
    /^application\/([\w.-]+\+)?json/i,
    { parseAs: 'buffer' },
    ({ headers }, body, done) => {
      if ((headers['content-encoding'] ?? 'identity') !== 'identity') return done(problem('unsupported_media_type'));
      const text = textIn(body);
      return text === undefined ? done(problem('unreadable_body')) : done(null, text);
    },
  );
}

/** Undefined when it is not UTF-8. */
function textIn(body: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return undefined;
  }
}
