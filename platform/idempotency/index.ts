import { sql } from 'kysely';
import { problem } from '../problems/index.ts';
import type { Actor } from '../room/actor.ts';
import type { Command } from '../room/command.ts';
import type { Keyring } from '../secrets/index.ts';

export interface IdempotencyKey {
  /** Whose keys they are, e.g. the API user's id. */
  caller: string;
  /** As the caller sent it in `Idempotency-Key`. */
  key: string;
  /** Of method, path and body: the same key with other content is refused. */
  fingerprint: string;
}

/** Keyed: a body with an identity number has few secrets to guess, and the fingerprint is kept for 30 days. */
export const fingerprintOf = (keyring: Pick<Keyring, 'blindIndex'>, method: string, path: string, body: unknown) =>
  keyring.blindIndex(`${method} ${path}\n${JSON.stringify(body ?? null)}`, 'idempotency');

/**
 * Makes a command answer a repeated key with its first answer. Key, effect and answer commit in one transaction, so a
 * crash cannot leave one without the others; a command that fails leaves no key.
 * @throws request_in_flight while the first one runs, idempotency_key_reused for other content
 */
export function idempotently<DB, A extends Actor, I, O>(
  command: Command<DB, A, I, O>,
  { caller, key, fingerprint }: IdempotencyKey,
): Command<DB, A, I, { answer: O; replayed: boolean }> {
  return {
    name: command.name,
    run: async (tx, input) => {
      const db = tx.db;
      const sealContext = { tenant: tx.tenant, room: 'any', field: 'idempotency' };
      const { rows: locked } = await sql<{ mine: boolean }>`
        select pg_try_advisory_xact_lock(hashtextextended(${`${tx.tenant}:${caller}:${key}`}, 0)) as mine`.execute(db);
      if (!locked[0]?.mine) throw problem('request_in_flight');
      const { rows: earlier } = await sql<{ fingerprint: string; answer: string }>`
        select fingerprint, answer from idempotency
        where tenant_id = ${tx.tenant} and caller = ${caller} and key = ${key}`.execute(db);
      const [first] = earlier;
      if (first) {
        if (first.fingerprint !== fingerprint) throw problem('idempotency_key_reused');
        return { answer: JSON.parse(tx.keyring.open(first.answer, sealContext)) as O, replayed: true };
      }
      const answer = await command.run(tx, input);
      await sql`insert into idempotency (tenant_id, caller, key, fingerprint, answer)
        values (${tx.tenant}, ${caller}, ${key}, ${fingerprint}, ${tx.keyring.seal(JSON.stringify(answer), sealContext)})`.execute(
        db,
      );
      return { answer, replayed: false };
    },
  };
}
