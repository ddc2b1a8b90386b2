import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Clock } from '../clock/index.ts';
import type { RoomDatabase, RoomSchema, TenantId } from '../database/index.ts';
import type { Catalogue, Language, Translator } from '../i18n/index.ts';
import type { JobPayload } from '../jobs/door.ts';
import type { Mailer } from '../mail/index.ts';
import type { OutboundRules } from '../outbound/index.ts';
import type { Keyring } from '../secrets/index.ts';
import type { Actor } from './actor.ts';
import type { Addresses, Command, Tx } from './command.ts';

/** What every room's routes and jobs are handed: its own database and the doors out. */
export interface RoomHouse<DB, A extends Actor = Actor> {
  readonly name: string;
  readonly database: RoomDatabase<DB>;
  /** Sees the declared tables over all tenants: the ticker, and finding out whose a session or an event is. */
  readonly sweeper: RoomDatabase<DB>;
  readonly clock: Clock;
  readonly keyring: Keyring;
  readonly mailer: Mailer;
  readonly addresses: Addresses;
  /** HTTP to the outside, refused where an administrator has not pointed. */
  readonly fetch: typeof globalThis.fetch;
  /** What `fetch` goes by; an address in a payload is judged by them with `payloadUrl` before it is called. */
  readonly outbound: OutboundRules;
  readonly log: FastifyBaseLogger;
  /** Demo doors are open and loopback is an allowed host. */
  readonly demo: boolean;
  translator(language: Language): Translator;
  /** Runs a command as somebody, in one transaction; tried again on a deadlock. */
  execute<I, O, C extends A>(command: Command<DB, C, I, O>, actor: C, input: I): Promise<O>;
  /** The same house, in which business time is never before `moment`. */
  notBefore(moment: Temporal.Instant): RoomHouse<DB, A>;
  /** Reads as somebody, with row-level security on. */
  read<T>(tenant: TenantId, query: (db: Transaction<DB>) => Promise<T>): Promise<T>;
}

/** What a job knows of itself. */
export interface JobRun {
  /** 1 the first time. */
  attempt: number;
  log: FastifyBaseLogger;
}

/**
 * A job: load → decide → call a client → record. May run twice, even at once: the row lock and the transition table
 * of its command make that harmless. Throwing means "again later"; `GiveUp` means "a person must see this now".
 */
export type Task<DB> = (house: RoomHouse<DB>, payload: JobPayload & { tenant: TenantId }, run: JobRun) => Promise<void>;

/** Ends a job that no repetition can help. `reason` is a code followed by the other side's own words; nothing personal. */
export class GiveUp extends Error {
  override readonly name = 'GiveUp';
}

/** One of the five systems, as the composition root sees it: everything of a room behind one door. */
export interface Room<DB> {
  readonly name: string;
  readonly schema: RoomSchema;
  readonly catalogue: Catalogue;
  /** Job name → handler; names begin with the room's. Due kinds are job names too. */
  readonly tasks: Readonly<Record<string, Task<DB>>>;
  /** Adds the room's routes; the scope's prefix is `/<room>`. */
  routes(scope: FastifyInstance, house: RoomHouse<DB>): Promise<void>;
  /**
   * What a queued mail says at this try, where that hangs on the day: the mail server may have been away for long.
   * Undefined: what it said when it was queued.
   */
  readonly mailAtTry?: (house: RoomHouse<DB>, mail: WaitingMail) => Promise<MailWords | undefined>;
  /** Told when a queued mail has been sent, refused or given up, in the transaction that records it. */
  readonly mailSettled?: (tx: Tx<DB>, mail: SettledMail) => Promise<void>;
  /** Once when the process starts, after migration: hourly duties and the like are put into `due` here. */
  readonly started?: (house: RoomHouse<DB>) => Promise<void>;
}

export interface WaitingMail {
  tenant: TenantId;
  about: { kind: string; id: string };
}

export interface MailWords {
  subject: string;
  text: string;
  html: string;
}

export interface SettledMail {
  id: string;
  about: { kind: string; id: string };
  /** `refused`: the mail server does not take this address; `failed`: nothing more is tried, for another reason. */
  state: 'sent' | 'refused' | 'failed';
  /** The mail server's own words, without addresses. */
  response: string;
}
