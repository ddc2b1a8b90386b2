import type { SettledMail } from '@farstu/platform/room';
import { systemActor, type Task } from '@farstu/platform/room';
import { Temporal } from 'temporal-polyfill';
import { command, type IdentityDb, type IdentityTx } from '../database.ts';
import { expiresAt, isOver, validityOf } from './invitation.ts';
import { EXPIRE, lockInvitation, settleInvitation } from './invite.ts';

const MIDNIGHT = Temporal.PlainTime.from('00:00');

/**
 * The mail server has taken or refused an invitation's mail. Taken: now its days are counted. Refused: nothing was sent
 * and nothing runs out (E15). A mail of an earlier generation, or of an invitation that was revoked meanwhile, changes nothing.
 */
export async function invitationMailSettled(tx: IdentityTx, mail: SettledMail): Promise<void> {
  const [id = '', generation] = mail.about.id.split(':');
  const row = await lockInvitation(tx, id);
  if (row?.state !== 'queued' || row.generation !== Number(generation)) return;
  if (mail.state === 'refused') {
    await settleInvitation(tx, id, { state: 'bounced', reason: mail.response }, 'invitation.bounced');
    return;
  }
  const expires = expiresAt(tx.now, validityOf(row));
  await tx.due.set(EXPIRE, id, { localDate: expires.toPlainDate(), localTime: MIDNIGHT, zone: row.zone });
  const times = { sent_at: tx.now.toString(), expires_at: expires.toInstant().toString() };
  await settleInvitation(tx, id, { state: 'sent', ...times }, 'invitation.sent');
}

const expireInvitation = command('invitation.expire', async (tx, { id }: { id: string }): Promise<void> => {
  const row = await lockInvitation(tx, id);
  if (row?.state !== 'sent' || !isOver(row, tx.now)) return;
  await settleInvitation(tx, id, { state: 'expired' }, 'invitation.expired');
});

export const expireTask: Task<IdentityDb> = async (house, payload) => {
  await house.execute(expireInvitation, systemActor(payload.tenant, 'invitations.expire'), { id: String(payload.key) });
};
