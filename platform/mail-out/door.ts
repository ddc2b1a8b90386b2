import { sql, type Transaction } from 'kysely';
import type { TenantId } from '../database/index.ts';
import type { JobDoor } from '../jobs/door.ts';
import type { Keyring } from '../secrets/index.ts';

/** A finished mail, written in the recipient's language. */
export interface MailToQueue {
  to: string;
  /** Shown as sender, e.g. the employer's name; the address is the installation's own. */
  fromName: string;
  subject: string;
  text: string;
  html: string;
  /** What it is about; the room is told there when it has been sent, refused or given up. */
  about: { kind: string; id: string };
}

/** Queues mail in the command's own transaction. */
export interface MailDoor {
  /** Answers the mail's id. The same mail keeps its Message-ID over all tries. */
  queue(mail: MailToQueue): Promise<string>;
  /** Mail that has not left yet will not. */
  withdraw(about: { kind: string; id: string }): Promise<void>;
}

/** Four days of tries, for greylisting and for a mail server that is away over a weekend. */
const MAIL_TRIES = 25;

export const mailContext = (tenant: TenantId, room: string) => ({ tenant: String(tenant), room, field: 'mail' });

export function mailDoor(
  db: Transaction<unknown>,
  tenant: TenantId,
  room: string,
  jobs: JobDoor,
  keyring: Keyring,
  mailDomain: string,
): MailDoor {
  return {
    queue: async (mail) => {
      const id = crypto.randomUUID();
      const sealed = keyring.seal(JSON.stringify(mail), mailContext(tenant, room));
      await sql`insert into mail (tenant_id, id, message_id, sealed, about_kind, about_id)
        values (${tenant}, ${id}, ${`<${id}@${mailDomain}>`}, ${sealed}, ${mail.about.kind}, ${mail.about.id})`.execute(
        db,
      );
      await jobs.add(`${room}.mail.send`, { id }, { key: `mail:${id}`, maxAttempts: MAIL_TRIES });
      return id;
    },
    withdraw: async ({ kind, id }) => {
      await sql`update mail set state = 'withdrawn', settled_at = now(), sealed = ''
        where tenant_id = ${tenant} and about_kind = ${kind} and about_id = ${id} and state in ('queued', 'failed')`.execute(
        db,
      );
    },
  };
}
