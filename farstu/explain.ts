import type { Translator } from '@farstu/platform/i18n';
import { PostgresProblem } from '@farstu/platform/postgres';
import { ConfigProblem } from './config.ts';
import { DatabaseProblem } from './database-problem.ts';
import { roomNames, UnknownRoom } from './rooms.ts';

/** What went wrong and, where it is known, what a person can do about it. */
export interface Explanation {
  reason: string;
  remedy?: string;
}

/** In the reader's language; what nobody has foreseen is told in its own words. */
export function explain(error: unknown, t: Translator): Explanation {
  if (error instanceof ConfigProblem) {
    const reason = t(`farstu:configProblems.${error.code}`, error.params);
    return { reason: t('farstu:config', { variable: error.variable, reason }) };
  }
  if (error instanceof UnknownRoom) {
    return { reason: t('farstu:unknownRoom', { room: error.room, rooms: roomNames.join(', ') }) };
  }
  if (error instanceof PostgresProblem) {
    const of = `farstu:postgres.${error.code}`;
    return { reason: t(`${of}.title`, error.params), remedy: t(`${of}.detail`, error.params) };
  }
  if (error instanceof DatabaseProblem) {
    const of = `farstu:databaseProblems.${error.code}`;
    const params = { variable: 'DATABASE_URL', ...error.params };
    return { reason: t(`${of}.reason`, params), remedy: t(`${of}.remedy`, params) };
  }
  const { code, message, port = 0 } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') return { reason: t('farstu:portInUse', { port }) };
  if (code?.startsWith('ERR_PARSE_ARGS')) return { reason: t('farstu:unknownOption', { reason: message }) };
  const words = process.env.FARSTU_LOG_LEVEL === 'debug' ? (error as Error).stack : message;
  return { reason: t('farstu:failed', { reason: words || code || String(error) }) };
}
