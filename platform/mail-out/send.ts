import { sql } from 'kysely';
import { failpoint } from '../failpoints/index.ts';
import { type Mailer, MailServerError, withoutAddresses } from '../mail/index.ts';
import { systemActor } from '../room/actor.ts';
import { commandsOf } from '../room/command.ts';
import { GiveUp, type Room, type SettledMail, type Task } from '../room/room.ts';
import { type MailToQueue, mailContext } from './door.ts';

interface QueuedMail {
  state: 'queued' | 'failed';
  message_id: string;
  sealed: string;
}

type Settled = Omit<SettledMail, 'about'>;

/** Notes what became of a mail that was waiting, and tells the room in the same transaction. */
function settleMail<DB>(mailSettled: Room<DB>['mailSettled']) {
  return commandsOf<DB>()('mail.settle', async (tx, { id, state, response }: Settled): Promise<void> => {
    const db = tx.db;
    const { rows } = await sql<{ about_kind: string; about_id: string }>`
      update mail set state = ${state}, settled_at = ${tx.now.toString()}, response = ${response.slice(0, 1000)},
        sealed = case when ${state} = 'failed' then sealed else '' end
      where tenant_id = ${tx.tenant} and id = ${id} and state = 'queued' returning about_kind, about_id`.execute(db);
    const about = rows[0];
    if (about) await mailSettled?.(tx, { id, state, response, about: { kind: about.about_kind, id: about.about_id } });
  });
}

/** A mail that was given up waits again when a person has had its job run again. */
function waitAgain<DB>() {
  return commandsOf<DB>()('mail.wait-again', async (tx, id: string): Promise<void> => {
    await sql`update mail set state = 'queued', settled_at = null
      where tenant_id = ${tx.tenant} and id = ${id} and state = 'failed'`.execute(tx.db);
  });
}

/**
 * The job that hands one queued mail to the mail server. A kill between the server's yes and our commit means that the
 * same mail, with the same Message-ID, may arrive twice; it is never lost.
 */
export function sendMailTask<DB>({ mailSettled, mailAtTry }: Pick<Room<DB>, 'mailSettled' | 'mailAtTry'>): Task<DB> {
  const settle = settleMail(mailSettled);
  const again = waitAgain<DB>();
  return async (house, payload, { attempt }) => {
    const id = String(payload.id);
    const actor = systemActor(payload.tenant, 'mail.send');
    const row = await house.read(payload.tenant, async (db) => {
      const { rows } = await sql<QueuedMail>`select state, message_id, sealed from mail
        where tenant_id = ${payload.tenant} and id = ${id} and state in ('queued', 'failed')`.execute(db);
      return rows[0];
    });
    // Only a new job begins at 1: a try that follows on one that gave up and was killed there has nothing to do.
    if (!row || (row.state === 'failed' && attempt > 1)) return;
    if (row.state === 'failed') await house.execute(again, actor, id);
    const queued: MailToQueue = JSON.parse(house.keyring.open(row.sealed, mailContext(payload.tenant, house.name)));
    const mail = { ...queued, ...(await mailAtTry?.(house, { tenant: payload.tenant, about: queued.about })) };
    failpoint('before-mail');
    const outcome = await outcomeOf(house.mailer, mail, row.message_id);
    failpoint('after-mail');
    await house.execute(settle, actor, { id, ...outcome });
    if (outcome.state === 'failed') throw new GiveUp(`mail server: ${outcome.response}`);
  };
}

/** One try, in words that hold no address. @throws Error when the same may go well later */
async function outcomeOf(mailer: Mailer, mail: MailToQueue, messageId: string): Promise<Omit<Settled, 'id'>> {
  const { to, fromName, subject, text, html } = mail;
  try {
    const answer = await mailer.send({ from: { name: fromName }, to, subject, text, html, messageId });
    return { state: answer.accepted ? 'sent' : 'refused', response: withoutAddresses(answer.response, to) };
  } catch (error) {
    const failure = error instanceof MailServerError ? error : undefined;
    const response = withoutAddresses(
      failure?.response ?? (error instanceof Error ? error.message : String(error)),
      to,
    );
    if (failure?.retryable === false) return { state: 'failed', response };
    // Without its cause, which may quote the recipient: this goes to the queue's table and to the log.
    throw new Error(`mail server: ${response}`);
  }
}

/** The job that follows when the tries of a mail are used up, also by a kill: the room is told in the last words there were. */
export function giveUpMailTask<DB>(mailSettled: Room<DB>['mailSettled']): Task<DB> {
  const settle = settleMail(mailSettled);
  return async (house, { tenant, id, attention }) => {
    const reason = await house.read(tenant, async (db) => {
      const { rows } = await sql<{ reason: string }>`select reason from attention
        where tenant_id = ${tenant} and id = ${String(attention)}`.execute(db);
      return rows[0]?.reason ?? 'interrupted';
    });
    const response = withoutAddresses(reason.replace(/^mail server: /, ''));
    await house.execute(settle, systemActor(tenant, 'mail.give-up'), { id: String(id), state: 'failed', response });
  };
}
