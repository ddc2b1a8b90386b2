import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { AuditEntry } from '../audit/index.ts';
import type { TenantId } from '../database/index.ts';
import type { DueDoor } from '../due/index.ts';
import type { JobDoor } from '../jobs/door.ts';
import type { MailDoor } from '../mail-out/door.ts';
import type { Keyring } from '../secrets/index.ts';
import type { Actor } from './actor.ts';

/**
 * What a command works with: one transaction, in which state, audit row and next job commit together.
 * Nothing here can leave the process: no HTTP, no mail server.
 */
export interface Tx<DB, A extends Actor = Actor> {
  readonly db: Transaction<DB>;
  readonly tenant: TenantId;
  readonly actor: A;
  /** Business time when the command began. */
  readonly now: Temporal.Instant;
  readonly jobs: JobDoor;
  readonly due: DueDoor;
  /** Mail that leaves after the commit, by a job. */
  readonly mail: MailDoor;
  readonly keyring: Keyring;
  /** This room's own settings of the process: addresses of other rooms and of itself. */
  readonly addresses: Addresses;
  /** What belongs together is told in one call. */
  audit(...entries: readonly AuditEntry[]): Promise<void>;
}

/** Where things are; no trailing slash. */
export interface Addresses {
  /** The process's own origin, e.g. `https://hr.example.se`. */
  origin: string;
  /** Where a room lives: its origin and prefix, e.g. `https://hr.example.se/identity`. */
  room(name: string): string;
}

/** Something that can happen. `name` is what the audit and the logs call it. */
export interface Command<DB, A extends Actor, I, O> {
  readonly name: string;
  readonly run: (tx: Tx<DB, A>, input: I) => Promise<O>;
}

/** Binds the command builder to a room's tables and actor: `export const command = commandsOf<PeopleDb, PeopleActor>()`. */
export function commandsOf<DB, A extends Actor = Actor>() {
  return function command<I, O>(name: string, run: (tx: Tx<DB, A>, input: I) => Promise<O>): Command<DB, A, I, O> {
    return { name, run };
  };
}
