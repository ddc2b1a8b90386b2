import type { FastifyBaseLogger } from 'fastify';
import type { Transaction } from 'kysely';
import { writeAudit } from '../audit/index.ts';
import { type Clock, notBefore } from '../clock/index.ts';
import { type RoomDatabase, worthAnotherTry } from '../database/index.ts';
import { dueDoor } from '../due/index.ts';
import type { Language, Translator } from '../i18n/index.ts';
import { jobDoor } from '../jobs/door.ts';
import type { Mailer } from '../mail/index.ts';
import { mailDoor } from '../mail-out/door.ts';
import type { OutboundRules } from '../outbound/index.ts';
import type { Keyring } from '../secrets/index.ts';
import type { Actor } from './actor.ts';
import type { Addresses, Command } from './command.ts';
import type { RoomHouse } from './room.ts';

export interface HouseParts<DB> {
  name: string;
  database: RoomDatabase<DB>;
  sweeper: RoomDatabase<DB>;
  clock: Clock;
  keyring: Keyring;
  mailer: Mailer;
  addresses: Addresses;
  fetch: typeof globalThis.fetch;
  outbound: OutboundRules;
  log: FastifyBaseLogger;
  demo: boolean;
  translator: (language: Language) => Translator;
}

const TRIES = 3;

/** Puts a room's parts together; the one place where a transaction is begun for a command. */
export function roomHouse<DB>(parts: HouseParts<DB>): RoomHouse<DB> {
  const mailDomain = new URL(parts.addresses.origin).hostname;
  return {
    ...parts,
    notBefore: (moment) => roomHouse({ ...parts, clock: notBefore(parts.clock, moment) }),
    read: (tenant, query) => parts.database.inTenant(tenant, query),
    execute: async <I, O, A extends Actor>(command: Command<DB, A, I, O>, actor: A, input: I): Promise<O> => {
      for (let attempt = 1; ; attempt++) {
        try {
          return await parts.database.inTenant(actor.tenant, (db) => {
            const anyDb = db as unknown as Transaction<unknown>;
            const jobs = jobDoor(anyDb, actor.tenant);
            const now = parts.clock.now();
            return command.run(
              {
                db,
                tenant: actor.tenant,
                actor,
                now,
                jobs,
                due: dueDoor(anyDb, actor.tenant),
                mail: mailDoor(anyDb, actor.tenant, parts.name, jobs, parts.keyring, mailDomain),
                keyring: parts.keyring,
                addresses: parts.addresses,
                audit: (...entries) => writeAudit(anyDb, parts.name, actor, now, parts.keyring, entries),
              },
              input,
            );
          });
        } catch (error) {
          if (attempt === TRIES || !worthAnotherTry(error)) throw error;
        }
      }
    },
  };
}
