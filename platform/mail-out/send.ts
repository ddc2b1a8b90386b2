import { sql, type Transaction } from 'kysely';
import { failpoint } from '../failpoints/index.ts';
import { systemActor } from '../room/actor.ts';
import { commandsOf } from '../room/command.ts';
import type { Room, SettledMail, Task } from '../room/room.ts';
import { type MailToQueue, mailContext } from './door.ts';

interface QueuedMail {
  message_id: string;
  sealed: string;
  about_kind: string;
  about_id: string;
}

/**
 * The job that hands one queued mail to the mail server. A kill between the server's yes and our commit means that the
 * same mail, with the same Message-ID, may arrive twice; it is never lost.
 */
export function sendMailTask<DB>(mailSettled: Room<DB>['mailSettled']): Task<DB> {
  const command = commandsOf<DB>();
  const settle = command('mail.settle', async (tx, { id, state, response }: Omit<SettledMail, 'about'>) => {
    const db = tx.db as unknown as Transaction<unknown>;
    const { rows } = await sql<{ about_kind: string; about_id: string }>`
      update mail set state = ${state}, settled_at = ${tx.now.toString()}, response = ${response.slice(0, 1000)}, sealed = ''
      where tenant_id = ${tx.tenant} and id = ${id} and state = 'queued' returning about_kind, about_id`.execute(db);
    const about = rows[0];
    if (about) await mailSettled?.(tx, { id, state, response, about: { kind: about.about_kind, id: about.about_id } });
  });
  return async (house, payload) => {
    const id = String(payload.id);
    const row = await house.read(payload.tenant, async (db) => {
      const { rows } = await sql<QueuedMail>`select message_id, sealed, about_kind, about_id from mail
        where tenant_id = ${payload.tenant} and id = ${id} and state = 'queued'`.execute(db);
      return rows[0];
    });
    if (!row) return;
    const mail: MailToQueue = JSON.parse(house.keyring.open(row.sealed, mailContext(payload.tenant, house.name)));
    failpoint('before-mail');
    const answer = await house.mailer.send({
      from: { name: mail.fromName },
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: row.message_id,
    });
    failpoint('after-mail');
    await house.execute(settle, systemActor(payload.tenant, 'mail.send'), {
      id,
      state: answer.accepted ? 'sent' : 'refused',
      response: answer.response,
    });
  };
}
