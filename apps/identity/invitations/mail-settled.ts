import type { SettledMail } from '@farstu/platform/room';
import { systemActor, type Task } from '@farstu/platform/room';
import { Temporal } from 'temporal-polyfill';
import { command, type IdentityDb, type IdentityTx } from '../database.ts';
import { expiresAt, isOver, validityOf } from './invitation.ts';
import { EXPIRE, lockInvitation, settleInvitation } from './invite.ts';

/**
 * The mail server has taken or refused an invitation's mail. Taken: now its days are counted. Refused or given
 * up: nothing was sent and nothing runs out (E15). One that was given up and that an administrator has had sent again is
 * sent all the same, or its link would be dead when it arrives. A mail of an earlier generation, or of an invitation that
 * was revoked meanwhile, changes nothing.
 */
export async function invitationMailSettled(tx: IdentityTx, mail: SettledMail): Promise<void> {
  const [id = '', generation] = mail.about.id.split(':');
  const row = await lockInvitation(tx, id);
  if (!row || row.generation !== Number(generation)) return;
  const isSentAfterAll = row.state === 'bounced' && mail.state === 'sent';
  if (row.state !== 'queued' && !isSentAfterAll) return;
  if (mail.state !== 'sent') {
    await settleInvitation(tx, id, { state: 'bounced', reason: mail.response }, 'invitation.bounced');
    return;
  }
  const expires = expiresAt(tx.now, validityOf(row));
  await expireAt(tx, id, expires);
  const times = { sent_at: tx.now.toString(), expires_at: expires.toInstant().toString() };
  await settleInvitation(tx, id, { state: 'sent', reason: null, ...times }, 'invitation.sent');
}

const expireAt = (tx: IdentityTx, id: string, at: Temporal.ZonedDateTime): Promise<void> =>
  tx.due.set(EXPIRE, id, { localDate: at.toPlainDate(), localTime: at.toPlainTime(), zone: at.timeZoneId });

const expireInvitation = command('invitation.expire', async (tx, { id }: { id: string }): Promise<void> => {
  const row = await lockInvitation(tx, id);
  if (row?.state !== 'sent') return;
  if (!isOver(row, tx.now)) {
    // A later mail has moved the day; the row that asked may be used up, and nothing else would ask again.
    if (row.expires_at) await expireAt(tx, id, Temporal.Instant.from(row.expires_at).toZonedDateTimeISO(row.zone));
    return;
  }
  await settleInvitation(tx, id, { state: 'expired' }, 'invitation.expired');
});

export const expireTask: Task<IdentityDb> = async (house, payload) => {
  await house.execute(expireInvitation, systemActor(payload.tenant, 'invitations.expire'), { id: String(payload.key) });
};
