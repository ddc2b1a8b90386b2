import type { Params } from '@farstu/platform/i18n';
import type { messages } from './messages.ts';

type DatabaseProblemCode = keyof typeof messages.sv.databaseProblems;

/** A database of one's own stands in the way, in a way that a person can mend: `databaseProblems.<code>.reason` and `.remedy`. */
export class DatabaseProblem extends Error {
  override readonly name = 'DatabaseProblem';
  readonly code: DatabaseProblemCode;
  readonly params: Params;
  constructor(code: DatabaseProblemCode, params: Params = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.code = code;
    this.params = params;
  }
}

const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH']);

/** What PostgreSQL, or the way there, says to who connects; undefined when it is something else. The password is never told. */
export function databaseProblem(error: unknown, databaseUrl: string): DatabaseProblem | undefined {
  const { hostname, port, pathname, username, searchParams } = new URL(databaseUrl);
  const server = `${searchParams.get('host') ?? hostname}:${port || 5432}`;
  const database = decodeURIComponent(pathname.slice(1));
  const user = decodeURIComponent(username);
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const options = { cause: error };
  if (UNREACHABLE.has(code) || /timeout expired|terminated unexpectedly/.test(message)) {
    return new DatabaseProblem('unreachable', { server, reason: code || message }, options);
  }
  if (code === '28P01') return new DatabaseProblem('password', { server, user }, options);
  if (code === '28000') return new DatabaseProblem('refused', { server, user, reason: message }, options);
  if (code === '3D000') return new DatabaseProblem('no_database', { server, database }, options);
  if (code === '53300' || code === '57P03') return new DatabaseProblem('busy', { server, reason: message }, options);
  if (code === '42501') return new DatabaseProblem('rights', { user, database, reason: message }, options);
  return undefined;
}
